package httpapi

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/test/bufconn"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/locales"
)

// rooms stands for what is behind the gRPC server: it answers with fixed
// publications and remembers what reached it.
type rooms struct {
	pressroomv1.UnimplementedAccessServiceServer
	pressroomv1.UnimplementedEditorialServiceServer
	pressroomv1.UnimplementedTranslationServiceServer
	pressroomv1.UnimplementedDeliveryServiceServer
	pressroomv1.UnimplementedSyndicationServiceServer

	mu     sync.Mutex
	method string
	sent   metadata.MD
	update *pressroomv1.UpdateReleaseRequest
}

var published = time.Date(2023, 3, 14, 5, 0, 0, 123, time.UTC)

// GetCaller lets everyone in but a forger.
func (*rooms) GetCaller(ctx context.Context, _ *pressroomv1.GetCallerRequest) (*pressroomv1.Caller, error) {
	if slices.Contains(metadata.ValueFromIncomingContext(ctx, "authorization"), "Bearer forged") {
		return nil, &press.Error{Kind: press.Unauthenticated, Reason: press.KeyInvalid}
	}
	return &pressroomv1.Caller{}, nil
}

// GetPublication serves French to whoever asks for it, and to others English.
func (*rooms) GetPublication(_ context.Context, req *pressroomv1.GetPublicationRequest) (*pressroomv1.Publication, error) {
	switch req.GetName() {
	case "publications/gone":
		return nil, &press.Error{Kind: press.Gone, Reason: press.PublicationWithdrawn, Metadata: map[string]string{"Name": req.GetName()}}
	case "publications/opening":
	default:
		return nil, press.Missing(press.PublicationNotFound, req.GetName())
	}
	p := &pressroomv1.Publication{
		Name: req.GetName(), LanguageCode: "en", RequestedLanguageCode: req.GetLanguageCode(),
		Headline: "Opening <day>", Slug: "opening-day", PublishTime: timestamppb.New(published),
		UpdateTime: timestamppb.New(published),
		Alternates: []*pressroomv1.Alternate{
			{LanguageCode: "en", Uri: "/v1/publications/opening?languageCode=en"},
			{LanguageCode: "fr", Uri: "/v1/publications/opening?languageCode=fr"},
		},
	}
	if req.GetLanguageCode() == "fr" {
		p.LanguageCode, p.Headline, p.Slug = "fr", "Journée « inaugurale »", "journée-inaugurale"
	}
	return p, nil
}

func (r *rooms) LookupPublication(ctx context.Context, req *pressroomv1.LookupPublicationRequest) (*pressroomv1.Publication, error) {
	return r.GetPublication(ctx, &pressroomv1.GetPublicationRequest{Name: "publications/opening", LanguageCode: req.GetLanguageCode()})
}

func (r *rooms) ListPublications(ctx context.Context, _ *pressroomv1.ListPublicationsRequest) (*pressroomv1.ListPublicationsResponse, error) {
	list := pressroomv1.ListPublicationsResponse{UpdateTime: timestamppb.New(published)}
	for _, code := range []string{"fr", "en", "fr"} {
		p, err := r.GetPublication(ctx, &pressroomv1.GetPublicationRequest{Name: "publications/opening", LanguageCode: code})
		if err != nil {
			return nil, err
		}
		list.Publications = append(list.Publications, p)
	}
	return &list, nil
}

func (*rooms) CreateRelease(_ context.Context, req *pressroomv1.CreateReleaseRequest) (*pressroomv1.Release, error) {
	release := req.GetRelease()
	release.Name = "releases/" + req.GetReleaseId()
	return release, nil
}

func (r *rooms) UpdateRelease(_ context.Context, req *pressroomv1.UpdateReleaseRequest) (*pressroomv1.Release, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.update = req
	return req.GetRelease(), nil
}

func (*rooms) DeleteRelease(_ context.Context, req *pressroomv1.DeleteReleaseRequest) (*emptypb.Empty, error) {
	return nil, press.Refuse(press.ReleasePublished, req.GetName())
}

func (*rooms) ListSpeakers(context.Context, *pressroomv1.ListSpeakersRequest) (*pressroomv1.ListSpeakersResponse, error) {
	return nil, &press.Error{Kind: press.Unauthenticated, Reason: press.NoKey}
}

