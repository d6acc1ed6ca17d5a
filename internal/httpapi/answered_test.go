package httpapi

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/webhook"
)

// TestAnswered asks in every way, and wants of each what of it may be counted:
// the path as the contract has it and never as it was asked for.
func TestAnswered(t *testing.T) {
	var told []Answered
	handler, _ := newServer(t, func(c *Config) {
		c.Answered = func(a Answered) { told = append(told, a) }
		c.Hub = func(context.Context, webhook.HubRequest) error { return nil }
	})
	for _, request := range []struct {
		method, target string
		want           Answered
	}{
		{"GET", "/v1/publications/opening?languageCode=fr", Answered{Method: "GET", Route: "/v1/publications/*", Status: 200}},
		{"HEAD", "/v1/publications/none", Answered{Method: "HEAD", Route: "/v1/publications/*", Status: 404}},
		{"GET", "/v1/publications/gone", Answered{Method: "GET", Route: "/v1/publications/*", Status: 410}},
		{"PUT", "/v1/publications/opening", Answered{Method: "PUT", Route: "/v1/publications/*", Status: 405}},
		{"BREW", "/v1/publications/opening", Answered{Route: "/v1/publications/*", Status: 405}},
		{"OPTIONS", "/v1/publications:lookup", Answered{Method: "OPTIONS", Route: "/v1/publications:lookup", Status: 204}},
		{"GET", "/v1/publications:lookup?languageCode=fr&slug=x", Answered{Method: "GET", Route: "/v1/publications:lookup", Status: 301}},
		{"GET", "/v1/publications/a%2Fb", Answered{Method: "GET", Status: 404}},
		{"GET", "/opening", Answered{Method: "GET", Status: 404}},
		{"GET", "/healthz", Answered{Method: "GET", Route: "/healthz", Status: 200}},
		{"POST", "/healthz", Answered{Method: "POST", Route: "/healthz", Status: 405}},
		{"GET", webhook.HubPath, Answered{Method: "GET", Route: webhook.HubPath, Status: 405}},
		{"PATCH", "/v1/releases/x", Answered{Method: "PATCH", Route: "/v1/releases/*", Status: 200}},
		{"HEAD", "/v1/changes:watch", Answered{Method: "HEAD", Route: "/v1/changes:watch", Status: 200, Streamed: true}},
	} {
		told = nil
		w := do(handler, request.method, request.target, "{}")
		if len(told) != 1 || told[0].Took <= 0 || told[0].Status != w.Code {
			t.Errorf("%s %s: %d, told of %+v", request.method, request.target, w.Code, told)
			continue
		}
		told[0].Took = 0
		if diff := cmp.Diff(request.want, told[0]); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", request.method, request.target, diff)
		}
	}
}
