package press

import (
	"context"
	"net/netip"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Caller is who makes a call, and with what rights. The zero Caller is the
// public.
type Caller struct {
	// Key is the id of the key that was given, or `oidc:` and the subject of a
	// person's token; empty for the public.
	Key string
	// Grants are what the caller may do.
	Grants []*pressroomv1.Grant
	// Method is what is called, `package.Service/Method`.
	Method string
	// Address is where the call comes from; the zero address where the server
	// calls itself.
	Address netip.Addr
	// Languages are the language ranges that the caller wants to be answered
	// in, best first, as Accept-Language gives them.
	Languages []string
}

// PersonPrefix begins the Key of a person who came with a token.
const PersonPrefix = "oidc:"

// Server is the actor of what the server does by itself.
const Server = "server"

// Actor names the caller for the record: `keys/{key}`, or a person by their
// token's subject. The public is nobody.
func (c Caller) Actor() string {
	if c.Key == "" || strings.HasPrefix(c.Key, PersonPrefix) {
		return c.Key
	}
	return KeyName(c.Key)
}

type callerKey struct{}

// WithCaller returns a context that says who calls.
func WithCaller(ctx context.Context, c Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, c)
}

// CallerOf returns who calls; the public where nobody is named.
func CallerOf(ctx context.Context) Caller {
	c, _ := ctx.Value(callerKey{}).(Caller)
	return c
}
