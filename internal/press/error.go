package press

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"time"
)

// Kind says what sort of failure an Error is, and with that what the caller
// can do about it. Kinds only grow. One table, in package rpc, turns them into
// gRPC codes.
type Kind int

const (
	// Internal is a defect of the server; its detail is logged and not sent.
	Internal Kind = iota
	// Invalid is a request that can never succeed as it is.
	Invalid
	// NotFound is a name that nothing answers to.
	NotFound
	// Gone is a name that was public and is withdrawn.
	Gone
	// Exists is a name that is taken.
	Exists
	// Precondition is a request that could succeed in another state.
	Precondition
	// Conflict is a write that did not see the newest state: read and retry.
	Conflict
	// Unauthenticated is a caller who gave no key, or none that is known.
	Unauthenticated
	// Denied is a caller who may not do this.
	Denied
	// TooLarge is a request over the size that the server reads.
	TooLarge
	// Unimplemented is a method that the path or the server does not have.
	Unimplemented
	// Unavailable is a server that is starting or stopping: try again.
	Unavailable
	// Cancelled is a caller who left before the answer.
	Cancelled
	// Deadline is a call whose time ran out.
	Deadline
	// Limited is a caller who made too many calls: wait and try again.
	Limited
)

// Reason names the rule that was broken, in UPPER_SNAKE_CASE (AIP-193). It is
// also the id of the message in the catalogue.
type Reason string

// Error is the one error type of Pressroom's core.
type Error struct {
	// Kind is the sort of failure.
	Kind Kind
	// Reason is the rule.
	Reason Reason
	// Metadata fills the placeholders of the reason's message: the name, the
	// field, the limit. Keys are as in the message files ("Field", "Limit").
	Metadata map[string]string
	// Violations are the single offences, where there may be several: one a
	// field for Invalid, one a resource for Precondition.
	Violations []Violation
	// RetryAfter is when the same call may succeed, counted from now; zero where
	// that is not known.
	RetryAfter time.Duration
	// Cause is what lies beneath; it is logged and not sent.
	Cause error
}

// Violation is one offence among several.
type Violation struct {
	// Subject is the field's path as in JSON ("dateline.city") or the name of a
	// resource.
	Subject string
	// Reason is the rule.
	Reason Reason
	// Metadata fills the placeholders of the reason's message.
	Metadata map[string]string
}

// Error gives the English gist, for logs and for the developer's message.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(string(e.Reason))
	for _, key := range []string{"Name", "Field", "Value", "Limit"} {
		if v := e.Metadata[key]; v != "" {
			fmt.Fprintf(&b, " %s=%q", strings.ToLower(key), v)
		}
	}
	for _, v := range e.Violations {
		fmt.Fprintf(&b, "; %s: %s", v.Subject, v.Reason)
	}
	if e.Cause != nil {
		fmt.Fprintf(&b, ": %v", e.Cause)
	}
	return b.String()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Is reports whether target is an Error of the same reason, so that
// errors.Is(err, &Error{Reason: EtagStale}) works.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Reason == e.Reason
}

// newError makes an Error of a kind and a reason with metadata given as pairs of
// key and value.
func newError(kind Kind, reason Reason, pairs ...string) *Error {
	return &Error{Kind: kind, Reason: reason, Metadata: metadata(pairs)}
}

func metadata(pairs []string) map[string]string {
	m := make(map[string]string, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
}

// Missing makes the NotFound error of a reason for a name.
func Missing(reason Reason, name string) *Error {
	return newError(NotFound, reason, "Name", name)
}

// Refuse makes a Precondition error for a name, with more metadata as pairs of
// key and value.
func Refuse(reason Reason, name string, pairs ...string) *Error {
	return newError(Precondition, reason, append([]string{"Name", name}, pairs...)...)
}

// Deny makes a Denied error of a reason, with metadata as pairs of key and
// value.
func Deny(reason Reason, pairs ...string) *Error { return newError(Denied, reason, pairs...) }

// BadField makes an Invalid error about one field, with more metadata as pairs
// of key and value.
func BadField(field string, reason Reason, pairs ...string) *Error {
	return Invalidate([]Violation{Violates(field, reason, pairs...)}).(*Error)
}

// Violates makes a violation about a field, with more metadata as pairs of key
// and value.
func Violates(field string, reason Reason, pairs ...string) Violation {
	return Violation{Subject: field, Reason: reason, Metadata: metadata(append([]string{"Field", field}, pairs...))}
}

// Invalidate makes one Invalid error of violations, or nil where there are
// none. The error's own reason and metadata are those of the first.
func Invalidate(violations []Violation) error {
	if len(violations) == 0 {
		return nil
	}
	return &Error{
		Kind: Invalid, Reason: violations[0].Reason,
		Metadata: violations[0].Metadata, Violations: violations,
	}
}

// Within puts the fields of an Invalid error below another field; any other
// error it returns as it is.
func Within(field string, err error) error {
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Kind != Invalid {
		return err
	}
	inner := make([]Violation, len(e.Violations))
	for i, v := range e.Violations {
		m := maps.Clone(v.Metadata)
		m["Field"] = field + "." + v.Subject
		inner[i] = Violation{Subject: m["Field"], Reason: v.Reason, Metadata: m}
	}
	return Invalidate(inner)
}
