package memory

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/lineartest"
)

func TestNormalize(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		" The\u00a0bridge\n\n opens. ": "The bridge opens.",
		"cafe\u0301":                   "café",
		"Case, and “signs” stay!":      "Case, and “signs” stay!",
	} {
		if got := Normalize(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"—…!":                               "",
		"The bridge, OPENED.":               "the bridge opened",
		"L’été d'Élodie":                    "l été d élodie",
		"3,5 % de 1 200":                    "3 5 de 1 200",
		"[“We,”](quote:q1) she said":        "we quote q1 she said",
		"مُحَمَّد":                          "محمد",
		"العـــربية":                        "العربية",
		"\u200fالجسر\u200f":                 "الجسر",
		"٣ مايو":                            "٣ مايو",
		"東京都は開く":                            "東京 京都 都は は開 開く",
		"橋":                                 "橋",
		"2026年 open":                        "2026 年 open",
		"co\u00adoper\u00adate":             "cooperate",
		"ส\u200bว":                          "ส ว",
		"हिन्दी":                            "हिन्दी",
		"ＦＵＬＬ ｗｉｄｔｈ":                        "full width",
		"cafe\u0301":                        "café",
		strings.Repeat("\u0301", 3) + "one": "one",
	} {
		if got := strings.Join(Tokens(text), " "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestScore(t *testing.T) {
	const ten = "one two three four five six seven eight nine ten"
	long := strings.Repeat("word ", 3*maxWords)
	for _, tc := range []struct {
		a, b string
		want int
	}{
		{ten, ten, 100},
		{"", " \n", 100},
		{"!", "!", 100},
		{"!", "?", 0},
		{ten, " one  two three four five six\nseven eight nine ten ", 100},
		{ten, strings.ToUpper(ten), 99},
		{ten, ten + "!", 99},
		{ten, strings.Replace(ten, "five", "cinq", 1), 90},
		{ten, strings.Replace(ten, "five ", "", 1), 90},
		{ten, "zero " + ten, 91},
		{"two one", "one two", 0},
		{"On 3 May at 10", "On 4 May at 10", 90},
		{"On 3 May at 10", "On 4 May at 11", 80},
		{"On 3 May", "On x May", 67},
		{"The river", "Quite another text", 0},
		{"", "Something", 0},
		{"العَرَبية اليوم", "العربية اليوم", 99},
		{"東京都は開く", "東京都は閉く", 60},
		// What differs beyond the bound is not taken to be the same.
		{long + "end", long + "other", 99},
		{long + strings.Repeat("x ", 3*maxWords), long + strings.Repeat("y ", 3*maxWords), 50},
	} {
		for _, got := range []int{Score(tc.a, tc.b), Score(tc.b, tc.a)} {
			if got != tc.want {
				t.Errorf("%.60q and %.60q: got %d, want %d", tc.a, tc.b, got, tc.want)
			}
		}
	}
}

func TestTerms(t *testing.T) {
	long := strings.Repeat("ж", 20000)
	got := Terms([]string{"the", "3", "bridge", "the", long, long + "x", "٣", "3rd"})
	if diff := cmp.Diff([]string{"bridge", "the", long[:2*maxTerm]}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// words draws texts of few different words, so that many are alike.
func words(longest int) *rapid.Generator[[]string] {
	return rapid.SliceOfN(rapid.SampledFrom(strings.Fields("a b c d e f g h i j k l 1 2 3")), 1, longest)
}

// TestScoreHolds holds what the formula promises for any two texts.
func TestScoreHolds(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.Map(words(12), func(w []string) string { return strings.Join(w, " ") }))
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		score := Score(a, b)
		if score < 0 || score > 100 || (score == 100) != (Normalize(a) == Normalize(b)) {
			t.Errorf("%q and %q score %d", a, b, score)
		}
		if other := Score(b, a); other != score {
			t.Errorf("%q and %q score %d, and %d the other way round", a, b, score, other)
		}
	})
}

// TestLookUpIsComplete holds that a text that scores enough has a length that
// is looked at, and some term of any that are looked up: of those that it lacks
// there are always fewer.
func TestLookUpIsComplete(t *testing.T) {
	near := 0
	check := func(fail func(string, ...any), a, b []string) {
		if Score(strings.Join(a, " "), strings.Join(b, " ")) < MinScore {
			return
		}
		near++
		shortest, longest := Lengths(len(a))
		if len(b) < shortest || len(b) > longest {
			fail("%q and %q: length %d is not in %d to %d", a, b, len(b), shortest, longest)
		}
		lacking := 0
		for _, term := range Terms(a) {
			if !slices.Contains(b, term) {
				lacking++
			}
		}
		if lacking >= Needed(len(a)) {
			fail("%q and %q: %d terms are lacking, %d are looked up", a, b, lacking, Needed(len(a)))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a := words(30).Draw(t, "a")
		b := slices.Clone(a)
		for range rapid.IntRange(0, 12).Draw(t, "changes") {
			at := rapid.IntRange(0, len(b)-1).Draw(t, "at")
			switch rapid.IntRange(0, 2).Draw(t, "change") {
			case 0:
				b[at] = "z"
			case 1:
				b = slices.Insert(b, at, "z")
			case 2:
				if len(b) > 1 {
					b = slices.Delete(b, at, at+1)
				}
			}
		}
		check(t.Errorf, a, b)
	})
	// The worst cases of every length: as many words changed, dropped or added
	// as the score allows.
	for n := 1; n <= 300; n++ {
		a := make([]string, n)
		for i := range a {
			a[i] = "w" + strings.Repeat("x", i%30) + strings.Repeat("y", i/30)
		}
		for k := n * 28 / 100; k <= n*32/100+1 && k <= n; k++ {
			changed := slices.Clone(a)
			for i := range k {
				changed[i] = "z"
			}
			check(t.Errorf, a, changed)
			check(t.Errorf, a, a[k:])
			check(t.Errorf, a[k:], a)
		}
	}
	if near < 500 {
		t.Errorf("only %d pairs were alike", near)
	}
}

func TestTokensAreLinear(t *testing.T) {
	for _, unit := range []string{"a", "a ", "橋", "橋a", "\u0301", "e\u0301", "\u0640", "'", "\u200d", "ﷺ", "1"} {
		lineartest.Check(t, unit, func(text string) { Terms(Tokens(text)) })
	}
}
