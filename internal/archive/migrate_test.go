package archive

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/testing/protocmp"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// migrationCases say for every migration, in order, what an archive before it
// may hold and what must be there after it.
var migrationCases = []struct {
	name   string
	before func(kv.Writer) error
	after  func(*testing.T, kv.Reader)
}{
	{
		name:   "create the archive's own record",
		before: func(kv.Writer) error { return nil },
		after: func(t *testing.T, r kv.Reader) {
			about, err := archives.get(r, self)
			if err != nil || about.GetCommitSequence() != 0 || about.GetCommitTime() != nil {
				t.Errorf("got %v, %v; want a record of no commits", about, err)
			}
		},
	},
	{
		name: "part texts into segments",
		before: func(w kv.Writer) error {
			release := &pressroomv1.Release{Name: "releases/lyon", SourceLanguageCode: "fr", TargetLanguageCodes: []string{"en", "es"}}
			if err := releases.put(w, key{}.text("lyon"), &storev1.ReleaseRecord{Release: release}); err != nil {
				return err
			}
			for _, v := range []*pressroomv1.Variant{
				{LanguageCode: "fr", Revision: 1, Headline: "Une rivière", Body: "Un.\n\nDeux."},
				{LanguageCode: "fr", Revision: 2, Headline: "Une rivière", Body: "Zéro point.\n\nUn.\n\nDeux fois."},
				{LanguageCode: "en", Revision: 1, Headline: "A river", Body: "One.\n\nTwo.", SourceRevision: 1, State: pressroomv1.Variant_APPROVED},
			} {
				k := key{}.text("lyon").text(v.GetLanguageCode())
				if err := variants.put(w, k, &storev1.VariantRecord{Variant: v}); err != nil {
					return err
				}
				revision := &pressroomv1.Revision{Creator: "k1", Snapshot: &pressroomv1.Revision_Variant{Variant: v}}
				if err := variantRevisions.put(w, k.number(v.GetRevision()), revision); err != nil {
					return err
				}
			}
			return nil
		},
		after: func(t *testing.T, r kv.Reader) {
			reader := Reader{reader{kv: r, now: noon}}
			translation, _, err := reader.Translation(press.VariantName{Release: "lyon", Language: "en"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range translation.Current() {
				e := translation.Get(s.GetId())
				got = append(got, fmt.Sprintf("%s %q %q %v %v", s.GetId(), s.GetText(), e.GetTarget(), e.GetState(), translation.Freshness(s)))
			}
			want := []string{
				`headline "Une rivière" "A river" FINAL FRESH`,
				`b3 "Zéro point." "" STATE_UNSPECIFIED MISSING`,
				`b1 "Un." "One." FINAL FRESH`,
				`b2 "Deux fois." "Two." FINAL STALE`,
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("segments (-want +got):\n%s", diff)
			}
			tasks, _, err := reader.Tasks(press.Caller{Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_EDITOR}}}, "en", pressroomv1.TranslationTask_STALE, nil, 10)
			if err != nil || len(tasks) != 1 {
				t.Errorf("tasks: %v, %v; want one", tasks, err)
			}
		},
	},
	{
		name: "log what became visible",
		before: func(w kv.Writer) error {
			release := &pressroomv1.Release{Name: "releases/lyon", SourceLanguageCode: "fr", Dateline: &pressroomv1.Dateline{RegionCode: "FR"}}
			if err := releases.put(w, key{}.text("lyon"), &storev1.ReleaseRecord{Release: release}); err != nil {
				return err
			}
			revision := &pressroomv1.Revision{Snapshot: &pressroomv1.Revision_Release{Release: release}}
			if err := releaseRevisions.put(w, key{}.text("lyon").number(1), revision); err != nil {
				return err
			}
			for i, record := range []*storev1.EditionRecord{
				{Topics: []string{"water"}, Edition: &pressroomv1.Edition{Kind: pressroomv1.Edition_FIRST, VisibleTime: timestamppb.New(noon)}},
				{Edition: &pressroomv1.Edition{Kind: pressroomv1.Edition_UPDATE, VisibleTime: timestamppb.New(noon.Add(3 * time.Hour))}},
				{Edition: &pressroomv1.Edition{Kind: pressroomv1.Edition_WITHDRAWAL, VisibleTime: timestamppb.New(noon.Add(time.Hour))}},
			} {
				record.CommitSequence = int64(i + 1)
				e := record.GetEdition()
				e.LanguageCode, e.Number, e.ReleaseRevision = "fr", int32(i)+1, 1
				if err := editions.put(w, key{}.text("lyon").text("fr").number(e.GetNumber()), record); err != nil {
					return err
				}
			}
			about, err := archives.get(w, self)
			if err != nil {
				return err
			}
			about.CommitTime = timestamppb.New(noon.Add(time.Hour))
			return archives.put(w, self, about)
		},
		after: func(t *testing.T, r kv.Reader) {
			g := &Gate{r: reader{kv: r, now: noon.Add(24 * time.Hour)}}
			for _, s := range []Scope{{}, {Language: "fr", Topic: "water", Region: "FR"}} {
				page, _, err := g.Changes(s, nil, 10)
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for _, c := range page {
					got = append(got, fmt.Sprintf("%s %v %q", c.Release, c.Record.GetEdition().GetKind(), c.Record.GetRegionCode()))
				}
				want := []string{`lyon FIRST "FR"`, `lyon WITHDRAWAL ""`} // the update was overtaken
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("log of %v (-want +got):\n%s", s, diff)
				}
			}
		},
	},
	{
		name: "give keys the role of administrator",
		before: func(w kv.Writer) error {
			return keys.put(w, key{}.text("k1"), &storev1.KeyRecord{
				Id: "k1", SecretSha256: []byte("hash"), CreateTime: timestamppb.New(noon),
			})
		},
		after: func(t *testing.T, r kv.Reader) {
			record, err := keys.get(r, key{}.text("k1"))
			if err != nil {
				t.Fatal(err)
			}
			want := &storev1.KeyRecord{
				Id: "k1", SecretSha256: []byte("hash"), CreateTime: timestamppb.New(noon),
				Key: &pressroomv1.Key{
					Name: "keys/k1", DisplayName: "k1", CreateTime: timestamppb.New(noon), Creator: "server",
					Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_ADMIN}},
				},
			}
			if diff := cmp.Diff(want, record, protocmp.Transform()); diff != "" {
				t.Errorf("key (-want +got):\n%s", diff)
			}
		},
	},
	{
		name: "list the releases in which speakers speak",
		before: func(w kv.Writer) error {
			release := &pressroomv1.Release{Name: "releases/lyon", Quotes: []*pressroomv1.Quote{
				{Id: "q1", Speaker: "speakers/ada"}, {Id: "q2", Speaker: "speakers/bo"}, {Id: "q3", Speaker: "speakers/ada"},
			}}
			return releases.put(w, key{}.text("lyon"), &storev1.ReleaseRecord{Release: release})
		},
		after: func(t *testing.T, r kv.Reader) {
			var got []string
			for e, err := range r.Scan(quotedIn.name, kv.Range{}) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, string(e.Key))
			}
			if diff := cmp.Diff([]string{"ada\x00lyon\x00", "bo\x00lyon\x00"}, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		},
	},
}

