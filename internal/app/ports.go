package app

import (
	"context"
	"errors"
	"fmt"
	"net"

	"github.com/openpressroom/pressroom/internal/listen"
)

// listen takes all ports before anything is served or said.
func (s *server) listen(ctx context.Context, c Config) error {
	for _, port := range []struct {
		of, address string
		to          *net.Listener
	}{{"gRPC", c.GRPC, &s.grpc}, {"HTTP", c.HTTP, &s.http}, {"metrics", c.Metrics, &s.operator}} {
		if port.to == &s.operator && c.Metrics == "" {
			continue
		}
		l, err := listen.Listen(ctx, s.exposure.port(port.address), s.exposure.certificates != nil)
		if err != nil {
			return errors.Join(fmt.Errorf("listen for %s: %w", port.of, err), s.leave())
		}
		*port.to = l
	}
	return nil
}

// leave gives back the ports that were taken.
func (s *server) leave() (err error) {
	for _, port := range []net.Listener{s.grpc, s.http, s.operator} {
		if port != nil {
			err = errors.Join(err, port.Close())
		}
	}
	return err
}
