package rpc

import (
	"context"
	"errors"
	"strings"
	"unicode"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
)

// domain is the ErrorInfo domain of every error of Pressroom (AIP-193).
const domain = "pressroom.dev"

// kinds is the table from the kinds of errors to gRPC codes.
var kinds = map[press.Kind]codes.Code{
	press.Internal:        codes.Internal,
	press.Invalid:         codes.InvalidArgument,
	press.NotFound:        codes.NotFound,
	press.Gone:            codes.NotFound,
	press.Exists:          codes.AlreadyExists,
	press.Precondition:    codes.FailedPrecondition,
	press.Conflict:        codes.Aborted,
	press.Unauthenticated: codes.Unauthenticated,
	press.Denied:          codes.PermissionDenied,
	press.TooLarge:        codes.ResourceExhausted,
	press.Unimplemented:   codes.Unimplemented,
	press.Unavailable:     codes.Unavailable,
	press.Cancelled:       codes.Canceled,
	press.Deadline:        codes.DeadlineExceeded,
	press.Limited:         codes.ResourceExhausted,
}

// Explainer turns errors into gRPC status, in the caller's language.
type Explainer struct{ catalogue *locale.Catalogue }

// NewExplainer makes an explainer whose messages are in a catalogue.
func NewExplainer(c *locale.Catalogue) *Explainer { return &Explainer{c} }

// Status is the one table from errors to status. The message is English, for
// developers; ErrorInfo names the reason; LocalizedMessage says it in the
// caller's language; each violation is told by itself. What no row knows is
// Internal, and its detail is not told.
func (x *Explainer) Status(err error, languages []string) *status.Status {
	if s, ok := explained(err); ok {
		return s
	}
	e := asError(err)
	english, _ := x.message([]string{"en"}, e)
	localized, language := x.message(languages, e)
	s := status.New(kinds[e.Kind], english)
	details := []protoadapt.MessageV1{
		protoadapt.MessageV1Of(&errdetails.ErrorInfo{Reason: string(e.Reason), Domain: domain, Metadata: lowerKeys(e.Metadata)}),
		protoadapt.MessageV1Of(&errdetails.LocalizedMessage{Locale: language, Message: localized}),
	}
	if e.RetryAfter > 0 {
		details = append(details, protoadapt.MessageV1Of(&errdetails.RetryInfo{RetryDelay: durationpb.New(e.RetryAfter)}))
	}
	if len(e.Violations) > 0 && e.Kind == press.Invalid {
		details = append(details, protoadapt.MessageV1Of(x.badRequest(e.Violations, languages)))
	} else if len(e.Violations) > 0 {
		details = append(details, protoadapt.MessageV1Of(x.preconditions(e.Violations, languages)))
	}
	if detailed, err := s.WithDetails(details...); err == nil {
		return detailed
	}
	return s
}

// explained returns the status of an error that says all there is to say: that
// of gRPC's own services, such as health.
func explained(err error) (*status.Status, bool) {
	if _, ours := errors.AsType[*press.Error](err); ours {
		return nil, false
	}
	switch s := status.Convert(err); s.Code() {
	case codes.NotFound, codes.Unimplemented, codes.InvalidArgument, codes.ResourceExhausted:
		return s, true
	}
	return nil, false
}

// asError returns the press.Error in err, or makes one of what came from
// elsewhere: from the context, the store, or gRPC itself.
func asError(err error) *press.Error {
	if e, ok := errors.AsType[*press.Error](err); ok {
		return e
	}
	code := status.Code(err)
	switch {
	case errors.Is(err, context.Canceled), code == codes.Canceled:
		return &press.Error{Kind: press.Cancelled, Reason: press.CallCancelled, Cause: err}
	case errors.Is(err, context.DeadlineExceeded), code == codes.DeadlineExceeded:
		return &press.Error{Kind: press.Deadline, Reason: press.CallDeadline, Cause: err}
	case errors.Is(err, kv.ErrClosed), code == codes.Unavailable:
		return &press.Error{Kind: press.Unavailable, Reason: press.ServerUnavailable, Cause: err}
	}
	return &press.Error{Kind: press.Internal, Reason: press.InternalError, Cause: err}
}

// message gives the message of an error: that of its reason or, where several
// rules were broken, those of all of them.
func (x *Explainer) message(languages []string, e *press.Error) (text, language string) {
	if e.Kind != press.Invalid || len(e.Violations) < 2 {
		return x.say(languages, e.Reason, e.Metadata)
	}
	var all []string
	for _, v := range e.Violations {
		text, language = x.violation(languages, v)
		all = append(all, text)
	}
	return strings.Join(all, "\n"), language
}

func (x *Explainer) violation(languages []string, v press.Violation) (text, language string) {
	return x.say(languages, v.Reason, v.Metadata)
}

func (x *Explainer) badRequest(violations []press.Violation, languages []string) *errdetails.BadRequest {
	d := &errdetails.BadRequest{}
	for _, v := range violations {
		english, _ := x.violation([]string{"en"}, v)
		text, language := x.violation(languages, v)
		d.FieldViolations = append(d.FieldViolations, &errdetails.BadRequest_FieldViolation{
			Field: v.Subject, Reason: string(v.Reason), Description: english,
			LocalizedMessage: &errdetails.LocalizedMessage{Locale: language, Message: text},
		})
	}
	return d
}

// preconditions tells violations of state. PreconditionFailure has no place
// for a localised message, so its description is one: it is what an editor
// reads of each language that stands in the way.
func (x *Explainer) preconditions(violations []press.Violation, languages []string) *errdetails.PreconditionFailure {
	d := &errdetails.PreconditionFailure{}
	for _, v := range violations {
		text, _ := x.violation(languages, v)
		d.Violations = append(d.Violations, &errdetails.PreconditionFailure_Violation{
			Type: string(v.Reason), Subject: v.Subject, Description: text,
		})
	}
	return d
}

// say gives the message of a reason, with states and roles in the words of its
// language.
func (x *Explainer) say(languages []string, reason press.Reason, metadata map[string]string) (text, language string) {
	data := make(map[string]any, len(metadata))
	for key, value := range metadata {
		if key == "State" || key == "From" || key == "To" {
			value, _ = x.catalogue.Message(languages, "STATE_"+value, nil)
		}
		if key == "Roles" {
			value = x.roles(languages, strings.Split(value, ","))
		}
		data[key] = value
	}
	return x.catalogue.Message(languages, string(reason), data)
}

// roles names roles one after another.
func (x *Explainer) roles(languages, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i], _ = x.catalogue.Message(languages, "ROLE_"+id, nil)
	}
	return strings.Join(names, ", ")
}

// lowerKeys makes keys lowerCamelCase, as ErrorInfo wants them.
func lowerKeys(metadata map[string]string) map[string]string {
	lower := make(map[string]string, len(metadata))
	for key, value := range metadata {
		runes := []rune(key)
		runes[0] = unicode.ToLower(runes[0])
		lower[string(runes)] = value
	}
	return lower
}
