package syndication

import (
	"context"
	"strconv"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// maxOwned is how many subscriptions a partner may have. Each is sent to as long
// as it stands, so that one partner must not fill up the server.
const maxOwned = 20

// owns tells of a subscription whether it is the caller's to see and change:
// editors see to all of them, a partner to those that they made, and who gave no
// key to none.
func owns(ctx context.Context) func(*storev1.SubscriptionRecord) bool {
	c := press.CallerOf(ctx)
	return func(record *storev1.SubscriptionRecord) bool {
		return c.Edits() || c.Key != "" && record.GetSubscription().GetCreator() == c.Actor()
	}
}

// theirs returns a subscription that is the caller's to see. One that is not
// theirs is answered as one that there is not.
func theirs(ctx context.Context, r *archive.Reader, id string) (*storev1.SubscriptionRecord, error) {
	record, err := r.Subscription(id)
	if err == nil && !owns(ctx)(record) {
		return nil, press.Missing(press.SubscriptionNotFound, press.SubscriptionName(id))
	}
	return record, err
}

// hasRoom refuses a partner one more subscription than they may have.
func hasRoom(ctx context.Context, r *archive.Reader, name string) error {
	if press.CallerOf(ctx).Edits() {
		return nil
	}
	owned, _, err := r.Subscriptions(owns(ctx), nil, maxOwned)
	if err == nil && len(owned) == maxOwned {
		err = press.Refuse(press.SubscriptionsFull, name, "Limit", strconv.Itoa(maxOwned))
	}
	return err
}
