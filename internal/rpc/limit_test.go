package rpc_test

import (
	"context"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/clientip"
	"github.com/openpressroom/pressroom/internal/limit"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/rpc"
	"github.com/openpressroom/pressroom/locales"
)

// strict lets in the key "good" and those who give none.
type strict struct{}

func (strict) Permit(context.Context, proto.Message) error { return nil }

func (strict) Refused(context.Context, proto.Message, press.Reason) error { return nil }

func (strict) Admit(_ context.Context, _ string, authorization []string) (press.Caller, error) {
	switch {
	case len(authorization) == 0:
		return press.Caller{}, nil
	case authorization[0] == "good":
		return press.Caller{Key: "good"}, nil
	}
	return press.Caller{}, &press.Error{Kind: press.Unauthenticated, Reason: press.KeyInvalid}
}

// doors are both servers of the same room, on loopback.
type doors struct {
	outside, inside pressroomv1.EditorialServiceClient
	address         string // of the server outside
	from            *press.Caller
}

func open(t *testing.T, limits rpc.Limits) *doors {
	t.Helper()
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	d := &doors{from: new(press.Caller)}
	rooms := rpc.Rooms{
		Access: pressroomv1.UnimplementedAccessServiceServer{},
		Editorial: &room{get: func(ctx context.Context) (*pressroomv1.Release, error) {
			*d.from = press.CallerOf(ctx)
			return &pressroomv1.Release{}, nil
		}},
		Translation: pressroomv1.UnimplementedTranslationServiceServer{},
		Delivery:    pressroomv1.UnimplementedDeliveryServiceServer{},
	}
	x, logger := rpc.NewExplainer(catalogue), slog.New(slog.DiscardHandler)
	client := func(server *rpc.Server) (pressroomv1.EditorialServiceClient, string) {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		done := make(chan struct{})
		go func() { _ = server.Serve(l); close(done) }()
		conn, err := grpc.NewClient(l.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = conn.Close(); server.Stop(); <-done })
		return pressroomv1.NewEditorialServiceClient(conn), l.Addr().String()
	}
	d.outside, d.address = client(rpc.NewServer(rooms, strict{}, x, limits, logger))
	d.inside, _ = client(rpc.NewInside(rooms, strict{}, x, limits, logger))
	return d
}

// call makes a call with metadata, and returns what is said of limits.
func call(t *testing.T, client pressroomv1.EditorialServiceClient, pairs ...string) (metadata.MD, error) {
	var said metadata.MD
	ctx := metadata.AppendToOutgoingContext(t.Context(), pairs...)
	_, err := client.GetRelease(ctx, &pressroomv1.GetReleaseRequest{Name: "releases/x"}, grpc.Header(&said))
	return said, err
}

// TestNobodyOutsideNamesTheirAddress is the spoofing of what limits and records
// go by: the metadata with which REST names its client is not taken from
// others.
func TestNobodyOutsideNamesTheirAddress(t *testing.T) {
	d := open(t, rpc.Limits{})
	for _, pairs := range [][]string{
		nil, {"x-forwarded-for", "203.0.113.9"}, {"X-Forwarded-For", "203.0.113.9"},
		{"x-forwarded-for", "203.0.113.9", "x-forwarded-for", "203.0.113.10"}, {"forwarded", "for=203.0.113.9"}, {"x-real-ip", "203.0.113.9"},
	} {
		if _, err := call(t, d.outside, pairs...); err != nil || d.from.Address.String() != "127.0.0.1" {
			t.Errorf("%q: called from %s (%v)", pairs, d.from.Address, err)
		}
	}
	if _, err := call(t, d.inside, "x-forwarded-for", "203.0.113.9"); err != nil || d.from.Address.String() != "203.0.113.9" {
		t.Errorf("REST calls for %s (%v)", d.from.Address, err)
	}
	if _, err := call(t, d.inside); err != nil || d.from.Address.IsValid() {
		t.Errorf("the server itself calls from %s (%v)", d.from.Address, err)
	}
}

func TestTrustedProxiesNameTheirClients(t *testing.T) {
	proxies, err := clientip.ParseProxies([]string{"127.0.0.0/8"})
	if err != nil {
		t.Fatal(err)
	}
	d := open(t, rpc.Limits{Proxies: proxies})
	if _, err := call(t, d.outside, "x-forwarded-for", "198.51.100.1, 203.0.113.9"); err != nil || d.from.Address.String() != "203.0.113.9" {
		t.Errorf("called from %s (%v)", d.from.Address, err)
	}
}

