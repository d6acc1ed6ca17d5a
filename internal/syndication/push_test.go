package syndication_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// hasGot compares what a receiver took with what it was to get.
func (h *house) hasGot(r *receivers, id string, carries func(entry) bool) {
	h.t.Helper()
	synctest.Wait()
	if diff := cmp.Diff(h.wants(carries), r.got(id)); diff != "" {
		h.t.Errorf("%s (-want +got):\n%s", id, diff)
	}
	if err := r.fault(); err != nil {
		h.t.Error(err)
	}
}

func any(entry) bool { return true }

// TestPush publishes in several languages and topics and with embargoes: each
// subscription gets what it asked for, when it is visible, in order.
func TestPush(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		h.publish("fr", "water", 0) // before anybody asked
		h.log = nil
		h.subscribe("all", &pressroomv1.Subscription{})
		h.subscribe("french", &pressroomv1.Subscription{LanguageCodes: []string{"FR"}})
		h.subscribe("water", &pressroomv1.Subscription{LanguageCodes: []string{"en", "fr"}, Topics: []string{"water"}})
		h.publish("fr", "water", time.Hour)
		h.publish("en", "water", 0)
		h.publish("fr", "energy", 30*time.Minute)
		h.publish("ar en", "energy", 0) // together: of one instant and one commit
		h.publish("ar", "water", 0)
		h.edition("release-3", "en", "water", 2, pressroomv1.Edition_CORRECTION, 0)
		check := func() {
			t.Helper()
			h.hasGot(r, "all", any)
			h.hasGot(r, "french", func(e entry) bool { return e.language == "fr" })
			h.hasGot(r, "water", func(e entry) bool { return e.language != "ar" && e.topic == "water" })
		}
		check()
		time.Sleep(29*time.Minute + 59*time.Second)
		check()
		time.Sleep(time.Second + drift)
		check()
		time.Sleep(time.Hour)
		check()
		if n := len(r.got("all")); n != 7 {
			t.Errorf("all got %d changes", n)
		}
	})
}

// TestPushRetries fails for three days: the pauses grow, later changes wait,
// then the subscription is disabled, and says why; enabled again it loses
// nothing.
func TestPushRetries(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		made := h.subscribe("agency", &pressroomv1.Subscription{})
		r.tell("agency", failing(500, 0))
		h.publish("fr", "water", 0)
		h.publish("fr", "water", 0)
		synctest.Wait()
		sub := h.get("agency")
		if sub.GetFailedAttemptCount() != 1 || time.Until(sub.GetNextAttemptTime().AsTime()).Round(drift) != 5*time.Second {
			t.Errorf("after the first attempt: %v", sub)
		}
		time.Sleep(4 * 24 * time.Hour)
		synctest.Wait()
		sub = h.get("agency")
		if sub.GetState() != pressroomv1.Subscription_DISABLED || sub.GetDisableReason() != pressroomv1.Subscription_ATTEMPTS_EXHAUSTED ||
			sub.GetNextAttemptTime() != nil || sub.GetEtag() == made.GetEtag() {
			t.Errorf("after four days: %v", sub)
		}
		attempts := h.attempts("agency")
		if len(attempts) != 10 {
			t.Fatalf("%d attempts", len(attempts))
		}
		last := attempts[0]
		if last.GetAttemptNumber() != 10 || last.GetStatusCode() != 500 || last.GetOutcome() != pressroomv1.SubscriptionAttempt_REFUSED || last.GetNextAttemptTime() != nil {
			t.Errorf("the last attempt: %v", last)
		}
		for i, a := range attempts[1:] {
			if a.GetMessageId() != last.GetMessageId() || !a.GetNextAttemptTime().AsTime().Equal(attempts[i].GetCreateTime().AsTime()) {
				t.Errorf("attempt %v is not before %v", a, attempts[i])
			}
		}
		r.tell("agency", taken)
		h.enable("agency")
		h.hasGot(r, "agency", any)
		sub = h.get("agency")
		if sub.GetState() != pressroomv1.Subscription_ACTIVE || sub.GetDisableReason() != 0 || sub.GetFailedAttemptCount() != 0 ||
			sub.GetLastEdition() != h.log[1].edition || time.Until(sub.GetLastSuccessTime().AsTime()).Round(drift) != 0 {
			t.Errorf("after it was enabled: %v", sub)
		}
	})
}

