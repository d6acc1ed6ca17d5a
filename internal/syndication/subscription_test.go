package syndication_test

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/testing/protocmp"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// verifies reports whether a request is signed with a secret, as the library of
// Standard Webhooks sees it.
func verifies(t *testing.T, secret string, req webhook.Request) bool {
	t.Helper()
	receiver, err := standardwebhooks.NewWebhook(secret)
	if err != nil {
		t.Fatal(err)
	}
	header := http.Header{}
	for name, value := range req.Header {
		header.Set(name, value)
	}
	return receiver.Verify(req.Body, header) == nil
}

// TestRotate changes the secret: for a day both sign, then the new one alone.
func TestRotate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		made := h.subscribe("agency", &pressroomv1.Subscription{})
		h.publish("fr", "water", 0)
		synctest.Wait()
		if !verifies(t, made.GetSecret(), r.last("agency")) {
			t.Error("the first secret does not sign")
		}
		rotated, err := h.room.RotateSubscriptionSecret(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.RotateSubscriptionSecretRequest{Name: made.GetName(), Etag: made.GetEtag()})
		if err != nil {
			t.Fatal(err)
		}
		if rotated.GetSecret() == made.GetSecret() || time.Until(rotated.GetPreviousSecretExpireTime().AsTime()).Round(drift) != 24*time.Hour {
			t.Errorf("rotated: %v", rotated)
		}
		time.Sleep(24*time.Hour - time.Second)
		h.publish("fr", "water", 0)
		synctest.Wait()
		for _, secret := range []string{made.GetSecret(), rotated.GetSecret()} {
			if !verifies(t, secret, r.last("agency")) {
				t.Error("one of both does not sign within the day")
			}
		}
		time.Sleep(2 * time.Second)
		h.publish("fr", "water", 0)
		synctest.Wait()
		if verifies(t, made.GetSecret(), r.last("agency")) || !verifies(t, rotated.GetSecret(), r.last("agency")) {
			t.Error("after the day not the new secret alone signs")
		}
		if h.get("agency").GetPreviousSecretExpireTime() != nil {
			t.Error("the old secret is still told of")
		}
	})
}

// TestSecretIsShownOnce looks for the secret wherever it may not be: in answers,
// those to the same request included, and in the file, which keeps what signs
// and not what was shown.
func TestSecretIsShownOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHouse(t, newReceivers())
		req := &pressroomv1.CreateSubscriptionRequest{
			SubscriptionId: "agency", RequestId: "0190d3a4-8f1e-7abc-8def-000000000001",
			Subscription: &pressroomv1.Subscription{CallbackUri: "https://agency.example/in", Secret: "whsec_mine", Uid: "mine"},
		}
		made, err := h.room.CreateSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), req)
		if err != nil || !strings.HasPrefix(made.GetSecret(), "whsec_") || made.GetSecret() == "whsec_mine" || made.GetUid() == "mine" {
			t.Fatalf("made %v: %v", made, err)
		}
		want := proto.CloneOf(made)
		want.Secret = ""
		again, err := h.room.CreateSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), req)
		if diff := cmp.Diff(want, again, protocmp.Transform()); diff != "" || err != nil {
			t.Errorf("again: %v\n%s", err, diff)
		}
		rotate := &pressroomv1.RotateSubscriptionSecretRequest{Name: made.GetName(), RequestId: "0190d3a4-8f1e-7abc-8def-000000000002"}
		rotated, err := h.room.RotateSubscriptionSecret(by(t.Context(), pressroomv1.Grant_EDITOR), rotate)
		if err != nil || !strings.HasPrefix(rotated.GetSecret(), "whsec_") || rotated.GetSecret() == made.GetSecret() {
			t.Fatalf("rotated %v: %v", rotated, err)
		}
		again, err = h.room.RotateSubscriptionSecret(by(t.Context(), pressroomv1.Grant_EDITOR), rotate)
		if err != nil || again.GetSecret() != "" || again.GetEtag() != rotated.GetEtag() {
			t.Errorf("rotated again: %v, %v", again, err)
		}
		file, err := os.ReadFile(h.path)
		if err != nil || !bytes.Contains(file, []byte("subscriptions/agency")) || bytes.Contains(file, []byte("whsec_")) {
			t.Errorf("the file has a secret, or no subscription: %v", err)
		}
		list, err := h.room.ListSubscriptions(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.ListSubscriptionsRequest{})
		if err != nil {
			t.Fatal(err)
		}
		updated, err := h.room.UpdateSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.UpdateSubscriptionRequest{
			Subscription: &pressroomv1.Subscription{Name: made.GetName(), Etag: "*", DisplayName: "An agency"},
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []proto.Message{h.get("agency"), list, updated} {
			if strings.Contains(fmt.Sprint(m), "whsec_") {
				t.Errorf("the secret is in %v", m)
			}
		}
		if _, err := h.room.CreateSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.CreateSubscriptionRequest{
			SubscriptionId: "agency", Subscription: &pressroomv1.Subscription{CallbackUri: "https://agency.example/in"},
		}); !errors.Is(err, &press.Error{Reason: press.SubscriptionExists}) {
			t.Errorf("made twice: %v", err)
		}
	})
}

