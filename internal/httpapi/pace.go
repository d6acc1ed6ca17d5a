package httpapi

import (
	"net/http"
	"time"
)

// A caller has a while to send its request and to take the answer, and more of
// it the more there is to carry: so a slow line is served and one who sends a
// byte now and then is not.
const (
	patience = 10 * time.Second
	// slowest is the pace in bytes a second below which a line is not served.
	slowest = 64 << 10
)

// carries is how long it may take to carry so many bytes.
func carries(size int64) time.Duration {
	return patience + time.Duration(size)*time.Second/slowest
}

// awaitBody gives a caller the time to send its body, whose length is not known
// where it is negative and then at most limit.
func awaitBody(w http.ResponseWriter, length, limit int64) {
	if length < 0 || length > limit {
		length = limit
	}
	// An error is a connection without deadlines, as in tests.
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(carries(length)))
}

// bodyRead ends the time in which the request had to come. Without this the
// call would be cancelled when it is over, however long the answer may take.
func bodyRead(w http.ResponseWriter) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Time{})
}

// awaitTaken gives a caller the time to take an answer of a size in bytes,
// counted from now. What is answered bit by bit, such as a stream, calls it
// before every bit.
func awaitTaken(w http.ResponseWriter, size int) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(carries(int64(size))))
}
