package press

import (
	"context"
	"net/netip"
)

// Caller is who makes a call. The zero Caller is the public.
type Caller struct {
	// Key is the id of the key that was given; empty for the public.
	Key string
	// Languages are the language ranges that the caller wants to be answered
	// in, best first, as Accept-Language gives them.
	Languages []string
	// Address is where the call comes from; the zero address where the server
	// calls itself.
	Address netip.Addr
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
