package rpc_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/test/bufconn"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/rpc"
	"github.com/openpressroom/pressroom/locales"
)

// room answers as a test tells it to.
type room struct {
	pressroomv1.UnimplementedEditorialServiceServer
	get    func(context.Context) (*pressroomv1.Release, error)
	create func(*pressroomv1.CreateReleaseRequest) (*pressroomv1.Release, error)
}

func (r *room) GetRelease(ctx context.Context, _ *pressroomv1.GetReleaseRequest) (*pressroomv1.Release, error) {
	return r.get(ctx)
}

func (r *room) CreateRelease(_ context.Context, req *pressroomv1.CreateReleaseRequest) (*pressroomv1.Release, error) {
	return r.create(req)
}

// guard lets in who says please.
type guard struct{}

func (guard) Admit(_ context.Context, _ string, authorization []string) (press.Caller, error) {
	if len(authorization) == 0 {
		return press.Caller{}, &press.Error{Kind: press.Unauthenticated, Reason: press.NoKey}
	}
	return press.Caller{Key: authorization[0]}, nil
}

func (guard) Permit(context.Context, proto.Message) error { return nil }

func (guard) Refused(context.Context, proto.Message, press.Reason) error { return nil }

func serve(t *testing.T, r *room) (conn *grpc.ClientConn, log *bytes.Buffer) {
	t.Helper()
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	log = new(bytes.Buffer)
	rooms := rpc.Rooms{
		Access:      pressroomv1.UnimplementedAccessServiceServer{},
		Editorial:   r,
		Translation: pressroomv1.UnimplementedTranslationServiceServer{},
		Delivery:    pressroomv1.UnimplementedDeliveryServiceServer{},
	}
	server := rpc.NewServer(rooms, guard{}, rpc.NewExplainer(catalogue), rpc.Limits{}, slog.New(slog.NewTextHandler(log, nil)))
	listener := bufconn.Listen(1 << 16)
	done := make(chan struct{})
	go func() { _ = server.Serve(listener); close(done) }()
	conn, err = grpc.NewClient("passthrough:test",
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }),
		grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(); server.Stop(); <-done })
	return conn, log
}

func please(t *testing.T, pairs ...string) context.Context {
	return metadata.AppendToOutgoingContext(t.Context(), append([]string{"authorization", "please"}, pairs...)...)
}

func TestPanicIsAnsweredAndLogged(t *testing.T) {
	panics := true
	conn, log := serve(t, &room{get: func(context.Context) (*pressroomv1.Release, error) {
		if panics {
			panic("the secret cause")
		}
		return &pressroomv1.Release{}, nil
	}})
	client := pressroomv1.NewEditorialServiceClient(conn)
	_, err := client.GetRelease(please(t), &pressroomv1.GetReleaseRequest{Name: "releases/x"})
	if status.Code(err) != codes.Internal || strings.Contains(err.Error(), "secret") {
		t.Errorf("panic was answered with %v", err)
	}
	if !strings.Contains(log.String(), "the secret cause") {
		t.Errorf("the log does not tell of the panic: %s", log)
	}
	panics = false
	if _, err := client.GetRelease(please(t), &pressroomv1.GetReleaseRequest{Name: "releases/x"}); err != nil {
		t.Errorf("after a panic: %v", err)
	}
}

func TestCallerAndLanguagesReachTheRoom(t *testing.T) {
	var caller press.Caller
	conn, _ := serve(t, &room{get: func(ctx context.Context) (*pressroomv1.Release, error) {
		caller = press.CallerOf(ctx)
		return &pressroomv1.Release{}, nil
	}})
	client := pressroomv1.NewEditorialServiceClient(conn)
	ctx := please(t, "accept-language", "fr-CA, en;q=0.5")
	if _, err := client.GetRelease(ctx, &pressroomv1.GetReleaseRequest{Name: "releases/x"}); err != nil {
		t.Fatal(err)
	}
	if caller.Key != "please" || strings.Join(caller.Languages, " ") != "fr-CA en" {
		t.Errorf("caller is %+v", caller)
	}
}

func TestNoKeyAndBadRequestsDoNotReachTheRoom(t *testing.T) {
	conn, _ := serve(t, &room{get: func(context.Context) (*pressroomv1.Release, error) {
		t.Error("the room was called")
		return nil, nil
	}})
	client := pressroomv1.NewEditorialServiceClient(conn)
	_, err := client.GetRelease(t.Context(), &pressroomv1.GetReleaseRequest{Name: "releases/x"})
	if status.Code(err) != codes.Unauthenticated {
		t.Errorf("without a key: %v", err)
	}
	_, err = client.GetRelease(please(t, "accept-language", "fr"), &pressroomv1.GetReleaseRequest{})
	if status.Code(err) != codes.InvalidArgument {
		t.Errorf("without a name: %v", err)
	}
	bad := detail[*errdetails.BadRequest](t, err)
	if v := bad.GetFieldViolations(); len(v) != 1 || v[0].GetField() != "name" || v[0].GetReason() != "REQUIRED" ||
		v[0].GetLocalizedMessage().GetLocale() != "fr" {
		t.Errorf("violations: %v", v)
	}
}

