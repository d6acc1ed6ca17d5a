package archive

import (
	"crypto/sha256"
	"encoding/hex"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
)

// subscriberKey names who gets a feed by both: a callback is a subscriber of
// each feed that it asked for. It is hashed since an address may be longer than
// a key.
func subscriberKey(feed, callback string) key {
	sum := sha256.Sum256([]byte(feed + "\x00" + callback))
	return key{}.text(hex.EncodeToString(sum[:]))
}

// FeedSubscriber returns a subscriber of a feed; nil where there is none.
func (g *Gate) FeedSubscriber(feed, callback string) (*storev1.FeedSubscriberRecord, error) {
	return feedSubscribers.find(g.r.kv, subscriberKey(feed, callback))
}

// FeedSubscribers returns all subscribers of feeds.
func (g *Gate) FeedSubscribers() ([]*storev1.FeedSubscriberRecord, error) {
	return feedSubscribers.all(g.r.kv, kv.Range{})
}

// PutFeedSubscriber keeps a subscriber of a feed, in place of what it was
// before.
func (w *Writer) PutFeedSubscriber(record *storev1.FeedSubscriberRecord) error {
	return feedSubscribers.put(w.kv, subscriberKey(record.GetFeed(), record.GetCallback()), record)
}

// DeleteFeedSubscriber deletes a subscriber of a feed, if it is there.
func (w *Writer) DeleteFeedSubscriber(feed, callback string) error {
	return feedSubscribers.delete(w.kv, subscriberKey(feed, callback))
}

// FeedIntent returns the request that a callback has yet to confirm; nil where
// there is none.
func (g *Gate) FeedIntent(feed, callback string) (*storev1.FeedIntentRecord, error) {
	return feedIntents.find(g.r.kv, subscriberKey(feed, callback))
}

// FeedIntents returns all requests that callbacks have yet to confirm.
func (g *Gate) FeedIntents() ([]*storev1.FeedIntentRecord, error) {
	return feedIntents.all(g.r.kv, kv.Range{})
}

// PutFeedIntent keeps a request that a callback has yet to confirm, in place of
// one that it made before.
func (w *Writer) PutFeedIntent(record *storev1.FeedIntentRecord) error {
	return feedIntents.put(w.kv, subscriberKey(record.GetFeed(), record.GetCallback()), record)
}

// DeleteFeedIntent deletes a request that was confirmed or not, if it is there.
func (w *Writer) DeleteFeedIntent(feed, callback string) error {
	return feedIntents.delete(w.kv, subscriberKey(feed, callback))
}

// FeedCounts counts the requests that callbacks have yet to confirm, and the
// subscribers of feeds.
func (g *Gate) FeedCounts() (intents, subscribers int, err error) {
	if intents, err = countKeys(g.r.kv, feedIntents.name); err != nil {
		return 0, 0, err
	}
	subscribers, err = countKeys(g.r.kv, feedSubscribers.name)
	return intents, subscribers, err
}

func countKeys(r kv.Reader, t kv.Table) (n int, err error) {
	for _, err := range r.Scan(t, kv.Range{}) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}
