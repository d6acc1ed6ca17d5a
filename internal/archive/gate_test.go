package archive

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/kv/kvtest"
	"github.com/openpressroom/pressroom/internal/press"
)

var (
	gateReleases  = []string{"lyon", "lyon-2", "oslo"}
	gateLanguages = []string{"ar", "en", "fr"}
	gateTopics    = []string{"rivers", "water"}
	gateRegions   = []string{"", "FR", "NO"}
	gateSlugs     = []string{"new", "old"}
)

// published is one edition as the model remembers it.
type published struct {
	release, language string
	number            int
	visible, commit   time.Time
	withdrawal        bool
	unseen            bool // a withdrawal of what nobody had seen
	topics            []string
	region            string
	slug              string
}

func (e *published) name() string {
	return fmt.Sprintf("publications/%s/editions/%s-%d", e.release, e.language, e.number)
}

// history is every edition in the order of commits. What the public sees is
// worked out from it with no index and no cleverness.
type history []*published

// standing is the edition of a text that counts at an instant, or nil.
func (h history) standing(release, language string, at time.Time) *published {
	var standing *published
	for i, e := range h {
		if e.release != release || e.language != language || e.unseen || e.visible.After(at) {
			continue
		}
		calledOff := slices.ContainsFunc(h[i+1:], func(later *published) bool {
			return later.unseen && later.release == release && later.language == language && later.commit.Before(e.visible)
		})
		if !calledOff {
			standing = e // the one with the highest number is met last
		}
	}
	return standing
}

// shown are the editions that ever come to stand, as things are.
func (h history) shown() history {
	var shown history
	for _, e := range h {
		if h.standing(e.release, e.language, e.visible) == e {
			shown = append(shown, e)
		}
	}
	return shown
}

// first is when a text, or a release in any language, first is seen, by the
// editions that are shown.
func (h history) first(release, language string) time.Time {
	var first time.Time
	for _, e := range h {
		if e.release == release && (language == "" || e.language == language) && (first.IsZero() || e.visible.Before(first)) {
			first = e.visible
		}
	}
	return first
}

// gateMachine does what editors do to an archive and to a history.
type gateMachine struct {
	a       *Archive
	clock   *clock
	history history
	shown   history // as of the newest commit
	follow  followers
}

// facade is all that the public sees of a release at an instant.
func (m *gateMachine) facade(release string, at time.Time) string {
	var lines []string
	for _, language := range gateLanguages {
		if e := m.history.standing(release, language, at); e != nil {
			lines = append(lines, fmt.Sprintf("%s withdrawn=%v first=%v", e.name(), e.withdrawal, m.shown.first(release, language)))
		}
	}
	return strings.Join(lines, "\n")
}

// list is a list as its reader expects it.
func (m *gateMachine) list(topic, language string, at time.Time) []string {
	var listed []string
	for _, release := range gateReleases {
		for _, l := range gateLanguages {
			e := m.history.standing(release, l, at)
			if (language == "" || l == language) && e != nil && !e.withdrawal && (topic == "" || slices.Contains(e.topics, topic)) {
				listed = append(listed, release)
				break
			}
		}
	}
	slices.SortFunc(listed, func(a, b string) int {
		return cmp.Or(m.shown.first(b, language).Compare(m.shown.first(a, language)), cmp.Compare(b, a))
	})
	return listed
}

// TestGate publishes, corrects, withdraws, calls off and lets time go by, and
// after each step compares all that the gate shows with the history.
func TestGate(t *testing.T) {
	store, _ := openStore(t)
	rapid.Check(t, func(t *rapid.T) {
		m := &gateMachine{clock: &clock{noon}}
		m.reset(t, store)
		t.Repeat(map[string]func(*rapid.T){
			"":         m.check,
			"publish":  m.publish,
			"withdraw": m.withdraw,
			"wait":     m.wait,
		})
	})
}

