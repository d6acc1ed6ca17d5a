package access_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/press"
)

const (
	translator = pressroomv1.Grant_TRANSLATOR
	reviewer   = pressroomv1.Grant_REVIEWER
)

// house is an archive with a guard and the administrators' room, at a time that
// a test sets.
type house struct {
	*testing.T
	*clock
	archive *archive.Archive
	guard   *access.Guard
	service *access.Service
	admin   context.Context
	key     string // the first
}

func newHouse(t *testing.T) *house {
	t.Helper()
	c := &clock{noon}
	store, err := boltkv.Open(filepath.Join(t.TempDir(), "a.db"), boltkv.Options{Tables: archive.Tables()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	a, err := archive.Open(t.Context(), store, c.Now)
	if err != nil {
		t.Fatal(err)
	}
	h := &house{T: t, clock: c, archive: a, guard: access.NewGuard(a, access.Options{}), service: access.NewService(a)}
	h.key = firstKey(t, a)
	h.admin = press.WithCaller(t.Context(), press.Caller{Key: strings.Split(h.key, "_")[1], Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_ADMIN}}})
	return h
}

func (h *house) create(k *pressroomv1.Key) *pressroomv1.Key {
	h.Helper()
	made, err := h.service.CreateKey(h.admin, &pressroomv1.CreateKeyRequest{Key: k})
	if err != nil {
		h.Fatal(err)
	}
	return made
}

func (h *house) admit(secret string) (press.Caller, error) {
	return h.guard.Admit(h.Context(), newsroom, []string{"Bearer " + secret})
}

// commits is how many there were.
func (h *house) commits() (n int64) {
	h.Helper()
	if err := h.archive.Update(h.Context(), func(w *archive.Writer) error { n = w.Sequence(); return errors.New("none") }); err == nil {
		h.Fatal("committed")
	}
	return n
}

func refusedFor(err error, reason press.Reason) bool {
	return errors.Is(err, &press.Error{Reason: reason})
}

func TestAKeyFromMakingToRevocation(t *testing.T) {
	h := newHouse(t)
	made := h.create(&pressroomv1.Key{
		Name: "keys/mine", DisplayName: " Agence Paris ", Creator: "nobody", ExpireTime: timestamppb.New(noon.Add(time.Hour)),
		Grants: []*pressroomv1.Grant{
			{Role: translator, LanguageCodes: []string{"FR", "pt-br"}},
			{Role: pressroomv1.Grant_PARTNER, Topics: []string{"water"}, EmbargoLead: durationpb.New(time.Hour)},
		},
	})
	if made.GetName() == "keys/mine" || made.GetDisplayName() != "Agence Paris" || made.GetCreator() != "keys/"+strings.Split(h.key, "_")[1] {
		t.Errorf("made %v", made)
	}
	kept, err := h.service.GetKey(h.admin, &pressroomv1.GetKeyRequest{Name: made.GetName()})
	if err != nil || kept.GetSecret() != "" || kept.GetLastUseTime() != nil {
		t.Errorf("kept %v, %v", kept, err)
	}
	caller, err := h.admit(made.GetSecret())
	if err != nil || !caller.HasIn("pt-BR", translator) || caller.Lead("ar", []string{"water"}) != time.Hour || caller.Lead("ar", nil) != 0 || caller.Edits() {
		t.Errorf("caller %+v, %v", caller, err)
	}

	h.now = noon.Add(time.Hour - time.Microsecond)
	if _, err := h.admit(made.GetSecret()); err != nil {
		t.Errorf("just before its end: %v", err)
	}
	h.now = noon.Add(time.Hour)
	if _, err := h.admit(made.GetSecret()); !refusedFor(err, press.KeyInvalid) {
		t.Errorf("at its end: %v", err)
	}
	h.now = noon.Add(time.Minute) // the archive's own time does not go back
	lasting := h.create(&pressroomv1.Key{DisplayName: "x", Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_EDITOR}}})
	for range 2 {
		revoked, err := h.service.RevokeKey(h.admin, &pressroomv1.RevokeKeyRequest{Name: lasting.GetName()})
		if err != nil || revoked.GetRevokeTime() == nil {
			t.Errorf("revoked %v, %v", revoked, err)
		}
		if _, err := h.admit(lasting.GetSecret()); !refusedFor(err, press.KeyInvalid) {
			t.Errorf("after its revocation: %v", err)
		}
	}
	list, err := h.service.ListKeys(h.admin, &pressroomv1.ListKeysRequest{})
	if err != nil || len(list.GetKeys()) != 3 {
		t.Errorf("list %v, %v", list, err)
	}
	for _, k := range list.GetKeys() {
		if k.GetSecret() != "" {
			t.Errorf("%s is shown with its secret", k.GetName())
		}
	}
}

