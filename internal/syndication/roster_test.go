package syndication

import (
	"context"
	"fmt"
	"log/slog"
	"testing"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// sender takes everything.
type sender struct{}

// Do implements Sender.
func (sender) Do(context.Context, webhook.Request) webhook.Answer {
	return webhook.Answer{Status: 200}
}

// TestAChangeCostsThoseItConcerns counts what is read of the store: a change costs
// the subscriptions that are called for it, and an errand its own, however many
// others there are.
func TestAChangeCostsThoseItConcerns(t *testing.T) {
	h := open(t)
	h.push.Archive, h.push.NoHub = h.archive, true
	h.update(t, func(w *archive.Writer) error {
		for i := range 30 {
			language := "fr"
			if i < 3 {
				language = "en"
			}
			if err := w.CreateSubscription(&storev1.SubscriptionRecord{Key: make([]byte, 32), Subscription: &pressroomv1.Subscription{
				Name: fmt.Sprintf("subscriptions/agency-%d", i), Uid: fmt.Sprint(i), State: pressroomv1.Subscription_ACTIVE,
				CallbackUri: "https://agency.example/in", LanguageCodes: []string{language}, SignatureScheme: pressroomv1.Subscription_V1,
			}}); err != nil {
				return err
			}
		}
		return write(w, "bridge", "en")
	})
	s := newShift(NewDeliverer(h.Service, sender{}, h.clock.Now, func() float64 { return 0 }, slog.New(slog.DiscardHandler)), t.Context(), t.Context())
	list := func() {
		t.Helper()
		if err := s.list(); err != nil {
			t.Fatal(err)
		}
	}
	list()
	if len(s.roster.due) > 0 {
		t.Fatalf("due before there is a change: %v", s.roster.due)
	}
	h.update(t, func(w *archive.Writer) error { return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "en") })
	h.reads.reset()
	list()
	if reads := h.reads.reset()["subscriptions"]; len(s.roster.due) != 3 || reads != 3 {
		t.Errorf("a change that concerns 3: %v are due, %d subscriptions were read", s.roster.due, reads)
	}
	s.begin(h.clock.Now())
	s.running.Wait()
	for range 3 {
		s.end(<-s.ended)
	}
	if stale := len(s.stale); stale != 3 || !s.written {
		t.Errorf("after 3 errands %d are stale; is the roster good: %v", stale, s.written)
	}
	h.reads.reset()
	list()
	if reads := h.reads.reset()["subscriptions"]; len(s.roster.due) != 0 || reads != 3 {
		t.Errorf("after the errands: %v are due, %d subscriptions were read", s.roster.due, reads)
	}
}
