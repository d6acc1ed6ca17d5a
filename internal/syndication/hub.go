package syndication

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// The bounds of the hub. Anybody may ask it, so that it must not fill up.
const (
	defaultLease   = 10 * 24 * time.Hour
	minLease       = 5 * time.Minute
	maxLease       = 30 * 24 * time.Hour
	maxHubSecret   = 199 // bytes: WebSub wants less than 200
	maxHubCallback = 2000
	maxIntents     = 1000
	maxSubscribers = 10_000
)

// Hub returns what takes requests to the WebSub hub; nil where there is none.
func (s *Service) Hub() func(context.Context, webhook.HubRequest) error {
	if s.push.NoHub {
		return nil
	}
	return s.RequestFeed
}

// RequestFeed takes a request to get a feed, or to get it no more (WebSub, 5.1).
// It is carried out once its callback has confirmed it. Who asks to get no more
// what they do not get is told nothing and asked nothing.
//
// The errors are Invalid with every violation, and Unavailable where the hub is
// full.
func (s *Service) RequestFeed(ctx context.Context, req webhook.HubRequest) error {
	intent, err := s.intent(ctx, req)
	if err != nil {
		return err
	}
	defer s.wake()
	return s.push.Archive.Update(ctx, func(w *archive.Writer) error {
		g := w.Followed()
		subscriber, err := g.FeedSubscriber(intent.GetFeed(), intent.GetCallback())
		if err != nil || subscriber == nil && req.Mode == webhook.HubUnsubscribe {
			return err
		}
		intents, subscribers, err := g.FeedCounts()
		if err != nil {
			return err
		}
		if subscriber == nil && subscribers >= maxSubscribers {
			return &press.Error{Kind: press.Unavailable, Reason: press.HubFull}
		}
		if intents >= maxIntents {
			if err := makeRoom(w); err != nil {
				return err
			}
		}
		intent.CreateTime = timestamppb.New(w.Now())
		return w.PutFeedIntent(intent)
	})
}

// makeRoom forgets a request whose callback was asked and did not answer, so that
// who does not answer keeps out nobody who might. Unavailable where all of them
// have yet to be asked.
func makeRoom(w *archive.Writer) error {
	intents, err := w.Followed().FeedIntents()
	if err != nil {
		return err
	}
	for _, intent := range intents {
		if intent.GetWaiting() != nil {
			return w.DeleteFeedIntent(intent.GetFeed(), intent.GetCallback())
		}
	}
	return &press.Error{Kind: press.Unavailable, Reason: press.HubFull}
}

// intent reads a request.
func (s *Service) intent(ctx context.Context, req webhook.HubRequest) (*storev1.FeedIntentRecord, error) {
	var found []press.Violation
	if req.Mode != webhook.HubSubscribe && req.Mode != webhook.HubUnsubscribe {
		found = append(found, press.Violates("hub.mode", press.HubMode, "Value", shorten(req.Mode)))
	}
	if len(req.Callback) > maxHubCallback {
		found = append(found, press.Violates("hub.callback", press.TooLong, "Limit", strconv.Itoa(maxHubCallback)))
	} else if err := press.CheckCallback("hub.callback", req.Callback, s.push.Plain); err != nil {
		found = append(found, err.(*press.Error).Violations...)
	}
	lease := defaultLease
	if req.LeaseSeconds != "" {
		seconds, err := strconv.ParseInt(req.LeaseSeconds, 10, 32)
		if err != nil || seconds <= 0 {
			found = append(found, press.Violates("hub.lease_seconds", press.HubLease))
		}
		lease = min(max(time.Duration(seconds)*time.Second, minLease), maxLease)
	}
	if len(req.Secret) > maxHubSecret {
		found = append(found, press.Violates("hub.secret", press.TooLong, "Limit", strconv.Itoa(maxHubSecret)))
	}
	path, known, err := s.hubTopic(ctx, req.Topic)
	if err != nil {
		return nil, err
	}
	if !known {
		found = append(found, press.Violates("hub.topic", press.HubTopic, "Value", shorten(req.Topic)))
	}
	intent := &storev1.FeedIntentRecord{Feed: path, Callback: req.Callback, Secret: req.Secret}
	if req.Mode == webhook.HubSubscribe {
		intent.LeaseSeconds = int64(lease / time.Second)
	}
	return intent, press.Invalidate(found)
}

// shorten keeps what a stranger wrote to a length that fits into a message.
func shorten(text string) string {
	if runes := []rune(text); len(runes) > 200 {
		return string(runes[:200]) + "…"
	}
	return text
}

// hubTopic returns the path of a feed that there is, by its address as the feed
// itself gives it.
func (s *Service) hubTopic(ctx context.Context, topic string) (path string, known bool, err error) {
	path, ours := strings.CutPrefix(topic, s.writer.Site().Base)
	if !ours {
		return "", false, nil
	}
	err = s.archive.Public(ctx, func(g *archive.Gate) error {
		_, known, err = s.feedAt(g, path)
		return err
	})
	return path, known, err
}

// feedAt returns the request for the feed at a path, and whether there is one.
func (s *Service) feedAt(g *archive.Gate, path string) (*pressroomv1.GetFeedRequest, bool, error) {
	parts := strings.Split(path, "/")
	if len(parts) < 4 || parts[0] != "" || parts[1] != "feeds" {
		return nil, false, nil
	}
	req := &pressroomv1.GetFeedRequest{LanguageCode: parts[2], Format: parts[len(parts)-1]}
	rest := parts[3 : len(parts)-1]
	if len(rest) >= 2 && rest[0] == "topics" {
		req.Topic, rest = rest[1], rest[2:]
	}
	if len(rest) >= 2 && rest[0] == "regions" {
		req.RegionCode, rest = rest[1], rest[2:]
	}
	scope, err := scopeOf(req)
	format := feed.Format(req.GetFormat())
	if err != nil || len(rest) > 0 || !slices.Contains(formats, format) {
		return nil, false, nil
	}
	place := feed.Scope{Topic: scope.Topic, Region: scope.Region}
	if s.writer.Site().FeedURL(scope.Language, place, format) != s.writer.Site().Base+path {
		return nil, false, nil // another way to write it
	}
	if err := s.checkScope(g, scope); err != nil {
		if missing, ok := errors.AsType[*press.Error](err); ok && missing.Kind == press.NotFound {
			return nil, false, nil
		}
		return nil, false, err
	}
	return req, true, nil
}
