package app

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/metrics"
	"github.com/openpressroom/pressroom/locales"
)

// house is a whole server that runs behind a test, on loopback.
type house struct {
	*server
	key string
	log *record
}

// record keeps a log.
type record struct {
	mu   sync.Mutex
	text strings.Builder
}

func (r *record) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.Write(p)
}

func (r *record) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.String()
}

// keep runs a server with an empty archive until the test ends.
func keep(t testing.TB, e Exposure) *house {
	t.Helper()
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	counts := metrics.New()
	store, err := boltkv.Open(filepath.Join(t.TempDir(), "a.db"), boltkv.Options{Tables: archive.Tables(), Committed: tellCommits(counts)})
	if err != nil {
		t.Fatal(err)
	}
	a, err := archive.Open(t.Context(), store, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	h := &house{log: &record{}}
	if _, err := access.Bootstrap(t.Context(), a, func(key string) error { h.key = key; return nil }); err != nil {
		t.Fatal(err)
	}
	c := Config{
		HTTP: "127.0.0.1:0", GRPC: "127.0.0.1:0", Clock: time.Now, Out: io.Discard, Exposure: e,
		Logger: NewLogger(h.log, slog.LevelDebug),
	}
	opened, err := e.open(c.Logger)
	if err != nil {
		t.Fatal(err)
	}
	if h.server, err = newServer(t.Context(), a, access.NewGuard(a, access.Options{}), catalogue, locale.Chain{}, catalogue.Languages(), opened, counts, c); err != nil {
		t.Fatal(err)
	}
	counts.Measure(measure(store, h.room))
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- h.run(ctx, c) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if err := store.Close(); err != nil {
			t.Error(err)
		}
		if log := h.log.String(); strings.Contains(log, "panic") || strings.Contains(log, "DATA RACE") {
			t.Error(log)
		}
	})
	return h
}

// dial connects to the gRPC port.
func (h *house) dialRPC(t testing.TB) *grpc.ClientConn {
	t.Helper()
	conn, err := grpc.NewClient(h.grpc.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

// ask makes a request with the key, and returns its answer and the content of
// it where that is JSON.
func (h *house) ask(t testing.TB, method, path, body string, headers ...string) (*http.Response, map[string]any) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, h.base()+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+h.key)
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Set(name, value)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	var content map[string]any
	_ = json.Unmarshal(text, &content)
	return answer, content
}

// raw sends bytes to the HTTP port, says that there are no more, and returns
// the answers, each read by the rules, with their bodies after them.
func (h *house) raw(t testing.TB, request string) (answers []*http.Response, bodies []string) {
	t.Helper()
	conn, err := net.Dial("tcp", h.http.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	// The server may have closed the connection before it has read everything.
	_, _ = io.WriteString(conn, request)
	_ = conn.(*net.TCPConn).CloseWrite()
	reader := bufio.NewReader(conn)
	for {
		answer, err := http.ReadResponse(reader, nil)
		if err != nil {
			return answers, bodies
		}
		body, _ := io.ReadAll(answer.Body)
		answers, bodies = append(answers, answer), append(bodies, string(body))
	}
}
