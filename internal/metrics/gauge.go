package metrics

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// State is what is measured when somebody asks.
type State struct {
	// StoreBytes is the size of the store's file, and FreeBytes how much of that
	// new entries may take before it grows.
	StoreBytes, FreeBytes int64
	// Subscriptions and Feeds are what waits to be sent to callbacks: changes, and
	// feeds of the hub.
	Subscriptions, Feeds Queue
}

// Queue is what waits to be sent to the callbacks of one kind.
type Queue struct {
	// Callbacks is how many there are, Waiting how many of them something waits
	// for, and Failing how many of these did not take it when it was sent.
	Callbacks, Waiting, Failing int
	// Oldest is how long what waits longest has been public.
	Oldest time.Duration
}

// measurePatience is how long a measurement may take: less than Prometheus waits.
const measurePatience = 5 * time.Second

// Measure has the state asked for each time that metrics are read. It is called
// once.
func (m *Metrics) Measure(state func(context.Context) (State, error)) {
	m.registry.MustRegister(&gauges{state})
}

// gauges measure the state.
type gauges struct {
	state func(context.Context) (State, error)
}

var (
	storeBytes = prometheus.NewDesc("pressroom_store_bytes", "Size of the store's file.", nil, nil)
	freeBytes  = prometheus.NewDesc("pressroom_store_free_bytes", "How much of the store's file new entries may take before it grows.", nil, nil)
	callbacks  = prometheus.NewDesc("pressroom_push_callbacks", "Callbacks to which something may be sent: active subscriptions, and subscribers of feeds.", []string{"to"}, nil)
	waiting    = prometheus.NewDesc("pressroom_push_waiting", "Callbacks for which something waits.", []string{"to"}, nil)
	failing    = prometheus.NewDesc("pressroom_push_failing", "Callbacks for which something waits that they did not take when it was sent.", []string{"to"}, nil)
	oldest     = prometheus.NewDesc("pressroom_push_oldest_seconds", "How long what waits longest has been public; 0 where nothing waits.", []string{"to"}, nil)
)

// Describe implements prometheus.Collector.
func (*gauges) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{storeBytes, freeBytes, callbacks, waiting, failing, oldest} {
		to <- d
	}
}

// Collect implements prometheus.Collector.
func (g *gauges) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), measurePatience)
	defer cancel()
	state, err := g.state(ctx)
	if err != nil {
		to <- prometheus.NewInvalidMetric(storeBytes, err)
		return
	}
	gauge := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	gauge(storeBytes, float64(state.StoreBytes))
	gauge(freeBytes, float64(state.FreeBytes))
	for _, q := range []struct {
		to string
		Queue
	}{{"subscriptions", state.Subscriptions}, {"feeds", state.Feeds}} {
		gauge(callbacks, float64(q.Callbacks), q.to)
		gauge(waiting, float64(q.Waiting), q.to)
		gauge(failing, float64(q.Failing), q.to)
		gauge(oldest, q.Oldest.Seconds(), q.to)
	}
}
