// Package httpapi is the REST door: JSON over HTTP, as a gateway onto the gRPC
// server, with what the web expects around it (validators, languages, HEAD,
// 405, 410).
//
// In this room are the shape of requests and answers on the wire and nothing
// else. Every call goes over a connection to the gRPC server and so passes its
// interceptors: rights, rules and the words of errors are decided there. The
// routes are read from the google.api.http options of the contract; a new
// method finds its path here by being generated and registered.
package httpapi

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/clientip"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/limit"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// DefaultMaxBody is the size of the largest request body that is read, in
// bytes, where Config names none. The largest text that the rules allow fits
// in it several times.
const DefaultMaxBody = 3 << 19 // 1.5 MiB

// Config is what the gateway needs.
type Config struct {
	// Conn is a connection to the gRPC server, in process. Required.
	Conn grpc.ClientConnInterface
	// Explain turns an error into the status that is sent, in the first of the
	// languages (the most wanted first) that has messages. Required.
	Explain func(err error, languages []string) *status.Status
	// Feeds writes publications as JSON-LD. Required.
	Feeds *feed.Writer
	// Ready reports why the server cannot serve, or nil. Nil means always ready.
	Ready func(context.Context) error
	// Hub takes a request to the WebSub hub for feeds. Nil means that there is no
	// hub.
	Hub func(context.Context, webhook.HubRequest) error
	// Logger takes what is not sent. Nil logs nothing.
	Logger *slog.Logger
	// MaxBody is the size of the largest request body, in bytes; 0 means
	// DefaultMaxBody.
	MaxBody int64
	// MaxFile is the size of the largest file, in bytes; 0 means DefaultMaxFile.
	MaxFile int64
	// Proxies are believed when they say whom they call for.
	Proxies clientip.Proxies
	// Pause is how long those wait who have made too many calls, and Gate where
	// those wait who give no key, while the server is busy; nil is no wait.
	Pause *limit.Pause
	Gate  *limit.Gate
	// Origins are those whose pages may call from a browser, as browsers write
	// them: `https://www.example.org`.
	Origins []string
	// Answered is told of each request that came to a path, or to none. Nil tells
	// nobody.
	Answered func(Answered)
}

// gateway is the handler that New returns.
type gateway struct {
	Config
	mux    *runtime.ServeMux
	routes []*route
	pages  map[string]page
}

// New returns the handler of the REST interface. It fails where Config lacks
// something or the contract has a path that is not understood.
func New(config Config) (http.Handler, error) {
	if config.Conn == nil || config.Explain == nil || config.Feeds == nil {
		return nil, errors.New("httpapi: Conn, Explain and Feeds are required")
	}
	if config.Ready == nil {
		config.Ready = func(context.Context) error { return nil }
	}
	if config.Logger == nil {
		config.Logger = slog.New(slog.DiscardHandler)
	}
	if config.Answered == nil {
		config.Answered = func(Answered) {}
	}
	if config.MaxBody == 0 {
		config.MaxBody = DefaultMaxBody
	}
	if config.MaxFile == 0 {
		config.MaxFile = DefaultMaxFile
	}
	routes, err := contractRoutes()
	if err != nil {
		return nil, err
	}
	g := &gateway{Config: config, mux: newMux(), routes: routes, pages: pages(config)}
	for _, register := range []func(context.Context, *runtime.ServeMux) error{
		func(ctx context.Context, mux *runtime.ServeMux) error {
			return pressroomv1.RegisterAccessServiceHandlerClient(ctx, mux, pressroomv1.NewAccessServiceClient(config.Conn))
		},
		func(ctx context.Context, mux *runtime.ServeMux) error {
			return pressroomv1.RegisterEditorialServiceHandlerClient(ctx, mux, pressroomv1.NewEditorialServiceClient(config.Conn))
		},
		func(ctx context.Context, mux *runtime.ServeMux) error {
			return pressroomv1.RegisterTranslationServiceHandlerClient(ctx, mux, pressroomv1.NewTranslationServiceClient(config.Conn))
		},
		func(ctx context.Context, mux *runtime.ServeMux) error {
			return pressroomv1.RegisterDeliveryServiceHandlerClient(ctx, mux, pressroomv1.NewDeliveryServiceClient(config.Conn))
		},
		func(ctx context.Context, mux *runtime.ServeMux) error {
			return pressroomv1.RegisterSyndicationServiceHandlerClient(ctx, mux, pressroomv1.NewSyndicationServiceClient(config.Conn))
		},
	} {
		if err := register(context.Background(), g.mux); err != nil {
			return nil, fmt.Errorf("register service: %w", err)
		}
	}
	for _, origin := range config.Origins {
		if err := checkOrigin(origin); err != nil {
			return nil, err
		}
	}
	return secured(shared(g, config.Origins)), nil
}

