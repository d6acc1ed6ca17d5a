package archive

import (
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// Subscription returns a subscription with its etag. NotFound where there is
// none.
func (r *Reader) Subscription(id string) (*storev1.SubscriptionRecord, error) {
	return r.subscription(id)
}

// Subscription is that of a Reader, for whoever sends what the gate shows.
func (g *Gate) Subscription(id string) (*storev1.SubscriptionRecord, error) {
	return g.r.subscription(id)
}

func (r reader) subscription(id string) (*storev1.SubscriptionRecord, error) {
	record, err := subscriptions.get(r.kv, key{}.text(id))
	if err != nil {
		return nil, missing(err, press.Missing(press.SubscriptionNotFound, press.SubscriptionName(id)))
	}
	return withEtag(record), nil
}

func withEtag(record *storev1.SubscriptionRecord) *storev1.SubscriptionRecord {
	s := record.GetSubscription()
	s.Etag = aip.Etag(s.GetUid(), record.GetGeneration())
	return record
}

// Subscriptions returns up to limit subscriptions by id, after a cursor, and
// the cursor of the next page, of those that are asked for. There are so few of
// them in all that those of one partner need no index.
func (r *Reader) Subscriptions(asked func(*storev1.SubscriptionRecord) bool, cursor []byte, limit int) ([]*storev1.SubscriptionRecord, []byte, error) {
	var page []*storev1.SubscriptionRecord
	var last key
	for e, err := range r.kv.Scan(subscriptions.name, ascending(nil, cursor)) {
		if err != nil {
			return nil, nil, err
		}
		record, err := subscriptions.decode(e.Value)
		if err != nil {
			return nil, nil, err
		}
		if !asked(record) {
			continue
		}
		if len(page) == limit {
			return page, last, nil
		}
		page, last = append(page, withEtag(record)), e.Key
	}
	return page, nil, nil
}

// Subscriptions returns all subscriptions by id, for whoever sends what the
// gate shows.
func (g *Gate) Subscriptions() ([]*storev1.SubscriptionRecord, error) {
	return subscriptions.all(g.r.kv, kv.Range{})
}

// CreateSubscription keeps a new subscription, which begins after all that is
// visible, with times and etag set. Exists where the name is taken.
func (w *Writer) CreateSubscription(record *storev1.SubscriptionRecord) error {
	s := record.GetSubscription()
	id, err := press.SubscriptionID("name", s.GetName())
	if err != nil {
		return err
	}
	if err := subscriptions.vacant(w.kv, key{}.text(id), press.SubscriptionExists, s.GetName()); err != nil {
		return err
	}
	if record.Position, err = w.Followed().Newest(Scope{}); err != nil {
		return err
	}
	s.CreateTime = timestamppb.New(w.now)
	return w.SaveSubscription(record)
}

// SaveSubscription keeps changed settings or another state, with time and etag
// set.
func (w *Writer) SaveSubscription(record *storev1.SubscriptionRecord) error {
	record.Subscription.UpdateTime = timestamppb.New(w.now)
	record.Generation++
	return w.putSubscription(record)
}

func (w *Writer) putSubscription(record *storev1.SubscriptionRecord) error {
	id, err := press.SubscriptionID("name", record.GetSubscription().GetName())
	if err != nil {
		return err
	}
	record.Subscription.Etag = ""
	defer withEtag(record)
	return subscriptions.put(w.kv, key{}.text(id), record)
}

// DeleteSubscription deletes a subscription with its attempts.
func (w *Writer) DeleteSubscription(id string) error {
	if err := attempts.deleteAll(w.kv, kv.Prefix(key{}.text(id))); err != nil {
		return err
	}
	return subscriptions.delete(w.kv, key{}.text(id))
}

// keptAttempts is how many attempts of a subscription are kept, the newest.
const keptAttempts = 200

// PutAttempt keeps the newest attempt of a subscription under the next number,
// by which it is named, together with what the attempt changed of the
// subscription, which is not its settings: the etag stays. What is older than
// the newest 200 is forgotten.
func (w *Writer) PutAttempt(record *storev1.SubscriptionRecord, attempt *pressroomv1.SubscriptionAttempt) error {
	name := record.GetSubscription().GetName()
	id, err := press.SubscriptionID("name", name)
	if err != nil {
		return err
	}
	record.AttemptCount++
	attempt.Name = press.AttemptName(name, record.GetAttemptCount())
	k := func(n int64) key { return key{}.text(id).long(n) }
	if err := attempts.put(w.kv, k(record.GetAttemptCount()), attempt); err != nil {
		return err
	}
	if old := record.GetAttemptCount() - keptAttempts; old > 0 {
		if err := attempts.delete(w.kv, k(old)); err != nil {
			return err
		}
	}
	return w.putSubscription(record)
}

// Attempts returns up to limit attempts of a subscription, the newest first,
// after a cursor, and the cursor of the next page.
func (r *Reader) Attempts(id string, cursor []byte, limit int) ([]*pressroomv1.SubscriptionAttempt, []byte, error) {
	return attempts.page(r.kv, descending(key{}.text(id), cursor), limit)
}
