package rpc

import (
	"context"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/tap"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/locales"
)

func TestEveryCallHasATimeLimit(t *testing.T) {
	for method, want := range map[string]time.Duration{
		pressroomv1.DeliveryService_GetPublication_FullMethodName: usualPatience.call,
		"/nobody.knows/This":           usualPatience.call,
		"/grpc.health.v1.Health/Watch": usualPatience.stream,
	} {
		before := time.Now()
		ctx, err := usualPatience.begin(t.Context(), &tap.Info{FullMethodName: method})
		if err != nil {
			t.Fatal(err)
		}
		if deadline, ok := ctx.Deadline(); !ok || deadline.Before(before.Add(want)) || deadline.After(time.Now().Add(want)) {
			t.Errorf("%s: deadline %v (%v)", method, time.Until(deadline), ok)
		}
	}
	shorter, cancel := context.WithTimeout(t.Context(), time.Second)
	ctx, err := usualPatience.begin(shorter, &tap.Info{})
	if err != nil {
		t.Fatal(err)
	}
	if deadline, _ := ctx.Deadline(); time.Until(deadline) > time.Second {
		t.Errorf("the caller's own deadline became %v", time.Until(deadline))
	}
	cancel()
	<-ctx.Done() // and a call that ends ends what was given to it
}

// TestACallThatSendsNothingEnds opens a call and never sends its message.
func TestACallThatSendsNothingEnds(t *testing.T) {
	rooms := Rooms{
		pressroomv1.UnimplementedAccessServiceServer{}, pressroomv1.UnimplementedEditorialServiceServer{}, pressroomv1.UnimplementedTranslationServiceServer{},
		pressroomv1.UnimplementedDeliveryServiceServer{}, pressroomv1.UnimplementedSyndicationServiceServer{},
	}
	server := newServer(rooms, &door{}, patience{call: time.Millisecond}, nil)
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
	stream, err := conn.NewStream(t.Context(), &grpc.StreamDesc{ClientStreams: true}, pressroomv1.EditorialService_GetRelease_FullMethodName)
	if err != nil {
		t.Fatal(err)
	}
	if err := stream.RecvMsg(&pressroomv1.Release{}); status.Code(err) != codes.DeadlineExceeded {
		t.Errorf("it ended with %v", err)
	}
}

// TestAPanicInAStreamIsAnswered has a stream panic, and the next one answered.
func TestAPanicInAStreamIsAnswered(t *testing.T) {
	d := &door{guard: open{}, explainer: explainer(t), logger: slog.New(slog.DiscardHandler)}
	info := &grpc.StreamServerInfo{FullMethod: "/grpc.health.v1.Health/Watch"}
	ss := quiet{ctx: t.Context()}
	err := d.stream(nil, ss, info, func(any, grpc.ServerStream) error { panic("the secret cause") })
	if status.Code(err) != codes.Internal || strings.Contains(err.Error(), "secret") {
		t.Errorf("panic was answered with %v", err)
	}
	if err := d.stream(nil, ss, info, func(any, grpc.ServerStream) error { return nil }); err != nil {
		t.Errorf("after it: %v", err)
	}
}

// open lets everyone in.
type open struct{}

func (open) Permit(context.Context, proto.Message) error { return nil }

func (open) Refused(context.Context, proto.Message, press.Reason) error { return nil }

func (open) Admit(context.Context, string, []string) (press.Caller, error) {
	return press.Caller{}, nil
}

// quiet is a stream on which nothing is said.
type quiet struct {
	grpc.ServerStream
	ctx context.Context
}

func (q quiet) Context() context.Context { return q.ctx }

func (q quiet) SetTrailer(metadata.MD) {}

func explainer(t *testing.T) *Explainer {
	t.Helper()
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	return NewExplainer(catalogue)
}
