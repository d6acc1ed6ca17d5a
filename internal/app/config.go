package app

import (
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"github.com/openpressroom/pressroom/internal/feed"
)

// Config says how to run a server.
type Config struct {
	// HTTP and GRPC are the addresses to listen on, host:port; port 0 takes a
	// free one.
	HTTP, GRPC string
	// Metrics is the address on which the operator reads metrics; nowhere where
	// it is empty.
	Metrics string
	// Store is where the archive is kept: `bolt:PATH`.
	Store string
	// Fallbacks are the site's fallback languages, such as `fa=ar,en` and
	// `*=en`.
	Fallbacks []string
	// Languages are those into which a release is translated where it does not
	// say: all that the server has messages for where none is given.
	Languages []string
	// SeparateReview has every translation reviewed by somebody else than its
	// translator.
	SeparateReview bool
	// Site is who publishes and where, for feeds. Where it has no base, it is
	// the address that HTTP listens on.
	Site feed.Site
	// PushPrivate are the networks, as CIDR prefixes, that are not of the public
	// internet and that callbacks of partners may reach all the same, by http
	// too. Where there are none, callbacks are https to public addresses.
	PushPrivate []string
	// RequireKey has those who read what is public show a key or a token too.
	RequireKey bool
	// SeparatePublishing has only publishers publish and withdraw.
	SeparatePublishing bool
	// Issuer is the OpenID Connect issuer whose tokens for Audience let people
	// in; nobody's where it is empty.
	Issuer, Audience string
	// GroupsClaim is the claim that lists a person's groups, and GroupRoles what
	// these may do: `GROUP=role`, `GROUP=role:lang,lang`.
	GroupsClaim string
	GroupRoles  []string
	// BootstrapKeyFile receives the first key of an empty store, with mode
	// 0600. Where it is empty the key is written to Out.
	BootstrapKeyFile string
	// Demo fills the store with sample releases and writes to Out what to try.
	Demo bool
	// Exposure says how the server faces the network.
	Exposure Exposure
	// Clock says what time it is.
	Clock func() time.Time
	// Out is where the server talks to the one who started it.
	Out io.Writer
	// Logger takes everything else.
	Logger *slog.Logger
}

// drainTimeout is how long calls that are under way may take to end once the
// server stops.
const drainTimeout = 10 * time.Second

// boltPath returns the path in `bolt:PATH`.
func boltPath(store string) (string, error) {
	path, ok := strings.CutPrefix(store, "bolt:")
	if !ok || path == "" {
		return "", fmt.Errorf("store %q: want bolt:PATH", store)
	}
	return path, nil
}
