package app

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/test/bufconn"

	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/delivery"
	"github.com/openpressroom/pressroom/internal/demo"
	"github.com/openpressroom/pressroom/internal/editorial"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/httpapi"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/metrics"
	"github.com/openpressroom/pressroom/internal/outgoing"
	"github.com/openpressroom/pressroom/internal/render"
	"github.com/openpressroom/pressroom/internal/rpc"
	"github.com/openpressroom/pressroom/internal/syndication"
	"github.com/openpressroom/pressroom/internal/translation"
	"github.com/openpressroom/pressroom/locales"
)

// Run serves until ctx is done, then lets the calls that are under way end and
// closes the store. It returns nil after such a drain, and an error where the
// server could not start or go on.
func Run(ctx context.Context, c Config) (err error) {
	path, err := boltPath(c.Store)
	if err != nil {
		return err
	}
	chain, err := locale.ParseChain(c.Fallbacks)
	if err != nil {
		return err
	}
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		return err
	}
	counts := metrics.New()
	store, err := boltkv.Open(path, boltkv.Options{Tables: archive.Tables(), Committed: tellCommits(counts)})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	a, err := archive.Open(ctx, store, c.Clock)
	if err != nil {
		return err
	}
	targets, err := targetLanguages(c.Languages, catalogue)
	if err != nil {
		return err
	}
	guard, err := newGuard(a, c)
	if err != nil {
		return err
	}
	e, err := c.Exposure.open(c.Logger)
	if err != nil {
		return err
	}
	s, err := newServer(ctx, a, guard, catalogue, chain, targets, e, counts, c)
	if err != nil {
		return err
	}
	counts.Measure(measure(store, s.room))
	return errors.Join(s.run(ctx, c), s.tellAuditHead(context.WithoutCancel(ctx)))
}

// tellAuditHead puts the head of the audit log into the server's own log. Whoever
// keeps that elsewhere can tell later whether entries were cut off.
func (s *server) tellAuditHead(ctx context.Context) error {
	return s.archive.View(ctx, func(r *archive.Reader) error {
		head, err := r.AuditHead()
		if err == nil {
			s.logger.InfoContext(ctx, "audit log", "head", head)
		}
		return err
	})
}

// server is the doors and what lies between them.
type server struct {
	archive   *archive.Archive
	guard     *access.Guard
	room      *syndication.Service // told when the server drains
	callbacks *outgoing.Client
	feeds     *feed.Writer
	exposure  *exposure
	rpc       *rpc.Server // for those outside
	behind    *rpc.Server // for REST
	explain   *rpc.Explainer
	inside    *bufconn.Listener // REST's way to the gRPC server
	grpc      net.Listener
	http      net.Listener
	operator  net.Listener // where metrics are read; nil for nowhere
	metrics   *metrics.Metrics
	logger    *slog.Logger
}

// insideBuffer is the size in bytes of what may be under way on the connection
// inside the process.
const insideBuffer = 1 << 20

// newGuard makes the guard of both doors.
func newGuard(a *archive.Archive, c Config) (*access.Guard, error) {
	o := access.Options{SeparatePublishing: c.SeparatePublishing, RequireKey: c.RequireKey}
	if c.Issuer != "" {
		var err error
		o.Tokens, err = access.NewTokens(access.TokenConfig{
			Issuer: c.Issuer, Audience: c.Audience, GroupsClaim: c.GroupsClaim, Roles: c.GroupRoles, Clock: c.Clock,
		})
		if err != nil {
			return nil, err
		}
	}
	return access.NewGuard(a, o), nil
}

// newServer takes both ports and makes the rooms and doors.
func newServer(ctx context.Context, a *archive.Archive, guard *access.Guard, catalogue *locale.Catalogue, chain locale.Chain, targets []string, e *exposure, counts *metrics.Metrics, c Config) (*server, error) {
	private, err := networks(c.PushPrivate)
	if err != nil {
		return nil, err
	}
	s := &server{
		archive:  a,
		guard:    guard,
		exposure: e,
		explain:  rpc.NewExplainer(catalogue),
		inside:   bufconn.Listen(insideBuffer),
		metrics:  counts,
		logger:   c.Logger,
	}
	if err := s.listen(ctx, c); err != nil {
		return nil, err
	}
	if c.Site.Base == "" {
		c.Site.Base = s.base()
	}
	if p := &c.Site.Publisher; c.Demo && p.Name == "" {
		p.Name, p.Names = demo.Publisher, demo.PublisherNames()
	}
	if s.feeds, err = feed.New(catalogue, c.Site); err != nil {
		return nil, errors.Join(err, s.leave())
	}
	newUID := func() string { return uuid.Must(uuid.NewV7()).String() }
	renderer := render.New(catalogue)
	s.room = syndication.New(a, renderer, s.feeds, targets, syndication.Push{
		Archive: a, NewUID: newUID, Random: rand.Reader, Plain: len(private) > 0, NoHub: c.RequireKey,
	})
	s.callbacks = outgoing.New(outgoing.Config{Private: private, Clock: c.Clock})
	rooms := rpc.Rooms{
		Access:      access.NewService(a),
		Editorial:   editorial.New(a, newUID, targets),
		Translation: translation.New(a, newUID, say(catalogue), c.SeparateReview),
		Delivery:    delivery.New(a, renderer, chain),
		Syndication: s.room,
	}
	limits := e.limits
	limits.Refused = counts.Refused
	s.rpc = rpc.NewServer(rooms, guard, s.explain, limits, c.Logger, append(e.credentials(), counts.Calls(metrics.GRPC))...)
	s.behind = rpc.NewInside(rooms, guard, s.explain, limits, c.Logger, counts.Calls(metrics.REST))
	return s, nil
}

