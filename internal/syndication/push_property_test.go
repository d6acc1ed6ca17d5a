package syndication_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// step is one thing that happens in a scenario.
type step struct {
	what      string
	who       string // subscription
	reader    string // of a feed
	languages string
	topic     string
	after     time.Duration
	behave    int
}

// ways are those in which a receiver may behave.
var ways = []func(context.Context) webhook.Answer{
	taken, lost, gone, silent, failing(500, 0), failing(429, time.Hour), failing(307, 0), failing(404, 10*24*time.Hour),
}

// subscribers are the subscriptions of a scenario, and what each follows.
var subscribers = map[string]struct {
	sub     *pressroomv1.Subscription
	carries func(entry) bool
}{
	"all":    {&pressroomv1.Subscription{}, any},
	"french": {&pressroomv1.Subscription{LanguageCodes: []string{"fr"}}, func(e entry) bool { return e.language == "fr" }},
	"water": {&pressroomv1.Subscription{LanguageCodes: []string{"en", "fr"}, Topics: []string{"water"}},
		func(e entry) bool { return e.language != "ar" && e.topic == "water" }},
}

var anyStep = rapid.Custom(func(t *rapid.T) step {
	return step{
		what:      rapid.SampledFrom([]string{"publish", "publish", "correct", "wait", "behave", "behave", "restart", "enable", "rotate", "subscribe", "misread", "leave"}).Draw(t, "what"),
		reader:    rapid.SampledFrom([]string{"hub-fr", "hub-water"}).Draw(t, "reader"),
		who:       rapid.SampledFrom([]string{"all", "french", "water"}).Draw(t, "who"),
		languages: rapid.SampledFrom([]string{"en", "fr", "ar", "en fr", "ar en fr"}).Draw(t, "languages"),
		topic:     rapid.SampledFrom([]string{"water", "energy"}).Draw(t, "topic"),
		after:     time.Duration(rapid.SampledFrom([]int64{0, 1, 30, 3600, 86400}).Draw(t, "after")) * time.Second,
		behave:    rapid.IntRange(0, len(ways)-1).Draw(t, "behave"),
	}
})

// TestPushProperty has receivers do anything, and the server stop anywhere: what
// each takes in the end, told apart by id, is every visible change that it asked
// for, exactly once, in order, and none before its instant. And what a reader of
// a feed is sent by the hub holds nothing before its instant, and in the end is
// the feed as it is.
func TestPushProperty(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		steps := rapid.SliceOfN(anyStep, 1, 25).Draw(rt, "steps")
		var wrong error
		// Drawn before, for a bubble is no place from which rapid can be left.
		synctest.Test(t, func(t *testing.T) { wrong = play(t, steps) })
		if wrong != nil {
			rt.Fatal(wrong)
		}
	})
}

// play plays a scenario and then lets every receiver recover.
func play(t *testing.T, steps []step) error {
	r := newReceivers()
	h := newHouse(t, r)
	h.publish("en", "water", 0)
	before := h.log // which nobody is called for, and feeds show
	h.log = nil
	for id, s := range subscribers {
		h.subscribe(id, s.sub)
	}
	corrected := 1
	for _, s := range steps {
		switch s.what {
		case "publish":
			h.publish(s.languages, s.topic, s.after)
		case "correct":
			corrected++
			h.edition("release-1", "en", "water", corrected, pressroomv1.Edition_CORRECTION, 0)
		case "wait":
			time.Sleep(s.after)
			synctest.Wait()
		case "behave":
			r.tell(s.who, ways[s.behave])
		case "misread":
			r.tell(s.reader, ways[s.behave])
		case "subscribe":
			h.read("subscribe", s.reader)
		case "leave":
			h.read("unsubscribe", s.reader)
		case "restart":
			h.restart()
		case "enable":
			h.enable(s.who)
		case "rotate":
			if _, err := h.room.RotateSubscriptionSecret(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.RotateSubscriptionSecretRequest{Name: press.SubscriptionName(s.who)}); err != nil {
				return err
			}
		}
	}
	time.Sleep(2 * 24 * time.Hour)
	for id := range subscribers {
		r.tell(id, taken)
		h.enable(id)
	}
	for id := range feedReaders {
		r.tell(id, taken)
		h.read("subscribe", id)
	}
	time.Sleep(time.Hour) // what was under way ends
	h.publish("en fr", "water", 0)
	time.Sleep(webhook.Persistence) // what a reader did not take is sent again
	synctest.Wait()
	for id, s := range subscribers {
		if diff := cmp.Diff(h.wants(s.carries), r.got(id)); diff != "" {
			return fmt.Errorf("%s (-want +got):\n%s", id, diff)
		}
	}
	for id, path := range feedReaders {
		if err := h.checkFeeds(r, id, path, slices.Concat(before, h.log)); err != nil {
			return err
		}
	}
	return r.fault()
}

// enable enables a subscription, whether it has to be or not.
func (h *house) enable(id string) {
	h.t.Helper()
	if _, err := h.room.EnableSubscription(by(h.t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.EnableSubscriptionRequest{Name: press.SubscriptionName(id)}); err != nil {
		h.t.Fatal(err)
	}
}
