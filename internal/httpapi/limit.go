package httpapi

import (
	"context"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"github.com/openpressroom/pressroom/internal/clientip"
	"github.com/openpressroom/pressroom/internal/press"
)

// limitFields are the header fields by which the gRPC server tells callers of
// their limits, as HTTP spells them. Nothing else of its metadata goes out.
var limitFields = [...]string{"RateLimit-Policy", "RateLimit"}

// takeLimits keeps what the gRPC server said of the caller's limits.
func (a *answer) takeLimits(ctx context.Context) {
	if sent, ok := runtime.ServerMetadataFromContext(ctx); ok {
		a.setLimits(sent.HeaderMD)
	}
}

func (a *answer) setLimits(sent metadata.MD) {
	a.limits = http.Header{}
	for _, name := range limitFields {
		for _, value := range sent.Get(name) {
			a.limits.Set(name, value)
		}
	}
}

// sendLimits tells the caller of its limits. A public answer is for whoever
// finds it in a cache, whose limit is another.
func (a *answer) sendLimits(header http.Header) {
	if strings.HasPrefix(header.Get("Cache-Control"), "public") {
		return
	}
	for name, values := range a.limits {
		header[name] = values
	}
}

// retryAfter returns the value of Retry-After for a status that says when to
// try again: whole seconds, rounded up.
func retryAfter(st *status.Status) (seconds string, ok bool) {
	for _, detail := range st.Details() {
		if d, is := detail.(*errdetails.RetryInfo); is {
			delay := d.GetRetryDelay().AsDuration()
			return strconv.FormatInt(int64((delay+time.Second-1)/time.Second), 10), true
		}
	}
	return "", false
}

// carryOut has the mux carry out a call, when it is the caller's turn. Reads of
// the public take turns by address, and so does whoever gives no key; a key has
// its own limit, and its writes wait for the disk and not for the processor. Who
// waits for a change keeps nothing busy and must not hold a place.
func (g *gateway) carryOut(a *answer, rt *route, in *http.Request) {
	leave := func() {}
	waits := rt.request.Fields().ByName("wait") != nil && in.URL.Query().Has("wait")
	if !waits && (rt.public || in.Header.Get("Authorization") == "") {
		var err error
		if leave, err = g.Gate.Enter(in.Context(), clientip.Site(clientip.Peer(in.RemoteAddr))); err != nil {
			a.err = err
			return
		}
	}
	func() {
		defer leave() // in a panic too
		g.mux.ServeHTTP(a, in)
	}()
	if limited(a.err) {
		g.Pause.Hold(in.Context())
	}
}

// limited reports whether an error is the refusal of one who has made too many
// calls.
func limited(err error) bool {
	reason, _ := details(status.Convert(err))
	return reason == press.RateLimited
}

// client returns who sent a request as RemoteAddr would name it: the address
// that connected, or the one that a trusted proxy called for. The mux passes
// it on as x-forwarded-for.
func (g *gateway) client(r *http.Request) string {
	address := g.Proxies.Of(clientip.Peer(r.RemoteAddr), r.Header.Values("X-Forwarded-For"))
	if !address.IsValid() {
		return r.RemoteAddr
	}
	return net.JoinHostPort(address.String(), "0")
}
