package source

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
)

// FromMarkdown reads CommonMark with tables, footnotes and front matter, whose title is the first line:
// block quotations keep their mark, lists theirs, headings are lines; the marks of emphasis and links go,
// and so do the addresses of links and comments. A text that would take the parser too long is read as
// plain text, which Skipped says.
func FromMarkdown(text string) (Text, error) {
	text = strings.TrimPrefix(lineFeeds.Replace(strings.ToValidUTF8(text, "\ufffd")), "\ufeff")
	if tooComplex(text) {
		return Text{Text: text, MediaType: Markdown,
			Skipped: []string{"the meaning of the Markdown, which is too complex: the text is as it stands"}}, nil
	}
	title, body, matter := cutFrontMatter(text)
	w := &writer{}
	for line := range strings.Lines(matter) {
		w.skip("front matter", line)
	}
	var page bytes.Buffer
	converter := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(html.WithUnsafe()))
	context := parser.NewContext()
	if err := converter.Convert([]byte(plainFootnotes(body)), &page, parser.WithContext(context)); err != nil {
		return Text{}, broken(Malformed, "read Markdown: %w", err)
	}
	references := context.References() // in any order
	slices.SortFunc(references, func(a, b parser.Reference) int { return bytes.Compare(a.Label(), b.Label()) })
	for _, r := range references {
		w.skip("address of a link", string(r.Label())+" "+string(r.Destination())+" "+string(r.Title()))
	}
	read, err := readHTML(page.String(), false)
	read.MediaType = Markdown
	if title != "" {
		read.Text = addTitle(w, title, read.Text)
	}
	w.takeSkipped(&writer{skipped: read.Skipped})
	read.Skipped = w.skipped
	return read, err
}

// addTitle puts a title above a text that does not begin with it.
func addTitle(w *writer, title, text string) string {
	first, _, _ := strings.Cut(text, "\n")
	switch {
	case foldWords(first) == foldWords(title):
		w.skip("title of the page", title)
		return text
	case text == "":
		return title
	}
	return title + "\n\n" + text
}
