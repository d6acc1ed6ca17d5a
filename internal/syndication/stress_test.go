package syndication

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/types/known/durationpb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
)

// TestFollowersUnderLoad has pollers and watchers of several logs, who stop and
// come back anywhere, while others publish, correct, withdraw, call off and lift
// embargoes, and the clock runs and jumps back. In the end each has seen every
// change that is visible in its log, exactly once, in order, and none before
// its instant.
func TestFollowersUnderLoad(t *testing.T) {
	h := open(t)
	releases, languages := []string{"a", "b", "c", "d"}, []string{"en", "fr"}
	h.update(t, func(w *archive.Writer) error {
		for _, id := range releases {
			if err := write(w, id, languages...); err != nil {
				return err
			}
		}
		return publish(w, "a", pressroomv1.Edition_FIRST, 0, "en") // so that there is the topic
	})

	var followers []*partner
	for i := range 24 {
		p := &partner{h: h, random: rand.New(rand.NewPCG(7, uint64(i)))}
		p.req = &pressroomv1.ListChangesRequest{
			LanguageCode: []string{"", "en", "fr"}[i%3], Topic: []string{"", "water"}[i%2], Wait: durationpb.New(maxWait),
		}
		followers = append(followers, p)
	}
	over, stop := context.WithCancel(t.Context())
	var working, following sync.WaitGroup
	for i, p := range followers {
		following.Go(func() {
			if i%2 == 0 {
				p.poll(over)
			} else {
				p.watch(over)
			}
		})
	}
	for i := range 4 {
		working.Go(func() { disturb(t, h, releases, languages, rand.New(rand.NewPCG(11, uint64(i)))) })
	}
	working.Wait()
	h.clock.add(24 * time.Hour) // whatever is pending lifts
	everything := make(map[string][]string)
	for _, p := range followers {
		everything[p.scope()] = nil
	}
	late := time.After(time.Minute)
	for _, p := range followers {
		if everything[p.scope()] == nil {
			everything[p.scope()] = h.log(t, p.req)
		}
		p.await(everything[p.scope()], late)
	}
	stop()
	following.Wait()
	for i, p := range followers {
		if want := everything[p.scope()]; p.failed != "" || !slices.Equal(p.seen, want) {
			t.Errorf("follower %d of %s %s: saw %d of %d\n%s\nwant\n%s", i, p.scope(), p.failed, len(p.seen), len(want),
				strings.Join(p.seen, " "), strings.Join(want, " "))
		}
	}
	if log := everything[followers[0].scope()]; len(log) < 100 {
		t.Errorf("only %d changes in all", len(log))
	}
}

// disturb does what editors and time do.
func disturb(t *testing.T, h *house, releases, languages []string, random *rand.Rand) {
	for range 150 {
		id := releases[random.IntN(len(releases))]
		language := languages[random.IntN(len(languages))]
		in := time.Duration(random.IntN(3)) * 20 * time.Minute
		what := random.IntN(10)
		switch {
		case what < 2:
			h.clock.add(time.Duration(random.IntN(40)-10) * time.Minute)
			continue
		case what < 4:
			h.update(t, func(w *archive.Writer) error {
				_, err := withdraw(w, id, language)
				return err
			})
		case what < 6:
			h.update(t, func(w *archive.Writer) error {
				return publish(w, id, pressroomv1.Edition_UPDATE, in, languages...)
			})
		default:
			h.update(t, func(w *archive.Writer) error {
				return publish(w, id, pressroomv1.Edition_CORRECTION, in, language)
			})
		}
	}
}

// log is a whole log, read at once.
func (h *house) log(t *testing.T, scope *pressroomv1.ListChangesRequest) []string {
	t.Helper()
	var log []string
	req := &pressroomv1.ListChangesRequest{LanguageCode: scope.GetLanguageCode(), Topic: scope.GetTopic(), PageSize: 200}
	for {
		page, err := h.ListChanges(t.Context(), req)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range page.GetChanges() {
			log = append(log, c.GetEdition())
		}
		req.After = page.GetNextCursor()
		if !page.GetMore() {
			return log
		}
	}
}

// partner follows a log, and keeps a cursor.
type partner struct {
	h      *house
	random *rand.Rand
	req    *pressroomv1.ListChangesRequest

	mu     sync.Mutex
	seen   []string
	more   chan struct{}
	failed string
}

func (p *partner) scope() string { return p.req.GetLanguageCode() + "/" + p.req.GetTopic() }

// take keeps one change with its cursor, as one step.
func (p *partner) take(c *pressroomv1.Change) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.seen = append(p.seen, c.GetEdition())
	p.req.After = c.GetCursor()
	// The archive's time is that of its newest commit where the clock was put
	// back, so it is asked and not the clock.
	err := p.h.archive.Public(context.Background(), func(g *archive.Gate) error {
		if c.GetVisibleTime().AsTime().After(g.Now()) {
			return fmt.Errorf("%s was told at %v, before %v", c.GetEdition(), g.Now(), c.GetVisibleTime().AsTime())
		}
		return nil
	})
	if err != nil {
		p.failed = err.Error()
	}
	if p.more != nil {
		close(p.more)
		p.more = nil
	}
}

// await waits until so much was seen, or too long.
func (p *partner) await(want []string, late <-chan time.Time) {
	for {
		p.mu.Lock()
		if len(p.seen) >= len(want) || p.failed != "" {
			p.mu.Unlock()
			return
		}
		p.more = make(chan struct{})
		more := p.more
		p.mu.Unlock()
		select {
		case <-more:
		case <-late:
			return
		}
	}
}

// well reports whether nothing has gone wrong.
func (p *partner) well() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failed == ""
}

func (p *partner) fail(err error) {
	if err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, errLeft) {
		p.mu.Lock()
		p.failed = err.Error()
		p.mu.Unlock()
	}
}

// poll polls with pages of any size, and now and then throws an answer away or
// takes only its beginning.
func (p *partner) poll(ctx context.Context) {
	for ctx.Err() == nil && p.well() {
		p.req.PageSize = int32(1 + p.random.IntN(4))
		page, err := p.h.ListChanges(ctx, p.req)
		p.fail(err)
		for _, c := range page.GetChanges() {
			if p.random.IntN(5) == 0 {
				break
			}
			p.take(c)
		}
	}
}

// watch watches, and leaves after any number of changes.
func (p *partner) watch(ctx context.Context) {
	for ctx.Err() == nil && p.well() {
		stream := &fakeStream{ctx: ctx, left: p.random.IntN(20), take: p.take}
		p.fail(p.h.WatchChanges(&pressroomv1.WatchChangesRequest{
			After: p.req.GetAfter(), LanguageCode: p.req.GetLanguageCode(), Topic: p.req.GetTopic(),
		}, stream))
	}
}

var errLeft = errors.New("the watcher left")

// fakeStream is a stream whose reader leaves after a while.
type fakeStream struct {
	grpc.ServerStreamingServer[pressroomv1.WatchChangesResponse]
	ctx  context.Context
	left int
	take func(*pressroomv1.Change)
}

func (s *fakeStream) Context() context.Context     { return s.ctx }
func (s *fakeStream) SendHeader(metadata.MD) error { return nil }
func (s *fakeStream) Send(r *pressroomv1.WatchChangesResponse) error {
	if s.left--; s.left < 0 {
		return errLeft
	}
	s.take(r.GetChange())
	return nil
}