func TestCallsAreCounted(t *testing.T) {
	hour := func(quota int) limit.Rate { return limit.Rate{Quota: quota, Window: time.Hour} }
	var refused []string
	d := open(t, rpc.Limits{
		Public: limit.New("public", hour(2)), Key: limit.New("key", hour(1)), Refused: func(limit string) { refused = append(refused, limit) },
	})
	said, err := call(t, d.outside)
	if err != nil || said.Get(rpc.LimitField)[0] != `"public";r=1;t=1800` || said.Get(rpc.PolicyField)[0] != `"public";q=2;w=3600` {
		t.Errorf("first call: %v, %v", said, err)
	}
	if _, err := call(t, d.outside, "authorization", "bad"); status.Code(err) != codes.Unauthenticated {
		t.Errorf("with a bad key: %v", err)
	}
	said, err = call(t, d.outside, "accept-language", "es") // the bad key has counted
	if status.Code(err) != codes.ResourceExhausted || said.Get(rpc.LimitField)[0] != `"public";r=0;t=3600` {
		t.Errorf("third call: %v, %v", said, err)
	}
	if info := detail[*errdetails.ErrorInfo](t, err); info.GetReason() != "RATE_LIMITED" {
		t.Errorf("reason %s", info.GetReason())
	}
	if delay := detail[*errdetails.RetryInfo](t, err).GetRetryDelay().AsDuration(); delay < 29*time.Minute || delay > 30*time.Minute {
		t.Errorf("retry after %v", delay)
	}
	if said := detail[*errdetails.LocalizedMessage](t, err); said.GetLocale() != "es" || !strings.Contains(said.GetMessage(), "1800") {
		t.Errorf("said %v", said)
	}
	if _, err := call(t, d.inside, "x-forwarded-for", "127.0.0.1"); status.Code(err) != codes.ResourceExhausted {
		t.Errorf("the other door counts by itself: %v", err)
	}
	if _, err := call(t, d.inside, "x-forwarded-for", "203.0.113.9"); err != nil {
		t.Errorf("a neighbour: %v", err)
	}
	if said, err := call(t, d.outside, "authorization", "good"); err != nil || said.Get(rpc.LimitField)[0] != `"key";r=0;t=3600` {
		t.Errorf("with a key: %v, %v", said, err)
	}
	if _, err := call(t, d.inside, "authorization", "good", "x-forwarded-for", "203.0.113.9"); status.Code(err) != codes.ResourceExhausted {
		t.Errorf("with the same key from elsewhere: %v", err)
	}
	for range 3 {
		if _, err := call(t, d.inside); err != nil {
			t.Errorf("the server itself: %v", err)
		}
	}
	if strings.Join(refused, " ") != "public public key" {
		t.Errorf("told of refusals by %q", refused)
	}
}

// TestGuessingEnds has one address guess keys: once its guesses are used up it
// does not learn whether the next one fits, not even of a good one.
func TestGuessingEnds(t *testing.T) {
	d := open(t, rpc.Limits{Guess: limit.New("guess", limit.Rate{Quota: 3, Window: time.Hour})})
	for range 3 {
		if _, err := call(t, d.outside, "authorization", "bad"); status.Code(err) != codes.Unauthenticated {
			t.Fatalf("a guess: %v", err)
		}
	}
	for _, key := range []string{"bad", "good"} {
		if _, err := call(t, d.outside, "authorization", key); status.Code(err) != codes.ResourceExhausted {
			t.Errorf("after three guesses, %s: %v", key, err)
		}
	}
	if _, err := call(t, d.outside); err != nil {
		t.Errorf("without a key: %v", err)
	}
	if _, err := call(t, d.inside, "authorization", "good", "x-forwarded-for", "203.0.113.9"); err != nil {
		t.Errorf("from elsewhere: %v", err)
	}
}

func TestMetadataIsBounded(t *testing.T) {
	d := open(t, rpc.Limits{})
	if _, err := call(t, d.outside, "x-long", strings.Repeat("x", 70_000)); err == nil {
		t.Error("70,000 bytes of metadata are read")
	}
	if _, err := call(t, d.outside); err != nil {
		t.Errorf("the call after it: %v", err)
	}
}
