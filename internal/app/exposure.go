package app

import (
	"log"
	"log/slog"
	"net"
	"net/http"
	"runtime"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	"github.com/openpressroom/pressroom/internal/clientip"
	"github.com/openpressroom/pressroom/internal/limit"
	"github.com/openpressroom/pressroom/internal/listen"
	"github.com/openpressroom/pressroom/internal/rpc"
)

// TLSFiles are the PEM files with which both ports speak TLS.
type TLSFiles = listen.Files

// Exposure says how the server faces the network.
type Exposure struct {
	// RatePublic, by address, and RateKey, by key, are how many calls may be
	// made; the zero Rate limits nothing.
	RatePublic, RateKey limit.Rate
	// MaxConnections and MaxConnectionsPerClient bound the open connections of
	// each port, in all and by address; 0 is no bound.
	MaxConnections, MaxConnectionsPerClient int
	// TrustedProxies are addresses and networks whose X-Forwarded-For is
	// believed.
	TrustedProxies []string
	// Origins are those whose pages may call REST from a browser.
	Origins []string
	// TLS are the files with which both ports speak TLS; none is no TLS.
	TLS TLSFiles
	// Plain allows to listen without TLS on addresses that others reach.
	Plain bool
}

// guessRate is how often an address may give a key that does not fit. A secret
// has 256 bits: this is against the work of turning guesses down.
var guessRate = limit.Rate{Quota: 60, Window: time.Minute}

// maxHeld is how many calls wait for their refusal at once.
const maxHeld = 4096

// exposure is what an Exposure comes to.
type exposure struct {
	Exposure
	limits       rpc.Limits
	certificates *listen.Certificates
}

func (e Exposure) open(logger *slog.Logger) (*exposure, error) {
	proxies, err := clientip.ParseProxies(e.TrustedProxies)
	if err != nil {
		return nil, err
	}
	// Files have real times: the clock of the archive says nothing of them.
	certificates, err := listen.Open(e.TLS, time.Now, logger)
	if err != nil {
		return nil, err
	}
	return &exposure{e, rpc.Limits{
		Public: limit.New("public", e.RatePublic), Key: limit.New("key", e.RateKey),
		Guess: limit.New("guess", guessRate), Pause: limit.NewPause(time.Second, maxHeld), Gate: limit.NewGate(runtime.GOMAXPROCS(0)),
		Proxies: proxies,
	}, certificates}, nil
}

// port is what to listen on at an address.
func (e *exposure) port(address string) listen.Port {
	return listen.Port{Address: address, Plain: e.Plain, Caps: listen.Caps{
		Total: e.MaxConnections, PerClient: e.MaxConnectionsPerClient, Proxies: e.limits.Proxies,
	}}
}

// credentials are those of the gRPC port.
func (e *exposure) credentials() []grpc.ServerOption {
	if e.certificates == nil {
		return nil
	}
	return []grpc.ServerOption{grpc.Creds(credentials.NewTLS(e.certificates.Config()))}
}

// web is the server of a port on which HTTP is spoken. Its times are those of the head of a
// request and of a connection without one; those of bodies and answers go by
// their size and are set in package httpapi.
func (s *server) web(handler http.Handler) *http.Server {
	return &http.Server{
		Handler:           handler,
		TLSConfig:         s.exposure.certificates.Config(),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		HTTP2:             &http.HTTP2Config{MaxConcurrentStreams: 100},
		ErrorLog:          log.New(webLog{s.logger}, "", 0),
	}
}

// serveWeb serves HTTP on a port, with TLS where there are certificates.
func serveWeb(web *http.Server, port net.Listener) error {
	if web.TLSConfig == nil {
		return web.Serve(port)
	}
	return web.ServeTLS(port, "", "")
}

// base is the URL of the HTTP port.
func (s *server) base() string { return s.url(s.http) }

// url is that of a port on which HTTP is spoken.
func (s *server) url(port net.Listener) string {
	if s.exposure.certificates != nil {
		return "https://" + port.Addr().String()
	}
	return "http://" + port.Addr().String()
}