// TestPushGone disables at the first 410.
func TestPushGone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		h.subscribe("agency", &pressroomv1.Subscription{})
		r.tell("agency", gone)
		h.publish("fr", "water", 0)
		synctest.Wait()
		sub := h.get("agency")
		if sub.GetState() != pressroomv1.Subscription_DISABLED || sub.GetDisableReason() != pressroomv1.Subscription_CALLBACK_GONE || len(h.attempts("agency")) != 1 {
			t.Errorf("after 410: %v", sub)
		}
	})
}

// TestPushRetryAfter waits as long as the callback asks.
func TestPushRetryAfter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		h.subscribe("agency", &pressroomv1.Subscription{})
		r.tell("agency", failing(503, time.Hour))
		h.publish("fr", "water", 0)
		synctest.Wait()
		r.tell("agency", taken)
		time.Sleep(time.Hour - time.Second)
		synctest.Wait()
		if got := r.got("agency"); len(got) != 0 {
			t.Errorf("before the hour was over: %v", got)
		}
		time.Sleep(2 * time.Second)
		h.hasGot(r, "agency", any)
	})
}

// TestPushSlowHoldsNobodyUp has as many callbacks that never answer as are sent
// to at one time: one that answers gets its changes all the same.
func TestPushSlowHoldsNobodyUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		for i := range 70 {
			id := "slow-" + string(rune('a'+i/10)) + string(rune('a'+i%10))
			h.subscribe(id, &pressroomv1.Subscription{})
			r.tell(id, silent)
		}
		h.subscribe("zeal", &pressroomv1.Subscription{})
		h.publish("fr", "water", 0)
		h.publish("fr", "water", 0)
		time.Sleep(time.Minute)
		h.hasGot(r, "zeal", any)
	})
}

// TestPushStops stops in the middle of a request that is never answered: it is
// cut off, counts for nothing, and is sent again under the same id.
func TestPushStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		h.subscribe("agency", &pressroomv1.Subscription{})
		r.tell("agency", silent)
		h.publish("fr", "water", 0)
		synctest.Wait()
		began := time.Now()
		h.stop()
		if took := time.Since(began); took != 5*time.Second {
			t.Errorf("stopping took %v", took)
		}
		before := r.last("agency").Header[webhook.HeaderID]
		r.tell("agency", taken)
		h.open()
		h.hasGot(r, "agency", any)
		if after := r.last("agency").Header[webhook.HeaderID]; after != before {
			t.Errorf("the id was %s and is %s", before, after)
		}
		if n := len(h.attempts("agency")); n != 1 {
			t.Errorf("%d attempts", n)
		}
	})
}

// TestPushOtherSettings changes what a subscription follows while something
// waits: what was passed over stays so, the rest is by the new settings.
func TestPushOtherSettings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		sub := h.subscribe("agency", &pressroomv1.Subscription{LanguageCodes: []string{"fr"}})
		h.publish("en", "water", 0) // passed over
		passed := h.log[0].edition
		r.tell("agency", failing(500, 0))
		h.publish("fr", "water", 0) // waits
		h.publish("en", "water", 0)
		synctest.Wait()
		r.tell("agency", taken)
		_, err := h.room.UpdateSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.UpdateSubscriptionRequest{Subscription: &pressroomv1.Subscription{
			Name: sub.GetName(), Etag: sub.GetEtag(), LanguageCodes: []string{"en", "fr"},
		}})
		if err != nil {
			t.Fatal(err)
		}
		h.hasGot(r, "agency", func(e entry) bool { return e.edition != passed })
	})
}
