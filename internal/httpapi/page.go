package httpapi

import (
	"io"
	"net/http"
	"time"

	"github.com/openpressroom/pressroom/api/openapi"
)

// page answers GET and HEAD of one path that is not part of the contract.
type page func(a *answer, r *http.Request)

// pages returns the pages by their paths: for those who run the server whether
// it lives and whether it can serve, and for programs what they may ask of it.
func pages(config Config) map[string]page {
	text := func(a *answer, status int, content string) {
		a.status = status
		a.header.Set("Content-Type", "text/plain; charset=utf-8")
		a.header.Set("Cache-Control", "no-store")
		_, _ = io.WriteString(a, content)
	}
	return map[string]page{
		"/healthz": func(a *answer, _ *http.Request) { text(a, http.StatusOK, "ok\n") },
		"/readyz": func(a *answer, r *http.Request) {
			if err := config.Ready(r.Context()); err != nil {
				config.Logger.WarnContext(r.Context(), "not ready", "error", err)
				text(a, http.StatusServiceUnavailable, "not ready\n")
				return
			}
			text(a, http.StatusOK, "ok\n")
		},
		"/openapi.json": func(a *answer, r *http.Request) {
			a.header.Set("Content-Type", "application/json")
			a.header.Set("Cache-Control", "public, no-cache")
			_, _ = a.Write(openapi.JSON)
			a.revalidate(r, time.Time{})
		},
	}
}
