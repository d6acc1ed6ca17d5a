package metrics

import (
	"context"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/webhook"
)

func newAttempts(r prometheus.Registerer) *prometheus.HistogramVec {
	h := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "pressroom_push_attempt_seconds", Buckets: pushBuckets,
		Help: "How long callbacks took to answer, by what was sent (a message, or a question of the hub) and what came of it. Its count is that of attempts.",
	}, []string{"kind", "outcome"})
	for _, kind := range []string{message, question} { // so that the first failure is a change
		for value := range pressroomv1.SubscriptionAttempt_Outcome_name {
			if value != 0 {
				h.WithLabelValues(kind, outcome(pressroomv1.SubscriptionAttempt_Outcome(value)))
			}
		}
	}
	r.MustRegister(h)
	return h
}

// What is sent to callbacks.
const (
	message  = "message"
	question = "question"
)

// outcome is what came of an attempt, as labels are written.
func outcome(o pressroomv1.SubscriptionAttempt_Outcome) string { return strings.ToLower(o.String()) }

// Sender takes a request out of the house.
type Sender interface {
	Do(context.Context, webhook.Request) webhook.Answer
}

// Sender counts what another sends.
func (m *Metrics) Sender(next Sender) Sender { return &sender{next, m.push} }

type sender struct {
	next  Sender
	times *prometheus.HistogramVec
}

// Do sends. What the server itself cut off, because it stops, had no outcome.
func (s *sender) Do(ctx context.Context, r webhook.Request) webhook.Answer {
	began := time.Now()
	answer := s.next.Do(ctx, r)
	if answer.Err != nil && ctx.Err() != nil {
		return answer
	}
	kind := message
	if r.Body == nil {
		kind = question
	}
	s.times.WithLabelValues(kind, outcome(answer.Outcome())).Observe(time.Since(began).Seconds())
	return answer
}
