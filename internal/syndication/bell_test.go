package syndication

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"google.golang.org/protobuf/types/known/durationpb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
)

// TestNobodyIsWokenForNothing has many wait while the newsroom writes: what is
// no change to them costs one look at the log, and not one of each who waits.
// What is one wakes them all, and so does an embargo that lifts.
func TestNobodyIsWokenForNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := open(t)
		h.bell.recheck = time.Hour // of the bubble, which the clock of the house does not heed
		ctx, leave := context.WithCancel(t.Context())
		defer leave()
		const many = 50
		var waiting sync.WaitGroup
		var after string
		wait := func() {
			t.Helper()
			for range many {
				waiting.Go(func() {
					page, err := h.ListChanges(ctx, &pressroomv1.ListChangesRequest{After: after, Wait: durationpb.New(maxWait)})
					if err != nil || len(page.GetChanges()) != 1 {
						t.Errorf("woken for %v, %v", page.GetChanges(), err)
					}
				})
			}
			synctest.Wait()
		}
		quiet := func(what string, fn func(*archive.Writer) error) {
			t.Helper()
			h.reads.reset()
			h.update(t, fn)
			synctest.Wait()
			if reads := h.reads.reset(); reads["changes"] > 5 {
				t.Errorf("%s: the log was read %d times", what, reads["changes"])
			}
		}
		wait()
		quiet("a release is written", func(w *archive.Writer) error { return write(w, "bridge", "en", "fr") })
		quiet("another is", func(w *archive.Writer) error { return write(w, "tunnel", "en") })
		h.update(t, func(w *archive.Writer) error { return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "en") })
		waiting.Wait()

		page, err := h.ListChanges(ctx, &pressroomv1.ListChangesRequest{})
		if err != nil {
			t.Fatal(err)
		}
		after = page.GetNextCursor()
		wait()
		quiet("something is published for later", func(w *archive.Writer) error {
			return publish(w, "tunnel", pressroomv1.Edition_FIRST, time.Second, "en")
		})
		h.clock.add(time.Minute)
		h.update(t, func(w *archive.Writer) error { return write(w, "ferry", "en") }) // which looks at the clock
		waiting.Wait()
	})
}
