package httpapi

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

// Answered is a request that was answered, as far as it may be counted: nothing
// in it was made up by whoever sent it.
type Answered struct {
	// Method is one that HTTP defines; empty for any other.
	Method string
	// Route is the path as the contract has it, as in `/v1/publications/*`; empty
	// where there is none.
	Route string
	// Status is what was answered.
	Status int
	// Streamed says that the answer went on until its reader or the server left,
	// so that its time tells nothing of how fast it was.
	Streamed bool
	// Took is the time from the head of the request to the end of the answer.
	Took time.Duration
}

// defined are the methods of RFC 9110, section 9.3, and PATCH.
var defined = []string{
	http.MethodConnect, http.MethodDelete, http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodPatch,
	http.MethodPost, http.MethodPut, http.MethodTrace,
}

// tell tells of an answer that is over.
func (g *gateway) tell(a *answer, r *http.Request, began time.Time) {
	told := Answered{Route: a.route, Status: a.status, Streamed: a.streamed, Took: time.Since(began)}
	if slices.Contains(defined, r.Method) {
		told.Method = r.Method
	}
	if told.Status == 0 { // of a stream
		told.Status = http.StatusOK
	}
	g.Answered(told)
}

// pattern is a route's path, with a star for what a caller names.
func (rt *route) pattern() string { return "/" + strings.Join(rt.segments, "/") + rt.verb }

// patternOf is the path of the routes that match one, whatever their method.
func patternOf(matching map[string]*route) string {
	pattern := ""
	for _, rt := range matching {
		if p := rt.pattern(); pattern == "" || p < pattern {
			pattern = p
		}
	}
	return pattern
}
