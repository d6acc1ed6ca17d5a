package webhook

import (
	"errors"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Request is what is sent to a callback.
type Request struct {
	// URI is the callback: an absolute URL. It may hold what only its owner
	// should know, and is not for logs.
	URI string
	// Header holds the headers, one value each.
	Header map[string]string
	// Body is posted; a request without one asks (GET).
	Body []byte
}

// Answer is what came of a request. Nothing that the callback says beyond its
// status is passed on, but for the body of an answer to a question.
type Answer struct {
	// Status is that of HTTP; 0 where there was none.
	Status int
	// RetryAfter is how long the callback asks to be left alone; 0 where it does
	// not.
	RetryAfter time.Duration
	// Body is what a question was answered with, up to a bound.
	Body []byte
	// Err says why there is no status. It names no URL.
	Err error
}

// Why a callback gave no status; an [Answer]'s error wraps one of them.
var (
	// ErrTimeout is a callback that did not answer in time.
	ErrTimeout = errors.New("no answer in time")
	// ErrUnreachable is one to which there was no connection: no such host,
	// nobody listens, no valid certificate, no HTTP.
	ErrUnreachable = errors.New("unreachable")
	// ErrForbidden is one whose address the operator does not allow.
	ErrForbidden = errors.New("address not allowed")
)

// Statuses of HTTP that mean more than taken or refused.
const (
	statusTimeout     = 408
	statusGone        = 410
	statusTooMany     = 429
	statusServerError = 500 // and above
)

// Taken reports whether the callback took what it was sent: 2xx and nothing
// else. A redirect is no success.
func (a Answer) Taken() bool { return a.Err == nil && a.Status >= 200 && a.Status <= 299 }

// Gone reports whether the callback wants no more, now or ever.
func (a Answer) Gone() bool { return a.Err == nil && a.Status == statusGone }

// Outcome is what an answer means to whoever sent.
func (a Answer) Outcome() pressroomv1.SubscriptionAttempt_Outcome {
	switch {
	case a.Taken():
		return pressroomv1.SubscriptionAttempt_TAKEN
	case a.Err == nil:
		return pressroomv1.SubscriptionAttempt_REFUSED
	case errors.Is(a.Err, ErrForbidden):
		return pressroomv1.SubscriptionAttempt_FORBIDDEN_ADDRESS
	case errors.Is(a.Err, ErrTimeout):
		return pressroomv1.SubscriptionAttempt_TIMED_OUT
	}
	return pressroomv1.SubscriptionAttempt_UNREACHABLE
}

// Passing reports whether the callback did not say what it thinks of the request,
// and may when it is asked again: there was no answer, or it was busy or out of
// order. An address that is not allowed stays so.
func (a Answer) Passing() bool {
	if a.Err != nil {
		return !errors.Is(a.Err, ErrForbidden)
	}
	return a.Status >= statusServerError || a.Status == statusTimeout || a.Status == statusTooMany
}
