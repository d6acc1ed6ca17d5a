package syndication

import (
	"io"

	"github.com/openpressroom/pressroom/internal/archive"
)

// Push is what the room needs for those who want to be called. What is sent to
// them is read through the gate like everything else in the room; the archive
// itself is for the subscriptions and for how far each has come.
type Push struct {
	// Archive keeps the subscriptions.
	Archive *archive.Archive
	// NewUID makes unique ids and is safe for concurrent use.
	NewUID func() string
	// Random is where keys and challenges come from: a source that nobody can
	// guess.
	Random io.Reader
	// Plain lets callbacks be reached by http.
	Plain bool
	// NoHub leaves the WebSub hub out, which asks nobody for a key.
	NoHub bool
}

// wake has what is to be sent looked at again.
func (s *Service) wake() {
	select {
	case s.woken <- struct{}{}:
	default: // it will be
	}
}
