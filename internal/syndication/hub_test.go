package syndication_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

const (
	frenchFeed = "https://press.example/feeds/fr/feed.json"
	callback   = "https://reader.example/in?key=1"
)

// reader is a subscriber of the hub.
type reader struct {
	mu     sync.Mutex
	echo   func(challenge string) webhook.Answer
	asked  []string // modes
	status int      // of what is sent
	got    []webhook.Request
}

func echoes(challenge string) webhook.Answer {
	return webhook.Answer{Status: 200, Body: []byte(challenge)}
}

// Do implements syndication.Sender.
func (r *reader) Do(ctx context.Context, req webhook.Request) webhook.Answer {
	r.mu.Lock()
	defer r.mu.Unlock()
	if req.Body != nil {
		r.got = append(r.got, req)
		return webhook.Answer{Status: r.status}
	}
	u, err := url.Parse(req.URI)
	if err != nil || u.Host != "reader.example" || u.Query().Get("key") != "1" {
		return webhook.Answer{Err: fmt.Errorf("asked at %s: %w", req.URI, err)}
	}
	r.asked = append(r.asked, strings.TrimSpace(u.Query().Get("hub.mode")+" "+u.Query().Get("hub.lease_seconds")))
	return r.echo(u.Query().Get("hub.challenge"))
}

// answers sets the status of what is sent from now on.
func (r *reader) answers(status int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.status = status
}

// heard returns what was asked and how often the feed was sent.
func (r *reader) heard() (asked []string, sent int) {
	synctest.Wait()
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]string{}, r.asked...), len(r.got)
}

// ask asks the hub.
func (h *house) ask(mode string, change func(*webhook.HubRequest)) error {
	req := webhook.HubRequest{Mode: mode, Topic: frenchFeed, Callback: callback, LeaseSeconds: "3600", Secret: "s3cret"}
	if change != nil {
		change(&req)
	}
	return h.room.RequestFeed(h.t.Context(), req)
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// TestHub subscribes, gets the feed signed at each change of it and at no other,
// and leaves.
func TestHub(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &reader{echo: echoes, status: 202}
		h := newHouse(t, r)
		h.publish("fr", "water", 0)
		h.must(h.ask("subscribe", nil))
		asked, sent := r.heard()
		if diff := cmp.Diff([]string{"subscribe 3600"}, asked); diff != "" || sent != 0 {
			t.Fatalf("asked (-want +got):\n%s\nand sent %d", diff, sent)
		}
		h.publish("en", "water", 0)
		h.publish("fr", "water", time.Minute)
		if _, sent := r.heard(); sent != 0 {
			t.Fatalf("sent %d before the feed changed", sent)
		}
		time.Sleep(time.Minute + drift)
		if _, sent := r.heard(); sent != 1 {
			t.Fatalf("sent %d", sent)
		}
		got := r.got[0]
		want := map[string]string{
			"Content-Type":    "application/feed+json",
			"Link":            `<https://press.example/websub>; rel="hub", <https://press.example/feeds/fr/feed.json>; rel="self"`,
			"X-Hub-Signature": webhook.HubSignature("s3cret", got.Body),
		}
		if diff := cmp.Diff(want, got.Header); diff != "" || got.URI != callback {
			t.Errorf("to %s (-want +got):\n%s", got.URI, diff)
		}
		if body := string(got.Body); !strings.Contains(body, "publications/release-3") || !strings.Contains(body, `"https://press.example/websub"`) {
			t.Errorf("the feed: %s", body)
		}
		h.must(h.ask("unsubscribe", nil))
		h.publish("fr", "water", 0)
		if asked, sent := r.heard(); len(asked) != 2 || asked[1] != "unsubscribe" || sent > 2 {
			t.Errorf("asked %v, sent %d", asked, sent)
		}
		before := len(r.got)
		h.publish("fr", "water", 0)
		if _, sent := r.heard(); sent != before {
			t.Errorf("sent %d after it had left, %d before", sent, before)
		}
	})
}

