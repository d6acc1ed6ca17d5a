package access

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	_ "google.golang.org/grpc/health/grpc_health_v1"
	_ "google.golang.org/grpc/reflection/grpc_reflection_v1"
	_ "google.golang.org/grpc/reflection/grpc_reflection_v1alpha"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// methods are those of every service that is linked into the server.
func methods() map[string]protoreflect.MethodDescriptor {
	all := make(map[string]protoreflect.MethodDescriptor)
	protoregistry.GlobalFiles.RangeFiles(func(f protoreflect.FileDescriptor) bool {
		for i := range f.Services().Len() {
			service := f.Services().Get(i)
			if !slices.Contains([]protoreflect.FullName{"pressroom.v1", "grpc.health.v1", "grpc.reflection.v1", "grpc.reflection.v1alpha"}, f.Package()) {
				continue
			}
			for j := range service.Methods().Len() {
				all[string(service.FullName())+"/"+string(service.Methods().Get(j).Name())] = service.Methods().Get(j)
			}
		}
		return true
	})
	return all
}

// TestEveryMethodHasARow keeps a new method shut until somebody says who needs
// it, and the table free of methods that are no more. That what is registered is
// in the table is held in package app.
func TestEveryMethodHasARow(t *testing.T) {
	known, rows := slices.Sorted(maps.Keys(methods())), slices.Sorted(maps.Keys(table(Options{})))
	if diff := cmp.Diff(known, rows); diff != "" {
		t.Errorf("methods and rows (-method without a row, +row without a method):\n%s", diff)
	}
	if len(known) < 40 {
		t.Errorf("walked %d methods only", len(known))
	}
}

