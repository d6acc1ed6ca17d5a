package app

import (
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/metrics"
)

// series are the values of what is measured, by name and labels as they are
// written.
type series map[string]float64

// measured reads the metrics of a server on which no call is under way any more:
// a caller has its answer before the end of its call is counted.
func (h *twin) measured() series {
	h.Helper()
	handler := h.server.metrics.Handler(slog.New(slog.DiscardHandler))
	for ; ; runtime.Gosched() {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest("GET", metrics.Path, nil))
		if w.Code != http.StatusOK {
			h.Fatalf("%d: %s", w.Code, w.Body)
		}
		all, open := series{}, 0.0
		for line := range strings.Lines(w.Body.String()) {
			at := strings.LastIndexByte(line, ' ')
			value, err := strconv.ParseFloat(strings.TrimSpace(line[at+1:]), 64)
			if strings.HasPrefix(line, "#") {
				continue
			}
			if err != nil {
				h.Fatal(err)
			}
			all[line[:at]] = value
			if strings.HasPrefix(line, "pressroom_rpc_calls_open") {
				open += value
			}
		}
		if open == 0 {
			return all
		}
	}
}

// varies are the series that differ between any two servers, and any two runs of
// one: times, sizes, and what the runtime and the system say of the process.
var varies = regexp.MustCompile(`^(go_|process_|pressroom_store_)|_seconds_(bucket|sum)`)

// since is what was added to each series that does not vary.
func (s series) since(before series) series {
	added := series{}
	for name, value := range s {
		if !varies.MatchString(name) && value != before[name] {
			added[name] = value - before[name]
		}
	}
	return added
}

// tellingSeries are some of those that grow otherwise once there is more to see.
var tellingSeries = []string{
	`pressroom_push_waiting{to="subscriptions"}`,
	`pressroom_rpc_calls_total{code="OK",door="rest",method="pressroom.v1.DeliveryService/GetPublication"}`,
	`pressroom_http_requests_total{method="GET",route="/feeds/*/topics/*/*",status="404"}`,
}

// TestMetricsTellNothingEarly reads the metrics of the twins while everything is
// asked of them, until a nanosecond before the time of whoever asks.
//
// The servers differ in what an editor did: calls that write, commits, the size of
// the file. The operator may see that, who could as well read the store. What must
// be the same is which series there are, so that nothing of the release is a
// label, how much each of them grows by whatever may be asked, and what waits to be
// sent. Once the embargo has lifted they do differ, or else the test would see
// nothing.
func TestMetricsTellNothingEarly(t *testing.T) {
	w := newTwins(t)
	plain, secret := w.plain.measured(), w.secret.measured()
	for _, when := range []time.Time{lifts.Add(-lead - 1), lifts.Add(-1), lifts} {
		w.clock.set(when)
		who := map[string]func(*twin) string{"the public": public}
		if when.Before(lifts.Add(-lead)) {
			who["a partner"] = partner
		}
		for name, as := range who {
			for _, q := range w.questions() {
				q.ask(w.secret, as(w.secret))
				q.ask(w.plain, as(w.plain))
			}
			nowPlain, nowSecret := w.plain.measured(), w.secret.measured()
			addedPlain, addedSecret := nowPlain.since(plain), nowSecret.since(secret)
			plain, secret = nowPlain, nowSecret
			if !when.Before(lifts) {
				for _, name := range tellingSeries {
					if addedPlain[name] == addedSecret[name] {
						t.Errorf("%s grows by %v on both servers, though one has published more", name, addedPlain[name])
					}
				}
				continue
			}
			if diff := cmp.Diff(slices.Sorted(maps.Keys(plain)), slices.Sorted(maps.Keys(secret))); diff != "" {
				t.Errorf("%s at %v: other series (-without +with the embargoed release):\n%s", name, when, diff)
			}
			if diff := cmp.Diff(addedPlain, addedSecret); diff != "" {
				t.Errorf("%s at %v: counted otherwise (-without +with the embargoed release):\n%s", name, when, diff)
			}
		}
	}
	w.holdLabels(secret)
}

