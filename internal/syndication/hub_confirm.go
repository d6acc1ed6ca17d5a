package syndication

import (
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// intents lists the requests that callbacks have yet to confirm.
func (d *Deliverer) intents(g *archive.Gate) ([]*callee, error) {
	intents, err := g.FeedIntents()
	if err != nil {
		return nil, err
	}
	all := make([]*callee, len(intents))
	for i, intent := range intents {
		feed, callback := intent.GetFeed(), intent.GetCallback()
		all[i] = &callee{
			key: "confirm " + hubKey(feed, callback), adds: true,
			look: func(g *archive.Gate) (time.Time, bool, error) {
				intent, err := g.FeedIntent(feed, callback)
				return due(intent.GetWaiting(), nil), intent != nil, err
			},
			run: func(ctx context.Context) (bool, error) { return false, d.confirm(ctx, feed, callback) },
		}
	}
	return all, nil
}

// hubKey names who gets a feed, without what only the callback's owner should
// know.
func hubKey(feed, callback string) string {
	u, err := url.Parse(callback)
	if err != nil {
		return feed
	}
	sum := messageID(feed, []byte(callback))
	return fmt.Sprintf("%s at %s (%s)", feed, u.Host, sum)
}

// confirm asks a callback whether it made a request (WebSub, 5.3), and carries
// the request out if it says so by giving the challenge back. A callback that
// does not come to answer is asked again for an hour, with another challenge;
// one that answers anything else has not made the request, which is forgotten.
func (d *Deliverer) confirm(ctx context.Context, feed, callback string) error {
	var intent *storev1.FeedIntentRecord
	began := d.clock()
	err := d.room.archive.Follow(ctx, func(g *archive.Gate) (err error) {
		intent, err = g.FeedIntent(feed, callback)
		return err
	})
	if err != nil || intent == nil || due(intent.GetWaiting(), nil).After(began) {
		return err
	}
	raw := make([]byte, 32)
	if _, err := io.ReadFull(d.room.push.Random, raw); err != nil {
		return fmt.Errorf("make challenge: %w", err)
	}
	challenge := base64.RawURLEncoding.EncodeToString(raw)
	query := url.Values{"hub.challenge": {challenge}, "hub.topic": {d.room.writer.Site().Base + feed}}
	if lease := intent.GetLeaseSeconds(); lease > 0 {
		query.Set("hub.mode", webhook.HubSubscribe)
		query.Set("hub.lease_seconds", strconv.FormatInt(lease, 10))
	} else {
		query.Set("hub.mode", webhook.HubUnsubscribe)
	}
	answer := d.sender.Do(ctx, webhook.Request{URI: withQuery(callback, query)})
	if answer.Err != nil && ctx.Err() != nil {
		return nil // cut off by us: it is asked again
	}
	confirmed := answer.Taken() && string(answer.Body) == challenge
	err = d.settleIntent(context.WithoutCancel(ctx), intent, began, answer, confirmed)
	if err == nil && !confirmed {
		d.logger.InfoContext(ctx, "request to the hub not confirmed", "feed", hubKey(feed, callback),
			"status", answer.Status, "error", answer.Err)
	}
	return err
}

// settleIntent does what follows from an answer to the question whether a
// request was made.
func (d *Deliverer) settleIntent(ctx context.Context, intent *storev1.FeedIntentRecord, began time.Time, answer webhook.Answer, confirmed bool) error {
	chance := d.chance()
	return d.room.push.Archive.Update(ctx, func(w *archive.Writer) error {
		g := w.Followed()
		newest, err := g.FeedIntent(intent.GetFeed(), intent.GetCallback())
		if err != nil || !proto.Equal(newest, intent) {
			return err // another request has taken its place
		}
		if answer.Passing() {
			newest.Waiting = again(webhook.Patience, newest.GetWaiting(), nil, began, w.Now(), answer, chance)
			if newest.GetWaiting() != nil {
				return w.PutFeedIntent(newest)
			}
		}
		if err := w.DeleteFeedIntent(intent.GetFeed(), intent.GetCallback()); err != nil || !confirmed {
			return err
		}
		if intent.GetLeaseSeconds() == 0 {
			return w.DeleteFeedSubscriber(intent.GetFeed(), intent.GetCallback())
		}
		return putSubscriber(w, g, intent)
	})
}

// putSubscriber makes or renews a subscriber. A new one gets what changes from
// now on; one that is renewed misses nothing.
func putSubscriber(w *archive.Writer, g *archive.Gate, intent *storev1.FeedIntentRecord) error {
	subscriber, err := g.FeedSubscriber(intent.GetFeed(), intent.GetCallback())
	if err != nil {
		return err
	}
	if subscriber == nil {
		subscriber = &storev1.FeedSubscriberRecord{Feed: intent.GetFeed(), Callback: intent.GetCallback()}
		if subscriber.Position, err = g.Newest(archive.Scope{}); err != nil {
			return err
		}
	}
	subscriber.Secret = intent.GetSecret()
	subscriber.ExpireTime = timestamppb.New(w.Now().Add(time.Duration(intent.GetLeaseSeconds()) * time.Second))
	return w.PutFeedSubscriber(subscriber)
}

// withQuery adds parameters to a callback, whose own are kept as they are
// written.
func withQuery(callback string, query url.Values) string {
	separator := "?"
	if strings.Contains(callback, "?") {
		separator = "&"
	}
	return callback + separator + query.Encode()
}