// reset empties the store and gives it releases without editions.
func (m *gateMachine) reset(t *rapid.T, store kv.Store) {
	err := store.Update(t.Context(), func(w kv.Writer) error {
		for _, l := range layouts() {
			for e, err := range w.Scan(l.name, kv.Range{}) {
				if err != nil {
					return err
				}
				if err := w.Delete(l.name, e.Key); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if m.a, err = Open(t.Context(), kvtest.Twice(store), m.clock.Now); err != nil {
		t.Fatal(err)
	}
	m.update(t, func(w *Writer) error {
		for _, id := range gateReleases {
			release := &pressroomv1.Release{Name: press.ReleaseName(id), SourceLanguageCode: "fr"}
			if err := w.CreateRelease(release, "uid-"+id, "k1"); err != nil {
				return err
			}
		}
		return nil
	})
}

func (m *gateMachine) update(t *rapid.T, fn func(*Writer) error) {
	if err := m.a.Update(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

// keep publishes editions in one transaction and remembers them. The function
// makes them anew for every run, for an instant.
func (m *gateMachine) keep(t *rapid.T, release string, make func(now time.Time) history) {
	var made history
	m.update(t, func(w *Writer) error {
		made = make(w.Now())
		var records []*storev1.EditionRecord
		for _, e := range made {
			e.commit = w.Now()
			e.release = release
			e.number = 1
			for _, before := range m.history {
				if before.release == release && before.language == e.language {
					e.number++
				}
			}
			kind := pressroomv1.Edition_UPDATE
			if e.withdrawal {
				kind = pressroomv1.Edition_WITHDRAWAL
			}
			records = append(records, &storev1.EditionRecord{
				Slug: e.slug, Topics: e.topics, RegionCode: e.region, Unseen: e.unseen,
				Edition: &pressroomv1.Edition{LanguageCode: e.language, Kind: kind, VisibleTime: timestamppb.New(e.visible)},
			})
		}
		return w.Publish(release, records, "k1")
	})
	m.history = append(m.history, made...)
	m.shown = m.history.shown()
}

func (m *gateMachine) publish(t *rapid.T) {
	release := rapid.SampledFrom(gateReleases).Draw(t, "release")
	languages := rapid.SliceOfNDistinct(rapid.SampledFrom(gateLanguages), 1, -1, rapid.ID[string]).Draw(t, "languages")
	in := time.Duration(rapid.SampledFrom([]int{0, 1, 2, 3}).Draw(t, "hours")) * time.Hour
	topics := rapid.SliceOfDistinct(rapid.SampledFrom(gateTopics), rapid.ID[string]).Draw(t, "topics")
	region := rapid.SampledFrom(gateRegions).Draw(t, "region")
	slug := release + "-" + rapid.SampledFrom(gateSlugs).Draw(t, "slug")
	m.keep(t, release, func(now time.Time) history {
		var made history
		for _, language := range languages {
			made = append(made, &published{language: language, visible: now.Add(in), topics: topics, region: region, slug: slug})
		}
		return made
	})
}

// withdraw takes back what is visible, and calls off what is only to come.
func (m *gateMachine) withdraw(t *rapid.T) {
	release := rapid.SampledFrom(gateReleases).Draw(t, "release")
	languages := rapid.SliceOfNDistinct(rapid.SampledFrom(gateLanguages), 1, -1, rapid.ID[string]).Draw(t, "languages")
	m.keep(t, release, func(now time.Time) history {
		var made history
		for _, language := range languages {
			e := m.history.standing(release, language, now)
			visible := e != nil && !e.withdrawal
			toCome := slices.ContainsFunc(m.shown, func(e *published) bool {
				return e.release == release && e.language == language && e.visible.After(now)
			})
			if visible || toCome {
				made = append(made, &published{language: language, visible: now, withdrawal: true, unseen: !visible})
			}
		}
		return made
	})
}

func (m *gateMachine) wait(t *rapid.T) {
	m.clock.now = m.clock.now.Add(time.Duration(rapid.IntRange(-30, 120).Draw(t, "minutes")) * time.Minute)
}

func (m *gateMachine) check(t *rapid.T) {
	limit := rapid.IntRange(1, 4).Draw(t, "page size")
	err := m.a.Public(t.Context(), func(g *Gate) error {
		for _, release := range gateReleases {
			m.checkRelease(t, g, release)
			for _, language := range append(gateLanguages, "") {
				m.checkEditions(t, g, release, language)
			}
		}
		for _, language := range append(gateLanguages, "de", "") {
			for _, topic := range append(gateTopics, "sport", "") {
				m.checkList(t, g, topic, language, limit)
			}
			for _, release := range gateReleases {
				for _, slug := range gateSlugs {
					m.checkLookup(t, g, language, release, release+"-"+slug)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (m *gateMachine) checkRelease(t *rapid.T, g *Gate, release string) {
	want := m.facade(release, g.Now())
	v, err := g.Release(release)
	if want == "" {
		if !errors.Is(err, &press.Error{Reason: press.PublicationNotFound}) {
			t.Fatalf("%s: got %+v, %v; want not found", release, v, err)
		}
		return
	}
	if err != nil {
		t.Fatalf("%s: %v", release, err)
	}
	var lines, languages []string
	for _, language := range gateLanguages {
		e, gone := v.Editions[language], v.Withdrawn[language]
		if e != nil {
			languages = append(languages, language)
		}
		if e != nil && gone != nil {
			t.Fatalf("%s: %s is visible and withdrawn", release, language)
		}
		if e = cmp.Or(e, gone); e == nil {
			if first, ok := v.First[language]; ok {
				t.Fatalf("%s: %s is not there and first at %v", release, language, first)
			}
			continue
		}
		lines = append(lines, fmt.Sprintf("%s withdrawn=%v first=%v", e.GetEdition().GetName(), gone != nil, v.First[language]))
	}
	if diff := gocmp.Diff(want, strings.Join(lines, "\n")); diff != "" {
		t.Fatalf("%s at %v (-want +got):\n%s", release, g.Now(), diff)
	}
	if v.Release != release || v.Source != "fr" || !slices.Equal(v.Languages(), languages) {
		t.Fatalf("%s: got id %s, source %s, languages %v", release, v.Release, v.Source, v.Languages())
	}
	var next time.Time
	for _, e := range m.history {
		if e.visible.After(g.Now()) && (next.IsZero() || e.visible.Before(next)) &&
			m.facade(release, e.visible) != m.facade(release, e.visible.Add(-1)) {
			next = e.visible
		}
	}
	if !v.Next.Equal(next) {
		t.Fatalf("%s at %v: next change at %v, want %v", release, g.Now(), v.Next, next)
	}
}

func (m *gateMachine) checkEditions(t *rapid.T, g *Gate, release, language string) {
	var want history
	for _, e := range m.shown {
		if e.release == release && (language == "" || e.language == language) && !e.visible.After(g.Now()) {
			want = append(want, e)
		}
	}
	slices.SortFunc(want, func(a, b *published) int {
		return cmp.Or(b.visible.Compare(a.visible), cmp.Compare(a.language, b.language), cmp.Compare(b.number, a.number))
	})
	var names, got []string
	for _, e := range want {
		names = append(names, e.name())
	}
	records, err := g.Editions(release, language)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range records {
		got = append(got, e.GetEdition().GetName())
	}
	if diff := gocmp.Diff(names, got); diff != "" {
		t.Fatalf("editions of %s in %q at %v (-want +got):\n%s", release, language, g.Now(), diff)
	}
}

func (m *gateMachine) checkList(t *rapid.T, g *Gate, topic, language string, limit int) {
	want := m.list(topic, language, g.Now())
	var got []string
	var cursor []byte
	for {
		page, next, err := g.List(topic, language, cursor, limit)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range page {
			got = append(got, v.Release)
		}
		if next == nil {
			break
		}
		if len(page) != limit || len(got) > len(want) {
			t.Fatalf("list %q in %q: %d of %d on a page that is not the last; %v so far", topic, language, len(page), limit, got)
		}
		cursor = next
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Fatalf("list %q in %q at %v, %d a page (-want +got):\n%s", topic, language, g.Now(), limit, diff)
	}
}

func (m *gateMachine) checkLookup(t *rapid.T, g *Gate, language, release, slug string) {
	want := slices.ContainsFunc(m.shown, func(e *published) bool {
		return e.language == language && e.slug == slug && !e.visible.After(g.Now())
	})
	v, err := g.Lookup(language, slug)
	switch {
	case want && (err != nil || v.Release != release):
		t.Fatalf("slug %s in %s: got %+v, %v; want %s", slug, language, v, err, release)
	case !want && !errors.Is(err, &press.Error{Reason: press.PublicationNotFound}):
		t.Fatalf("slug %s in %s: got %+v, %v; want not found", slug, language, v, err)
	}
}

// TestForgedCursor lists after positions that the gate never gave out: nothing
// is shown that does not belong in the list.
func TestForgedCursor(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	err := a.Update(t.Context(), func(w *Writer) error {
		fill(t, w)
		for _, id := range []string{"aix", "oslo"} { // on either side
			release := &pressroomv1.Release{Name: press.ReleaseName(id), SourceLanguageCode: "fr"}
			if err := w.CreateRelease(release, "uid-"+id, "k1"); err != nil {
				return err
			}
			n := press.VariantName{Release: id, Language: "fr"}
			if err := w.SaveVariant(n, &pressroomv1.Variant{}, Save{UID: "uid", Creator: "k1"}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	beyond := [][]byte{{0}, {1}, {0xff}, []byte("water"), listing("water", "fr").time(noon), listing("zoo", "fr")}
	err = a.Public(t.Context(), func(g *Gate) error {
		for _, cursor := range beyond {
			for _, language := range []string{"", "aa", "fr", "zz"} {
				page, next, err := g.List("rivers", language, cursor, 10)
				if err != nil || next != nil {
					t.Errorf("list in %q after %q: %v, %v", language, cursor, next, err)
				}
				if len(page) > 1 || len(page) == 1 && (language == "aa" || language == "zz") {
					t.Errorf("list in %q after %q: %d releases", language, cursor, len(page))
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = a.View(t.Context(), func(r *Reader) error {
		for _, cursor := range beyond {
			page, _, err := r.VariantRevisions(press.VariantName{Release: "lyon", Language: "fr"}, cursor, 10)
			if err != nil {
				return err
			}
			for _, revision := range page {
				if !strings.HasPrefix(revision.GetName(), "releases/lyon/variants/fr/") {
					t.Errorf("revisions after %q: got %s", cursor, revision.GetName())
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestContent reads what went out with an edition, not what was saved since.
func TestContent(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	err := a.Update(t.Context(), func(w *Writer) error {
		fill(t, w)
		n := press.VariantName{Release: "lyon", Language: "fr"}
		text, err := w.Variant(n)
		if err != nil {
			return err
		}
		text.Headline = "Pas encore"
		return w.SaveVariant(n, text, Save{UID: "uid-v", Creator: "k1"})
	})
	if err != nil {
		t.Fatal(err)
	}
	err = a.Public(t.Context(), func(g *Gate) error {
		v, err := g.Release("lyon")
		if err != nil {
			return err
		}
		release, text, err := g.Content("lyon", v.Editions["fr"])
		if release.GetRevision() != 1 || text.GetRevision() != 2 || text.GetHeadline() != "Une rivière" {
			t.Errorf("got revision %d of the release and of the text %v", release.GetRevision(), text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
