package httpapi

import (
	"crypto/tls"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/openpressroom/pressroom/internal/clientip"
)

// TestSecurityHeaders asks for every sort of answer.
func TestSecurityHeaders(t *testing.T) {
	handler, _ := newServer(t)
	for _, path := range []string{french, "/healthz", "/openapi.json", "/nothing", "/v1/speakers", "/v1/publications/gone", "/v1/releases/%ff"} {
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
			"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", "Strict-Transport-Security": "",
		} {
			if got := do(handler, "GET", path, "").Header().Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
	}
	for path, want := range map[string]string{french: "cross-origin", "/v1/publications": "cross-origin", "/v1/speakers": "same-origin", "/v1/releases": "same-origin"} {
		if got := do(handler, "GET", path, "").Header().Get("Cross-Origin-Resource-Policy"); got != want {
			t.Errorf("%s: Cross-Origin-Resource-Policy %q, want %q", path, got, want)
		}
	}
	r := httptest.NewRequest("GET", "/healthz", nil)
	r.TLS = &tls.ConnectionState{}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	if got := w.Header().Get("Strict-Transport-Security"); got != hstsValue {
		t.Errorf("with TLS: Strict-Transport-Security %q", got)
	}
}

func TestOrigins(t *testing.T) {
	const ours = "https://www.example.org"
	handler, r := newServer(t, func(c *Config) { c.Origins = []string{ours, "http://localhost:3000"} })
	for origin, shared := range map[string]bool{
		ours: true, "http://localhost:3000": true, "": false, "null": false, "*": false,
		"http://www.example.org": false, "https://www.example.org:8443": false, "https://example.org": false, "https://www.example.org.evil.example": false,
		"https://evil.example/https://www.example.org": false, "https://WWW.example.org": false, "https://wwwxexample.org": false,
		"https://www.example.org, https://evil.example": false, "https://www.example.org/": false,
	} {
		header := "Origin: " + origin
		want := ""
		if shared {
			want = origin
		}
		w := do(handler, "GET", french, "", header)
		if got := w.Header().Get("Access-Control-Allow-Origin"); got != want {
			t.Errorf("%q: allowed %q", origin, got)
		}
		if vary := w.Header().Values("Vary"); len(vary) != 2 || vary[0] != "Origin" || vary[1] != "Accept, Accept-Language, Accept-Encoding" {
			t.Errorf("%q: Vary %q", origin, vary)
		}
		if got := w.Header().Get("Access-Control-Allow-Credentials"); got != "" {
			t.Errorf("%q: credentials %q", origin, got)
		}
		r.method = ""
		w = do(handler, "OPTIONS", "/v1/releases/x", "", header, "Access-Control-Request-Method: PATCH", "Access-Control-Request-Headers: authorization,content-type")
		if got := w.Header().Get("Access-Control-Allow-Origin"); got != want || w.Code != http.StatusNoContent || r.method != "" {
			t.Errorf("%q, asked beforehand: %d, allowed %q, called %q", origin, w.Code, got, r.method)
		}
	}
	w := do(handler, "OPTIONS", "/v1/releases/x", "", "Origin: "+ours, "Access-Control-Request-Method: PUT")
	if got := w.Header().Get("Access-Control-Allow-Methods"); got != "" {
		t.Errorf("PUT: allowed %q", got)
	}
	w = do(handler, "OPTIONS", "/v1/releases/x", "", "Origin: "+ours, "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: x-forwarded-for")
	if got := w.Header().Get("Access-Control-Allow-Headers"); got != "" {
		t.Errorf("X-Forwarded-For: allowed %q", got)
	}
	closed, _ := newServer(t)
	if w := do(closed, "GET", french, "", "Origin: "+ours); w.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Error("shared without an origin that is configured")
	}
}

func TestOriginsThatAreNone(t *testing.T) {
	for _, origin := range []string{"*", "", "null", "www.example.org", "https://", "https://*.example.org", "https://www.example.org/", "https://Www.example.org", "ftp://x", "https://a@b"} {
		if err := checkOrigin(origin); err == nil {
			t.Errorf("%q is taken", origin)
		}
	}
}

// TestTheClientOfAProxyReachesTheServer is what limits and records go by.
func TestTheClientOfAProxyReachesTheServer(t *testing.T) {
	proxies, err := clientip.ParseProxies([]string{"192.0.2.1"}) // where httptest calls from
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		proxies clientip.Proxies
		want    string
	}{{nil, "192.0.2.1"}, {proxies, "203.0.113.9"}} {
		handler, r := newServer(t, func(c *Config) { c.Proxies = test.proxies })
		do(handler, "GET", french, "", "X-Forwarded-For: 198.51.100.1", "X-Forwarded-For: 203.0.113.9", "Grpc-Metadata-X-Forwarded-For: 198.51.100.2")
		if got := r.sent.Get("x-forwarded-for"); len(got) != 1 || got[0] != test.want {
			t.Errorf("with proxies %v: %q, want %q", test.proxies, got, test.want)
		}
	}
}
