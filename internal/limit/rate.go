package limit

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/time/rate"
)

// Rate is how many calls a caller may make in a window of time. All of them may
// come at once; what was used comes back evenly over the window.
type Rate struct {
	Quota  int
	Window time.Duration
}

// ParseRate reads COUNT/WINDOW, such as `600/1m`; `off` is the zero Rate, which
// limits nothing.
func ParseRate(text string) (Rate, error) {
	if text == "off" {
		return Rate{}, nil
	}
	count, window, found := strings.Cut(text, "/")
	quota, err := strconv.ParseUint(count, 10, 31)
	length, windowErr := time.ParseDuration(window)
	if !found || err != nil || windowErr != nil || quota == 0 || length < time.Second {
		return Rate{}, fmt.Errorf("rate %q: want COUNT/WINDOW with a window of at least 1s, such as 600/1m, or off", text)
	}
	return Rate{Quota: int(quota), Window: length}, nil
}

// perSecond is the pace at which calls come back.
func (r Rate) perSecond() rate.Limit {
	return rate.Limit(float64(r.Quota) / r.Window.Seconds())
}
