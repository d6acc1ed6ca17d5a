package syndication

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"time"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// readers lists the subscribers of feeds.
func (d *Deliverer) readers(g *archive.Gate) ([]*callee, error) {
	subscribers, err := g.FeedSubscribers()
	if err != nil {
		return nil, err
	}
	all := make([]*callee, len(subscribers))
	for i, subscriber := range subscribers {
		feed, callback := subscriber.GetFeed(), subscriber.GetCallback()
		c := &callee{
			key:  hubKey(feed, callback),
			look: func(g *archive.Gate) (time.Time, bool, error) { return d.dueFeed(g, feed, callback) },
			run:  func(ctx context.Context) (bool, error) { return false, d.sendFeed(ctx, feed, callback) },
		}
		if req, known, err := d.room.feedAt(g, feed); err != nil {
			return nil, err
		} else if known {
			scope, err := scopeOf(req)
			if err != nil {
				return nil, err
			}
			c.scopes = []archive.Scope{scope}
		}
		all[i] = c
	}
	return all, nil
}

// dueFeed reports whether there is a subscriber of a feed, and when it is to get
// it, or to get no more.
func (d *Deliverer) dueFeed(g *archive.Gate, feed, callback string) (time.Time, bool, error) {
	subscriber, err := g.FeedSubscriber(feed, callback)
	if err != nil || subscriber == nil {
		return time.Time{}, false, err
	}
	req, known, err := d.room.feedAt(g, feed)
	if err != nil || !known {
		return time.Time{}, true, err // there is no such feed any more
	}
	ends := subscriber.GetExpireTime().AsTime()
	at, err := feedNews(g, subscriber, req)
	if next := subscriber.GetWaiting().GetNextTime().AsTime(); at != nil && next.Before(ends) {
		return next, true, err
	}
	return ends, true, err
}

// feedNews returns the position of the newest change in a feed, if its
// subscriber does not have it; nil where there is none.
func feedNews(g *archive.Gate, subscriber *storev1.FeedSubscriberRecord, req *pressroomv1.GetFeedRequest) ([]byte, error) {
	scope, err := scopeOf(req)
	if err != nil {
		return nil, err
	}
	newest, err := g.Newest(scope)
	if err != nil || bytes.Compare(newest, subscriber.GetPosition()) <= 0 {
		return nil, err
	}
	return newest, nil
}

// sendFeed sends a feed as it is now to a subscriber that does not have it
// (WebSub, 7), and notes what came of it. Whose lease is over, or whose feed is
// no more, is a subscriber no longer; the latter is told (5.2).
func (d *Deliverer) sendFeed(ctx context.Context, feed, callback string) error {
	var subscriber *storev1.FeedSubscriberRecord
	var req *pressroomv1.GetFeedRequest
	var at []byte
	known := false
	began := d.clock()
	err := d.room.archive.Follow(ctx, func(g *archive.Gate) (err error) {
		if subscriber, err = g.FeedSubscriber(feed, callback); err != nil || subscriber == nil {
			return err
		}
		if req, known, err = d.room.feedAt(g, feed); err != nil || !known {
			return err
		}
		at, err = feedNews(g, subscriber, req)
		return err
	})
	switch {
	case err != nil || subscriber == nil:
		return err
	case !known:
		d.sender.Do(ctx, webhook.Request{URI: withQuery(callback, url.Values{
			"hub.mode": {webhook.HubDenied}, "hub.topic": {d.room.writer.Site().Base + feed}, "hub.reason": {"the feed has ended"},
		})})
		return d.dropSubscriber(ctx, subscriber)
	case !subscriber.GetExpireTime().AsTime().After(began):
		return d.dropSubscriber(ctx, subscriber)
	case at == nil || subscriber.GetWaiting().GetNextTime().AsTime().After(began):
		return nil
	}
	request, err := d.room.feedLetter(ctx, subscriber, req)
	if err != nil {
		return err
	}
	answer := d.sender.Do(ctx, request)
	if answer.Err != nil && ctx.Err() != nil {
		return nil // cut off by us: it is sent again
	}
	return d.noteFeed(context.WithoutCancel(ctx), subscriber, at, began, answer)
}

// dropSubscriber deletes a subscriber, unless it was renewed meanwhile.
func (d *Deliverer) dropSubscriber(ctx context.Context, seen *storev1.FeedSubscriberRecord) error {
	return d.room.push.Archive.Update(context.WithoutCancel(ctx), func(w *archive.Writer) error {
		newest, err := w.Followed().FeedSubscriber(seen.GetFeed(), seen.GetCallback())
		if err != nil || newest.GetExpireTime().AsTime().After(seen.GetExpireTime().AsTime()) {
			return err
		}
		return w.DeleteFeedSubscriber(seen.GetFeed(), seen.GetCallback())
	})
}

// feedLetter makes the request that brings a subscriber its feed.
func (s *Service) feedLetter(ctx context.Context, subscriber *storev1.FeedSubscriberRecord, req *pressroomv1.GetFeedRequest) (webhook.Request, error) {
	document, err := s.GetFeed(ctx, req)
	if err != nil {
		return webhook.Request{}, fmt.Errorf("write feed %s: %w", subscriber.GetFeed(), err)
	}
	header := map[string]string{
		"Content-Type": document.GetContentType(),
		"Link":         fmt.Sprintf(`<%s>; rel="hub", <%s>; rel="self"`, s.hub(), s.writer.Site().Base+subscriber.GetFeed()),
	}
	if secret := subscriber.GetSecret(); secret != "" {
		header["X-Hub-Signature"] = webhook.HubSignature(secret, document.GetData())
	}
	return webhook.Request{URI: subscriber.GetCallback(), Header: header, Body: document.GetData()}, nil
}

// hub is the address of the hub.
func (s *Service) hub() string { return s.writer.Site().Base + webhook.HubPath }

// noteFeed keeps what came of sending a feed. Feeds are sent as they are and not
// change by change, so three days are counted from the first that was not taken,
// whatever has changed since.
func (d *Deliverer) noteFeed(ctx context.Context, sent *storev1.FeedSubscriberRecord, at []byte, began time.Time, answer webhook.Answer) error {
	chance := d.chance()
	return d.room.push.Archive.Update(ctx, func(w *archive.Writer) error {
		subscriber, err := w.Followed().FeedSubscriber(sent.GetFeed(), sent.GetCallback())
		if err != nil || subscriber == nil {
			return err
		}
		if answer.Taken() {
			subscriber.Position, subscriber.Waiting = at, nil
			return w.PutFeedSubscriber(subscriber)
		}
		if waits := subscriber.GetWaiting(); waits != nil {
			at = waits.GetPosition()
		}
		subscriber.Waiting = again(webhook.Persistence, subscriber.GetWaiting(), at, began, w.Now(), answer, chance)
		if answer.Gone() || subscriber.GetWaiting() == nil {
			return w.DeleteFeedSubscriber(sent.GetFeed(), sent.GetCallback())
		}
		return w.PutFeedSubscriber(subscriber)
	})
}