// newMux returns a mux that leaves its result, message or error, with the
// answer that it is given to write to.
func newMux() *runtime.ServeMux {
	nothing := func(string) (string, bool) { return "", false }
	return runtime.NewServeMux(
		runtime.WithMarshalerOption(runtime.MIMEWildcard, marshaler()),
		runtime.WithIncomingHeaderMatcher(metadataKey),
		runtime.WithOutgoingHeaderMatcher(nothing),
		runtime.WithOutgoingTrailerMatcher(nothing),
		runtime.WithDisablePathLengthFallback(),
		runtime.WithDisableHTTPMethodOverride(),
		runtime.WithForwardResponseOption(func(ctx context.Context, w http.ResponseWriter, m proto.Message) error {
			a := w.(*answer)
			a.message = m
			a.takeLimits(ctx)
			return nil
		}),
		runtime.WithErrorHandler(func(ctx context.Context, _ *runtime.ServeMux, _ runtime.Marshaler, w http.ResponseWriter, _ *http.Request, err error) {
			a := w.(*answer)
			a.err = err
			a.takeLimits(ctx)
		}),
	)
}

// ServeHTTP answers one request. The answer is made whole before its first
// byte is sent, so that an error, an ETag or HEAD never comes too late; but for
// a stream, which is sent as it comes.
func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	endFraming(w, r)
	a := newAnswer()
	defer g.tell(a, r, time.Now())
	g.serve(a, w, r)
	if a.streamed {
		return
	}
	if a.err != nil {
		g.fail(a, r)
	}
	a.send(w, r)
}

// serve makes the answer, or leaves an error in it.
func (g *gateway) serve(a *answer, w http.ResponseWriter, r *http.Request) {
	defer func() {
		switch p := recover(); p {
		case nil:
		case http.ErrAbortHandler:
			panic(p)
		default:
			g.Logger.ErrorContext(r.Context(), "panic", "path", r.URL.Path, "panic", p, "stack", string(debug.Stack()))
			a.err = &press.Error{Kind: press.Internal, Reason: press.InternalError, Cause: fmt.Errorf("panic: %v", p)}
		}
	}()
	if page, ok := g.pages[r.URL.Path]; ok {
		a.route = r.URL.Path
		switch r.Method {
		case http.MethodGet, http.MethodHead:
			page(a, r)
		default:
			g.refuseMethod(a, r, allowed([]string{http.MethodGet}))
		}
		return
	}
	if r.URL.Path == webhook.HubPath && g.Hub != nil {
		a.route = webhook.HubPath
		g.askHub(a, w, r)
		return
	}
	matching := match(g.routes, r.URL.Path)
	if len(matching) == 0 || ambiguous(r) {
		a.err = &press.Error{
			Kind: press.NotFound, Reason: press.PathNotFound,
			Metadata: map[string]string{"Path": shown(r.URL.Path)},
		}
		return
	}
	a.route = patternOf(matching)
	wanted := r.Method
	if wanted == http.MethodHead {
		wanted = http.MethodGet
	}
	rt := matching[wanted]
	if rt == nil {
		methods := make([]string, 0, len(matching))
		for method := range matching {
			methods = append(methods, method)
		}
		g.refuseMethod(a, r, allowed(methods))
		return
	}
	a.public, a.route = rt.public, rt.pattern()
	if rt.streams {
		g.stream(a, w, r, rt)
		return
	}
	r, linked := a.readFormat(r, rt)
	if a.err != nil {
		return
	}
	g.call(a, w, r, rt)
	if linked && a.err == nil {
		g.writeLinked(a)
	}
	a.unwrapFile()
	switch {
	case a.err != nil:
	case rt.public:
		a.publish(r)
	default:
		a.header.Set("Cache-Control", "no-store")
	}
}

// refuseMethod answers a path that exists and a method that it does not have.
// OPTIONS is answered with those that it has.
func (g *gateway) refuseMethod(a *answer, r *http.Request, allow string) {
	a.header.Set("Allow", allow)
	if r.Method == http.MethodOptions {
		a.status = http.StatusNoContent
		return
	}
	a.err = &press.Error{
		Kind: press.Unimplemented, Reason: press.MethodNotAllowed,
		Metadata: map[string]string{"Method": shown(r.Method), "Allowed": allow},
	}
}

// languages returns what the caller reads, the most wanted first.
func languages(r *http.Request) []string {
	return locale.ParseAcceptLanguage(joined(r.Header, "Accept-Language"))
}
