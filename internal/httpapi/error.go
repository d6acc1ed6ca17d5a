package httpapi

import (
	"errors"
	"net/http"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/openpressroom/pressroom/internal/press"
)

// fail turns the answer into its error: the status of the one error table as
// JSON, {code, message, details}.
func (g *gateway) fail(a *answer, r *http.Request) {
	st := g.explain(a.err, r)
	reason, language := details(st)
	allow := a.header.Get("Allow")
	a.clear(httpStatus(st.Code(), reason))

	content, err := marshaler().Marshal(st.Proto())
	if err != nil { // a detail of a type that this program does not know
		g.Logger.ErrorContext(r.Context(), "marshal error", "error", err, "message", st.Message())
		content, _ = marshaler().Marshal(status.New(st.Code(), st.Message()).Proto())
	}
	a.body.Write(content)
	a.header.Set("Content-Type", "application/json")
	a.header.Set("Vary", "Accept-Language")
	a.header.Set("Cache-Control", "no-store")
	a.setLanguage(language)
	switch a.status {
	case http.StatusNotFound, http.StatusGone:
		if a.public {
			a.header.Set("Cache-Control", "no-cache")
		}
	case http.StatusMethodNotAllowed:
		a.header.Set("Allow", allow)
	case http.StatusUnauthorized:
		a.header.Set("WWW-Authenticate", `Bearer realm="pressroom"`)
	}
	if seconds, ok := retryAfter(st); ok {
		a.header.Set("Retry-After", seconds)
	}
}

// explain returns the status to send. One that the gRPC server explained is
// sent as it is; whatever arose on this side of it goes through the table now.
func (g *gateway) explain(err error, r *http.Request) *status.Status {
	if _, ours := errors.AsType[*press.Error](err); !ours {
		st, ok := status.FromError(err)
		if reason, _ := details(st); ok && reason != "" {
			return st
		}
		if ok && st.Code() == codes.InvalidArgument { // the mux's own, past our checks
			err = &press.Error{
				Kind: press.Invalid, Reason: press.InvalidValue,
				Metadata: map[string]string{"Field": wholeRequest}, Cause: err,
			}
		}
	}
	st := g.Explain(err, languages(r))
	if st.Code() == codes.Internal || st.Code() == codes.Unknown {
		g.Logger.ErrorContext(r.Context(), "gateway", "path", r.URL.Path, "error", err)
	}
	return st
}

// details returns the reason of a status and the language of its message;
// each is empty where the status does not say it.
func details(st *status.Status) (reason press.Reason, language string) {
	for _, detail := range st.Details() {
		switch d := detail.(type) {
		case *errdetails.ErrorInfo:
			reason = press.Reason(d.GetReason())
		case *errdetails.LocalizedMessage:
			language = d.GetLocale()
		}
	}
	return reason, language
}

// httpStatus maps a status to HTTP's, as google.rpc.Code does but for this: a
// precondition is about the state of what is named and not about the request,
// which 409 says and 400 does not (412 is for the headers of that kind); and
// three reasons have a status of their own.
func httpStatus(code codes.Code, reason press.Reason) int {
	switch reason {
	case press.PublicationWithdrawn:
		return http.StatusGone
	case press.RequestTooLarge:
		return http.StatusRequestEntityTooLarge
	case press.MethodNotAllowed:
		return http.StatusMethodNotAllowed
	}
	if code == codes.FailedPrecondition {
		return http.StatusConflict
	}
	return runtime.HTTPStatusFromCode(code)
}