// labels are what each label may say: nothing but what is known when the program
// is built.
func (w *twins) labels() map[string]func(string) bool {
	among := func(values ...string) func(string) bool {
		return func(s string) bool { return slices.Contains(values, s) }
	}
	matches := func(pattern string) func(string) bool { return regexp.MustCompile("^" + pattern + "$").MatchString }
	methods := append([]string{"GET", "HEAD", "OPTIONS", "POST", "PATCH", "DELETE", "unknown"}, w.methods...)
	routes := []string{"unknown"}
	for _, path := range w.paths {
		_, route, _ := strings.Cut(path, " ")
		routes = append(routes, route)
	}
	return map[string]func(string) bool{
		"door": among("grpc", "rest"), "method": among(methods...), "route": among(routes...),
		"code": matches("[A-Z][A-Za-z]+"), "status": matches("[1-5][0-9][0-9]"), "limit": among("public", "key", "guess"),
		"kind": among("message", "question"), "outcome": among("taken", "refused", "timed_out", "unreachable", "forbidden_address"),
		"to": among("subscriptions", "feeds"), "le": matches(`[0-9.e+-]+|\+Inf`), "quantile": matches("[0-9.]+"), "version": among(runtime.Version()),
	}
}

// holdLabels wants every label to say what it may.
func (w *twins) holdLabels(all series) {
	t := w.secret
	t.Helper()
	may := w.labels()
	seen := make(map[string]bool)
	for name := range all {
		for _, label := range regexp.MustCompile(`(\w+)="([^"]*)"`).FindAllStringSubmatch(name, -1) {
			seen[label[1]] = true
			if says := may[label[1]]; says == nil || !says(label[2]) {
				t.Errorf("%s: say in labels what %s may be", name, label[1])
			}
		}
	}
	for _, label := range []string{"door", "method", "route", "code", "status", "to"} {
		if !seen[label] {
			t.Errorf("no series has the label %s", label)
		}
	}
}

// TestStrangersMakeNoSeries asks for what there is not, in a thousand ways, through
// both doors: the series are as many as after the first.
func TestStrangersMakeNoSeries(t *testing.T) {
	w := newTwins(t)
	ask := func(i int) {
		h := w.plain
		h.send(fmt.Sprintf("VERB%d", i), fmt.Sprintf("/nothing/%d", i), "", "", "", nil)
		h.send("GET", fmt.Sprintf("/v1/publications/nothing-%d", i), "", "", "", nil)
		h.send("GET", fmt.Sprintf("/feeds/x%d/feed.json", i), "", "", "", nil)
		_ = h.conn.Invoke(t.Context(), fmt.Sprintf("/nobody.knows/This%d", i), nil, nil)
	}
	ask(0)
	before := w.plain.measured()
	for i := range 1000 {
		ask(i + 1)
	}
	after := w.plain.measured()
	if diff := cmp.Diff(slices.Sorted(maps.Keys(before)), slices.Sorted(maps.Keys(after))); diff != "" {
		t.Errorf("strangers make series:\n%s", diff)
	}
	for name, times := range map[string]float64{
		`pressroom_http_requests_total{method="unknown",route="unknown",status="404"}`:                       1000,
		`pressroom_http_requests_total{method="GET",route="/v1/publications/*",status="404"}`:                1000,
		`pressroom_rpc_calls_total{code="Unimplemented",door="rest",method="unknown"}`:                       1000,
		`pressroom_rpc_call_seconds_count{door="rest",method="pressroom.v1.DeliveryService/GetPublication"}`: 1000,
	} {
		if added := after.since(before)[name]; added != times {
			t.Errorf("%s grew by %v", name, added)
		}
	}
}
