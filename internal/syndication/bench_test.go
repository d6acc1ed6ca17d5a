package syndication

import (
	"fmt"
	"log/slog"
	"testing"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
)

// BenchmarkIdle asks again where there is nothing new.
func BenchmarkIdle(b *testing.B) {
	h := open(b)
	h.update(b, func(w *archive.Writer) error {
		if err := write(w, "bridge", "en", "fr"); err != nil {
			return err
		}
		return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "en", "fr")
	})
	page, err := h.ListChanges(b.Context(), &pressroomv1.ListChangesRequest{LanguageCode: "en"})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("changes", func(b *testing.B) {
		for b.Loop() {
			if _, err := h.ListChanges(b.Context(), &pressroomv1.ListChangesRequest{LanguageCode: "en", After: page.GetNextCursor()}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("feed", func(b *testing.B) {
		for b.Loop() {
			if _, err := h.GetFeed(b.Context(), &pressroomv1.GetFeedRequest{LanguageCode: "en", Format: "feed.json"}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkChangeOfNoConcern is what a change costs for which nobody is called,
// however many there are whom others concern.
func BenchmarkChangeOfNoConcern(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		for name, keep := range map[string]func(*archive.Writer, int) error{
			"subscriptions": func(w *archive.Writer, i int) error {
				return w.CreateSubscription(&storev1.SubscriptionRecord{Subscription: &pressroomv1.Subscription{
					Name: fmt.Sprintf("subscriptions/agency-%d", i), Uid: fmt.Sprint(i), CallbackUri: "https://agency.example/in",
					LanguageCodes: []string{"fr"}, Topics: []string{"water"}, State: pressroomv1.Subscription_ACTIVE,
				}})
			},
			"readers": func(w *archive.Writer, i int) error {
				at, err := w.Followed().Newest(archive.Scope{})
				if err != nil {
					return err
				}
				return w.PutFeedSubscriber(&storev1.FeedSubscriberRecord{
					Feed: "/feeds/fr/topics/water/feed.json", Callback: fmt.Sprintf("https://reader.example/%d", i), Position: at,
					ExpireTime: timestamppb.New(w.Now().Add(time.Hour)),
				})
			},
		} {
			b.Run(fmt.Sprintf("%d %s", n, name), func(b *testing.B) {
				h := open(b)
				h.update(b, func(w *archive.Writer) error {
					if err := write(w, "bridge", "en", "fr"); err != nil {
						return err
					}
					return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "en", "fr")
				})
				h.update(b, func(w *archive.Writer) error {
					for i := range n {
						if err := keep(w, i); err != nil {
							return err
						}
					}
					return nil
				})
				s := newShift(NewDeliverer(h.Service, nil, h.clock.Now, nil, slog.New(slog.DiscardHandler)), b.Context(), b.Context())
				if err := s.list(); err != nil {
					b.Fatal(err)
				}
				for b.Loop() {
					s.newest = nil // as if the log had moved, though nowhere that anybody follows
					if err := s.list(); err != nil {
						b.Fatal(err)
					}
					s.begin(h.clock.Now())
				}
			})
		}
	}
}