func TestMigrations(t *testing.T) {
	if len(migrationCases) != len(migrations) {
		t.Fatalf("%d migrations and %d cases: every migration needs its case here", len(migrations), len(migrationCases))
	}
	for i, tc := range migrationCases {
		t.Run(tc.name, func(t *testing.T) {
			if migrations[i].name != tc.name {
				t.Fatalf("migration %d is %q; cases stand in the order of migrations", i+1, migrations[i].name)
			}
			store, _ := openStore(t)
			err := store.Update(t.Context(), func(w kv.Writer) error {
				for _, m := range migrations[:i] {
					if err := m.run(w); err != nil {
						return err
					}
				}
				if i > 0 {
					about, err := archives.get(w, self)
					if err != nil {
						return err
					}
					about.Layout = int64(i)
					if err := archives.put(w, self, about); err != nil {
						return err
					}
				}
				return tc.before(w)
			})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := Open(t.Context(), store, (&clock{noon}).Now); err != nil {
				t.Fatal(err)
			}
			err = store.View(t.Context(), func(r kv.Reader) error {
				about, err := archives.get(r, self)
				if got := about.GetLayout(); got != int64(len(migrations)) {
					t.Errorf("layout %d, want %d", got, len(migrations))
				}
				tc.after(t, r)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestMigrateOnce adds a migration to what a store has seen: it runs when the
// archive is next opened, and never again.
func TestMigrateOnce(t *testing.T) {
	store, _ := openStore(t)
	mark := func(w kv.Writer) error {
		k, err := keys.find(w, key{}.text("mark"))
		if err != nil {
			return err
		}
		return keys.put(w, key{}.text("mark"), &storev1.KeyRecord{Id: k.GetId() + "x"})
	}
	open := func() error {
		_, err := Open(t.Context(), store, (&clock{noon}).Now)
		return err
	}
	known := migrations
	t.Cleanup(func() { migrations = known })
	for _, more := range [][]migration{nil, {{"mark", mark}}, {{"mark", mark}}} {
		migrations = append(known[:len(known):len(known)], more...)
		if err := open(); err != nil {
			t.Fatal(err)
		}
	}
	before := dump(t, store)
	err := store.View(t.Context(), func(r kv.Reader) error {
		k, err := keys.get(r, key{}.text("mark"))
		if k.GetId() != "x" {
			t.Errorf("migration ran %d times", len(k.GetId()))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}

	broken := errors.New("broken")
	migrations = append(migrations, migration{"mark again", mark}, migration{"break", func(kv.Writer) error { return broken }})
	if err := open(); !errors.Is(err, broken) || !strings.Contains(err.Error(), "break") {
		t.Errorf("got error %v, want one that names the migration", err)
	}
	if diff := cmp.Diff(before, dump(t, store)); diff != "" {
		t.Errorf("a failed migration left (-before +after):\n%s", diff)
	}
}

func TestNewerArchiveIsRefused(t *testing.T) {
	store, _ := openStore(t)
	err := store.Update(t.Context(), func(w kv.Writer) error {
		return archives.put(w, self, &storev1.ArchiveRecord{Layout: int64(len(migrations)) + 1, CommitSequence: 7})
	})
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, store)
	if _, err := Open(t.Context(), store, (&clock{noon}).Now); err == nil || !strings.Contains(err.Error(), "newer server") {
		t.Errorf("got error %v, want one that says that a newer server wrote it", err)
	}
	if diff := cmp.Diff(before, dump(t, store)); diff != "" {
		t.Errorf("the archive changed (-before +after):\n%s", diff)
	}
}
