//go:build !unix

package lineartest

import (
	"testing"
	"time"
)

// began is what times on the wall are counted from.
var began = time.Now()

// spent is the time on the wall: there is no portable way to the processor time.
func spent(*testing.T) time.Duration { return time.Since(began) }
