package httpapi

import (
	"net/http"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const french = "/v1/publications/opening?languageCode=fr"

func TestPublication(t *testing.T) {
	handler, _ := newServer(t)
	w := do(handler, "GET", french, "")
	etag := w.Header().Get("ETag")
	if len(etag) < 20 || etag[0] != '"' {
		t.Errorf("ETag %s is not strong", etag)
	}
	want := http.Header{
		"Content-Type":           {"application/json"},
		"Content-Length":         {strconv.Itoa(w.Body.Len())},
		"Content-Language":       {"fr"},
		"Vary":                   {"Accept, Accept-Language, Accept-Encoding"},
		"Cache-Control":          {"public, no-cache"},
		"Etag":                   {etag},
		"Last-Modified":          {"Tue, 14 Mar 2023 05:00:00 GMT"},
		"X-Content-Type-Options": {"nosniff"},
		"Referrer-Policy":        {"no-referrer"},

		"Content-Security-Policy":      {"default-src 'none'; frame-ancestors 'none'"},
		"Cross-Origin-Resource-Policy": {"cross-origin"},
		"Link": {
			`</v1/publications/opening?languageCode=en>; rel="alternate"; hreflang="en"`,
			`</v1/publications/opening?languageCode=fr>; rel="alternate"; hreflang="fr"`,
			`</v1/publications/opening?languageCode=fr>; rel="canonical"`,
		},
	}
	if diff := cmp.Diff(want, w.Header()); diff != "" {
		t.Error(diff)
	}
	head := do(handler, "HEAD", french, "")
	if diff := cmp.Diff(want, head.Header()); diff != "" || head.Body.Len() != 0 || head.Code != http.StatusOK {
		t.Errorf("HEAD: %d, %d bytes, %s", head.Code, head.Body.Len(), diff)
	}
	if english := do(handler, "GET", "/v1/publications/opening", ""); english.Header().Get("ETag") == etag {
		t.Error("two languages have one ETag")
	}
}

// TestStableBytes would fail on protojson's white space, which changes from
// build to build and with it every ETag.
func TestStableBytes(t *testing.T) {
	handler, _ := newServer(t)
	w := do(handler, "GET", french, "")
	const start = `{"name":"publications/opening","release":"","languageCode":"fr","requestedLanguageCode":"fr","languageChain":[],"fallback":false,` +
		`"textDirection":"","headline":"Journée « inaugurale »","standfirst":"","bodyHtml":"",`
	if got := w.Body.String(); len(got) < len(start) || got[:len(start)] != start {
		t.Errorf("got  %s\nwant %s…", got, start)
	}
}

func TestConditional(t *testing.T) {
	handler, _ := newServer(t)
	etag := do(handler, "GET", french, "").Header().Get("ETag")
	for _, test := range []struct {
		name, target string
		headers      []string
		want         int
	}{
		{"same", french, []string{"If-None-Match: " + etag}, 304},
		{"weak", french, []string{"If-None-Match: W/" + etag}, 304},
		{"list", french, []string{`If-None-Match: "x", ` + etag}, 304},
		{"lines", french, []string{`If-None-Match: "x"`, "If-None-Match: " + etag}, 304},
		{"any", french, []string{"If-None-Match: *"}, 304},
		{"other", french, []string{`If-None-Match: "x"`}, 200},
		{"other language", "/v1/publications/opening?languageCode=en", []string{"If-None-Match: " + etag}, 200},
		{"same date", french, []string{"If-Modified-Since: Tue, 14 Mar 2023 05:00:00 GMT"}, 304},
		{"older date", french, []string{"If-Modified-Since: Tue, 14 Mar 2023 04:59:59 GMT"}, 200},
		{"a newer edition was withdrawn", french, []string{"If-Modified-Since: Tue, 14 Mar 2023 06:00:00 GMT"}, 200},
		{"fallback has the date of what was withdrawn", "/v1/publications/opening?languageCode=de",
			[]string{"If-Modified-Since: Tue, 14 Mar 2023 05:00:00 GMT"}, 200},
		{"not a date", french, []string{"If-Modified-Since: yesterday"}, 200},
		{"tag before date", french, []string{`If-None-Match: "x"`, "If-Modified-Since: Tue, 14 Mar 2023 05:00:00 GMT"}, 200},
		{"list by date", "/v1/publications", []string{"If-Modified-Since: Tue, 14 Mar 2023 05:00:01 GMT"}, 200},
		{"withdrawn", "/v1/publications/gone", []string{"If-None-Match: *"}, 410},
		{"editor", "/v1/speakers", []string{"If-None-Match: *"}, 401},
	} {
		for _, method := range []string{"GET", "HEAD"} {
			t.Run(test.name+" "+method, func(t *testing.T) {
				w := do(handler, method, test.target, "", test.headers...)
				if w.Code != test.want {
					t.Fatalf("status %d, want %d", w.Code, test.want)
				}
				if w.Code != http.StatusNotModified {
					return
				}
				if w.Body.Len() != 0 || w.Header().Get("Content-Type") != "" || w.Header().Get("Content-Length") != "" {
					t.Errorf("304 with content: %v", w.Header())
				}
				for name, want := range map[string]string{"ETag": etag, "Vary": "Accept, Accept-Language, Accept-Encoding", "Cache-Control": "public, no-cache"} {
					if got := w.Header().Get(name); got != want {
						t.Errorf("%s: %q, want %q", name, got, want)
					}
				}
			})
		}
	}
}

func TestFormerSlug(t *testing.T) {
	handler, _ := newServer(t)
	for _, method := range []string{"GET", "HEAD"} {
		w := do(handler, method, "/v1/publications:lookup?languageCode=fr&slug=ouverture", "")
		want := http.Header{
			"Location":               {"/v1/publications:lookup?languageCode=fr&slug=journ%C3%A9e-inaugurale"},
			"Content-Language":       {"fr"},
			"Vary":                   {"Accept, Accept-Language, Accept-Encoding"},
			"Cache-Control":          {"public, no-cache"},
			"Content-Length":         {"0"},
			"X-Content-Type-Options": {"nosniff"},
			"Referrer-Policy":        {"no-referrer"},

			"Content-Security-Policy":      {"default-src 'none'; frame-ancestors 'none'"},
			"Cross-Origin-Resource-Policy": {"cross-origin"},
		}
		if diff := cmp.Diff(want, w.Header()); diff != "" || w.Code != http.StatusMovedPermanently || w.Body.Len() != 0 {
			t.Errorf("%s: %d, %d bytes: %s", method, w.Code, w.Body.Len(), diff)
		}
		if w = do(handler, method, w.Header().Get("Location"), ""); w.Code != http.StatusOK {
			t.Errorf("%s of the new address: %d", method, w.Code)
		}
	}
}

func TestPublicListAndKey(t *testing.T) {
	handler, _ := newServer(t)
	w := do(handler, "GET", "/v1/publications", "")
	if got := w.Header().Get("Content-Language"); got != "fr, en" {
		t.Errorf("Content-Language: %q", got)
	}
	if got := w.Header().Get("Last-Modified"); got != "Tue, 14 Mar 2023 05:00:00 GMT" {
		t.Errorf("Last-Modified: %q", got)
	}
	if w.Header().Get("ETag") == "" || w.Header().Get("Vary") != "Accept-Language, Accept-Encoding" {
		t.Errorf("headers %v", w.Header())
	}
	if got := do(handler, "GET", french, "", "Authorization: Bearer k").Header().Get("Cache-Control"); got != "private, no-cache" {
		t.Errorf("with a key: Cache-Control: %q", got)
	}
}
