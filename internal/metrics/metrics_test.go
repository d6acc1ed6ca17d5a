package metrics

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/test/bufconn"

	"github.com/openpressroom/pressroom/internal/webhook"
)

// has wants lines in what is read of the metrics; with "!" before them, not.
func has(t *testing.T, m *Metrics, lines ...string) {
	t.Helper()
	w := httptest.NewRecorder()
	m.Handler(slog.New(slog.DiscardHandler)).ServeHTTP(w, httptest.NewRequest("GET", Path, nil))
	text := w.Body.String()
	for _, line := range lines {
		unwanted, no := strings.CutPrefix(line, "!")
		if w.Code != 200 || strings.Contains("\n"+text, "\n"+unwanted) == no {
			t.Errorf("%d, want %s in:\n%s", w.Code, line, text)
			return
		}
	}
}

// TestCalls counts calls that go well, that do not, that there are not, and a
// stream, which is open until it ends.
func TestCalls(t *testing.T) {
	m := New()
	server := grpc.NewServer(m.Calls(GRPC))
	healthv1.RegisterHealthServer(server, health.NewServer())
	l := bufconn.Listen(1 << 16)
	served := make(chan struct{})
	go func() { _ = server.Serve(l); close(served) }()
	conn, err := grpc.NewClient("passthrough:test", grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return l.DialContext(ctx) }))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	client := healthv1.NewHealthClient(conn)
	ctx, leave := context.WithCancel(t.Context())
	stream, err := client.Watch(ctx, &healthv1.HealthCheckRequest{})
	if err == nil {
		_, err = stream.Recv()
	}
	if err != nil {
		t.Fatal(err)
	}
	has(t, m, `pressroom_rpc_calls_open{door="grpc",method="grpc.health.v1.Health/Watch"} 1`, `!pressroom_rpc_calls_total`)
	for _, service := range []string{"", "nothing", ""} {
		if _, err := client.Check(t.Context(), &healthv1.HealthCheckRequest{Service: service}); (err == nil) != (service == "") {
			t.Fatal(err)
		}
	}
	for _, method := range []string{"/nobody.knows/This", "/grpc.health.v1.Health/Nothing"} {
		if err := conn.Invoke(t.Context(), method, &healthv1.HealthCheckRequest{}, &healthv1.HealthCheckResponse{}); status.Code(err) != codes.Unimplemented {
			t.Errorf("%s: %v", method, err)
		}
	}
	leave()
	if _, err := stream.Recv(); status.Code(err) != codes.Canceled {
		t.Errorf("the stream ended with %v", err)
	}
	server.GracefulStop() // when all calls have ended
	<-served
	has(t, m,
		`pressroom_rpc_calls_open{door="grpc",method="grpc.health.v1.Health/Watch"} 0`,
		`pressroom_rpc_calls_total{code="OK",door="grpc",method="grpc.health.v1.Health/Check"} 2`,
		`pressroom_rpc_calls_total{code="NotFound",door="grpc",method="grpc.health.v1.Health/Check"} 1`,
		`pressroom_rpc_calls_total{code="Canceled",door="grpc",method="grpc.health.v1.Health/Watch"} 1`,
		`pressroom_rpc_calls_total{code="Unimplemented",door="grpc",method="unknown"} 2`,
		`pressroom_rpc_call_seconds_count{door="grpc",method="grpc.health.v1.Health/Check"} 3`,
		`!pressroom_rpc_call_seconds_count{door="grpc",method="grpc.health.v1.Health/Watch"}`,
	)
}

func TestRequests(t *testing.T) {
	m := New()
	m.Request("GET", "/v1/publications/*", 200, false, 2*time.Millisecond)
	m.Request("GET", "/v1/publications/*", 404, false, 20*time.Millisecond)
	m.Request("GET", "/v1/changes:watch", 200, true, time.Hour)
	m.Request("", "", 404, false, 0)
	m.Refused("public")
	has(t, m,
		`pressroom_http_requests_total{method="GET",route="/v1/publications/*",status="200"} 1`,
		`pressroom_http_requests_total{method="GET",route="/v1/publications/*",status="404"} 1`,
		`pressroom_http_requests_total{method="GET",route="/v1/changes:watch",status="200"} 1`,
		`pressroom_http_requests_total{method="unknown",route="unknown",status="404"} 1`,
		`pressroom_http_request_seconds_bucket{route="/v1/publications/*",le="0.0025"} 1`,
		`pressroom_http_request_seconds_bucket{route="/v1/publications/*",le="0.025"} 2`,
		`!pressroom_http_request_seconds_count{route="/v1/changes:watch"}`,
		`pressroom_limit_refusals_total{limit="public"} 1`,
	)
}

