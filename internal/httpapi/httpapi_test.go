package httpapi

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/testing/protocmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// reasonOf returns the reason of an error answer, and holds it to the one shape.
func reasonOf(t *testing.T, body []byte) string {
	t.Helper()
	var answer struct {
		Code    *int    `json:"code"`
		Message *string `json:"message"`
		Details []struct {
			Type   string `json:"@type"`
			Reason string `json:"reason"`
		} `json:"details"`
	}
	if err := json.Unmarshal(body, &answer); err != nil || answer.Code == nil || answer.Message == nil {
		t.Fatalf("not an error answer: %s (%v)", body, err)
	}
	for _, detail := range answer.Details {
		if strings.HasSuffix(detail.Type, "ErrorInfo") {
			return detail.Reason
		}
	}
	return ""
}

// TestRoutes holds the table of routes against the mux: each path of the
// contract reaches its own method.
func TestRoutes(t *testing.T) {
	handler, r := newServer(t)
	routes, err := contractRoutes()
	if err != nil {
		t.Fatal(err)
	}
	if len(routes) < 30 {
		t.Fatalf("only %d routes", len(routes))
	}
	seen, wanted := map[string]bool{}, map[string]bool{}
	for _, rt := range routes {
		path := "/" + strings.ReplaceAll(strings.Join(rt.segments, "/"), anySegment, "x") + rt.verb
		do(handler, rt.method, path, "")
		want := strings.TrimSuffix(string(rt.request.Name()), "Request")
		if _, got, _ := strings.Cut(strings.TrimPrefix(r.method, "/"), "/"); got != want {
			t.Errorf("%s %s reached %s, want %s", rt.method, path, got, want)
		}
		seen[r.method] = true
		wanted[want] = true
	}
	if len(seen) != len(wanted) {
		t.Errorf("%d methods reached by routes of %d", len(seen), len(wanted))
	}
}

