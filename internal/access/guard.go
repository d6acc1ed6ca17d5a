package access

import (
	"context"
	"slices"
	"strings"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// Options says how a guard decides.
type Options struct {
	// SeparatePublishing keeps publishing and withdrawing from editors who are
	// not publishers.
	SeparatePublishing bool
	// RequireKey has those who read what is public show a key or a token too.
	RequireKey bool
	// Tokens lets people in; nil lets in keys alone.
	Tokens *Tokens
}

// Guard lets callers in, and to what they may do. It is safe for concurrent use.
type Guard struct {
	archive *archive.Archive
	table   map[string]need
	tokens  *Tokens
	uses    uses
}

// NewGuard makes a guard of an archive.
func NewGuard(a *archive.Archive, o Options) *Guard {
	return &Guard{archive: a, table: table(o), tokens: o.Tokens}
}

// Admit returns who calls a method (`/package.Service/Method`) with the values of
// an Authorization header. Whatever is not public needs a key or a token, and
// what is public takes none that does not fit, so that nobody is shown less than
// they think; the error is Unauthenticated, the same for each that does not fit, be it malformed,
// unknown, revoked, expired or somebody else's. A key is read from the archive on
// every call, so that one that was revoked opens nothing from then on, whichever
// server revoked it.
func (g *Guard) Admit(ctx context.Context, method string, authorization []string) (press.Caller, error) {
	method = strings.TrimPrefix(method, "/")
	n := g.table[method]
	switch {
	case n.deaf, n.anyone && len(authorization) == 0:
		return press.Caller{Method: method}, nil
	case len(authorization) == 0:
		return press.Caller{}, &press.Error{Kind: press.Unauthenticated, Reason: press.NoKey}
	}
	scheme, text, _ := strings.Cut(authorization[0], " ")
	switch bearer := strings.EqualFold(scheme, "Bearer"); {
	case n.anyone && !bearer: // meant for a proxy before the site
		return press.Caller{Method: method}, nil
	case len(authorization) > 1 || !bearer:
		text = "" // it is looked up all the same, and takes as long
	}
	text = strings.TrimSpace(text)
	var c press.Caller
	var err error
	if g.tokens != nil && isToken(text) {
		c, err = g.tokens.caller(ctx, text)
	} else {
		c, err = g.holder(ctx, text)
	}
	if err != nil {
		return press.Caller{}, err
	}
	c.Method = method
	return c, nil
}

// refused is the one answer to whatever does not open.
func refused() error { return &press.Error{Kind: press.Unauthenticated, Reason: press.KeyInvalid} }

// holder returns who holds a key. Whatever does not open takes the same steps: a
// look into the archive, a hash and a comparison. BenchmarkRefuse prints their times.
func (g *Guard) holder(ctx context.Context, text string) (press.Caller, error) {
	id, secret, _ := cutKey(text)
	var caller press.Caller
	err := g.archive.View(ctx, func(r *archive.Reader) error {
		lock, whole, err := r.KeyLock(id)
		if err != nil {
			return err
		}
		known, open := opens(lock, secret), press.Opens(lock.GetKey(), r.Now())
		if known {
			g.uses.note(id, open, r.Now())
		}
		if !known || !open {
			return refused()
		}
		record, err := whole()
		caller = press.Caller{Key: id, Grants: record.GetKey().GetGrants()}
		return err
	})
	if err != nil {
		return press.Caller{}, err
	}
	return caller, nil
}

// Permit decides whether the caller of ctx may call their method with a request.
// The error is Denied and names the roles that may, or the language that is not
// theirs. It tells nothing of the archive, which it does not read.
func (g *Guard) Permit(ctx context.Context, req proto.Message) error {
	c := press.CallerOf(ctx)
	n, ok := g.table[c.Method]
	switch {
	case !ok:
		return press.Deny(press.PermissionDenied, "Roles", admin.String())
	case n.anyone, n.known && c.Key != "", c.Has(n.roles...):
		return nil
	case !c.Has(n.within...):
		return press.Deny(press.PermissionDenied, "Roles", names(slices.Concat(n.roles, n.within)))
	}
	languages, err := n.languages(req)
	if err != nil {
		return err
	}
	if len(languages) == 0 {
		return press.Deny(press.PermissionDenied, "Roles", names(n.roles))
	}
	for _, language := range languages {
		if !c.HasIn(language, n.within...) {
			return press.Deny(press.LanguageDenied, "Language", language)
		}
	}
	return nil
}

// names lists roles as their message wants them.
func names(roles []role) string {
	ids := make([]string, len(roles))
	for i, r := range roles {
		ids[i] = r.String()
	}
	return strings.Join(ids, ",")
}

// Refused puts on record that the caller of ctx was denied a request, be it here
// or in a room.
func (g *Guard) Refused(ctx context.Context, req proto.Message, reason press.Reason) error {
	return g.archive.Tell(ctx, &pressroomv1.AuditEntry{
		Kind: pressroomv1.AuditEntry_REFUSAL, Resource: archive.Subject(req), RefusalReason: string(reason),
	})
}