// TestAttemptsAreBounded makes more attempts than are kept.
func TestAttemptsAreBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		h.subscribe("agency", &pressroomv1.Subscription{})
		for range 205 {
			h.publish("fr", "water", 0)
		}
		h.hasGot(r, "agency", any)
		attempts := h.attempts("agency")
		if len(attempts) != 200 || attempts[0].GetName() != "subscriptions/agency/attempts/205" || attempts[199].GetName() != "subscriptions/agency/attempts/6" {
			t.Errorf("%d attempts, from %s", len(attempts), attempts[0].GetName())
		}
		page, err := h.room.ListSubscriptionAttempts(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.ListSubscriptionAttemptsRequest{Parent: "subscriptions/agency", PageSize: 200})
		if err != nil || page.GetNextPageToken() != "" {
			t.Errorf("there are more than 200 attempts: %v", err)
		}
		if _, err := h.room.DeleteSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.DeleteSubscriptionRequest{Name: "subscriptions/agency"}); err != nil {
			t.Fatal(err)
		}
		h.subscribe("agency", &pressroomv1.Subscription{})
		if attempts := h.attempts("agency"); len(attempts) != 0 {
			t.Errorf("one of the same name has %d attempts", len(attempts))
		}
	})
}

// TestDisable has nothing sent to who is disabled, and all of it after.
func TestDisable(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		made := h.subscribe("agency", &pressroomv1.Subscription{})
		sub, err := h.room.DisableSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.DisableSubscriptionRequest{Name: made.GetName(), Etag: made.GetEtag()})
		if err != nil || sub.GetState() != pressroomv1.Subscription_DISABLED || sub.GetDisableReason() != pressroomv1.Subscription_REQUESTED {
			t.Fatalf("disabled: %v: %v", sub, err)
		}
		if _, err := h.room.EnableSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.EnableSubscriptionRequest{Name: made.GetName(), Etag: made.GetEtag()}); !errors.Is(err, &press.Error{Reason: press.EtagStale}) {
			t.Errorf("enabled with a stale etag: %v", err)
		}
		h.publish("fr", "water", 0)
		time.Sleep(time.Hour)
		synctest.Wait()
		if got := r.got("agency"); len(got) != 0 {
			t.Errorf("sent while disabled: %v", got)
		}
		h.enable("agency")
		h.hasGot(r, "agency", any)
	})
}

// TestHubFull refuses to keep more requests than is bounded, unless one of them
// was asked and did not answer.
func TestHubFull(t *testing.T) {
	for name, waiting := range map[string]*storev1.WaitingRecord{
		"all have yet to be asked": nil, "some did not answer": {AttemptCount: 1},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := &reader{status: 200, echo: echoes}
				h := newHouse(t, r)
				// Kept behind the room's back, so that nobody is asked yet.
				err := h.archive.Update(t.Context(), func(w *archive.Writer) error {
					for i := range 1000 {
						intent := &storev1.FeedIntentRecord{Feed: "/feeds/fr/feed.json", Callback: fmt.Sprintf("%s&n=%d", callback, i), LeaseSeconds: 60}
						if i%2 == 0 {
							intent.Waiting = waiting
						}
						if err := w.PutFeedIntent(intent); err != nil {
							return err
						}
					}
					return nil
				})
				if err != nil {
					t.Fatal(err)
				}
				err = h.ask("subscribe", nil)
				if full := errors.Is(err, &press.Error{Reason: press.HubFull}); full != (waiting == nil) || !full && err != nil {
					t.Errorf("asked a full hub: %v", err)
				}
				if asked, _ := r.heard(); len(asked) != 1000 {
					t.Errorf("%d were asked", len(asked))
				}
			})
		})
	}
}
