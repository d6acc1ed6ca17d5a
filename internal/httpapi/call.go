package httpapi

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/emptypb"

	"github.com/openpressroom/pressroom/internal/press"
)

// forwarded are the headers that reach the gRPC server, under their names in
// lower case, as a gRPC caller would send them. What is a list may come in
// several lines; metadata has one.
var forwarded = [...]string{"Authorization", "Accept-Language", "Idempotency-Key", "Traceparent", "Tracestate", "X-Request-Id"}

// metadataKey names the metadata of a header. Authorization is none of them:
// the mux passes it by itself, and would pass it twice.
func metadataKey(header string) (string, bool) {
	return strings.ToLower(header), header != "Authorization"
}

// call checks a request and has the mux carry it out.
func (g *gateway) call(a *answer, w http.ResponseWriter, r *http.Request, rt *route) {
	if a.err = g.admit(a, r, rt); a.err != nil {
		return
	}
	violations := pathViolations(r.URL.Path)
	query, more := rt.readQuery(r.URL.RawQuery)
	violations = append(violations, more...)
	limit := g.MaxBody
	if rt.takesFile() {
		limit = g.MaxFile
	}
	body, err := readBody(w, r, limit)
	switch {
	case err != nil:
	case rt.takesFile():
		body, err = wrapFile(r, body)
	default:
		if body = bytes.TrimSpace(body); len(body) > 0 {
			violations = append(violations, rt.checkBody(body)...)
		}
	}
	if err != nil {
		a.err = err
		return
	}
	if a.err = press.Invalidate(violations); a.err != nil {
		return
	}
	rt.completeMask(query, body)
	bodyRead(w)
	g.carryOut(a, rt, g.inbound(r, query, body))
}

// readBody reads the body of a request that may have one, up to a limit in
// bytes.
func readBody(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	if !mayHaveBody(r) {
		return nil, nil
	}
	tooLarge := &press.Error{
		Kind: press.TooLarge, Reason: press.RequestTooLarge,
		Metadata: map[string]string{"Limit": strconv.FormatInt(limit, 10)},
	}
	if r.ContentLength > limit {
		return nil, tooLarge
	}
	awaitBody(w, r.ContentLength, limit)
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return nil, tooLarge
	}
	if err != nil { // the caller is gone
		return nil, status.Error(codes.Canceled, fmt.Sprintf("read body: %v", err))
	}
	return body, nil
}

// mayHaveBody reports whether the body of a request is looked at.
func mayHaveBody(r *http.Request) bool {
	return r.Method != http.MethodGet && r.Method != http.MethodHead
}

// checkBody says what is wrong with a body. Where a route has none, every field
// is unknown: an etag in the body of a DELETE would protect nothing.
func (rt *route) checkBody(body []byte) []press.Violation {
	md, whole := rt.bodyType()
	if md == nil {
		md, whole = (&emptypb.Empty{}).ProtoReflect().Descriptor(), wholeRequest
	}
	return checkJSON(body, md, whole)
}

// completeMask gives a PATCH its mask in the names of the contract.
func (rt *route) completeMask(query url.Values, body []byte) {
	if rt.method != http.MethodPatch || rt.request.Fields().ByName(maskParameter) == nil {
		return
	}
	md, _ := rt.bodyType()
	if mask := query.Get(maskParameter); mask != "" {
		query.Set(maskParameter, protoMask(mask, md))
	} else {
		query.Set(maskParameter, impliedMask(body, md))
	}
}

// inbound returns the request as the mux is to see it: with the headers that
// are forwarded and no other, so that nothing from outside sets metadata, the
// method, a deadline or the way the body is read; and from the client for whom
// a trusted proxy calls.
func (g *gateway) inbound(r *http.Request, query url.Values, body []byte) *http.Request {
	in := r.Clone(r.Context())
	if in.Method == http.MethodHead {
		in.Method = http.MethodGet
	}
	in.URL.RawQuery = query.Encode()
	in.Form, in.PostForm, in.MultipartForm = nil, nil, nil
	in.Body, in.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	in.RemoteAddr = g.client(r)
	in.Header = http.Header{}
	for _, name := range forwarded {
		if value := joined(r.Header, name); value != "" {
			in.Header.Set(name, value)
		}
	}
	return in
}

// joined returns a header's lines as one (RFC 9110 section 5.3).
func joined(header http.Header, name string) string {
	return strings.Join(header.Values(name), ", ")
}
