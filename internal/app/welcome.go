package app

import (
	"context"
	"fmt"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/demo"
	"github.com/openpressroom/pressroom/internal/metrics"
)

// welcome tells the one who started the server where it is, hands over the
// first key of an empty store, and fills a demo.
func (s *server) welcome(ctx context.Context, c Config, conn *grpc.ClientConn) error {
	key := ""
	made, err := access.Bootstrap(ctx, s.archive, func(text string) error {
		key = text
		if c.BootstrapKeyFile == "" {
			return nil
		}
		return writeKey(c.BootstrapKeyFile, text)
	})
	if err != nil {
		return fmt.Errorf("make the first key: %w", err)
	}
	if err := s.tellAuditHead(context.WithoutCancel(ctx)); err != nil {
		return err
	}
	fmt.Fprintf(c.Out, "Pressroom serves HTTP on %s and gRPC on %s.\n", s.base(), s.grpc.Addr())
	if s.operator != nil {
		fmt.Fprintf(c.Out, "Metrics are read at %s%s.\n", s.url(s.operator), metrics.Path)
	}
	switch {
	case made && c.BootstrapKeyFile != "":
		fmt.Fprintf(c.Out, "The first key is in %s.\n", c.BootstrapKeyFile)
	case made:
		fmt.Fprintf(c.Out, "The first key, shown this once:\n\n  %s\n\n", key)
	}
	if c.Demo {
		return s.fillDemo(ctx, c, conn, key)
	}
	return nil
}

// writeKey writes a key into a new file that only its owner can read. A file
// that is there already is left alone.
func writeKey(path, key string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(f, key); err != nil {
		return err
	}
	return f.Close()
}

// fillDemo fills an empty store through the services, as any caller would, and
// says what to try. Without the key of a store that was filled before, there is
// nothing to fill and only the public's part to try.
func (s *server) fillDemo(ctx context.Context, c Config, conn *grpc.ClientConn, key string) error {
	if key != "" {
		authorized := metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+key)
		if err := demo.Fill(authorized, conn, c.Clock()); err != nil {
			return fmt.Errorf("fill the demo: %w", err)
		}
	} else {
		key = "$PRESSROOM_KEY"
	}
	_, err := fmt.Fprint(c.Out, demo.Tour(s.base(), key))
	return err
}
