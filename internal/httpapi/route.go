package httpapi

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// anySegment stands in a route's path for one segment of a resource name.
const anySegment = "*"

// route is one method of the contract as HTTP sees it. The mux routes by
// itself; this table exists for what the mux cannot tell before a call: which
// methods a path has, and of what type body and query parameters are.
type route struct {
	method   string   // of HTTP
	segments []string // of the path; anySegment matches one
	verb     string   // ":publish" at the end of the path, or empty
	public   bool     // whether anyone may read it
	streams  bool     // whether it goes on answering
	request  protoreflect.MessageDescriptor
	body     string          // field that the body is; "*" for the request; "" for none
	bound    map[string]bool // fields that path or body set and the query may not
}

// contractRoutes reads the routes from the options of the contract's methods.
func contractRoutes() ([]*route, error) {
	var routes []*route
	for _, file := range []protoreflect.FileDescriptor{
		pressroomv1.File_pressroom_v1_access_service_proto,
		pressroomv1.File_pressroom_v1_editorial_service_proto,
		pressroomv1.File_pressroom_v1_translation_service_proto,
		pressroomv1.File_pressroom_v1_delivery_service_proto,
		pressroomv1.File_pressroom_v1_syndication_service_proto,
	} {
		for i := range file.Services().Len() {
			service := file.Services().Get(i)
			for j := range service.Methods().Len() {
				method := service.Methods().Get(j)
				rule, _ := proto.GetExtension(method.Options(), annotations.E_Http).(*annotations.HttpRule)
				for _, binding := range append([]*annotations.HttpRule{rule}, rule.GetAdditionalBindings()...) {
					rt, err := newRoute(method, binding)
					if err != nil {
						return nil, err
					}
					routes = append(routes, rt)
				}
			}
		}
	}
	return routes, nil
}

// isPublic reports whether anyone may call a method: what websites read, and
// what partners do.
func isPublic(method protoreflect.MethodDescriptor) bool {
	switch method.Parent().Name() {
	case "DeliveryService":
		return true
	case "SyndicationService":
		return !strings.Contains(string(method.Name()), "Subscription")
	}
	return false
}

func newRoute(method protoreflect.MethodDescriptor, rule *annotations.HttpRule) (*route, error) {
	rt := &route{
		request: method.Input(), body: rule.GetBody(), bound: map[string]bool{rule.GetBody(): true},
		public: isPublic(method), streams: method.IsStreamingServer(),
	}
	var path string
	switch pattern := rule.GetPattern().(type) {
	case *annotations.HttpRule_Get:
		rt.method, path = http.MethodGet, pattern.Get
	case *annotations.HttpRule_Post:
		rt.method, path = http.MethodPost, pattern.Post
	case *annotations.HttpRule_Patch:
		rt.method, path = http.MethodPatch, pattern.Patch
	case *annotations.HttpRule_Delete:
		rt.method, path = http.MethodDelete, pattern.Delete
	default:
		return nil, fmt.Errorf("method %s: no HTTP path that is understood", method.FullName())
	}
	// "/v1/{release.name=releases/*}:publish": the name in braces is a field of
	// the request, the rest of the braces is path.
	for {
		before, rest, found := strings.Cut(path, "{")
		if !found {
			break
		}
		field, rest, hasPattern := strings.Cut(rest, "=")
		pattern, after, closed := strings.Cut(rest, "}")
		if !hasPattern || !closed {
			return nil, fmt.Errorf("method %s: path %s is not understood", method.FullName(), path)
		}
		top, _, _ := strings.Cut(field, ".")
		rt.bound[top] = true
		path = before + pattern + after
	}
	rt.segments, rt.verb = splitPath(path)
	return rt, nil
}

// splitPath parts a path into its segments and the verb at its end.
func splitPath(path string) (segments []string, verb string) {
	segments = strings.Split(strings.TrimPrefix(path, "/"), "/")
	last := &segments[len(segments)-1]
	if colon := strings.LastIndexByte(*last, ':'); colon >= 0 {
		*last, verb = (*last)[:colon], (*last)[colon:]
	}
	return segments, verb
}

// match returns the routes of a path by their HTTP methods.
func match(routes []*route, path string) map[string]*route {
	segments, verb := splitPath(path)
	var matching map[string]*route
	for _, rt := range routes {
		if rt.verb == verb && slices.EqualFunc(rt.segments, segments, func(want, got string) bool {
			return want == got || want == anySegment && got != ""
		}) {
			if matching == nil {
				matching = map[string]*route{}
			}
			matching[rt.method] = rt
		}
	}
	return matching
}

// Paths lists what the gateway answers, as in `GET /v1/publications/*`, sorted.
// Tests walk it, so that no path is forgotten.
func Paths() ([]string, error) {
	routes, err := contractRoutes()
	paths := []string{http.MethodPost + " " + webhook.HubPath}
	for path := range pages(Config{}) {
		paths = append(paths, http.MethodGet+" "+path)
	}
	for _, rt := range routes {
		paths = append(paths, rt.method+" "+rt.pattern())
	}
	slices.Sort(paths)
	return paths, err
}

// allowed returns the value of the header Allow for a path with these methods.
func allowed(methods []string) string {
	if slices.Contains(methods, http.MethodGet) {
		methods = append(methods, http.MethodHead)
	}
	methods = append(methods, http.MethodOptions)
	slices.Sort(methods)
	return strings.Join(methods, ", ")
}

// bodyType returns the type of the body and a name for the body as a whole.
// Where a route has none, the name is empty.
func (rt *route) bodyType() (protoreflect.MessageDescriptor, string) {
	switch rt.body {
	case "":
		return nil, ""
	case "*":
		return rt.request, wholeRequest
	}
	field := rt.request.Fields().ByName(protoreflect.Name(rt.body))
	return field.Message(), field.JSONName()
}
