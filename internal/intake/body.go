package intake

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// body writes what is left of the text as CommonMark: paragraphs parted by blank lines, each quote a
// link.
func (r *reading) body() string {
	var b strings.Builder
	b.Grow(len(r.text) + len(r.text)/8)
	breaks := r.breaks
	quotes := r.quoteParts()
	for _, p := range r.paragraphs {
		if p.use == taken {
			continue
		}
		start := r.datelineEnd(p)
		for len(breaks) > 0 && breaks[0] < p.end {
			quotes = r.writeParagraph(&b, span{start, breaks[0]}, quotes)
			start, breaks = breaks[0], breaks[1:]
		}
		quotes = r.writeParagraph(&b, span{start, p.end}, quotes)
	}
	return b.String()
}

// paragraphText writes a part of text without quotes as a paragraph.
func (r *reading) paragraphText(s span) string {
	var b strings.Builder
	r.writeParagraph(&b, s, nil)
	return b.String()
}

// quotePart is a span of text that belongs to a quote of the release.
type quotePart struct {
	span
	id string
}

func (r *reading) quoteParts() []quotePart {
	var parts []quotePart
	for _, q := range r.quoted {
		if q.id == "" {
			continue
		}
		for _, s := range q.parts {
			parts = append(parts, quotePart{s, q.id})
		}
	}
	return parts
}

// writeParagraph writes one paragraph and returns the quotes that come after it. A quote that runs
// over its end gets a link in each paragraph.
func (r *reading) writeParagraph(b *strings.Builder, p span, quotes []quotePart) []quotePart {
	written, space := false, false
	linked := false // a link follows: "!" before it would make an image of it
	write := func(s span, id string) {
		text := r.at(s)
		words := norm.NFC.String(clean(text))
		if words == "" {
			space = space || s.start < s.end
			return
		}
		trimmed := r.trim(s)
		switch {
		case written && (space || trimmed.start > s.start):
			b.WriteByte(' ')
		case !written && b.Len() > 0:
			b.WriteString("\n\n")
		}
		space = trimmed.end < s.end
		words = escapeInline(words)
		if linked && strings.HasSuffix(words, "!") {
			words = strings.TrimSuffix(words, "!") + `\!`
		}
		switch {
		case id != "" && hasLetter(words):
			fmt.Fprintf(b, "[%s](quote:%s)", words, id)
		case !written:
			b.WriteString(escapeStart(words))
		default:
			b.WriteString(words)
		}
		written = true
	}
	at := p.start
	for len(quotes) > 0 && quotes[0].start < p.end {
		q := quotes[0]
		start, end := max(q.start, at), min(q.end, p.end)
		linked = true
		write(span{at, start}, "")
		linked = false
		write(span{start, end}, q.id)
		at = end
		if q.end > p.end {
			break
		}
		quotes = quotes[1:]
	}
	write(span{at, p.end}, "")
	return quotes
}