// TestHubNotConfirmed has callbacks that do not give the challenge back.
func TestHubNotConfirmed(t *testing.T) {
	for name, echo := range map[string]func(string) webhook.Answer{
		"nothing":   func(string) webhook.Answer { return webhook.Answer{Status: 200} },
		"another":   func(string) webhook.Answer { return webhook.Answer{Status: 200, Body: []byte("another")} },
		"more":      func(c string) webhook.Answer { return webhook.Answer{Status: 200, Body: []byte(c + "x")} },
		"not found": func(c string) webhook.Answer { return webhook.Answer{Status: 404, Body: []byte(c)} },
		"redirect":  func(c string) webhook.Answer { return webhook.Answer{Status: 302, Body: []byte(c)} },
		"forbidden": func(string) webhook.Answer { return webhook.Answer{Err: webhook.ErrForbidden} },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := &reader{echo: echo, status: 200}
				h := newHouse(t, r)
				h.must(h.ask("subscribe", nil))
				synctest.Wait()
				h.publish("fr", "water", 0)
				time.Sleep(10 * time.Minute)
				if asked, sent := r.heard(); len(asked) != 1 || sent != 0 {
					t.Errorf("asked %v, sent %d", asked, sent)
				}
			})
		})
	}
}

// TestHubConfirmedLater has callbacks that do not come to answer at first: they
// are asked again, across a restart, and not for ever.
func TestHubConfirmedLater(t *testing.T) {
	for name, tc := range map[string]struct {
		answers []webhook.Answer // before it echoes
		asked   int
		sent    bool
	}{
		"out of order":   {[]webhook.Answer{{Status: 500}, {Status: 503}}, 3, true},
		"not there":      {[]webhook.Answer{{Err: webhook.ErrTimeout}, {Err: webhook.ErrUnreachable}, {Status: 429}}, 4, true},
		"busy":           {[]webhook.Answer{{Status: 503, RetryAfter: 50 * time.Minute}}, 2, true},
		"busy for long":  {[]webhook.Answer{{Status: 503, RetryAfter: 24 * time.Hour}}, 2, true}, // asked a last time
		"never":          {slices.Repeat([]webhook.Answer{{Err: webhook.ErrUnreachable}}, 9), 5, false},
		"then refuses":   {[]webhook.Answer{{Status: 502}, {Status: 404}}, 2, false},
		"then redirects": {[]webhook.Answer{{Status: 502}, {Status: 302}}, 2, false},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				challenges := make(map[string]bool)
				r := &reader{status: 200}
				r.echo = func(challenge string) webhook.Answer {
					challenges[challenge] = true
					if n := len(r.asked); n <= len(tc.answers) {
						return tc.answers[n-1]
					}
					return echoes(challenge)
				}
				h := newHouse(t, r)
				h.must(h.ask("subscribe", func(req *webhook.HubRequest) { req.LeaseSeconds = "864000" }))
				time.Sleep(20 * time.Minute)
				h.restart()
				time.Sleep(24 * time.Hour)
				h.publish("fr", "water", 0)
				if asked, sent := r.heard(); len(asked) != tc.asked || len(challenges) != tc.asked || (sent == 1) != tc.sent {
					t.Errorf("asked %d times with %d challenges, sent %d", len(asked), len(challenges), sent)
				}
			})
		})
	}
}

// TestHubNotLeft has a stranger ask that somebody get no more: who does not
// confirm it stays.
func TestHubNotLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &reader{echo: echoes, status: 200}
		h := newHouse(t, r)
		h.must(h.ask("subscribe", nil))
		synctest.Wait()
		r.echo = func(string) webhook.Answer { return webhook.Answer{Status: 404} }
		h.must(h.ask("unsubscribe", nil))
		synctest.Wait()
		h.publish("fr", "water", 0)
		if _, sent := r.heard(); sent != 1 {
			t.Errorf("sent %d", sent)
		}
		// Who gets nothing is asked nothing.
		h.must(h.ask("unsubscribe", func(req *webhook.HubRequest) { req.Callback = "https://reader.example/other?key=1" }))
		if asked, _ := r.heard(); len(asked) != 2 {
			t.Errorf("asked %v", asked)
		}
	})
}

