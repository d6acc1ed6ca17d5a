package syndication

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/types/known/durationpb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// TestNobodyIsLeftWaiting has callers wait, by either method, until they leave
// or the server drains. The bubble fails where a goroutine outlives them all.
func TestNobodyIsLeftWaiting(t *testing.T) {
	unavailable := &press.Error{Reason: press.ServerUnavailable}
	for name, tc := range map[string]struct {
		end           func(h *house, leave context.CancelFunc)
		listed, watch error
	}{
		"they leave":        {func(_ *house, leave context.CancelFunc) { leave() }, context.Canceled, context.Canceled},
		"the server drains": {func(h *house, _ context.CancelFunc) { h.Drain() }, nil, unavailable},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				h := open(t)
				ctx, leave := context.WithCancel(t.Context())
				defer leave()
				began := time.Now()
				var waiting sync.WaitGroup
				for range 20 {
					waiting.Go(func() {
						_, err := h.ListChanges(ctx, &pressroomv1.ListChangesRequest{Wait: durationpb.New(maxWait)})
						if !errors.Is(err, tc.listed) {
							t.Errorf("a poll ended with %v, want %v", err, tc.listed)
						}
					})
					waiting.Go(func() {
						if err := h.WatchChanges(&pressroomv1.WatchChangesRequest{}, &watcher{ctx: ctx}); !errors.Is(err, tc.watch) {
							t.Errorf("a stream ended with %v, want %v", err, tc.watch)
						}
					})
				}
				synctest.Wait()
				tc.end(h, leave)
				waiting.Wait()
				if took := time.Since(began); took != 0 { // the bubble's time goes on only when all wait
					t.Errorf("it took %v", took)
				}
			})
		})
	}
}

// watcher is the other end of a stream of an empty log.
type watcher struct {
	grpc.ServerStreamingServer[pressroomv1.WatchChangesResponse]
	ctx context.Context
}

func (w *watcher) Context() context.Context   { return w.ctx }
func (*watcher) SendHeader(metadata.MD) error { return nil }