// TestRowsFindTheirLanguage gives every row that asks for a language an empty
// request of its method: a row that names the wrong function fails as a defect,
// not as a request.
func TestRowsFindTheirLanguage(t *testing.T) {
	for name, n := range table(Options{}) {
		if n.languages == nil {
			if len(n.within) > 0 {
				t.Errorf("%s: roles within languages and no way to find these", name)
			}
			continue
		}
		req := newRequest(t, name)
		_, err := n.languages(req)
		if e, ok := errors.AsType[*press.Error](err); err != nil && (!ok || e.Kind != press.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func newRequest(t *testing.T, method string) proto.Message {
	t.Helper()
	kind, err := protoregistry.GlobalTypes.FindMessageByName(methods()[method].Input().FullName())
	if err != nil {
		t.Fatal(err)
	}
	return kind.New().Interface()
}

func grant(r role, languages ...string) *pressroomv1.Grant {
	return &pressroomv1.Grant{Role: r, LanguageCodes: languages}
}

// TestPermit is who may do what. A row of the test names what is allowed to each
// caller; what it does not name must be refused.
func TestPermit(t *testing.T) {
	const text = "releases/lyon/variants/"
	callers := map[string][]*pressroomv1.Grant{
		"admin": {grant(admin)}, "editor": {grant(editor)}, "publisher": {grant(publisher)},
		"translator fr": {grant(translator, "fr", "pt-BR")}, "reviewer fr": {grant(reviewer, "fr")},
		"both": {grant(translator, "fr"), grant(reviewer, "es")}, "partner": {grant(pressroomv1.Grant_PARTNER, "fr")}, "nothing": nil,
	}
	tests := []struct {
		method string
		req    proto.Message
		may    string // names of callers, separated by commas
	}{
		{"DeliveryService/GetPublication", &pressroomv1.GetPublicationRequest{}, "admin,editor,publisher,translator fr,reviewer fr,both,partner,nothing"},
		{"AccessService/GetCaller", &pressroomv1.GetCallerRequest{}, "admin,editor,publisher,translator fr,reviewer fr,both,partner,nothing"},
		{"AccessService/CreateKey", &pressroomv1.CreateKeyRequest{}, "admin"},
		{"AccessService/ListAuditEntries", &pressroomv1.ListAuditEntriesRequest{}, "admin"},
		{"EditorialService/CreateRelease", &pressroomv1.CreateReleaseRequest{}, "admin,editor,publisher"},
		{"EditorialService/GetRelease", &pressroomv1.GetReleaseRequest{}, "admin,editor,publisher,translator fr,reviewer fr,both"},
		{"EditorialService/ListReleases", &pressroomv1.ListReleasesRequest{}, "admin,editor,publisher"},
		{"EditorialService/PublishRelease", &pressroomv1.PublishReleaseRequest{}, "admin,editor,publisher"},
		{"SyndicationService/CreateSubscription", &pressroomv1.CreateSubscriptionRequest{}, "admin,editor,publisher,partner"},
		{"SyndicationService/ListSubscriptionAttempts", &pressroomv1.ListSubscriptionAttemptsRequest{}, "admin,editor,publisher,partner"},
		{"TranslationService/UpdateVariant", &pressroomv1.UpdateVariantRequest{Variant: &pressroomv1.Variant{Name: text + "fr"}}, "admin,editor,publisher,translator fr,both"},
		{"TranslationService/UpdateVariant", &pressroomv1.UpdateVariantRequest{Variant: &pressroomv1.Variant{Name: text + "FR"}}, "admin,editor,publisher,translator fr,both"},
		{"TranslationService/UpdateVariant", &pressroomv1.UpdateVariantRequest{Variant: &pressroomv1.Variant{Name: text + "fr-CA"}}, "admin,editor,publisher"},
		{"TranslationService/UpdateVariant", &pressroomv1.UpdateVariantRequest{Variant: &pressroomv1.Variant{Name: text + "pt-br"}}, "admin,editor,publisher,translator fr"},
		{"TranslationService/UpdateVariant", &pressroomv1.UpdateVariantRequest{Variant: &pressroomv1.Variant{Name: text + "es"}}, "admin,editor,publisher"},
		{"TranslationService/ApproveVariant", &pressroomv1.ApproveVariantRequest{Name: text + "fr"}, "admin,editor,publisher,reviewer fr"},
		{"TranslationService/ApproveVariant", &pressroomv1.ApproveVariantRequest{Name: text + "es"}, "admin,editor,publisher,both"},
		{"TranslationService/SubmitSegments", &pressroomv1.SubmitSegmentsRequest{Parent: text + "es"}, "admin,editor,publisher"},
		{"TranslationService/OverrideCheck", &pressroomv1.OverrideCheckRequest{Name: text + "es/segments/b1"}, "admin,editor,publisher,both"},
		{"TranslationService/ListTranslationTasks", &pressroomv1.ListTranslationTasksRequest{LanguageCode: "es"}, "admin,editor,publisher,both"},
		{"TranslationService/ExportMemory", &pressroomv1.ExportMemoryRequest{SourceLanguageCode: "fr", TargetLanguageCode: "en"}, "admin,editor,publisher"},
		{"TranslationService/ImportMemory", &pressroomv1.ImportMemoryRequest{SourceLanguageCode: "en"}, "admin,editor,publisher"},
	}
	guard := NewGuard(nil, Options{})
	for _, tt := range tests {
		for name, grants := range callers {
			err := permit(guard, tt.method, tt.req, grants)
			e, denied := errors.AsType[*press.Error](err)
			if denied && e.Kind != press.Denied || err != nil && !denied {
				t.Errorf("%s by %s: %v", tt.method, name, err)
			}
			if may := slices.Contains(strings.Split(tt.may, ","), name); may == denied {
				t.Errorf("%s %v by %s: %v", tt.method, tt.req, name, err)
			}
		}
	}
	// What cannot be read is not a matter of rights.
	err := permit(guard, "TranslationService/SubmitVariant", &pressroomv1.SubmitVariantRequest{Name: "variants"}, callers["both"])
	if !errors.Is(err, &press.Error{Reason: press.NameMalformed}) {
		t.Errorf("a malformed name: %v", err)
	}
	if err := permit(guard, "SecretService/Anything", &pressroomv1.GetCallerRequest{}, callers["admin"]); err == nil {
		t.Error("a method without a row was let through")
	}
}

func permit(g *Guard, method string, req proto.Message, grants []*pressroomv1.Grant) error {
	c := press.Caller{Key: "k1", Grants: grants, Method: "pressroom.v1." + method}
	return g.Permit(press.WithCaller(context.Background(), c), req)
}

func TestSeparatePublishing(t *testing.T) {
	guard := NewGuard(nil, Options{SeparatePublishing: true})
	for _, method := range []string{"EditorialService/PublishRelease", "EditorialService/WithdrawRelease"} {
		for r, may := range map[role]bool{editor: false, publisher: true, admin: true} {
			err := permit(guard, method, newRequest(t, "pressroom.v1."+method), []*pressroomv1.Grant{grant(r)})
			if may != (err == nil) {
				t.Errorf("%s by %s: %v", method, r, err)
			}
		}
	}
}
