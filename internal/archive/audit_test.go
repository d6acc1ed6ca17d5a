package archive

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// by is a context in which a key's holder calls a method.
func by(ctx context.Context, key string) context.Context {
	return press.WithCaller(ctx, press.Caller{Key: key, Method: "pressroom.v1.EditorialService/PublishRelease", Address: netip.MustParseAddr("192.0.2.7")})
}

// auditLog reads the whole log, newest first, page by page.
func auditLog(t *testing.T, a *Archive, f AuditFilter) ([]*pressroomv1.AuditEntry, error) {
	t.Helper()
	var all []*pressroomv1.AuditEntry
	err := a.View(t.Context(), func(r *Reader) error {
		for cursor := []byte(nil); ; {
			page, next, err := r.AuditEntries(f, cursor, 3)
			all = append(all, page...)
			if cursor = next; err != nil || next == nil {
				return err
			}
		}
	})
	return all, err
}

func walk(entries []*pressroomv1.AuditEntry, heads ...press.AuditHead) (press.AuditHead, error) {
	w := press.NewAuditWalk(heads...)
	for _, e := range entries {
		if err := w.Step(e); err != nil {
			return press.AuditHead{}, err
		}
	}
	return w.End()
}

// TestAWriteTellsOfItself is that there is an entry if and only if something was
// written, with who, what and which revision.
func TestAWriteTellsOfItself(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	ctx := by(t.Context(), "k1")
	id := "0190d3a4-8f1e-7abc-8def-0123456789ab"
	create := func(w *Writer) (*pressroomv1.ImportDraftResponse, error) {
		release := &pressroomv1.Release{Name: "releases/lyon", SourceLanguageCode: "fr"}
		return &pressroomv1.ImportDraftResponse{Draft: &pressroomv1.Draft{Release: release}}, w.CreateRelease(release, "uid", "k1")
	}
	sequence := func() (n int64) {
		_ = a.Update(t.Context(), func(w *Writer) error { n = w.Sequence(); return errors.New("none") })
		return n
	}
	before := sequence()
	if err := a.Update(t.Context(), func(w *Writer) error { return nil }); err != nil || sequence() != before+1 {
		t.Fatalf("commits are not counted: %v", err)
	}
	_, err := Recorded(ctx, a, &pressroomv1.CreateSpeakerRequest{}, func(w *Writer) (*pressroomv1.Speaker, error) {
		return &pressroomv1.Speaker{Name: "speakers/x"}, nil
	})
	if err != nil || sequence() != before+2 {
		t.Errorf("one write and its entry took %d commits (%v)", sequence()-before-1, err)
	}
	for range 3 { // the second and third are the first
		if _, err := Once(ctx, a, &pressroomv1.ImportDraftRequest{RequestId: id}, create); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Once(ctx, a, &pressroomv1.ImportDraftRequest{}, create); err == nil {
		t.Fatal("made twice")
	}
	publish := &pressroomv1.PublishReleaseRequest{Name: "releases/lyon"}
	_, err = Recorded(by(t.Context(), "oidc:ada"), a, publish, func(w *Writer) (*pressroomv1.PublishReleaseResponse, error) {
		w.TellOverride("length")
		return &pressroomv1.PublishReleaseResponse{Release: &pressroomv1.Release{Name: "releases/lyon", Revision: 4}}, w.Publish("lyon", []*storev1.EditionRecord{{
			Edition: &pressroomv1.Edition{
				LanguageCode: "pt-BR", VisibleTime: timestamppb.New(w.Now()),
				OverriddenRules: []pressroomv1.PublishOverride_Rule{pressroomv1.PublishOverride_FRESH},
			},
		}}, "oidc:ada")
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Tell(by(t.Context(), "k2"), &pressroomv1.AuditEntry{
		Kind: pressroomv1.AuditEntry_REFUSAL, Resource: "releases/lyon/variants/fr/segments/" + strings.Repeat("é", 400), RefusalReason: "PERMISSION_DENIED",
	}); err != nil {
		t.Fatal(err)
	}

	entries, err := auditLog(t, a, AuditFilter{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, fmt.Sprintf("%d %s %s %s %.40s r%d %v %v %s", e.GetNumber(), e.GetKind(), e.GetActor(), e.GetAddress(),
			e.GetResource(), e.GetRevision(), e.GetEditions(), e.GetOverrides(), e.GetRefusalReason()))
	}
	want := []string{
		"4 REFUSAL keys/k2 192.0.2.7 releases/lyon/variants/fr/segments/ééééé r0 [] [] PERMISSION_DENIED",
		"3 WRITE oidc:ada 192.0.2.7 releases/lyon r4 [publications/lyon/editions/pt-BR-1] [length pt-BR:FRESH] ",
		"2 WRITE keys/k1 192.0.2.7 releases/lyon r1 [] [] ",
		"1 WRITE keys/k1 192.0.2.7 speakers/x r0 [] [] ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("log (-want +got):\n%s", diff)
	}
	if head, err := walk(entries); err != nil || head.Number != 4 {
		t.Errorf("walk: %v, %v", head, err)
	}
}

func TestAuditFilters(t *testing.T) {
	c := &clock{noon}
	a, _ := openTwice(t, c)
	for i, resource := range []string{"releases/a", "releases/a/variants/fr", "releases/ab", "releases/a/variants/fr/segments/b1", "keys/a", ""} {
		c.now = noon.Add(time.Duration(i) * time.Hour)
		if err := a.Tell(by(t.Context(), fmt.Sprint("k", i%2)), &pressroomv1.AuditEntry{Resource: resource}); err != nil {
			t.Fatal(err)
		}
	}
	err := a.Tell(by(t.Context(), "p"), &pressroomv1.AuditEntry{Editions: []string{"publications/a/editions/fr-12"}})
	if err != nil {
		t.Fatal(err)
	}
	hour := func(n int) time.Time { return noon.Add(time.Duration(n) * time.Hour) }
	tests := []struct {
		filter AuditFilter
		want   []int64
	}{
		{AuditFilter{}, []int64{7, 6, 5, 4, 3, 2, 1}},
		{AuditFilter{Actor: "keys/k0"}, []int64{5, 3, 1}},
		{AuditFilter{Actor: "keys/k"}, nil},
		{AuditFilter{Resource: "releases/a"}, []int64{7, 4, 2, 1}},
		{AuditFilter{Resource: "releases/a/variants/fr"}, []int64{7, 4, 2}},
		{AuditFilter{Resource: "releases"}, nil},
		{AuditFilter{Resource: "publications/a"}, []int64{7}},
		{AuditFilter{Resource: "releases/a", Actor: "keys/k1"}, []int64{4, 2}},
		{AuditFilter{Start: hour(2), End: hour(4)}, []int64{4, 3}},
		{AuditFilter{End: hour(0)}, nil},
		{AuditFilter{Start: hour(9)}, nil},
		{AuditFilter{Resource: "releases/a", End: hour(1)}, []int64{1}},
		{AuditFilter{Resource: "releases/a", Start: hour(1), End: hour(4)}, []int64{4, 2}},
	}
	for _, tt := range tests {
		entries, err := auditLog(t, a, tt.filter)
		var got []int64
		for _, e := range entries {
			got = append(got, e.GetNumber())
		}
		if !slices.Equal(got, tt.want) || err != nil {
			t.Errorf("%+v: got %v, %v; want %v", tt.filter, got, err, tt.want)
		}
	}
}

// TestTampering does to the table what somebody with the file might, and wants
// each found: by the walk, by what the archive knows, or by a head that was noted
// before.
func TestTampering(t *testing.T) {
	const count = 6
	put := func(w kv.Writer, n int64, e *pressroomv1.AuditEntry) error {
		return auditEntries.put(w, key{}.long(n), e)
	}
	get := func(w kv.Writer, n int64) *pressroomv1.AuditEntry {
		e, err := auditEntries.get(w, key{}.long(n))
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	// forge makes the log from entry n on hang together again.
	forge := func(w kv.Writer, n int64) error {
		about, err := archives.get(w, self)
		if err != nil {
			return err
		}
		previous := get(w, n-1).GetHash()
		for ; ; n++ {
			e, err := auditEntries.find(w, key{}.long(n))
			if e == nil {
				about.AuditCount, about.AuditHash = n-1, previous
				return errors.Join(err, archives.put(w, self, about))
			}
			e.PreviousHash = previous
			if e.Hash, err = press.AuditHash(e); err != nil {
				return err
			}
			previous = e.GetHash()
			if err := put(w, n, e); err != nil {
				return err
			}
		}
	}
	tests := []struct {
		name   string
		tamper func(kv.Writer) error
		noted  bool // whether only a head that was noted tells
		told   string
	}{
		{"change who", func(w kv.Writer) error { e := get(w, 3); e.Actor = "keys/other"; return put(w, 3, e) }, false, "entry 3 was changed"},
		{"change when", func(w kv.Writer) error { e := get(w, 3); e.CreateTime.Nanos++; return put(w, 3, e) }, false, "entry 3 was changed"},
		{"change the first", func(w kv.Writer) error { e := get(w, 1); e.Resource = "x"; return put(w, 1, e) }, false, "entry 1 was changed"},
		{"change the first's predecessor", func(w kv.Writer) error {
			e := get(w, 1)
			e.PreviousHash = []byte("x")
			return put(w, 1, e)
		}, false, "entry 1 was changed"},
		{"change and hash anew", func(w kv.Writer) (err error) {
			e := get(w, 3)
			e.Actor = "keys/other"
			if e.Hash, err = press.AuditHash(e); err != nil {
				return err
			}
			return put(w, 3, e)
		}, false, "entry 3 is not the one that entry 4 was added to"},
		{"take one out", func(w kv.Writer) error { return auditEntries.delete(w, key{}.long(3)) }, false, "entry 2 comes before entry 4"},
		{"take the first out", func(w kv.Writer) error { return auditEntries.delete(w, key{}.long(1)) }, false, "begins with entry 2"},
		{"put one in", func(w kv.Writer) error { return put(w, count+2, get(w, 3)) }, false, "ends with entry 3"},
		{"swap two", func(w kv.Writer) error {
			a, b := get(w, 3), get(w, 4)
			return errors.Join(put(w, 3, b), put(w, 4, a))
		}, false, "entry 3 comes before entry 5"},
		{"cut the end off", func(w kv.Writer) error { return auditEntries.delete(w, key{}.long(count)) }, false, "was written up to 6:"},
		{"cut all off", func(w kv.Writer) error { return auditEntries.deleteAll(w, kv.Range{}) }, false, "the audit log is empty"},
		{"cut the end off and say so", func(w kv.Writer) error {
			return errors.Join(auditEntries.delete(w, key{}.long(count)), forge(w, count))
		}, true, "its end was cut off"},
		{"write it anew from the third on", func(w kv.Writer) error {
			e := get(w, 3)
			e.Actor = "keys/other"
			return errors.Join(put(w, 3, e), forge(w, 3))
		}, true, "the log was written anew"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, store := openTwice(t, &clock{noon})
			for i := range count {
				if err := a.Tell(by(t.Context(), "k1"), &pressroomv1.AuditEntry{Resource: fmt.Sprint("releases/", i)}); err != nil {
					t.Fatal(err)
				}
			}
			entries, err := auditLog(t, a, AuditFilter{})
			if err != nil {
				t.Fatal(err)
			}
			head, err := walk(entries)
			if err != nil {
				t.Fatal(err)
			}
			if err := store.Update(t.Context(), tt.tamper); err != nil {
				t.Fatal(err)
			}
			check := func(heads ...press.AuditHead) error {
				entries, err := auditLog(t, a, AuditFilter{})
				if err == nil {
					_, err = walk(entries, heads...)
				}
				return err
			}
			alone, noted := check(), check(head)
			if tt.noted != (alone == nil) {
				t.Errorf("without a head that was noted: %v", alone)
			}
			if tt.told == "" && noted != nil || tt.told != "" && (noted == nil || !strings.Contains(noted.Error(), tt.told)) {
				t.Errorf("with one: %v; want %q", noted, tt.told)
			}
		})
	}
}

// TestAuditHashIsPinned holds the encoding: with another, no log that was written
// before could be verified.
func TestAuditHashIsPinned(t *testing.T) {
	e := &pressroomv1.AuditEntry{
		Name: "auditEntries/2", Number: 2, CreateTime: timestamppb.New(noon), Kind: pressroomv1.AuditEntry_WRITE, Actor: "keys/0123456789ab",
		Method: "pressroom.v1.EditorialService/PublishRelease", Address: "192.0.2.7", Resource: "releases/lyon", Revision: 3,
		Editions: []string{"publications/lyon/editions/fr-1"}, Overrides: []string{"fr:FRESH"}, RefusalReason: "X",
		PreviousHash: slices.Repeat([]byte{7}, 32), Hash: []byte("not looked at"),
	}
	const want = "86c61d921f899967f13dc0dffc821c343a5531ab179bfb9bb206cf7fe381d5a2"
	for range 2 {
		got, err := press.AuditHash(e)
		if err != nil || hex.EncodeToString(got) != want {
			t.Errorf("hash %x, %v; want %s", got, err, want)
		}
		e = proto.CloneOf(e)
		e.Name, e.Hash = "", nil
	}
}