func TestErrors(t *testing.T) {
	handler, _ := newServer(t)
	big := `{"topics":["` + strings.Repeat("x", DefaultMaxBody) + `"]}`
	for _, test := range []struct {
		name, method, target, body string
		status                     int
		reason                     string
		headers                    map[string]string
	}{
		{"unknown path", "GET", "/v2", "", 404, "PATH_NOT_FOUND", map[string]string{"Cache-Control": "no-store"}},
		{"root", "GET", "/", "", 404, "PATH_NOT_FOUND", nil},
		{"trailing slash", "GET", "/v1/releases/", "", 404, "PATH_NOT_FOUND", nil},
		{"unknown verb", "POST", "/v1/releases/x:burn", "", 404, "PATH_NOT_FOUND", nil},
		{"empty verb", "GET", "/v1/releases/x:", "", 404, "PATH_NOT_FOUND", nil},
		{"path not UTF-8", "GET", "/v1/releases/%ff", "", 400, "NOT_UTF8", nil},
		{"method", "PUT", "/v1/releases/x", "", 405, "METHOD_NOT_ALLOWED", map[string]string{"Allow": "DELETE, GET, HEAD, OPTIONS, PATCH"}},
		{"verb by GET", "GET", "/v1/releases/x:publish", "", 405, "METHOD_NOT_ALLOWED", map[string]string{"Allow": "OPTIONS, POST"}},
		{"HEAD of a verb", "HEAD", "/v1/releases/x:publish", "", 405, "", map[string]string{"Allow": "OPTIONS, POST"}},
		{"public path by POST", "POST", "/v1/publications", "{}", 405, "METHOD_NOT_ALLOWED", map[string]string{"Allow": "GET, HEAD, OPTIONS"}},
		{"unheard method", "BREW", "/v1/publications", "", 405, "METHOD_NOT_ALLOWED", map[string]string{"Allow": "GET, HEAD, OPTIONS"}},
		{"page by POST", "POST", "/healthz", "", 405, "METHOD_NOT_ALLOWED", map[string]string{"Allow": "GET, HEAD, OPTIONS"}},

		{"unknown field", "POST", "/v1/releases", `{"headline":"x"}`, 400, "UNKNOWN_FIELD", nil},
		{"unknown field by PATCH", "PATCH", "/v1/releases/x", `{"headline":"x"}`, 400, "UNKNOWN_FIELD", nil},
		{"not JSON", "POST", "/v1/releases", `a=b`, 400, "JSON_SYNTAX", nil},
		{"wrong type in a whole body", "POST", "/v1/releases/x:publish", `{"languageCodes":"fr"}`, 400, "WRONG_TYPE", nil},
		{"parameter beside a whole body", "POST", "/v1/releases/x:publish?note=x", `{}`, 400, "UNKNOWN_FIELD", nil},
		{"body of a DELETE", "DELETE", "/v1/releases/x", `{"etag":"1"}`, 400, "UNKNOWN_FIELD", nil},
		{"too large", "POST", "/v1/releases", big, 413, "REQUEST_TOO_LARGE", nil},
		{"unknown parameter", "GET", "/v1/publications?lang=fr", "", 400, "UNKNOWN_FIELD", map[string]string{"Cache-Control": "no-store"}},

		{"withdrawn", "GET", "/v1/publications/gone", "", 410, "PUBLICATION_WITHDRAWN", map[string]string{"Cache-Control": "no-cache"}},
		{"not there", "GET", "/v1/publications/none", "", 404, "PUBLICATION_NOT_FOUND", map[string]string{"Cache-Control": "no-cache"}},
		{"precondition", "DELETE", "/v1/releases/x", "", 409, "RELEASE_PUBLISHED", nil},
		{"no key", "GET", "/v1/speakers", "", 401, "UNAUTHENTICATED", map[string]string{"WWW-Authenticate": `Bearer realm="pressroom"`}},
		{"internal", "GET", "/v1/speakers/x", "", 500, "INTERNAL", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := do(handler, test.method, test.target, test.body, "Accept-Language: fr;q=0.9, en;q=0.1")
			if w.Code != test.status {
				t.Errorf("status %d, want %d: %s", w.Code, test.status, w.Body)
			}
			if test.method != http.MethodHead {
				if reason := reasonOf(t, w.Body.Bytes()); reason != test.reason {
					t.Errorf("reason %q, want %q", reason, test.reason)
				}
			}
			want := map[string]string{
				"Content-Type": "application/json", "Content-Language": "fr", "Vary": "Accept-Language", "X-Content-Type-Options": "nosniff",
			}
			for name, value := range test.headers {
				want[name] = value
			}
			for name, value := range want {
				if got := w.Header().Get(name); got != value {
					t.Errorf("%s: %q, want %q", name, got, value)
				}
			}
			if strings.Contains(w.Body.String(), "secret") {
				t.Errorf("a detail leaks: %s", w.Body)
			}
		})
	}
}

// TestTooLargeWithoutLength sends a body whose length no header tells.
func TestTooLargeWithoutLength(t *testing.T) {
	handler, _ := newServer(t, func(c *Config) { c.MaxBody = 10 })
	if w := do(handler, "POST", "/v1/speakers", `{}        `); w.Code == http.StatusRequestEntityTooLarge {
		t.Errorf("a body of the very limit was refused")
	}
	if w := do(handler, "POST", "/v1/speakers", `{}         `); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("by length: status %d", w.Code)
	}
	r, err := http.NewRequest("POST", "/v1/speakers", &endless{})
	if err != nil {
		t.Fatal(err)
	}
	w := do(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { handler.ServeHTTP(w, r) }), "POST", "/", "")
	if w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("endless: status %d", w.Code)
	}
}

type endless struct{}

func (*endless) Read(p []byte) (int, error) { return copy(p, "          "), nil }

