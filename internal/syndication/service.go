// Package syndication is the partners' room: what became visible, as a log to
// follow and as feeds in the formats that partners already read. It reads the
// archive through the public's gate and has no other way in, so nothing here
// can show what is not visible yet.
package syndication

import (
	"context"
	"sync"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/render"
)

// Archive is what this room knows of the archive: the public's gate, and when
// to look again.
type Archive interface {
	// Public calls fn with the gate at the present instant.
	Public(ctx context.Context, fn func(*archive.Gate) error) error
	// Follow calls fn with the gate whose log can be followed.
	Follow(ctx context.Context, fn func(*archive.Gate) error) error
	// Changed returns a channel that is closed at the next commit.
	Changed() <-chan struct{}
}

// Service implements pressroom.v1.SyndicationService. Its errors are those of
// package press. It is safe for concurrent use.
type Service struct {
	pressroomv1.UnimplementedSyndicationServiceServer
	archive   Archive
	renderer  *render.Renderer
	writer    *feed.Writer
	languages []string
	bell      *bell
	feeds     *cache
	drained   func()
	push      Push
	woken     chan struct{} // by whoever changes what is to be sent
}

var _ pressroomv1.SyndicationServiceServer = (*Service)(nil)

// New makes the room for a site that publishes in languages, each of which has
// a feed from the start. The caller drains it.
func New(a Archive, r *render.Renderer, w *feed.Writer, languages []string, push Push) *Service {
	draining := make(chan struct{})
	return &Service{
		archive: a, renderer: r, writer: w, languages: languages,
		bell:    &bell{archive: a, recheck: time.Second, draining: draining},
		feeds:   &cache{limit: cacheSize},
		drained: sync.OnceFunc(func() { close(draining) }),
		push:    push, woken: make(chan struct{}, 1),
	}
}

// Drain ends the calls that wait or stream, so that the server need not wait
// for them. Those that come after do not wait.
func (s *Service) Drain() { s.drained() }
