package rpc

import (
	"context"
	"net/netip"
	"strconv"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/openpressroom/pressroom/internal/clientip"
	"github.com/openpressroom/pressroom/internal/limit"
	"github.com/openpressroom/pressroom/internal/press"
)

// Limits say how many calls may be made, and by whom. A nil limiter limits
// nothing.
type Limits struct {
	// Public holds those who give no key, by address.
	Public *limit.Limiter
	// Key holds each key.
	Key *limit.Limiter
	// Guess holds those who give a key that does not fit, by address. Who has
	// guessed too often is not let in with a good key either, until a guess comes
	// back: otherwise trying on would cost nothing.
	Guess *limit.Limiter
	// Pause is how long those wait who have made too many calls, and Gate where
	// those wait who give no key, while the server is busy. Behind the REST door
	// there is neither: that door has them do so before they come here.
	Pause *limit.Pause
	Gate  *limit.Gate
	// Proxies are believed when they say whom they call for.
	Proxies clientip.Proxies
	// Refused is told the name of the limit of each call that is refused. Nil
	// tells nobody.
	Refused func(limit string)
}

// Fields are the metadata by which a caller is told of its limit, as HTTP
// names them (draft-ietf-httpapi-ratelimit-headers-10).
const (
	PolicyField = "ratelimit-policy"
	LimitField  = "ratelimit"
)

// forwardedFor is the metadata that names the client of a proxy.
const forwardedFor = "x-forwarded-for"

// addressOf returns where a call comes from. What the REST door forwards is
// believed because it comes over the connection inside the process, which
// nobody else has; of a caller from outside the word of proxies only.
func (d *door) addressOf(ctx context.Context) netip.Addr {
	forwarded := metadata.ValueFromIncomingContext(ctx, forwardedFor)
	if d.inside {
		if len(forwarded) != 1 {
			return netip.Addr{} // the server calls itself
		}
		address, _ := netip.ParseAddr(forwarded[0])
		return address
	}
	p, ok := peer.FromContext(ctx)
	if !ok {
		return netip.Addr{}
	}
	return d.limits.Proxies.Of(clientip.Peer(p.Addr.String()), forwarded)
}

// admit lets a caller in by its key and counts the call, by key or by address.
// The caller is told where it stands in any case, by tell.
func (d *door) admit(ctx context.Context, method string, tell func(metadata.MD) error) (press.Caller, error) {
	now, address := time.Now(), d.addressOf(ctx)
	site := clientip.Site(address)
	authorization := metadata.ValueFromIncomingContext(ctx, "authorization")
	if len(authorization) > 0 && address.IsValid() {
		if s := d.limits.Guess.Look(site, now); !s.Allowed {
			return press.Caller{}, d.refuse(ctx, s, tell)
		}
	}
	caller, err := d.guard.Admit(ctx, method, authorization)
	if err != nil {
		if len(authorization) > 0 && address.IsValid() {
			d.limits.Guess.Take(site, now)
		}
		return press.Caller{}, d.count(ctx, d.limits.Public, site, now, address, tell, err)
	}
	caller.Address = address
	if caller.Key != "" {
		return caller, d.count(ctx, d.limits.Key, caller.Key, now, address, tell, nil)
	}
	return caller, d.count(ctx, d.limits.Public, site, now, address, tell, nil)
}

// count counts a call of a caller. It returns the refusal of the limit, or what
// the call has come to otherwise. The server's own calls have no address and
// are not counted.
func (d *door) count(ctx context.Context, l *limit.Limiter, who string, now time.Time, address netip.Addr, tell func(metadata.MD) error, otherwise error) error {
	if !address.IsValid() {
		return otherwise
	}
	s := l.Take(who, now)
	if !s.Allowed {
		return d.refuse(ctx, s, tell)
	}
	inform(s, tell)
	return otherwise
}

// refuse returns the error for a caller who has made too many calls, after a
// pause.
func (d *door) refuse(ctx context.Context, s limit.Standing, tell func(metadata.MD) error) error {
	inform(s, tell)
	if d.limits.Refused != nil {
		d.limits.Refused(s.Limit)
	}
	if !d.inside {
		d.limits.Pause.Hold(ctx)
	}
	return &press.Error{
		Kind: press.Limited, Reason: press.RateLimited, RetryAfter: s.RetryAfter,
		Metadata: map[string]string{"Seconds": strconv.FormatInt(limit.Seconds(s.RetryAfter), 10)},
	}
}

func inform(s limit.Standing, tell func(metadata.MD) error) {
	if s.Limit != "" {
		_ = tell(metadata.Pairs(PolicyField, s.Policy(), LimitField, s.Field())) // an error is a caller who left
	}
}

// header tells the caller of a unary call.
func header(ctx context.Context) func(metadata.MD) error {
	return func(md metadata.MD) error { return grpc.SetHeader(ctx, md) }
}

// enter has a caller without a key wait at the gate for their turn. Who waits
// for a change keeps nothing busy and must not hold a place.
func (d *door) enter(ctx context.Context, caller press.Caller, request any) (leave func(), err error) {
	patient, ok := request.(interface{ GetWait() *durationpb.Duration })
	if waits := ok && patient.GetWait() != nil; waits || d.inside || caller.Key != "" {
		return func() {}, nil
	}
	return d.limits.Gate.Enter(ctx, clientip.Site(caller.Address))
}
