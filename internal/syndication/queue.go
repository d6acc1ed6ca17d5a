package syndication

import (
	"bytes"
	"context"
	"time"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
)

// Queue is what waits to be sent to those who asked to be called. It is counted
// behind the public's gate, so that an embargoed release is in no queue.
type Queue struct {
	// Callbacks is how many there are: active subscriptions, or subscribers of
	// feeds.
	Callbacks int
	// Waiting is how many of them something waits for, and Failing how many of
	// these did not take it when it was sent.
	Waiting, Failing int
	// Oldest is how long what waits longest has been visible; 0 where nothing
	// waits.
	Oldest time.Duration
}

// Queues says what waits for subscriptions, and what for subscribers of feeds.
// It looks at each of them once, and writes nothing.
func (s *Service) Queues(ctx context.Context) (subscriptions, feeds Queue, err error) {
	err = s.archive.Public(ctx, func(g *archive.Gate) error {
		subscriptions, feeds = Queue{}, Queue{}
		if err := subscriptions.countSubscriptions(g); err != nil {
			return err
		}
		return feeds.countFeeds(s, g)
	})
	return subscriptions, feeds, err
}

func (q *Queue) countSubscriptions(g *archive.Gate) error {
	records, err := g.Subscriptions()
	if err != nil {
		return err
	}
	for _, record := range records {
		if record.GetSubscription().GetState() != pressroomv1.Subscription_ACTIVE {
			continue
		}
		q.Callbacks++
		change, ok, err := waitingChange(g, record)
		if err != nil {
			return err
		}
		if ok {
			failed := bytes.Equal(record.GetWaiting().GetPosition(), change.Position)
			q.wait(g, change, failed)
		}
	}
	return nil
}

func (q *Queue) countFeeds(s *Service, g *archive.Gate) error {
	subscribers, err := g.FeedSubscribers()
	if err != nil {
		return err
	}
	for _, subscriber := range subscribers {
		change, ok, err := s.waitingNews(g, subscriber)
		if err != nil {
			return err
		}
		q.Callbacks++
		if ok {
			q.wait(g, change, subscriber.GetWaiting() != nil)
		}
	}
	return nil
}

// waitingNews returns the first change in its feed that a subscriber does not
// have; false where it has all, or the feed is no more.
func (s *Service) waitingNews(g *archive.Gate, subscriber *storev1.FeedSubscriberRecord) (archive.Change, bool, error) {
	req, known, err := s.feedAt(g, subscriber.GetFeed())
	if err != nil || !known {
		return archive.Change{}, false, err
	}
	scope, err := scopeOf(req)
	if err != nil {
		return archive.Change{}, false, err
	}
	return g.FirstAfter([]archive.Scope{scope}, subscriber.GetPosition())
}

// wait counts a callback for which a change waits, and nothing older.
func (q *Queue) wait(g *archive.Gate, first archive.Change, failed bool) {
	q.Waiting++
	if failed {
		q.Failing++
	}
	q.Oldest = max(q.Oldest, g.Now().Sub(first.Record.GetEdition().GetVisibleTime().AsTime()))
}