func TestIdempotencyKeyIsTheRequestID(t *testing.T) {
	var seen string
	conn, _ := serve(t, &room{create: func(req *pressroomv1.CreateReleaseRequest) (*pressroomv1.Release, error) {
		seen = req.GetRequestId()
		return &pressroomv1.Release{}, nil
	}})
	client := pressroomv1.NewEditorialServiceClient(conn)
	const header, field = "0b9fbb0e-6b9a-4f0c-9d5e-111111111111", "0b9fbb0e-6b9a-4f0c-9d5e-222222222222"
	ctx := please(t, "idempotency-key", header)
	if _, err := client.CreateRelease(ctx, &pressroomv1.CreateReleaseRequest{}); err != nil || seen != header {
		t.Errorf("header alone: %q, %v", seen, err)
	}
	if _, err := client.CreateRelease(ctx, &pressroomv1.CreateReleaseRequest{RequestId: field}); err != nil || seen != field {
		t.Errorf("both: %q, %v", seen, err)
	}
	_, err := client.CreateRelease(please(t, "idempotency-key", "7"), &pressroomv1.CreateReleaseRequest{})
	if status.Code(err) != codes.InvalidArgument {
		t.Errorf("a header that is no UUID: %v", err)
	}
}

func TestHealthSpeaksForItself(t *testing.T) {
	conn, log := serve(t, &room{})
	client := healthv1.NewHealthClient(conn)
	resp, err := client.Check(please(t), &healthv1.HealthCheckRequest{})
	if err != nil || resp.GetStatus() != healthv1.HealthCheckResponse_SERVING {
		t.Errorf("Check: %v, %v", resp, err)
	}
	if _, err = client.Check(please(t), &healthv1.HealthCheckRequest{Service: "nothing"}); status.Code(err) != codes.NotFound {
		t.Errorf("Check of nothing: %v", err)
	}
	if log.Len() > 0 {
		t.Errorf("it was logged: %s", log)
	}
}

func TestStatus(t *testing.T) {
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	x := rpc.NewExplainer(catalogue)
	tests := []struct {
		name   string
		err    error
		code   codes.Code
		reason string
	}{
		{"invalid", press.BadField("etag", press.EtagRequired), codes.InvalidArgument, "ETAG_REQUIRED"},
		{"missing", press.Missing(press.ReleaseNotFound, "releases/x"), codes.NotFound, "RELEASE_NOT_FOUND"},
		{"gone", &press.Error{Kind: press.Gone, Reason: press.PublicationWithdrawn}, codes.NotFound, "PUBLICATION_WITHDRAWN"},
		{"exists", &press.Error{Kind: press.Exists, Reason: press.ReleaseExists}, codes.AlreadyExists, "RELEASE_EXISTS"},
		{"state", press.Refuse(press.NotApproved, "x"), codes.FailedPrecondition, "NOT_APPROVED"},
		{"stale", press.MatchEtag("x", "a", "b"), codes.Aborted, "ETAG_STALE"},
		{"no key", &press.Error{Kind: press.Unauthenticated, Reason: press.NoKey}, codes.Unauthenticated, "UNAUTHENTICATED"},
		{"denied", &press.Error{Kind: press.Denied, Reason: press.PermissionDenied}, codes.PermissionDenied, "PERMISSION_DENIED"},
		{"wrapped", errors.Join(errors.New("a"), press.Missing(press.SpeakerNotFound, "x")), codes.NotFound, "SPEAKER_NOT_FOUND"},
		{"left", context.Canceled, codes.Canceled, "CANCELLED"},
		{"late", context.DeadlineExceeded, codes.DeadlineExceeded, "DEADLINE"},
		{"anything else", errors.New("disk on fire"), codes.Internal, "INTERNAL"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := x.Status(tt.err, []string{"es-MX"})
			info := detail[*errdetails.ErrorInfo](t, s.Err())
			said := detail[*errdetails.LocalizedMessage](t, s.Err())
			if s.Code() != tt.code || info.GetReason() != tt.reason || info.GetDomain() != "pressroom.dev" || said.GetLocale() != "es" {
				t.Errorf("got %v %s in %s", s.Code(), info.GetReason(), said.GetLocale())
			}
			if strings.Contains(s.String(), "fire") {
				t.Errorf("the cause is told: %v", s)
			}
		})
	}
}

// TestStatusNamesEveryLanguageThatStandsInTheWay is what an editor reads when
// publishing is refused.
func TestStatusNamesEveryLanguageThatStandsInTheWay(t *testing.T) {
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	refused := &press.Error{
		Kind: press.Precondition, Reason: press.PublishRefused, Metadata: map[string]string{"Name": "releases/x", "Count": "1"},
		Violations: []press.Violation{{
			Subject: "releases/x/variants/fr", Reason: press.NotApproved,
			Metadata: map[string]string{"Name": "releases/x/variants/fr", "State": "IN_REVIEW"},
		}},
	}
	s := rpc.NewExplainer(catalogue).Status(refused, []string{"fr"})
	found := detail[*errdetails.PreconditionFailure](t, s.Err()).GetViolations()
	if len(found) != 1 || found[0].GetSubject() != "releases/x/variants/fr" || found[0].GetType() != "NOT_APPROVED" ||
		!strings.Contains(found[0].GetDescription(), "en relecture") {
		t.Errorf("violations: %v", found)
	}
}

// detail returns the detail of a type in an error's status.
func detail[D any](t *testing.T, err error) D {
	t.Helper()
	for _, d := range status.Convert(err).Details() {
		if found, ok := d.(D); ok {
			return found
		}
	}
	t.Fatalf("no %T in %v", *new(D), err)
	return *new(D)
}
