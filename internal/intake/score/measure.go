package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
	"github.com/openpressroom/pressroom/internal/intake/source"
)

// tally counts for one kind of finding: what was labelled, what was found, and
// what of that was right.
type tally struct{ labelled, found, right int }

func (t *tally) add(o tally) {
	t.labelled += o.labelled
	t.found += o.found
	t.right += o.right
}

// precision is the share of what was found that is right, and recall that of
// what was labelled; 1 where there was nothing.
func (t tally) precision() float64 { return share(t.right, t.found) }
func (t tally) recall() float64    { return share(t.right, t.labelled) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// kinds are what is measured, in the order of the table. Of speakers and titles
// only those of quotes that were found are counted.
var kinds = []string{"dateline", "headline", "event", "quotes", "speaker", "title", "captions"}

// measure parses a sample and compares what was found with its labels. It also
// returns the misses, in words.
func measure(s sample) (map[string]tally, []string, error) {
	text, err := source.Read(s.input, s.data)
	if err != nil {
		return nil, nil, err
	}
	parsed := intake.Parse(text.Text, s.labels.Language)
	m := meter{tallies: make(map[string]tally)}
	draft := parsed.GetDraft()
	m.one("dateline", labelledDateline(s.labels), foundDateline(draft.GetRelease().GetDateline()))
	m.one("headline", fold(s.labels.Headline), fold(draft.GetVariant().GetHeadline()))
	m.one("event", labelledEvent(s.labels), foundEvent(draft.GetRelease().GetEvent()))
	var captions []string
	for _, c := range draft.GetVariant().GetCaptions() {
		captions = append(captions, fold(c))
	}
	for _, c := range s.labels.Captions {
		m.many("captions", fold(c), &captions)
	}
	m.rest("captions", captions)
	m.quotes(s.labels, quotesOf(parsed))
	return m.tallies, m.misses, nil
}

type meter struct {
	tallies map[string]tally
	misses  []string
}

func (m *meter) count(kind string, t tally) {
	sum := m.tallies[kind]
	sum.add(t)
	m.tallies[kind] = sum
}

// one compares a finding of which a text has one or none.
func (m *meter) one(kind, labelled, found string) {
	m.count(kind, tally{count(labelled), count(found), count(labelled) * equal(labelled, found)})
	if labelled != found {
		m.misses = append(m.misses, fmt.Sprintf("%s: labelled %q, found %q", kind, labelled, found))
	}
}

// many looks a labelled text up among those found and takes it out.
func (m *meter) many(kind, labelled string, found *[]string) {
	i := slices.Index(*found, labelled)
	if i < 0 {
		m.count(kind, tally{labelled: 1})
		m.misses = append(m.misses, fmt.Sprintf("%s: not found %q", kind, labelled))
		return
	}
	m.count(kind, tally{1, 1, 1})
	*found = slices.Delete(*found, i, i+1)
}

func (m *meter) rest(kind string, found []string) {
	for _, text := range found {
		m.count(kind, tally{found: 1})
		m.misses = append(m.misses, fmt.Sprintf("%s: not labelled %q", kind, text))
	}
}

// quote is a quote that was found.
type quote struct{ text, speaker, title string }

// quotesOf returns the quotes that were found: a quote's parts joined, and its
// speaker where it has one.
func quotesOf(parsed *pressroomv1.ParseReleaseResponse) []quote {
	var quotes []quote
	by := make(map[string]int)
	for _, f := range parsed.GetFindings() {
		if f.GetKind() != pressroomv1.Finding_QUOTE || !intake.Applied(f) {
			continue
		}
		if i, ok := by[f.GetField()]; ok && f.GetField() != "" {
			quotes[i].text += " " + f.GetText()
			continue
		}
		by[f.GetField()] = len(quotes)
		quotes = append(quotes, quote{text: f.GetText()})
	}
	draft := parsed.GetDraft()
	for n, q := range draft.GetRelease().GetQuotes() {
		i, ok := by[fmt.Sprintf("release.quotes[%d]", n)]
		if !ok {
			continue
		}
		for _, s := range draft.GetSpeakers() {
			if s.GetName() == q.GetSpeaker() {
				quotes[i].speaker = s.GetDisplayName()
				quotes[i].title = s.GetTitles()[draft.GetRelease().GetSourceLanguageCode()]
			}
		}
	}
	return quotes
}

// sameQuote is how much of the words two quotes must share to be the same.
const sameQuote = 0.8

func (m *meter) quotes(l labels, found []quote) {
	for _, want := range l.Quotes {
		i := slices.IndexFunc(found, func(q quote) bool { return overlap(q.text, want.Text) >= sameQuote })
		if i < 0 {
			m.count("quotes", tally{labelled: 1})
			m.misses = append(m.misses, fmt.Sprintf("quotes: not found %q", want.Text))
			continue
		}
		got := found[i]
		found = slices.Delete(found, i, i+1)
		m.count("quotes", tally{1, 1, 1})
		if want.Speaker != "" {
			m.one("speaker", fold(want.Speaker), fold(got.speaker))
		}
		if want.Speaker != "" && want.Title != "" {
			m.one("title", fold(want.Title), fold(got.title))
		}
	}
	for _, q := range found {
		m.count("quotes", tally{found: 1})
		m.misses = append(m.misses, fmt.Sprintf("quotes: not labelled %q", q.text))
	}
}

// overlap is the share of words, of the longer of two texts, that both have.
func overlap(a, b string) float64 {
	wordsA, wordsB := strings.Fields(fold(a)), strings.Fields(fold(b))
	left := make(map[string]int)
	for _, w := range wordsA {
		left[w]++
	}
	both := 0
	for _, w := range wordsB {
		if left[w] > 0 {
			left[w]--
			both++
		}
	}
	return share(both, max(len(wordsA), len(wordsB)))
}

// fold leaves of a text its letters and digits in lower case, in words.
func fold(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, "\u00ad", "")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

func count(text string) int {
	if text == "" {
		return 0
	}
	return 1
}

func equal(a, b string) int {
	if a == b {
		return 1
	}
	return 0
}

func labelledDateline(l labels) string {
	if l.Dateline == nil {
		return ""
	}
	return strings.TrimSpace(fold(l.Dateline.City) + "/" + l.Dateline.Region + "/" + l.Dateline.Date)
}

func foundDateline(d *pressroomv1.Dateline) string {
	if d == nil {
		return ""
	}
	return fold(d.GetCity()) + "/" + d.GetRegionCode() + "/" + day(d.GetDate())
}

func labelledEvent(l labels) string {
	if l.Event == nil {
		return ""
	}
	return l.Event.Start + "/" + l.Event.End
}

func foundEvent(e *pressroomv1.Event) string {
	if e == nil {
		return ""
	}
	return day(e.GetStartDate()) + "/" + day(e.GetEndDate())
}

// day writes a date as labels do.
func day(d *date.Date) string {
	switch {
	case d == nil:
		return ""
	case d.GetYear() == 0:
		return fmt.Sprintf("--%02d-%02d", d.GetMonth(), d.GetDay())
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.GetYear(), d.GetMonth(), d.GetDay())
}
