package access

import (
	"context"
	"strings"

	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// public are the services that need no key, or of a service the methods: what
// readers and partners get, and what the server says of itself.
var public = map[string]bool{
	"pressroom.v1.SyndicationService/ListChanges":    true,
	"pressroom.v1.SyndicationService/WatchChanges":   true,
	"pressroom.v1.SyndicationService/GetFeed":        true,
	"pressroom.v1.SyndicationService/GetNewsSitemap": true,

	"pressroom.v1.DeliveryService":             true,
	"grpc.health.v1.Health":                    true,
	"grpc.reflection.v1.ServerReflection":      true,
	"grpc.reflection.v1alpha.ServerReflection": true,
}

// Guard lets callers in by their key. It is safe for concurrent use.
type Guard struct{ archive *archive.Archive }

// NewGuard makes a guard of an archive.
func NewGuard(a *archive.Archive) *Guard { return &Guard{a} }

// Admit returns who calls a method (`/package.Service/Method`) with the values
// of an Authorization header. Whatever is not public needs a key; the error is
// Unauthenticated, the same for every key that does not fit. A public method
// does not look at keys, so that a wrong one does no harm there.
func (g *Guard) Admit(ctx context.Context, method string, authorization []string) (press.Caller, error) {
	method = strings.TrimPrefix(method, "/")
	service, _, _ := strings.Cut(method, "/")
	if public[service] || public[method] {
		return press.Caller{}, nil
	}
	if len(authorization) == 0 {
		return press.Caller{}, &press.Error{Kind: press.Unauthenticated, Reason: press.NoKey}
	}
	refused := &press.Error{Kind: press.Unauthenticated, Reason: press.KeyInvalid}
	scheme, text, _ := strings.Cut(authorization[0], " ")
	if len(authorization) > 1 || !strings.EqualFold(scheme, "Bearer") {
		return press.Caller{}, refused
	}
	id, secret, _ := cutKey(strings.TrimSpace(text))
	known := false
	err := g.archive.View(ctx, func(r *archive.Reader) error {
		record, err := r.Key(id)
		known = err == nil && opens(record, secret)
		return err
	})
	switch {
	case err != nil:
		return press.Caller{}, err
	case !known:
		return press.Caller{}, refused
	}
	return press.Caller{Key: id}, nil
}
