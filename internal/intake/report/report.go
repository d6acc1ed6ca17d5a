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
	// Color sets headings and doubts off by ANSI escape sequences.
	Color bool
	// Width is where lines are wrapped, in columns; 0 stands for 80.
	Width int
}

// Write writes a report of what was found in source, the text that was parsed: what went into the
// draft, what was taken out, what to look at, and the text that came of it. It returns the first
// error of w.
func Write(w io.Writer, source string, response *pressroomv1.ParseReleaseResponse, options Options) error {
	if options.Width <= 0 {
		options.Width = 80
	}
	buffer := bufio.NewWriter(w)
	p := printer{Writer: buffer, options: options, lines: newLines(source)}
	draft, findings := response.GetDraft(), response.GetFindings()
	p.heading("What it is")
	p.release(draft)
	p.speakers(draft.GetSpeakers())
	p.quotes(draft, findings)
	p.captions(draft)
	p.furniture(findings)
	p.doubts(findings)
	p.heading("The text")
	for paragraph := range strings.SplitSeq(draft.GetVariant().GetBody(), "\n\n") {
		p.wrapped("", paragraph)
		fmt.Fprintln(p)
	}
	return buffer.Flush()
}

func (p *printer) release(draft *pressroomv1.Draft) {
	release, variant := draft.GetRelease(), draft.GetVariant()
	p.field("Language", release.GetSourceLanguageCode(), "not known")
	p.field("Headline", variant.GetHeadline(), "none found")
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
		p.wrapped("  ", s.GetDisplayName()+" – "+strings.Join(titles, "; "))
	}
}

// quotes shows each quote with its speaker and the line of the source on which it begins.
func (p *printer) quotes(draft *pressroomv1.Draft, findings []*pressroomv1.Finding) {
	quotes := draft.GetRelease().GetQuotes()
	if len(quotes) == 0 {
		return
	}
	names := make(map[string]string)
	for _, s := range draft.GetSpeakers() {
		names[s.GetName()] = s.GetDisplayName()
	}
	p.heading(count(len(quotes), "quote", "quotes"))
	for i, q := range quotes {
		field := fmt.Sprintf("release.quotes[%d]", i)
		var seen []string
		var said []string
		for _, f := range findings {
			if f.GetKind() == pressroomv1.Finding_QUOTE && f.GetField() == field {
				seen = append(seen, fmt.Sprint(p.lines.at(f.GetStartOffset())))
				said = append(said, f.GetText())
			}
		}
		p.wrapped("  ", fmt.Sprintf("%s %s, %s: %s", q.GetId(), names[q.GetSpeaker()],
			onLines(slices.Compact(seen)), excerpt(strings.Join(said, " "))))
	}
}

func (p *printer) captions(draft *pressroomv1.Draft) {
	media := draft.GetRelease().GetMedia()
	if len(media) == 0 {
		return
	}
	p.heading(count(len(media), "caption", "captions") + ", taken out of the text")
	for _, m := range media {
		p.wrapped("  ", m.GetId()+" "+draft.GetVariant().GetCaptions()[m.GetId()])
	}
}

func (p *printer) furniture(findings []*pressroomv1.Finding) {
	headed := false
	for _, f := range findings {
		if f.GetKind() != pressroomv1.Finding_FURNITURE || !intake.Applied(f) {
			continue
		}
		if !headed {
			p.heading("Also taken out")
			headed = true
		}
		p.wrapped("  ", fmt.Sprintf("line %d: %s", p.lines.at(f.GetStartOffset()), excerpt(f.GetText())))
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
		p.wrapped("  ", where+p.color(yellow, f.GetDoubt()))
	}
}
