package metrics

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// commits counts those of the store.
type commits struct {
	took    prometheus.Histogram
	updates prometheus.Histogram
	failed  prometheus.Counter
}

func newCommits(r prometheus.Registerer) commits {
	c := commits{
		took: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "pressroom_commit_seconds", Buckets: commitBuckets,
			Help: "How long commits took to write and to sync: the disk's part of a write.",
		}),
		updates: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "pressroom_commit_updates", Buckets: []float64{1, 2, 4, 8, 16, 32, 64, 128, 256},
			Help: "How many writes shared a commit.",
		}),
		failed: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "pressroom_commit_failures_total",
			Help: "Commits that failed: the disk is full, or broken. Nothing is known of what they were to keep.",
		}),
	}
	r.MustRegister(c.took, c.updates, c.failed)
	return c
}

// Committed counts a commit that so many writes shared.
func (m *Metrics) Committed(updates int, took time.Duration, err error) {
	if err != nil {
		m.commits.failed.Inc()
		return
	}
	m.commits.took.Observe(took.Seconds())
	m.commits.updates.Observe(float64(updates))
}
