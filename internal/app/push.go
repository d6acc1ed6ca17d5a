package app

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"time"

	"github.com/openpressroom/pressroom/internal/syndication"
)

// deliver sends what becomes visible to those who asked to be called, until ctx
// is done and what is under way has ended.
func (s *server) deliver(ctx context.Context, clock func() time.Time) {
	defer s.callbacks.Close()
	syndication.NewDeliverer(s.room, s.metrics.Sender(s.callbacks), clock, rand.Float64, s.logger).Run(ctx)
}

// networks reads CIDR prefixes.
func networks(prefixes []string) ([]netip.Prefix, error) {
	all := make([]netip.Prefix, len(prefixes))
	for i, prefix := range prefixes {
		var err error
		if all[i], err = netip.ParsePrefix(prefix); err != nil {
			return nil, fmt.Errorf("network %q: %w", prefix, err)
		}
	}
	return all, nil
}
