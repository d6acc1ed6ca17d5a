package archive

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/memory"
)

func unit(source, target string) *pressroomv1.MemoryUnit {
	return &pressroomv1.MemoryUnit{SourceLanguageCode: "en", TargetLanguageCode: "fr", Source: source, Target: target}
}

// remember puts units into the memory of an archive.
func remember(t testing.TB, a *Archive, units ...*pressroomv1.MemoryUnit) {
	t.Helper()
	err := a.Update(t.Context(), func(w *Writer) error {
		for _, u := range units {
			if _, err := w.Remember(u, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// matchesOf looks a text up and shows what was found.
func matchesOf(t testing.TB, a *Archive, text string, context *storev1.MemoryContext) []string {
	t.Helper()
	var shown []string
	err := a.View(t.Context(), func(r *Reader) error {
		found, err := r.Matches("en", "fr", text, context, 5)
		for _, m := range found {
			shown = append(shown, fmt.Sprintf("%d %v %s", m.Score, m.Context, m.Unit.GetTarget()))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return shown
}

func TestMatches(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	remember(t, a,
		unit("The bridge opens on 3 May.", "Le pont ouvre le 3 mai."),
		unit("The bridge opens on 3 May.", "Le pont sera ouvert le 3 mai."),
		unit("Nobody was hurt.", "Personne n’a été blessé."),
	)
	here := &storev1.MemoryContext{PreviousHash: "p", NextHash: "n"}
	err := a.Update(t.Context(), func(w *Writer) error {
		added, err := w.Remember(unit("The  bridge opens on 3 May.", "Le pont ouvre le 3 mai."), &Approval{"b1", here})
		if added {
			t.Error("what differs in spaces alone is a new unit")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		text    string
		context *storev1.MemoryContext
		want    []string
	}{
		{"The bridge opens on 3 May.", here, []string{"100 true Le pont ouvre le 3 mai.", "100 false Le pont sera ouvert le 3 mai."}},
		{"The bridge opens on 3 May.", &storev1.MemoryContext{PreviousHash: "q"}, []string{"100 false Le pont ouvre le 3 mai.", "100 false Le pont sera ouvert le 3 mai."}},
		{"The bridge opens on 4 May.", nil, []string{"92 false Le pont ouvre le 3 mai.", "92 false Le pont sera ouvert le 3 mai."}},
		{"the bridge opens on 3 May", nil, []string{"99 false Le pont ouvre le 3 mai.", "99 false Le pont sera ouvert le 3 mai."}},
		{"Somebody else was there.", nil, nil},
	} {
		if diff := cmp.Diff(tc.want, matchesOf(t, a, tc.text, tc.context)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.text, diff)
		}
	}
	err = a.View(t.Context(), func(r *Reader) error {
		if found, err := r.Matches("en", "es", "Nobody was hurt.", nil, 5); err != nil || len(found) > 0 {
			t.Errorf("of another pair of languages: %v, %v", found, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// approve puts a unit into the memory as the translation of a segment.
func approve(t testing.TB, a *Archive, segment string, u *pressroomv1.MemoryUnit) {
	t.Helper()
	err := a.Update(t.Context(), func(w *Writer) error {
		_, err := w.Remember(u, &Approval{segment, &storev1.MemoryContext{PreviousHash: "p"}})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestCorrection has a correction take the place of what was approved for the
// same segment, and of nothing else.
func TestCorrection(t *testing.T) {
	source := "The bridge opens on 3 May."
	wrong, right := unit(source, "Le pont ouvre le 2 mai."), unit(source, "Le pont ouvre le 3 mai.")
	both := []string{"100 false " + right.GetTarget(), "100 false " + wrong.GetTarget()}
	for name, tc := range map[string]struct {
		before func(a *Archive)
		want   []string
	}{
		"of the segment":        {func(a *Archive) { approve(t, a, "b1", wrong) }, both[:1]},
		"approved twice":        {func(a *Archive) { approve(t, a, "b1", wrong); approve(t, a, "b1", wrong) }, both[:1]},
		"of another too":        {func(a *Archive) { approve(t, a, "b1", wrong); approve(t, a, "b2", wrong) }, both},
		"of both, both correct": {func(a *Archive) { approve(t, a, "b1", wrong); approve(t, a, "b2", wrong); approve(t, a, "b2", right) }, both[:1]},
		"from a file too":       {func(a *Archive) { approve(t, a, "b1", wrong); remember(t, a, wrong) }, both},
		"of another source": {func(a *Archive) { approve(t, a, "b1", unit("The bridge opens on 2 May.", "Le pont ouvre le 2 mai.")) },
			[]string{both[0], "92 false " + wrong.GetTarget()}},
	} {
		t.Run(name, func(t *testing.T) {
			now := &clock{noon}
			a, _ := openTwice(t, now)
			tc.before(a)
			now.now = noon.Add(time.Hour)
			approve(t, a, "b1", right)
			if diff := cmp.Diff(tc.want, matchesOf(t, a, source, nil)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestForgetUnit leaves the store as if a unit had never been there.
func TestForgetUnit(t *testing.T) {
	for _, source := range []string{"The  bridge is closed.", strings.Repeat("long ", maxIndexed+1)} {
		var dumps []map[string]string
		for _, before := range []string{"", "Faux."} {
			a, store := openTwice(t, &clock{noon})
			remember(t, a, unit("The bridge opens on 3 May.", "Le pont ouvre le 3 mai."))
			if before != "" {
				approve(t, a, "b1", unit(source, before))
			} else {
				remember(t, a) // a commit, which moves the clock on
			}
			approve(t, a, "b1", unit(source, "Juste."))
			all := dump(t, store)
			delete(all, "archive/archive") // the commit time
			dumps = append(dumps, all)
		}
		if diff := cmp.Diff(dumps[0], dumps[1]); diff != "" {
			t.Errorf("%.20s: forgetting left (-never there +forgotten):\n%s", source, diff)
		}
	}
}

// TestMatchesOfAllLanguages finds what is alike whatever the length of the
// codes, which decides how keys lie in memory.
func TestMatchesOfAllLanguages(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	codes := []string{"en", "fr-CA", "pt-BR", "zh-Hant-TW", "sr-Latn-RS", "ca-ES-valencia", "de-Latn-DE-1996"}
	for _, source := range codes {
		for _, target := range codes {
			remember(t, a, &pressroomv1.MemoryUnit{SourceLanguageCode: source, TargetLanguageCode: target, Source: "a b c d", Target: "x"})
			err := a.View(t.Context(), func(r *Reader) error {
				found, err := r.Matches(source, target, "a b c e", nil, 5)
				if len(found) != 1 || found[0].Score != 75 {
					t.Errorf("%s to %s: found %v", source, target, found)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestLongUnits keeps what is at the bounds of a unit: a word longer than a key
// of the store, and more words than are indexed.
func TestLongUnits(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	word, text := strings.Repeat("ж", 20000), strings.Repeat("a b c d e ", 2000)
	remember(t, a, unit(word, "one"), unit(text, "two"))
	for _, tc := range []struct {
		text string
		want []string
	}{
		{word, []string{"100 false one"}},
		{word + "!", []string{"99 false one"}},
		{text, []string{"100 false two"}},
		{text + "!", nil}, // found as it is alone
	} {
		if diff := cmp.Diff(tc.want, matchesOf(t, a, tc.text, nil)); diff != "" {
			t.Errorf("%.20s (-want +got):\n%s", tc.text, diff)
		}
	}
}

// TestContextsAreBounded keeps the newest.
func TestContextsAreBounded(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	context := func(i int) *storev1.MemoryContext { return &storev1.MemoryContext{PreviousHash: fmt.Sprint(i)} }
	u := unit("Nobody was hurt.", "Personne n’a été blessé.")
	for i := range maxContexts + 2 {
		err := a.Update(t.Context(), func(w *Writer) error { _, err := w.Remember(u, &Approval{"b1", context(max(i, 1))}); return err })
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range map[int]string{1: "100 false", 2: "100 true", maxContexts + 1: "100 true"} {
		if got := matchesOf(t, a, u.GetSource(), context(i)); len(got) != 1 || !strings.HasPrefix(got[0], want) {
			t.Errorf("context %d: got %q, want %s", i, got, want)
		}
	}
}

// TestMemoryUnitsPages reads all units of a pair by pages, and none of others.
func TestMemoryUnitsPages(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	for i := range 7 {
		remember(t, a, unit(fmt.Sprint("text ", i), "x"))
	}
	remember(t, a, &pressroomv1.MemoryUnit{SourceLanguageCode: "en", TargetLanguageCode: "fr-CA", Source: "other", Target: "x"})
	seen := make(map[string]bool)
	err := a.View(t.Context(), func(r *Reader) error {
		var cursor []byte
		for pages := 1; ; pages++ {
			page, next, err := r.MemoryUnits("en", "fr", cursor, 3)
			if err != nil {
				return err
			}
			for _, u := range page {
				seen[u.GetSource()] = true
			}
			if next == nil {
				if pages != 3 {
					t.Errorf("%d pages", pages)
				}
				return nil
			}
			cursor = next
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) != 7 || seen["other"] {
		t.Errorf("read %v", seen)
	}
}

// TestMatchesAreAll compares what the index finds with what there is.
func TestMatchesAreAll(t *testing.T) {
	words := rapid.SampledFrom(strings.Fields("the a bridge river opens in May 3 12 2026 mayor says city of people"))
	sentence := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(words, 1, 9).Draw(t, "words"), " ") })
	rapid.Check(t, func(rt *rapid.T) {
		sources := rapid.SliceOfN(sentence, 1, 30).Draw(rt, "sources")
		text := sentence.Draw(rt, "text")
		a, _ := openTwice(t, &clock{noon})
		for _, s := range sources {
			remember(t, a, unit(s, "x "+s))
		}
		best := 0
		for _, s := range sources {
			if score := memory.Score(s, text); score >= memory.MinScore && len(memory.Terms(memory.Tokens(text))) > 0 || score == 100 {
				best = max(best, score)
			}
		}
		got := 0
		if found := matchesOf(t, a, text, nil); len(found) > 0 {
			_, _ = fmt.Sscan(found[0], &got)
		}
		if got != best {
			rt.Errorf("%q: the best of %q scores %d, found %d", text, sources, best, got)
		}
	})
}

// sentences makes texts with few common words and many rare ones, as languages
// have them.
func sentences(n int) []string {
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.1, 2, 50000)
	all := make([]string, n)
	for i := range all {
		words := make([]string, 6+random.IntN(25))
		for j := range words {
			words[j] = fmt.Sprintf("w%x", zipf.Uint64())
		}
		all[i] = strings.Join(words, " ")
	}
	return all
}

// BenchmarkMatches looks up in memories of different sizes: a text that is
// there, one that is alike, and one that is not; and, to compare, one by reading
// all that there is.
//
//	go test -run '^$' -bench Matches -benchtime 20x ./internal/archive
func BenchmarkMatches(b *testing.B) {
	for _, size := range []int{1000, 100000} {
		store, _ := openStore(b)
		a, err := Open(b.Context(), store, (&clock{noon}).Now)
		if err != nil {
			b.Fatal(err)
		}
		all := sentences(size)
		start := time.Now()
		for batch := range slices.Chunk(all, 1000) {
			units := make([]*pressroomv1.MemoryUnit, len(batch))
			for i, s := range batch {
				units[i] = unit(s, "fr "+s)
			}
			remember(b, a, units...)
		}
		filled := float64(size) / time.Since(start).Seconds()
		alike := func(i int) string {
			words := strings.Fields(all[i%size])
			words[len(words)/2] = "changed"
			return strings.Join(words, " ")
		}
		others := sentences(2 * size)[size:]
		b.Run(fmt.Sprintf("%d/reading-all", size), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if err := readAll(b, a, alike(i*7919)); err != nil {
					b.Fatal(err)
				}
			}
		})
		for _, kind := range []struct {
			name string
			text func(int) string
		}{
			{"same", func(i int) string { return all[i%size] }},
			{"alike", alike},
			{"other", func(i int) string { return others[i%size] }},
		} {
			b.Run(fmt.Sprintf("%d/%s", size, kind.name), func(b *testing.B) {
				found := 0
				for i := 0; b.Loop(); i++ {
					err := a.View(b.Context(), func(r *Reader) error {
						matches, err := r.Matches("en", "fr", kind.text(i*7919), nil, 5)
						if len(matches) > 0 {
							found++
						}
						return err
					})
					if err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(found)/float64(b.N), "found/op")
				b.ReportMetric(filled, "kept/s") // the same of each size
			})
		}
	}
}

// readAll looks a text up without the index.
func readAll(b *testing.B, a *Archive, text string) error {
	return a.View(b.Context(), func(r *Reader) error {
		best := 0
		var cursor []byte
		for more := true; more; more = cursor != nil {
			var page []*pressroomv1.MemoryUnit
			var err error
			if page, cursor, err = r.MemoryUnits("en", "fr", cursor, 1000); err != nil {
				return err
			}
			for _, u := range page {
				best = max(best, memory.Score(u.GetSource(), text))
			}
		}
		if best < memory.MinScore {
			return fmt.Errorf("nothing like %q", text)
		}
		return nil
	})
}
