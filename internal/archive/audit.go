package archive

import (
	"context"
	"strings"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// Recorded runs fn in a transaction and returns its answer. The transaction also
// holds the entry of the audit log that tells of it: who (the caller of ctx),
// and what, read from request and answer.
func Recorded[R proto.Message](ctx context.Context, a *Archive, req proto.Message, fn func(*Writer) (R, error)) (R, error) {
	var answer, none R
	err := a.Update(ctx, func(w *Writer) (err error) {
		answer, err = record(ctx, w, req, fn)
		return err
	})
	if err != nil {
		return none, err
	}
	return answer, nil
}

func record[R proto.Message](ctx context.Context, w *Writer, req proto.Message, fn func(*Writer) (R, error)) (R, error) {
	answer, err := fn(w)
	if err != nil {
		return answer, err
	}
	w.told.Kind = pressroomv1.AuditEntry_WRITE
	w.told.Resource, w.told.Revision = subject(req, answer)
	return answer, w.Tell(ctx, w.told)
}

// TellOverride has the entry of this transaction name something that was
// overridden.
func (w *Writer) TellOverride(what string) { w.told.Overrides = append(w.told.Overrides, what) }

// tellEdition has it name an edition, with the rules that were overridden for
// it.
func (w *Writer) tellEdition(e *pressroomv1.Edition) {
	w.told.Editions = append(w.told.Editions, e.GetName())
	for _, rule := range e.GetOverriddenRules() {
		w.TellOverride(e.GetLanguageCode() + ":" + rule.String())
	}
}

// Tell adds one entry to the audit log in a transaction of its own.
func (a *Archive) Tell(ctx context.Context, e *pressroomv1.AuditEntry) error {
	return a.Update(ctx, func(w *Writer) error { return w.Tell(ctx, proto.CloneOf(e)) })
}

// Tell adds an entry to the audit log. Who, what method and from where are the
// caller's of ctx, unless the entry names an actor; number, time and hashes are
// set here.
func (w *Writer) Tell(ctx context.Context, e *pressroomv1.AuditEntry) error {
	if caller := press.CallerOf(ctx); e.GetActor() == "" {
		e.Actor, e.Method = caller.Actor(), caller.Method
		if caller.Address.IsValid() {
			e.Address = caller.Address.String()
		}
	}
	e.Resource = clip(e.GetResource())
	e.Number = w.about.GetAuditCount() + 1
	e.Name = press.AuditEntryName(e.GetNumber())
	e.CreateTime = timestamppb.New(w.now)
	e.PreviousHash = w.about.GetAuditHash()
	var err error
	if e.Hash, err = press.AuditHash(e); err != nil {
		return err
	}
	w.about.AuditCount, w.about.AuditHash = e.GetNumber(), e.GetHash()
	if err := auditEntries.put(w.kv, key{}.long(e.GetNumber()), e); err != nil {
		return err
	}
	if e.GetActor() != "" {
		if err := auditByActor.put(w.kv, key{}.text(e.GetActor()).long(e.GetNumber())); err != nil {
			return err
		}
	}
	for _, resource := range resources(e) {
		if err := auditByResource.put(w.kv, key{}.text(resource).long(e.GetNumber())); err != nil {
			return err
		}
	}
	return nil
}

// maxResource is the length in bytes of the longest name that an entry holds. A
// request that was refused may name anything.
const maxResource = 300

// clip cuts a name that is too long to be one.
func clip(name string) string {
	if len(name) <= maxResource {
		return name
	}
	return strings.ToValidUTF8(name[:maxResource], "")
}

// resources are the names under which an entry is found: that of its resource
// and of all that this belongs to, and the release and text of each edition.
func resources(e *pressroomv1.AuditEntry) []string {
	seen := make(map[string]bool)
	var names []string
	add := func(name string) {
		// Names alternate between collections and ids: two parts a level.
		for parts := strings.Split(name, "/"); len(parts) > 1; parts = parts[:(len(parts)-1)/2*2] {
			name := strings.Join(parts, "/")
			if !strings.Contains(name, "\x00") && !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	add(e.GetResource())
	for _, edition := range e.GetEditions() {
		release, rest, _ := strings.Cut(strings.TrimPrefix(edition, press.PublicationName("")), "/editions/")
		add(edition)
		if i := strings.LastIndexByte(rest, '-'); i > 0 {
			add(press.VariantName{Release: release, Language: rest[:i]}.String())
		}
	}
	return names
}
