package rpc_test

import (
	"context"
	"log/slog"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/rpc"
	"github.com/openpressroom/pressroom/locales"
)

// denier permits nothing to whom it is told to deny, and remembers refusals.
type denier struct {
	deny bool

	mu   sync.Mutex
	told []string
}

func (*denier) Admit(_ context.Context, method string, _ []string) (press.Caller, error) {
	return press.Caller{Key: "k1", Method: strings.TrimPrefix(method, "/")}, nil
}

func (s *denier) Permit(context.Context, proto.Message) error {
	if s.deny {
		return press.Deny(press.PermissionDenied, "Roles", "EDITOR,REVIEWER")
	}
	return nil
}

func (s *denier) Refused(ctx context.Context, m proto.Message, reason press.Reason) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := press.CallerOf(ctx)
	s.told = append(s.told, c.Method+" "+c.Address.String()+" "+string(m.ProtoReflect().Descriptor().Name())+" "+string(reason))
	return nil
}

// TestDeniedCallsDoNotPassAndAreOnRecord is a refusal at the door, one in the
// room, and one of a stream.
func TestDeniedCallsDoNotPassAndAreOnRecord(t *testing.T) {
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	guard := &denier{deny: true}
	inRoom := false
	server := rpc.NewServer(rpc.Rooms{
		Access: pressroomv1.UnimplementedAccessServiceServer{},
		Editorial: &room{get: func(context.Context) (*pressroomv1.Release, error) {
			inRoom = true
			return nil, press.Deny(press.LanguageDenied, "Language", "es")
		}},
		Translation: pressroomv1.UnimplementedTranslationServiceServer{},
		Delivery:    pressroomv1.UnimplementedDeliveryServiceServer{},
		Syndication: pressroomv1.UnimplementedSyndicationServiceServer{},
	}, guard, rpc.NewExplainer(catalogue), rpc.Limits{}, slog.New(slog.DiscardHandler))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan struct{})
	go func() { _ = server.Serve(listener); close(served) }()
	conn, err := grpc.NewClient(listener.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(); server.Stop(); <-served })

	ctx := please(t, "accept-language", "fr", "x-forwarded-for", "203.0.113.9")
	// Rights come before what would be valid: this request lacks its name.
	_, err = pressroomv1.NewEditorialServiceClient(conn).GetRelease(ctx, &pressroomv1.GetReleaseRequest{})
	if status.Code(err) != codes.PermissionDenied || inRoom {
		t.Errorf("denied at the door: %v", err)
	}
	if said := detailMessage(t, err); said != "Vous n’êtes pas autorisé à faire cela. Il faut l’un de ces rôles : rédaction, relecture." {
		t.Errorf("said %q", said)
	}
	stream, err := healthv1.NewHealthClient(conn).Watch(ctx, &healthv1.HealthCheckRequest{})
	if err == nil {
		_, err = stream.Recv()
	}
	if status.Code(err) != codes.PermissionDenied {
		t.Errorf("a stream: %v", err)
	}
	guard.deny = false
	_, err = pressroomv1.NewEditorialServiceClient(conn).GetRelease(ctx, &pressroomv1.GetReleaseRequest{Name: "releases/x"})
	if status.Code(err) != codes.PermissionDenied || !inRoom {
		t.Errorf("denied in the room: %v", err)
	}
	guard.mu.Lock()
	defer guard.mu.Unlock()
	want := []string{
		"pressroom.v1.EditorialService/GetRelease 127.0.0.1 GetReleaseRequest PERMISSION_DENIED",
		"grpc.health.v1.Health/Watch 127.0.0.1 HealthCheckRequest PERMISSION_DENIED",
		"pressroom.v1.EditorialService/GetRelease 127.0.0.1 GetReleaseRequest LANGUAGE_DENIED",
	}
	slices.Sort(want)
	slices.Sort(guard.told)
	if !slices.Equal(guard.told, want) {
		t.Errorf("on record: %q", guard.told)
	}
}

func detailMessage(t *testing.T, err error) string {
	t.Helper()
	return detail[*errdetails.LocalizedMessage](t, err).GetMessage()
}