// say gives the messages of the catalogue.
func say(catalogue *locale.Catalogue) translation.Say {
	return func(id string, metadata map[string]string, languages []string) string {
		data := make(map[string]any, len(metadata))
		for key, value := range metadata {
			data[key] = value
		}
		text, _ := catalogue.Message(languages, id, data)
		return text
	}
}

// targetLanguages returns the languages into which releases are translated
// where they do not say: those that are configured, or all that there are
// messages for.
func targetLanguages(codes []string, catalogue *locale.Catalogue) ([]string, error) {
	if len(codes) == 0 {
		return catalogue.Languages(), nil
	}
	canonical := make([]string, len(codes))
	for i, code := range codes {
		var err error
		if canonical[i], err = locale.Canonical(code); err != nil {
			return nil, fmt.Errorf("language %q: %w", code, err)
		}
	}
	return canonical, nil
}

// dial connects to the gRPC server inside the process.
func (s *server) dial() (*grpc.ClientConn, error) {
	return grpc.NewClient("passthrough:inside",
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return s.inside.DialContext(ctx) }),
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxAnswer)))
}

// maxAnswer is the size in bytes of the largest answer that REST passes on: a
// page of the largest texts.
const maxAnswer = 256 << 20

// run serves until ctx is done or a port fails, then drains.
func (s *server) run(ctx context.Context, c Config) error {
	conn, err := s.dial()
	if err != nil {
		return err
	}
	handler, err := s.gateway(ctx, conn)
	if err != nil {
		return err
	}
	web, operator := s.web(handler), s.web(s.metrics.Handler(s.logger))
	group, running := errgroup.WithContext(ctx)
	group.Go(func() error { return ignoreClosed(s.behind.Serve(s.inside)) })
	group.Go(func() error { return ignoreClosed(s.rpc.Serve(s.grpc)) })
	group.Go(func() error { return ignoreClosed(serveWeb(web, s.http)) })
	if s.operator != nil {
		group.Go(func() error { return ignoreClosed(serveWeb(operator, s.operator)) })
	}
	group.Go(func() error {
		<-running.Done()
		s.logger.Info("draining", "timeout", drainTimeout)
		err := s.drain(web, conn)
		return errors.Join(err, operator.Close()) // the drain was to be watched
	})
	group.Go(func() error { s.guard.Run(running, s.logger); return nil })
	group.Go(func() error { return s.welcome(running, c, conn) })
	group.Go(func() error { s.deliver(running, c.Clock); return nil })
	return group.Wait()
}

// gateway makes REST's handler, which calls over conn and is ready until ctx is
// done.
func (s *server) gateway(ctx context.Context, conn *grpc.ClientConn) (http.Handler, error) {
	return httpapi.New(httpapi.Config{
		Conn: conn, Explain: s.explain.Status, Ready: s.ready(ctx), Feeds: s.feeds, Hub: s.room.Hub(), Logger: s.logger,
		Proxies: s.exposure.limits.Proxies, Pause: s.exposure.limits.Pause, Gate: s.exposure.limits.Gate,
		Origins: s.exposure.Origins, Answered: tellRequests(s.metrics),
	})
}

// ready says whether the server should be given calls: not once it drains.
func (s *server) ready(serving context.Context) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := serving.Err(); err != nil {
			return fmt.Errorf("draining: %w", err)
		}
		return s.archive.Ready(ctx)
	}
}

// drain lets the calls that are under way end, HTTP first because it calls
// gRPC, and cuts off those that take too long.
func (s *server) drain(web *http.Server, conn *grpc.ClientConn) error {
	s.rpc.Health.Shutdown()
	s.room.Drain() // or those who wait for a change would hold it up
	ctx, cancel := context.WithTimeout(context.Background(), drainTimeout)
	defer cancel()
	err := web.Shutdown(ctx)
	stopped := make(chan struct{})
	go func() { s.rpc.GracefulStop(); s.behind.GracefulStop(); close(stopped) }()
	if closeErr := conn.Close(); closeErr != nil {
		err = errors.Join(err, closeErr)
	}
	select {
	case <-stopped:
	case <-ctx.Done():
		s.rpc.Stop()
		s.behind.Stop()
	}
	return err
}

// ignoreClosed drops the error of a server that was told to stop, be it before
// it began to serve.
func ignoreClosed(err error) error {
	if errors.Is(err, http.ErrServerClosed) || errors.Is(err, grpc.ErrServerStopped) {
		return nil
	}
	return err
}