func TestOptions(t *testing.T) {
	handler, r := newServer(t)
	for target, allow := range map[string]string{
		"/v1/releases": "GET, HEAD, OPTIONS, POST", "/v1/releases:parse": "OPTIONS, POST", "/healthz": "GET, HEAD, OPTIONS",
	} {
		w := do(handler, "OPTIONS", target, "")
		if w.Code != http.StatusNoContent || w.Header().Get("Allow") != allow || w.Body.Len() != 0 {
			t.Errorf("%s: %d, Allow %q, %d bytes", target, w.Code, w.Header().Get("Allow"), w.Body.Len())
		}
	}
	if r.method != "" {
		t.Errorf("OPTIONS called %s", r.method)
	}
}

// TestMetadata shows what a request from outside can and cannot tell the gRPC
// server.
func TestMetadata(t *testing.T) {
	handler, r := newServer(t)
	w := do(handler, "GET", "/v1/publications/opening", "",
		"Authorization: Bearer k", "Accept-Language: fr", "Accept-Language: en;q=0.5", "Idempotency-Key: i", "Traceparent: 00-a",
		"Tracestate: s", "X-Request-Id: r",
		"Grpc-Metadata-Role: admin", "Grpc-Metadata-Authorization: Bearer x", "Grpc-Timeout: 1n", "X-Forwarded-For: 10.0.0.1",
		"X-Forwarded-Host: evil", "Cookie: c", "Te: trailers", "X-Http-Method-Override: DELETE")
	if w.Code != http.StatusOK {
		t.Fatalf("status %d: %s", w.Code, w.Body)
	}
	got := map[string][]string{}
	for key, values := range r.sent {
		if key != ":authority" && key != "content-type" && key != "user-agent" && key != "grpc-accept-encoding" {
			got[key] = values
		}
	}
	want := map[string][]string{
		"authorization": {"Bearer k"}, "accept-language": {"fr, en;q=0.5"}, "idempotency-key": {"i"},
		"traceparent": {"00-a"}, "tracestate": {"s"}, "x-request-id": {"r"},
		"x-forwarded-for": {"192.0.2.1"}, "x-forwarded-host": {"example.com"}, // of the connection itself
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for name := range w.Header() {
		if strings.HasPrefix(name, "Grpc-") || name == "Trailer" || name == "Transfer-Encoding" {
			t.Errorf("answers with %s", name)
		}
	}
}

func TestContentTypesAndOverride(t *testing.T) {
	handler, r := newServer(t)
	for _, contentType := range []string{"", "application/json", "application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/plain", ";;"} {
		w := do(handler, "POST", "/v1/releases?releaseId=x", `{"sourceLanguageCode":"fr"}`,
			"Content-Type: "+contentType, "X-HTTP-Method-Override: GET")
		if w.Code != http.StatusOK || r.method != pressroomv1.EditorialService_CreateRelease_FullMethodName {
			t.Errorf("%q: %d by %s: %s", contentType, w.Code, r.method, w.Body)
		}
	}
	// A form that was a GET in disguise stays the POST that it is.
	w := do(handler, "POST", "/v1/publications/opening", "languageCode=fr", "Content-Type: application/x-www-form-urlencoded")
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("form post: %d", w.Code)
	}
}

func TestCreateAnswer(t *testing.T) {
	handler, _ := newServer(t)
	w := do(handler, "POST", "/v1/releases?releaseId=x", `{"sourceLanguageCode":"fr","dateline":{"city":"Лион <b>"}}`)
	want := `{"name":"releases/x","sourceLanguageCode":"fr","dateline":{"city":"Лион <b>","regionCode":"","cityNames":{}},` +
		`"quotes":[],"media":[],"topics":[],"contacts":[],"etag":"","revision":0,"uid":"","variants":[],"targetLanguageCodes":[]}`
	if w.Body.String() != want {
		t.Errorf("got  %s\nwant %s", w.Body, want)
	}
	if got := w.Header().Get("Cache-Control"); got != "no-store" {
		t.Errorf("Cache-Control: %q", got)
	}
	if got := w.Header().Get("ETag"); got != "" {
		t.Errorf("ETag: %q", got)
	}
}

