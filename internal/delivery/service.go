// Package delivery is the websites' room: publications in the reader's
// language. It reads the archive through the gate and has no other way in, so
// nothing here can show what is not visible yet to whoever asks.
package delivery

import (
	"context"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/render"
)

// Archive is what this room knows of the archive: the gate.
type Archive interface {
	// ForCaller calls fn with the gate at the present instant and with the rights
	// of the caller of ctx.
	ForCaller(ctx context.Context, fn func(*archive.Gate) error) error
}

// Service implements pressroom.v1.DeliveryService. Its errors are those of
// package press.
type Service struct {
	pressroomv1.UnimplementedDeliveryServiceServer
	archive  Archive
	renderer *render.Renderer
	chain    locale.Chain
}

var _ pressroomv1.DeliveryServiceServer = (*Service)(nil)

// New makes the room for a site with a chain of fallback languages.
func New(a Archive, r *render.Renderer, chain locale.Chain) *Service {
	return &Service{archive: a, renderer: r, chain: chain}
}
