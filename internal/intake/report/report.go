// Package report writes what intake found in a text for the person who pasted it.
//
// In the room: words, order and colour. Not in the room: rules (package intake) and the JSON form.
package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
)

// Options say how a report looks.
type Options struct {
	// Name is the name of the file, which stands above the report; empty for none.
	Name string
	// Color marks headings, doubts and findings by ANSI escape sequences. Without it, findings are
	// marked by labels in brackets.
	Color bool
	// Width is where lines are wrapped, in columns; 0 stands for 80.
	Width int
}

// Write writes a report of what was found in source, the text that was parsed: what went into the
// draft, what was taken out, what to look at, and the text with every finding marked in it. It
// returns the first error of w.
func Write(w io.Writer, source string, response *pressroomv1.ParseReleaseResponse, options Options) error {
	if options.Width <= 0 {
		options.Width = 80
	}
	p := printer{Writer: bufio.NewWriter(w), options: options, lines: newLines(source)}
	draft, findings := response.GetDraft(), response.GetFindings()
	if options.Name != "" {
		p.heading("==> " + options.Name + " <==")
	}
	p.heading("What it is")
	p.release(draft)
	p.speakers(draft.GetSpeakers())
	p.quotes(draft, findings)
	p.captions(draft)
	p.contacts(draft.GetRelease().GetContacts())
	p.places("Notes to editors, taken out of the text", findings, pressroomv1.Finding_NOTES, pressroomv1.Finding_BOILERPLATE)
	p.places("Also taken out", findings, pressroomv1.Finding_FURNITURE, pressroomv1.Finding_END_MARK)
	p.doubts(findings)
	p.heading("The text, with what was found in it")
	p.marked(source, findings)
	return p.Flush()
}

func (p *printer) release(draft *pressroomv1.Draft) {
	release, variant := draft.GetRelease(), draft.GetVariant()
	p.field("Language", release.GetSourceLanguageCode(), "not known")
	p.field("Headline", variant.GetHeadline(), "none found")
	if s := variant.GetStandfirst(); s != "" {
		p.field("Subhead", s, "")
	}
	p.field("Dateline", dateline(release.GetDateline()), "none found")
	p.field("Event", event(release.GetEvent()), "none found")
	if t := release.GetEmbargoTime(); t != nil {
		p.field("Embargo", t.AsTime().Format("2 January 2006, 15:04:05 UTC"), "")
	}
}

func (p *printer) speakers(speakers []*pressroomv1.Speaker) {
	if len(speakers) == 0 {
		return
	}
	p.heading(count(len(speakers), "speaker", "speakers"))
	for _, s := range speakers {
		titles := make([]string, 0, len(s.GetTitles()))
		for _, title := range s.GetTitles() {
			titles = append(titles, title)
		}
		slices.Sort(titles)
		if len(titles) == 0 {
			titles = []string{"no title found"}
		}
		p.wrapped("  ", s.GetDisplayName()+" – "+strings.Join(titles, "; "), "")
	}
}

// quotes shows each quote with its speaker and the lines of the source on which its parts begin.
func (p *printer) quotes(draft *pressroomv1.Draft, findings []*pressroomv1.Finding) {
	quotes := draft.GetRelease().GetQuotes()
	if len(quotes) == 0 {
		return
	}
	names := make(map[string]string)
	for _, s := range draft.GetSpeakers() {
		names[s.GetName()] = s.GetDisplayName()
	}
	seen, said := make(map[string][]string), make(map[string][]string)
	for _, f := range findings {
		if f.GetKind() == pressroomv1.Finding_QUOTE {
			seen[f.GetField()] = append(seen[f.GetField()], fmt.Sprint(p.lines.at(f.GetStartOffset())))
			said[f.GetField()] = append(said[f.GetField()], f.GetText())
		}
	}
	p.heading(count(len(quotes), "quote", "quotes"))
	for i, q := range quotes {
		field := fmt.Sprintf("release.quotes[%d]", i)
		p.wrapped("  ", fmt.Sprintf("%s %s, %s: %s", q.GetId(), names[q.GetSpeaker()],
			onLines(slices.Compact(seen[field])), excerpt(strings.Join(said[field], " "))), "")
	}
}

func (p *printer) captions(draft *pressroomv1.Draft) {
	media := draft.GetRelease().GetMedia()
	if len(media) == 0 {
		return
	}
	p.heading(count(len(media), "caption", "captions") + ", taken out of the text")
	for _, m := range media {
		caption := m.GetId() + " " + draft.GetVariant().GetCaptions()[m.GetId()]
		if credit := m.GetCreditLine(); credit != "" {
			caption += " – credit: " + credit
		}
		p.wrapped("  ", caption, "")
	}
}

func (p *printer) contacts(contacts []*pressroomv1.Contact) {
	if len(contacts) == 0 {
		return
	}
	p.heading(count(len(contacts), "contact", "contacts") + ", taken out of the text")
	for _, c := range contacts {
		p.wrapped("  ", contact(c), "")
	}
}

// places lists what was applied of some kinds of findings, line by line; what is not of the first kind
// is called by its name.
func (p *printer) places(heading string, findings []*pressroomv1.Finding, kinds ...pressroomv1.Finding_Kind) {
	headed := false
	for _, f := range findings {
		if !slices.Contains(kinds, f.GetKind()) || !intake.Applied(f) {
			continue
		}
		if !headed {
			p.heading(heading)
			headed = true
		}
		where := fmt.Sprintf("line %d", p.lines.at(f.GetStartOffset()))
		if f.GetKind() != kinds[0] {
			where += ", " + lookOf[f.GetKind()].label
		}
		p.wrapped("  ", where+": "+excerpt(f.GetText()), "")
	}
}

// doubts shows what an editor should look at.
func (p *printer) doubts(findings []*pressroomv1.Finding) {
	headed := false
	for _, f := range findings {
		if f.GetDoubt() == "" {
			continue
		}
		if !headed {
			p.heading("Please look at")
			headed = true
		}
		where := fmt.Sprintf("line %d: ", p.lines.at(f.GetStartOffset()))
		if f.GetText() != "" {
			where += excerpt(f.GetText()) + " – "
		}
		p.wrapped("  ", where, f.GetDoubt())
	}
}
