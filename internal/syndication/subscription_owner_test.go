package syndication_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// TestPartnersDoNotSeeTheNetwork has a callback lead to an address of the
// server's own network: the partner is told that it is forbidden, and not which.
func TestPartnersDoNotSeeTheNetwork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newReceivers()
		h := newHouse(t, r)
		r.tell("agency", func(context.Context) webhook.Answer {
			return webhook.Answer{Err: fmt.Errorf("%w: 10.1.2.3", webhook.ErrForbidden)}
		})
		partner := by(t.Context(), pressroomv1.Grant_PARTNER)
		if _, err := h.room.CreateSubscription(partner, &pressroomv1.CreateSubscriptionRequest{
			SubscriptionId: "agency", Subscription: &pressroomv1.Subscription{CallbackUri: "https://agency.example/in"},
		}); err != nil {
			t.Fatal(err)
		}
		h.publish("fr", "water", 0)
		synctest.Wait()
		if attempts := h.attempts("agency"); len(attempts) != 1 || !strings.Contains(attempts[0].GetError(), "10.1.2.3") {
			t.Errorf("editors are told %v", attempts)
		}
		page, err := h.room.ListSubscriptionAttempts(partner, &pressroomv1.ListSubscriptionAttemptsRequest{Parent: "subscriptions/agency"})
		if err != nil || len(page.GetAttempts()) != 1 || page.GetAttempts()[0].GetError() != "" || page.GetAttempts()[0].GetOutcome() != pressroomv1.SubscriptionAttempt_FORBIDDEN_ADDRESS {
			t.Errorf("the partner is told %v, %v", page, err)
		}
	})
}

// TestPartnersSeeTheirOwn has a partner try on every call the subscription of
// another and one that there is not: the answers are the same but for the name.
func TestPartnersSeeTheirOwn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHouse(t, newReceivers())
		partner := by(t.Context(), pressroomv1.Grant_PARTNER)
		other := press.WithCaller(t.Context(), press.Caller{Key: "other", Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_PARTNER}}})
		h.subscribe("desk", &pressroomv1.Subscription{}) // an editor's
		make := func(ctx context.Context, id string) error {
			made, err := h.room.CreateSubscription(ctx, &pressroomv1.CreateSubscriptionRequest{SubscriptionId: id, Subscription: &pressroomv1.Subscription{
				CallbackUri: "https://agency.example/in", Creator: "keys/editor",
			}})
			if actor := press.CallerOf(ctx).Actor(); err == nil && made.GetCreator() != actor {
				t.Errorf("%s was made by %q, and not by %s", id, made.GetCreator(), actor)
			}
			return err
		}
		if err := errors.Join(make(partner, "mine"), make(other, "theirs")); err != nil {
			t.Fatal(err)
		}
		calls := map[string]func(ctx context.Context, name string) error{
			"get": func(ctx context.Context, name string) error {
				_, err := h.room.GetSubscription(ctx, &pressroomv1.GetSubscriptionRequest{Name: name})
				return err
			},
			"update": func(ctx context.Context, name string) error {
				_, err := h.room.UpdateSubscription(ctx, &pressroomv1.UpdateSubscriptionRequest{Subscription: &pressroomv1.Subscription{Name: name, Etag: "*", DisplayName: "x"}})
				return err
			},
			"disable": func(ctx context.Context, name string) error {
				_, err := h.room.DisableSubscription(ctx, &pressroomv1.DisableSubscriptionRequest{Name: name})
				return err
			},
			"enable": func(ctx context.Context, name string) error {
				_, err := h.room.EnableSubscription(ctx, &pressroomv1.EnableSubscriptionRequest{Name: name})
				return err
			},
			"rotate": func(ctx context.Context, name string) error {
				_, err := h.room.RotateSubscriptionSecret(ctx, &pressroomv1.RotateSubscriptionSecretRequest{Name: name})
				return err
			},
			"attempts": func(ctx context.Context, name string) error {
				_, err := h.room.ListSubscriptionAttempts(ctx, &pressroomv1.ListSubscriptionAttemptsRequest{Parent: name})
				return err
			},
			"delete": func(ctx context.Context, name string) error {
				_, err := h.room.DeleteSubscription(ctx, &pressroomv1.DeleteSubscriptionRequest{Name: name})
				return err
			},
		}
		for what, call := range calls {
			for _, ctx := range []context.Context{partner, t.Context()} {
				for _, id := range []string{"theirs", "desk", "none"} {
					err := call(ctx, press.SubscriptionName(id))
					if e, ok := errors.AsType[*press.Error](err); !ok || e.Reason != press.SubscriptionNotFound || e.Metadata["Name"] != press.SubscriptionName(id) {
						t.Errorf("%s %s: %v", what, id, err)
					}
				}
			}
		}
		list := func(ctx context.Context) (names []string) {
			for token, more := "", true; more; more = token != "" {
				page, err := h.room.ListSubscriptions(ctx, &pressroomv1.ListSubscriptionsRequest{PageSize: 1, PageToken: token})
				if err != nil {
					t.Fatal(err)
				}
				for _, sub := range page.GetSubscriptions() {
					names = append(names, sub.GetName())
				}
				token = page.GetNextPageToken()
			}
			return names
		}
		for _, tt := range []struct {
			who  string
			ctx  context.Context
			want string
		}{
			{"partner", partner, "[subscriptions/mine]"},
			{"nobody", t.Context(), "[]"},
			{"editor", by(t.Context(), pressroomv1.Grant_EDITOR), "[subscriptions/desk subscriptions/mine subscriptions/theirs]"},
		} {
			if got := fmt.Sprint(list(tt.ctx)); got != tt.want {
				t.Errorf("%s lists %s; want %s", tt.who, got, tt.want)
			}
		}
		// Their own, all of it; the last call takes it away.
		for _, what := range []string{"get", "update", "disable", "enable", "rotate", "attempts", "delete"} {
			if err := calls[what](partner, "subscriptions/mine"); err != nil {
				t.Errorf("%s one's own: %v", what, err)
			}
		}
		for i := range 20 {
			if err := make(partner, fmt.Sprintf("mine-%d", i)); err != nil {
				t.Fatal(err)
			}
		}
		if err := make(partner, "mine-20"); !errors.Is(err, &press.Error{Reason: press.SubscriptionsFull}) {
			t.Errorf("the 21st: %v", err)
		}
		if err := make(other, "more"); err != nil {
			t.Errorf("another partner's second: %v", err)
		}
	})
}