func (*rooms) GetSpeaker(context.Context, *pressroomv1.GetSpeakerRequest) (*pressroomv1.Speaker, error) {
	return nil, errors.New("disk: secret detail")
}

// intercept remembers the call and explains its error, as package rpc does.
func (r *rooms) intercept(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	r.mu.Lock()
	r.method = info.FullMethod
	r.sent, _ = metadata.FromIncomingContext(ctx)
	languages := r.sent.Get("accept-language")
	r.mu.Unlock()
	answer, err := next(ctx, req)
	if err == nil || status.Code(err) == codes.Unimplemented {
		return answer, err
	}
	return nil, explain(err, languages).Err()
}

// interceptStream does the same for streams.
func (r *rooms) interceptStream(srv any, stream grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) error {
	r.mu.Lock()
	r.method = info.FullMethod
	r.sent, _ = metadata.FromIncomingContext(stream.Context())
	languages := r.sent.Get("accept-language")
	r.mu.Unlock()
	if err := next(srv, stream); err != nil && status.Code(err) != codes.Unimplemented {
		return explain(err, languages).Err()
	}
	return nil
}

// explain is a small table of errors, with messages in English and French.
func explain(err error, languages []string) *status.Status {
	e, ok := errors.AsType[*press.Error](err)
	if !ok {
		e = &press.Error{Kind: press.Internal, Reason: press.InternalError}
		if status.Code(err) == codes.Unavailable {
			return status.New(codes.Unavailable, "unavailable")
		}
	}
	code := map[press.Kind]codes.Code{
		press.Internal: codes.Internal, press.Invalid: codes.InvalidArgument, press.NotFound: codes.NotFound,
		press.Gone: codes.NotFound, press.Precondition: codes.FailedPrecondition, press.Unauthenticated: codes.Unauthenticated,
		press.TooLarge: codes.ResourceExhausted, press.Unimplemented: codes.Unimplemented,
	}[e.Kind]
	language := "en"
	if len(languages) > 0 && strings.HasPrefix(languages[0], "fr") {
		language = "fr"
	}
	var fields []*errdetails.BadRequest_FieldViolation
	for _, v := range e.Violations {
		fields = append(fields, &errdetails.BadRequest_FieldViolation{Field: v.Subject, Reason: string(v.Reason), Description: v.Metadata["Expected"]})
	}
	st, err := status.New(code, string(e.Reason)).WithDetails(
		&errdetails.ErrorInfo{Reason: string(e.Reason), Domain: "pressroom.dev", Metadata: e.Metadata},
		&errdetails.LocalizedMessage{Locale: language, Message: string(e.Reason)},
		&errdetails.BadRequest{FieldViolations: fields},
	)
	if err != nil {
		panic(err)
	}
	return st
}

// newServer starts a gRPC server in process and returns the gateway onto it.
func newServer(t *testing.T, change ...func(*Config)) (http.Handler, *rooms) {
	t.Helper()
	r := &rooms{}
	server := grpc.NewServer(grpc.UnaryInterceptor(r.intercept), grpc.StreamInterceptor(r.interceptStream))
	pressroomv1.RegisterAccessServiceServer(server, r)
	pressroomv1.RegisterEditorialServiceServer(server, r)
	pressroomv1.RegisterTranslationServiceServer(server, r)
	pressroomv1.RegisterDeliveryServiceServer(server, r)
	pressroomv1.RegisterSyndicationServiceServer(server, r)
	listener := bufconn.Listen(1 << 20)
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	conn, err := grpc.NewClient("passthrough:///in-process",
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }),
		grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = conn.Close()
		server.Stop()
		// A test may end before the server has begun to serve.
		if err := <-served; err != nil && !errors.Is(err, grpc.ErrServerStopped) {
			t.Error(err)
		}
	})
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	feeds, err := feed.New(catalogue, feed.Site{Base: "https://press.example.org"})
	if err != nil {
		t.Fatal(err)
	}
	config := Config{Conn: conn, Explain: explain, Feeds: feeds}
	for _, c := range change {
		c(&config)
	}
	handler, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return handler, r
}

// do sends one request; headers are lines such as "Accept-Language: fr".
func do(handler http.Handler, method, target, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}
