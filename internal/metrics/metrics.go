// Package metrics is the operator's door: it counts what the server does and
// says so in the text format of Prometheus.
//
// Nothing that a caller chose is in it, beyond which of the methods, paths and
// outcomes there are, all of which are known when the program is built: no name,
// slug, key, address or language. So their number is bounded whatever strangers
// ask for, and nothing of a release comes out here before its time. What each
// series means is its HELP.
//
// It uses client_golang alone. OpenTelemetry's exporter for Prometheus is the
// same library with a second model of instruments and views before it, and its
// instrumentation chooses the labels, which are what matters here. Its gain would
// be traces and other backends, of which there are none.
package metrics

import (
	"log/slog"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Path is where metrics are read.
const Path = "/metrics"

// Metrics counts. It is safe for concurrent use.
type Metrics struct {
	registry *prometheus.Registry
	calls    calls
	requests requests
	limits   *prometheus.CounterVec
	push     *prometheus.HistogramVec
	commits  commits
}

// New makes counters that stand at zero, those of the Go runtime and those of the
// process, its start time among them.
func New() *Metrics {
	m := &Metrics{registry: prometheus.NewRegistry()}
	m.registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.calls = newCalls(m.registry)
	m.requests = newRequests(m.registry)
	m.limits = newRefusals(m.registry)
	m.push = newAttempts(m.registry)
	m.commits = newCommits(m.registry)
	return m
}

// Handler answers GET and HEAD of [Path]. What cannot be measured is left out,
// and logged.
func (m *Metrics) Handler(logger *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET "+Path, promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{
		ErrorLog: complaints{logger}, ErrorHandling: promhttp.ContinueOnError, MaxRequestsInFlight: 4,
	}))
	return mux
}

// complaints takes what the registry cannot measure.
type complaints struct{ *slog.Logger }

// Println implements promhttp.Logger.
func (c complaints) Println(v ...any) { c.Warn("metrics", "error", v) }

// Buckets are the upper bounds of histograms, in seconds: from what memory
// answers to what callers do not wait for any more.
var (
	callBuckets   = []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60}
	commitBuckets = []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
	pushBuckets   = []float64{.01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 15, 30}
)
