package limit

import (
	"fmt"
	"math"
	"time"
)

// Standing is where a caller stands with a limit.
type Standing struct {
	// Limit is the name of the limit; empty where nothing is limited.
	Limit string
	// Rate is what the limit allows.
	Rate Rate
	// Allowed says whether the call may be made.
	Allowed bool
	// Remaining is how many calls may follow at once.
	Remaining int
	// Reset is how long it takes until all calls may be made again.
	Reset time.Duration
	// RetryAfter is how long it takes until one may be made, where none may.
	RetryAfter time.Duration
}

// Policy is the limit as the header field RateLimit-Policy gives it
// (draft-ietf-httpapi-ratelimit-headers-10, section 3).
func (s Standing) Policy() string {
	return fmt.Sprintf(`"%s";q=%d;w=%d`, s.Limit, s.Rate.Quota, Seconds(s.Rate.Window))
}

// Field is the standing as the header field RateLimit gives it (the same draft,
// section 4).
func (s Standing) Field() string {
	return fmt.Sprintf(`"%s";r=%d;t=%d`, s.Limit, s.Remaining, Seconds(s.Reset))
}

// Seconds is a duration in whole seconds, rounded up, as header fields give it.
func Seconds(d time.Duration) int64 { return int64(math.Ceil(d.Seconds())) }