// answers is a Sender that gives one answer.
type answers webhook.Answer

// Do implements Sender.
func (a answers) Do(context.Context, webhook.Request) webhook.Answer { return webhook.Answer(a) }

func TestSender(t *testing.T) {
	m := New()
	has(t, m, `pressroom_push_attempt_seconds_count{kind="message",outcome="timed_out"} 0`)
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for _, sent := range []struct {
		ctx    context.Context
		body   []byte
		answer webhook.Answer
	}{
		{t.Context(), []byte("x"), webhook.Answer{Status: 204}},
		{stopped, []byte("x"), webhook.Answer{Status: 204}}, // it was taken all the same
		{t.Context(), []byte("x"), webhook.Answer{Status: 500}},
		{t.Context(), []byte("x"), webhook.Answer{Err: webhook.ErrTimeout}},
		{t.Context(), nil, webhook.Answer{Err: webhook.ErrForbidden}},
		{stopped, []byte("x"), webhook.Answer{Err: webhook.ErrUnreachable}}, // cut off by the server
	} {
		if got := m.Sender(answers(sent.answer)).Do(sent.ctx, webhook.Request{Body: sent.body}); got.Status != sent.answer.Status || got.Err != sent.answer.Err {
			t.Errorf("%+v became %+v", sent.answer, got)
		}
	}
	has(t, m,
		`pressroom_push_attempt_seconds_count{kind="message",outcome="taken"} 2`,
		`pressroom_push_attempt_seconds_count{kind="message",outcome="refused"} 1`,
		`pressroom_push_attempt_seconds_count{kind="message",outcome="timed_out"} 1`,
		`pressroom_push_attempt_seconds_count{kind="message",outcome="unreachable"} 0`,
		`pressroom_push_attempt_seconds_count{kind="question",outcome="forbidden_address"} 1`,
	)
}

func TestStore(t *testing.T) {
	m := New()
	m.Committed(3, 4*time.Millisecond, nil)
	m.Committed(1, time.Minute, errors.New("disk full"))
	has(t, m,
		`pressroom_commit_seconds_bucket{le="0.005"} 1`, `pressroom_commit_seconds_count 1`,
		`pressroom_commit_updates_bucket{le="2"} 0`, `pressroom_commit_updates_sum 3`, `pressroom_commit_failures_total 1`,
	)
}

// TestMeasure reads the state, and then has it fail: the rest is read all the
// same, and the log says why.
func TestMeasure(t *testing.T) {
	m := New()
	var broken error
	m.Measure(func(context.Context) (State, error) {
		return State{
			StoreBytes: 1 << 20, FreeBytes: 4096,
			Subscriptions: Queue{Callbacks: 3, Waiting: 2, Failing: 1, Oldest: 90 * time.Second}, Feeds: Queue{Callbacks: 5},
		}, broken
	})
	has(t, m,
		`pressroom_store_bytes 1.048576e+06`, `pressroom_store_free_bytes 4096`,
		`pressroom_push_callbacks{to="subscriptions"} 3`, `pressroom_push_waiting{to="subscriptions"} 2`,
		`pressroom_push_failing{to="subscriptions"} 1`, `pressroom_push_oldest_seconds{to="subscriptions"} 90`,
		`pressroom_push_callbacks{to="feeds"} 5`, `pressroom_push_oldest_seconds{to="feeds"} 0`,
		`process_start_time_seconds `, `go_goroutines `,
	)
	broken = errors.New("cannot be read")
	has(t, m, `!pressroom_store_bytes`, `!pressroom_push_waiting`, `go_goroutines `)
	var log strings.Builder
	m.Handler(slog.New(slog.NewTextHandler(&log, nil))).ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", Path, nil))
	if !strings.Contains(log.String(), "cannot be read") {
		t.Errorf("the log does not say why: %s", log.String())
	}
}

// TestHandler answers what it is for and nothing else.
func TestHandler(t *testing.T) {
	handler := New().Handler(slog.New(slog.DiscardHandler))
	for request, want := range map[string]int{"GET " + Path: 200, "HEAD " + Path: 200, "POST " + Path: 405, "GET /": 404, "GET /metrics/x": 404} {
		method, path, _ := strings.Cut(request, " ")
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(method, path, nil))
		if w.Code != want {
			t.Errorf("%s: %d", request, w.Code)
		}
	}
}
