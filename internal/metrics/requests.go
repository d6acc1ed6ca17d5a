package metrics

import (
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// requests counts those of HTTP.
type requests struct {
	answered *prometheus.CounterVec
	took     *prometheus.HistogramVec
}

func newRequests(r prometheus.Registerer) requests {
	q := requests{
		answered: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "pressroom_http_requests_total",
			Help: "Requests over HTTP that were answered, by method, the path as the contract has it, and status. What a browser asks before it may call is not counted.",
		}, []string{"method", "route", "status"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "pressroom_http_request_seconds", Buckets: callBuckets,
			Help: "How long requests took until their answer was written, streams left out.",
		}, []string{"route"}),
	}
	r.MustRegister(q.answered, q.took)
	return q
}

// Request counts a request that was answered. The method is one that HTTP
// defines, or empty; the route is a path of the contract, or empty where the
// request is for none. A stream says nothing of how fast it was answered.
func (m *Metrics) Request(method, route string, status int, stream bool, took time.Duration) {
	if method == "" {
		method = unknown
	}
	if route == "" {
		route = unknown
	}
	m.requests.answered.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
	if !stream {
		m.requests.took.WithLabelValues(route).Observe(took.Seconds())
	}
}

func newRefusals(r prometheus.Registerer) *prometheus.CounterVec {
	c := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "pressroom_limit_refusals_total",
		Help: "Calls that were refused for their number, by the limit: public is by address, key by key, guess by address for keys that did not fit.",
	}, []string{"limit"})
	for _, limit := range []string{"public", "key", "guess"} { // so that the first refusal is a change
		c.WithLabelValues(limit)
	}
	r.MustRegister(c)
	return c
}

// Refused counts a call that was refused by a limit of this name, which is one of
// the server's few.
func (m *Metrics) Refused(limit string) { m.limits.WithLabelValues(limit).Inc() }