// TestHubLease ends a lease, and has one that is renewed go on.
func TestHubLease(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &reader{echo: echoes, status: 200}
		h := newHouse(t, r)
		h.must(h.ask("subscribe", nil))
		time.Sleep(50 * time.Minute)
		h.must(h.ask("subscribe", func(req *webhook.HubRequest) { req.LeaseSeconds = "1" })) // too short: 5 minutes
		asked, _ := r.heard()
		if diff := cmp.Diff([]string{"subscribe 3600", "subscribe 300"}, asked); diff != "" {
			t.Errorf("asked (-want +got):\n%s", diff)
		}
		time.Sleep(4 * time.Minute)
		h.publish("fr", "water", 0)
		if _, sent := r.heard(); sent != 1 {
			t.Errorf("sent %d within the lease", sent)
		}
		time.Sleep(2 * time.Minute)
		h.publish("fr", "water", 0)
		if _, sent := r.heard(); sent != 1 {
			t.Errorf("sent %d after the lease", sent)
		}
	})
}

// TestHubFailing has a subscriber fail: the feed is sent again as it then is,
// until it is taken, for three days at most; 410 ends it at once. All of it
// across a restart.
func TestHubFailing(t *testing.T) {
	month := func(req *webhook.HubRequest) { req.LeaseSeconds = "2592000" }
	for name, tc := range map[string]struct {
		status, after int // what it answers at first, and once two changes wait
		sent          int // in all, with a change on the fifth day
	}{
		"recovers":       {status: 503, after: 200, sent: 6},
		"never recovers": {status: 500, after: 500, sent: 10},
		"gone":           {status: 410, after: 200, sent: 1},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r := &reader{echo: echoes, status: tc.status}
				h := newHouse(t, r)
				h.must(h.ask("subscribe", month))
				synctest.Wait()
				h.publish("fr", "water", 0)
				time.Sleep(20 * time.Minute)
				h.restart()
				h.publish("fr", "water", 0)
				time.Sleep(20 * time.Minute)
				if tc.after == 200 {
					r.answers(200)
				}
				time.Sleep(5 * 24 * time.Hour)
				h.publish("fr", "water", 0)
				time.Sleep(time.Minute)
				if _, sent := r.heard(); sent != tc.sent {
					t.Errorf("sent %d times", sent)
				}
			})
		})
	}
}

// TestHubFeedEnds takes a language out of the site: who gets its feed is told,
// once.
func TestHubFeedEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &reader{echo: echoes, status: 200}
		h := newHouse(t, r)
		h.must(h.ask("subscribe", func(req *webhook.HubRequest) { req.Topic = "https://press.example/feeds/ar/atom.xml" }))
		synctest.Wait()
		h.languages = []string{"en", "fr"}
		h.restart()
		time.Sleep(time.Minute)
		h.restart()
		asked, sent := r.heard()
		if diff := cmp.Diff([]string{"subscribe 3600", "denied"}, asked); diff != "" || sent != 0 {
			t.Errorf("asked (-want +got):\n%s\nand sent %d", diff, sent)
		}
	})
}