func TestPatch(t *testing.T) {
	handler, r := newServer(t)
	for _, test := range []struct {
		query string
		mask  []string
	}{
		{"", []string{"dateline.city", "source_language_code"}},
		{"?updateMask=sourceLanguageCode&requestId=i", []string{"source_language_code"}},
		{"?update_mask=dateline.regionCode", []string{"dateline.region_code"}},
	} {
		w := do(handler, "PATCH", "/v1/releases/x"+test.query, `{"name":"releases/other","etag":"e","revision":"7","sourceLanguageCode":"fr","dateline":{"city":"Lyon"}}`)
		if w.Code != http.StatusOK {
			t.Fatalf("%s: %d: %s", test.query, w.Code, w.Body)
		}
		if diff := cmp.Diff(test.mask, r.update.GetUpdateMask().GetPaths()); diff != "" {
			t.Errorf("%s: %s", test.query, diff)
		}
		want := &pressroomv1.Release{Name: "releases/x", Etag: "e", Revision: 7, SourceLanguageCode: "fr", Dateline: &pressroomv1.Dateline{City: "Lyon"}}
		if diff := cmp.Diff(want, r.update.GetRelease(), protocmp.Transform()); diff != "" {
			t.Errorf("%s: %s", test.query, diff)
		}
	}
}

func TestPages(t *testing.T) {
	down := errors.New("store is closed")
	var ready error
	handler, _ := newServer(t, func(c *Config) { c.Ready = func(context.Context) error { return ready } })
	check := func(target string, status int, contains string) {
		t.Helper()
		w, head := do(handler, "GET", target, ""), do(handler, "HEAD", target, "")
		if w.Code != status || !strings.Contains(w.Body.String(), contains) {
			t.Errorf("%s: %d %.80s", target, w.Code, w.Body)
		}
		if head.Code != status || head.Body.Len() != 0 || head.Header().Get("Content-Length") != strconv.Itoa(w.Body.Len()) {
			t.Errorf("HEAD %s: %d, %d bytes, Content-Length %s", target, head.Code, head.Body.Len(), head.Header().Get("Content-Length"))
		}
	}
	check("/healthz", 200, "ok")
	check("/readyz", 200, "ok")
	check("/openapi.json", 200, `"/v1/releases"`)
	ready = down
	check("/healthz", 200, "ok")
	check("/readyz", 503, "not ready")
}

func TestPanic(t *testing.T) {
	var log bytes.Buffer
	handler, _ := newServer(t, func(c *Config) {
		c.Ready = func(context.Context) error { panic("boom") }
		c.Logger = slog.New(slog.NewTextHandler(&log, nil))
	})
	w := do(handler, "GET", "/readyz", "")
	if w.Code != http.StatusInternalServerError || reasonOf(t, w.Body.Bytes()) != "INTERNAL" {
		t.Errorf("%d: %s", w.Code, w.Body)
	}
	if strings.Contains(w.Body.String(), "boom") || !strings.Contains(log.String(), "boom") {
		t.Errorf("sent %s, logged %s", w.Body, log.String())
	}
}

// TestConnectionLost shows that an error of the connection goes through the
// table, and its text stays here.
func TestConnectionLost(t *testing.T) {
	handler, _ := newServer(t, func(c *Config) { _ = c.Conn.(*grpc.ClientConn).Close() })
	w := do(handler, "GET", "/v1/publications", "")
	if w.Code == http.StatusOK || strings.Contains(w.Body.String(), "clos") {
		t.Errorf("%d: %s", w.Code, w.Body)
	}
}

func TestNewNeedsConnAndExplain(t *testing.T) {
	if _, err := New(Config{}); err == nil {
		t.Error("New without Conn and Explain succeeded")
	}
}
