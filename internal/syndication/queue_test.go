package syndication_test

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/syndication"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// both are the partners' callbacks and the subscriber of the hub.
type both struct {
	receivers *receivers
	reader    *reader
}

// Do implements syndication.Sender.
func (b both) Do(ctx context.Context, req webhook.Request) webhook.Answer {
	if strings.HasPrefix(req.URI, callback) {
		return b.reader.Do(ctx, req)
	}
	return b.receivers.Do(ctx, req)
}

// queued compares what waits with what should.
func (h *house) queued(when string, subscriptions, feeds syndication.Queue) {
	h.t.Helper()
	synctest.Wait()
	s, f, err := h.room.Queues(h.t.Context())
	h.must(err)
	s.Oldest, f.Oldest = s.Oldest.Round(2*drift), f.Oldest.Round(2*drift)
	if diff := cmp.Diff([]syndication.Queue{subscriptions, feeds}, []syndication.Queue{s, f}); diff != "" {
		h.t.Errorf("%s (-want +got):\n%s", when, diff)
	}
}

// TestQueues has one callback of each kind fail for ten minutes, beside some that
// do not: the oldest of what waits grows older without a commit, and an embargo is
// in no queue until it lifts.
func TestQueues(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, both{receivers: r, reader: &reader{echo: echoes, status: 500}})
		h.publish("fr", "water", 0)
		h.subscribe("agency", &pressroomv1.Subscription{})
		h.subscribe("english", &pressroomv1.Subscription{LanguageCodes: []string{"en"}})
		h.must(h.ask("subscribe", nil))
		h.queued("before anything", syndication.Queue{Callbacks: 2}, syndication.Queue{Callbacks: 1})
		r.tell("agency", failing(500, 0))
		h.publish("fr", "water", time.Minute)
		time.Sleep(time.Minute - 2*drift)
		h.queued("under embargo", syndication.Queue{Callbacks: 2}, syndication.Queue{Callbacks: 1})
		time.Sleep(10*time.Minute + 2*drift)
		stuck := func(callbacks int) syndication.Queue {
			return syndication.Queue{Callbacks: callbacks, Waiting: 1, Failing: 1, Oldest: 10 * time.Minute}
		}
		h.queued("ten minutes after", stuck(2), stuck(1))
		h.publish("fr", "water", 0)
		h.queued("with more behind it", stuck(2), stuck(1))
		_, err := h.room.DisableSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.DisableSubscriptionRequest{Name: "subscriptions/agency"})
		h.must(err)
		h.queued("when it was disabled", syndication.Queue{Callbacks: 1}, stuck(1))
	})
}
