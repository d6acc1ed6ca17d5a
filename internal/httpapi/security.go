package httpapi

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"github.com/rs/cors"
)

// hstsValue has browsers use TLS only, for a year (RFC 6797).
const hstsValue = "max-age=31536000"

// secured gives every answer the headers by which browsers keep it from doing
// harm. A handler may set its own: a page that shows something needs a
// Content-Security-Policy that lets it, what anyone may read a
// Cross-Origin-Resource-Policy that lets them.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Referrer-Policy", "no-referrer")
		if r.TLS != nil {
			header.Set("Strict-Transport-Security", hstsValue)
		}
		next.ServeHTTP(w, r)
	})
}

// checkOrigin wants an origin as browsers write it (RFC 6454, section 6.2):
// scheme and host in lower case, and the port where it is not the scheme's.
func checkOrigin(origin string) error {
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" || u.User != nil || (u.Scheme != "https" && u.Scheme != "http") || origin != u.Scheme+"://"+u.Host {
		return fmt.Errorf("httpapi: origin %q: want SCHEME://HOST or SCHEME://HOST:PORT", origin)
	}
	for _, c := range u.Host {
		if c == '*' || c >= 'A' && c <= 'Z' || c > '~' {
			return fmt.Errorf("httpapi: origin %q: want a host in lower-case ASCII, without wildcards", origin)
		}
	}
	return nil
}

// shared lets the pages of some origins call the API from a browser. None is
// let in by likeness, and no cookie or client certificate is asked for: there
// is nothing that a browser would send by itself.
func shared(next http.Handler, origins []string) http.Handler {
	if len(origins) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowOriginFunc: func(origin string) bool { return slices.Contains(origins, origin) },
		AllowedMethods:  []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPatch, http.MethodDelete},
		AllowedHeaders: []string{
			"Accept-Language", "Authorization", "Content-Type", "Idempotency-Key", "If-Modified-Since", "If-None-Match",
			"Last-Event-Id",
			"Traceparent", "Tracestate", "X-Request-Id",
		},
		ExposedHeaders: []string{
			"Content-Disposition", "ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After",
		},
		MaxAge: 600,
	}).Handler(next)
}