// TestHubBadRequest refuses what cannot be meant, asks nobody and keeps nothing.
func TestHubBadRequest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &reader{echo: echoes, status: 200}
		h := newHouse(t, r)
		for _, tc := range []struct {
			want   press.Reason
			change func(*webhook.HubRequest)
		}{
			{press.HubMode, func(req *webhook.HubRequest) { req.Mode = "publish" }},
			{press.HubTopic, func(req *webhook.HubRequest) { req.Topic = "https://elsewhere.example/feeds/fr/feed.json" }},
			{press.HubTopic, func(req *webhook.HubRequest) { req.Topic = "https://press.example/feeds/de/feed.json" }},
			{press.HubTopic, func(req *webhook.HubRequest) { req.Topic = "https://press.example/feeds/FR/feed.json" }},
			{press.HubTopic, func(req *webhook.HubRequest) { req.Topic = "https://press.example/feeds/fr/feed.xml" }},
			{press.HubTopic, func(req *webhook.HubRequest) {
				req.Topic = "https://press.example/feeds/fr/topics/nothing/feed.json"
			}},
			{press.HubTopic, func(req *webhook.HubRequest) { req.Topic = frenchFeed + "?pageSize=1" }},
			{press.CallbackMalformed, func(req *webhook.HubRequest) { req.Callback = "" }},
			{press.CallbackMalformed, func(req *webhook.HubRequest) { req.Callback = "/in" }},
			{press.CallbackScheme, func(req *webhook.HubRequest) { req.Callback = "http://reader.example/in" }},
			{press.CallbackScheme, func(req *webhook.HubRequest) { req.Callback = "ftp://reader.example/in" }},
			{press.CallbackUser, func(req *webhook.HubRequest) { req.Callback = "https://me:pass@reader.example/in" }},
			{press.CallbackFragment, func(req *webhook.HubRequest) { req.Callback = "https://reader.example/in#top" }},
			{press.TooLong, func(req *webhook.HubRequest) { req.Callback += strings.Repeat("x", 2000) }},
			{press.HubLease, func(req *webhook.HubRequest) { req.LeaseSeconds = "-1" }},
			{press.HubLease, func(req *webhook.HubRequest) { req.LeaseSeconds = "soon" }},
			{press.TooLong, func(req *webhook.HubRequest) { req.Secret = strings.Repeat("s", 200) }},
		} {
			if err := h.ask("subscribe", tc.change); !errors.Is(err, &press.Error{Reason: tc.want}) {
				t.Errorf("want %s, got %v", tc.want, err)
			}
		}
		if asked, sent := r.heard(); len(asked) != 0 || sent != 0 {
			t.Errorf("asked %v, sent %d", asked, sent)
		}
	})
}

// TestSubscriptionBadInput refuses what cannot be meant, and keeps nothing.
func TestSubscriptionBadInput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHouse(t, newReceivers())
		for _, tc := range []struct {
			want   press.Reason
			change func(*pressroomv1.Subscription)
		}{
			{press.Required, func(s *pressroomv1.Subscription) { s.CallbackUri = "" }},
			{press.CallbackScheme, func(s *pressroomv1.Subscription) { s.CallbackUri = "http://agency.example/in" }},
			{press.CallbackMalformed, func(s *pressroomv1.Subscription) { s.CallbackUri = "https:///in" }},
			{press.CallbackMalformed, func(s *pressroomv1.Subscription) { s.CallbackUri = "https:agency.example" }},
			{press.CallbackUser, func(s *pressroomv1.Subscription) { s.CallbackUri = "https://me@agency.example/in" }},
			{press.CallbackFragment, func(s *pressroomv1.Subscription) { s.CallbackUri = "https://agency.example/in#" }},
			{press.LanguageMalformed, func(s *pressroomv1.Subscription) { s.LanguageCodes = []string{"en_US!"} }},
			{press.LanguageUnknown, func(s *pressroomv1.Subscription) { s.LanguageCodes = []string{"fr", "qx"} }},
			{press.FeedNotFound, func(s *pressroomv1.Subscription) { s.LanguageCodes = []string{"de"} }},
			{press.Duplicate, func(s *pressroomv1.Subscription) { s.LanguageCodes = []string{"fr", "FR"} }},
			{press.TopicNotFound, func(s *pressroomv1.Subscription) { s.Topics = []string{"nothing"} }},
			{press.Pattern, func(s *pressroomv1.Subscription) { s.Topics = []string{"No Topic"} }},
			{press.RegionUnknown, func(s *pressroomv1.Subscription) { s.RegionCodes = []string{"ZZ"} }},
			{press.EnumValue, func(s *pressroomv1.Subscription) { s.SignatureScheme = 9 }},
		} {
			sub := &pressroomv1.Subscription{CallbackUri: "https://agency.example/in"}
			tc.change(sub)
			_, err := h.room.CreateSubscription(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.CreateSubscriptionRequest{SubscriptionId: "agency", Subscription: sub})
			if !errors.Is(err, &press.Error{Reason: tc.want}) {
				t.Errorf("want %s, got %v", tc.want, err)
			}
		}
		list, err := h.room.ListSubscriptions(by(t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.ListSubscriptionsRequest{})
		if err != nil || len(list.GetSubscriptions()) != 0 {
			t.Errorf("kept %v: %v", list.GetSubscriptions(), err)
		}
	})
}
