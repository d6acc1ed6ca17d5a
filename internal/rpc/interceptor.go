package rpc

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
)

// Guard decides who may call a method.
type Guard interface {
	// Admit returns who calls a method (`package.Service/Method`) with the values
	// of an Authorization header, or a press.Error.
	Admit(ctx context.Context, method string, authorization []string) (press.Caller, error)
	// Permit returns nil where the caller of ctx may call their method with a
	// request, or a press.Error.
	Permit(ctx context.Context, req proto.Message) error
	// Refused puts on record that the caller of ctx was denied a request.
	Refused(ctx context.Context, req proto.Message, reason press.Reason) error
}

// door is what every call passes.
type door struct {
	explainer *Explainer
	guard     Guard
	limits    Limits
	inside    bool // whether only the REST door calls
	logger    *slog.Logger
}

// unary lets one call in: who is it, what does it want, and if it fails, why.
func (d *door) unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (resp any, err error) {
	start := time.Now()
	languages := languagesOf(ctx)
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
		if err != nil {
			resp, err = nil, d.explain(ctx, info.FullMethod, err, languages, time.Since(start))
		}
	}()
	caller, err := d.admit(ctx, info.FullMethod, header(ctx))
	if err != nil {
		return nil, err
	}
	caller.Languages = languages
	m, ok := req.(proto.Message)
	if !ok {
		return nil, fmt.Errorf("request of %s is %T, which is no message", info.FullMethod, req)
	}
	// First, since a thousand calls that come at once are to wait before they
	// cost anything.
	leave, err := d.enter(ctx, caller, req)
	if err != nil {
		return nil, err
	}
	defer leave()
	called := press.WithCaller(ctx, caller)
	if err := d.check(called, m); err != nil {
		return nil, d.refused(called, m, err)
	}
	resp, err = handler(called, req)
	return resp, d.refused(called, m, err)
}

// stream lets one stream in: who is it; what it wants is checked when it is
// said.
func (d *door) stream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handler grpc.StreamHandler) (err error) {
	start := time.Now()
	languages := languagesOf(ss.Context())
	// What the caller is told of its limits goes with the header of a stream that
	// begins, and after one that does not: that there is a header tells them apart.
	var told metadata.MD
	tell := func(md metadata.MD) error { told = md; return nil }
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
		if err != nil {
			ss.SetTrailer(told)
			err = d.explain(ss.Context(), info.FullMethod, err, languages, time.Since(start))
		}
	}()
	caller, err := d.admit(ss.Context(), info.FullMethod, tell)
	if err != nil {
		return err
	}
	caller.Languages = languages
	s := &admitted{ServerStream: ss, ctx: press.WithCaller(ss.Context(), caller), door: d, method: info.FullMethod, told: told}
	err = handler(srv, s)
	if s.wrong != nil {
		err = s.wrong // whatever the room made of it
	}
	return d.refused(s.ctx, s.said, err)
}

// admitted is a stream that knows who calls, and whose requests are checked.
type admitted struct {
	grpc.ServerStream
	ctx    context.Context
	door   *door
	method string
	told   metadata.MD
	said   proto.Message // the last request
	wrong  error         // why that did not pass, or the stream does not go on
}

// Context returns the context of the stream, with the caller.
func (s *admitted) Context() context.Context { return s.ctx }

// SendHeader begins the stream.
func (s *admitted) SendHeader(md metadata.MD) error {
	return s.ServerStream.SendHeader(metadata.Join(s.told, md))
}

// SendMsg answers. A key or token is looked at again each time: a stream runs for
// an hour, and what was revoked or has expired is to open nothing.
func (s *admitted) SendMsg(resp any) error {
	if press.CallerOf(s.ctx).Key != "" {
		authorization := metadata.ValueFromIncomingContext(s.ctx, "authorization")
		if _, s.wrong = s.door.guard.Admit(s.ctx, s.method, authorization); s.wrong != nil {
			return s.wrong
		}
	}
	return s.ServerStream.SendMsg(resp)
}

// RecvMsg reads a request. None passes unchecked.
func (s *admitted) RecvMsg(req any) error {
	if err := s.ServerStream.RecvMsg(req); err != nil {
		return err
	}
	m, ok := req.(proto.Message)
	if !ok {
		return fmt.Errorf("request is %T, which is no message", req)
	}
	s.said = m
	s.wrong = s.door.check(s.ctx, m)
	return s.wrong
}

// check lets a request pass that the caller may make and that the contract
// allows. Rights come first: who may not, is not told what would be valid.
func (d *door) check(ctx context.Context, m proto.Message) error {
	if err := d.guard.Permit(ctx, m); err != nil {
		return err
	}
	takeIdempotencyKey(ctx, m)
	return press.Constraints(m)
}

// refused returns an error as it is; one that says that the caller may not do
// this is on record then.
func (d *door) refused(ctx context.Context, m proto.Message, err error) error {
	e, ok := errors.AsType[*press.Error](err)
	if !ok || e.Kind != press.Denied || m == nil {
		return err
	}
	if failed := d.guard.Refused(ctx, m, e.Reason); failed != nil {
		d.logger.ErrorContext(ctx, "refusal is not on record", "method", press.CallerOf(ctx).Method, "error", failed)
	}
	return err
}

// explain turns an error into a status and logs what the caller is not told.
func (d *door) explain(ctx context.Context, method string, err error, languages []string, took time.Duration) error {
	s := d.explainer.Status(err, languages)
	if s.Code() == codes.Internal {
		d.logger.ErrorContext(ctx, "call failed", "method", method, "took", took, "error", err)
	} else {
		d.logger.DebugContext(ctx, "call refused", "method", method, "took", took, "code", s.Code(), "error", err)
	}
	return s.Err()
}

// languagesOf returns the language ranges that a caller accepts.
func languagesOf(ctx context.Context) []string {
	var ranges []string
	for _, header := range metadata.ValueFromIncomingContext(ctx, "accept-language") {
		ranges = append(ranges, locale.ParseAcceptLanguage(header)...)
	}
	return ranges
}

// takeIdempotencyKey takes the request id from the header Idempotency-Key
// where the request may carry one and does not.
func takeIdempotencyKey(ctx context.Context, m proto.Message) {
	keys := metadata.ValueFromIncomingContext(ctx, "idempotency-key")
	field := m.ProtoReflect().Descriptor().Fields().ByName("request_id")
	if len(keys) == 0 || field == nil || m.ProtoReflect().Has(field) {
		return
	}
	m.ProtoReflect().Set(field, protoreflect.ValueOfString(keys[0]))
}
