package app

import (
	"context"

	"github.com/openpressroom/pressroom/internal/httpapi"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/metrics"
	"github.com/openpressroom/pressroom/internal/syndication"
)

// tellCommits has the commits of a store counted.
func tellCommits(m *metrics.Metrics) func(boltkv.Commit) {
	return func(c boltkv.Commit) { m.Committed(c.Updates, c.Took, c.Err) }
}

// tellRequests has the requests to REST counted.
func tellRequests(m *metrics.Metrics) func(httpapi.Answered) {
	return func(a httpapi.Answered) { m.Request(a.Method, a.Route, a.Status, a.Streamed, a.Took) }
}

// measure says what the store and the queues of the room come to now.
func measure(store *boltkv.Store, room *syndication.Service) func(context.Context) (metrics.State, error) {
	return func(ctx context.Context) (metrics.State, error) {
		size, err := store.Size()
		if err != nil {
			return metrics.State{}, err
		}
		subscriptions, feeds, err := room.Queues(ctx)
		return metrics.State{
			StoreBytes: size.File, FreeBytes: size.Free,
			Subscriptions: metrics.Queue(subscriptions), Feeds: metrics.Queue(feeds),
		}, err
	}
}