func TestKeysThatCannotBeMade(t *testing.T) {
	h := newHouse(t)
	grant := func(change func(*pressroomv1.Grant)) *pressroomv1.Key {
		g := &pressroomv1.Grant{Role: pressroomv1.Grant_EDITOR}
		change(g)
		return &pressroomv1.Key{DisplayName: "x", Grants: []*pressroomv1.Grant{g}}
	}
	for name, tt := range map[string]struct {
		key    *pressroomv1.Key
		field  string
		reason press.Reason
	}{
		"an end in the past":      {&pressroomv1.Key{ExpireTime: timestamppb.New(noon)}, "key.expireTime", press.ExpireTimePast},
		"a translator of nothing": {grant(func(g *pressroomv1.Grant) { g.Role = translator }), "key.grants[0].languageCodes", press.Required},
		"a language that is none": {grant(func(g *pressroomv1.Grant) { g.Role, g.LanguageCodes = translator, []string{"fr", "q"} }), "key.grants[0].languageCodes[1]", press.LanguageMalformed},
		"an editor of a language": {grant(func(g *pressroomv1.Grant) { g.LanguageCodes = []string{"fr"} }), "key.grants[0].languageCodes", press.GrantBound},
		"an editor of a topic":    {grant(func(g *pressroomv1.Grant) { g.Topics = []string{"water"} }), "key.grants[0].topics", press.GrantBound},
		"an editor ahead":         {grant(func(g *pressroomv1.Grant) { g.EmbargoLead = durationpb.New(time.Hour) }), "key.grants[0].embargoLead", press.GrantBound},
		"a partner far ahead": {grant(func(g *pressroomv1.Grant) {
			g.Role, g.EmbargoLead = pressroomv1.Grant_PARTNER, durationpb.New(2161*time.Hour)
		}), "key.grants[0].embargoLead", press.NotInRange},
		"a partner behind":      {grant(func(g *pressroomv1.Grant) { g.Role, g.EmbargoLead = pressroomv1.Grant_PARTNER, durationpb.New(-1) }), "key.grants[0].embargoLead", press.NotInRange},
		"a name that overrides": {&pressroomv1.Key{DisplayName: "\u202ex"}, "key.displayName", press.BidiOverride},
	} {
		_, err := h.service.CreateKey(h.admin, &pressroomv1.CreateKeyRequest{Key: tt.key})
		e, ok := errors.AsType[*press.Error](err)
		if !ok || len(e.Violations) == 0 || e.Violations[0].Subject != tt.field || e.Violations[0].Reason != tt.reason {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheLastAdministratorStays(t *testing.T) {
	h := newHouse(t)
	first := "keys/" + strings.Split(h.key, "_")[1]
	expiring := h.create(&pressroomv1.Key{
		DisplayName: "x", Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_ADMIN}}, ExpireTime: timestamppb.New(noon.Add(time.Minute)),
	})
	h.now = noon.Add(time.Hour)
	if _, err := h.service.RevokeKey(h.admin, &pressroomv1.RevokeKeyRequest{Name: expiring.GetName()}); err != nil {
		t.Errorf("one that has expired: %v", err)
	}
	if _, err := h.service.RevokeKey(h.admin, &pressroomv1.RevokeKeyRequest{Name: first}); !refusedFor(err, press.LastAdminKey) {
		t.Errorf("the last one: %v", err)
	}
	if _, err := h.service.RevokeKey(h.admin, &pressroomv1.RevokeKeyRequest{Name: "keys/none"}); !refusedFor(err, press.KeyNotFound) {
		t.Errorf("one that is not there: %v", err)
	}
	person := press.WithCaller(t.Context(), press.Caller{Key: "oidc:root", Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_ADMIN}}})
	if _, err := h.service.RevokeKey(person, &pressroomv1.RevokeKeyRequest{Name: first}); err != nil {
		t.Errorf("by a person, who has another way in: %v", err)
	}
}

// TestACallThatIsAdmittedWritesNothing is what a call costs, and when its key is
// seen to have been used.
func TestACallThatIsAdmittedWritesNothing(t *testing.T) {
	h := newHouse(t)
	name := "keys/" + strings.Split(h.key, "_")[1]
	dead := h.create(&pressroomv1.Key{DisplayName: "x", Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_EDITOR}}})
	if _, err := h.service.RevokeKey(h.admin, &pressroomv1.RevokeKeyRequest{Name: dead.GetName()}); err != nil {
		t.Fatal(err)
	}
	before := h.commits()
	h.now = noon.Add(time.Hour)
	for range 100 {
		if _, err := h.admit(h.key); err != nil {
			t.Fatal(err)
		}
		if _, err := h.admit(dead.GetSecret()); err == nil {
			t.Fatal("a dead key opens")
		}
		_, _ = h.admit(dead.GetSecret() + "x") // of no note: anyone can make one up
	}
	if after := h.commits(); after != before {
		t.Errorf("%d commits", after-before)
	}
	for range 2 {
		if err := h.guard.Flush(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if after := h.commits(); after != before+1 {
		t.Errorf("%d commits to keep it", after-before)
	}
	k, err := h.service.GetKey(h.admin, &pressroomv1.GetKeyRequest{Name: name})
	if err != nil || !k.GetLastUseTime().AsTime().Equal(h.now) {
		t.Errorf("last used %v, %v", k.GetLastUseTime().AsTime(), err)
	}
	log, err := h.service.ListAuditEntries(h.admin, &pressroomv1.ListAuditEntriesRequest{Actor: dead.GetName()})
	if err != nil || len(log.GetAuditEntries()) != 1 || log.GetAuditEntries()[0].GetKind() != pressroomv1.AuditEntry_DEAD_KEY {
		t.Errorf("audit log of the dead key: %v, %v", log, err)
	}
}

// BenchmarkAdmit is what a key costs a call: it is read each time, so that its
// revocation holds at once. BenchmarkRefuse is what others cost.
func BenchmarkAdmit(b *testing.B) {
	store, err := boltkv.Open(filepath.Join(b.TempDir(), "a.db"), boltkv.Options{Tables: archive.Tables()})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close() //nolint:errcheck // a benchmark
	a, err := archive.Open(b.Context(), store, time.Now)
	if err != nil {
		b.Fatal(err)
	}
	var key string
	if _, err := access.Bootstrap(b.Context(), a, func(text string) error { key = text; return nil }); err != nil {
		b.Fatal(err)
	}
	guard := access.NewGuard(a, access.Options{})
	for b.Loop() {
		if _, err := guard.Admit(b.Context(), newsroom, []string{"Bearer " + key}); err != nil {
			b.Fatal(err)
		}
	}
}
