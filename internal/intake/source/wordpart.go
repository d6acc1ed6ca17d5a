package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// wordText writes the text of one part of a Word document.
type wordText struct {
	*writer
	links      map[string]string // targets of hyperlinks by id
	boxes      []*writer         // the writers around text boxes that are open
	waiting    []string          // text boxes to be written after their paragraph
	paragraphs int               // that are open, one in another by text boxes
	alternates []bool            // of those that are open, whether one was chosen
	inText     int
	inDeleted  int // tracked deletions, and where moved text was
	ignored    int // alternatives that were not chosen
	properties int // of paragraphs
	joined     bool
	hidden     bool
	left       strings.Builder // deleted words that follow one another
	leftFor    string
	link       string
	linkStart  int
}

// part reads a part of the document, if there is one.
func (r *wordReader) part(w *writer, name string) error {
	data, err := r.unpack(name)
	if err != nil || data == nil {
		return err
	}
	links, err := r.relations(path.Dir(name)+"/_rels/"+path.Base(name)+".rels", "/hyperlink")
	if err != nil {
		return err
	}
	t := &wordText{writer: w, links: links}
	decoder := xml.NewDecoder(bytes.NewReader(data)) // knows no entities but XML's five, and fetches none
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			t.endLeft()
			t.endBoxes()
			return nil
		}
		if err != nil {
			return broken(Malformed, "read %s: %w", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			t.start(token)
		case xml.EndElement:
			t.end(token.Name.Local)
		case xml.CharData:
			t.characters(string(token))
		}
	}
}

func (t *wordText) characters(s string) {
	switch {
	case t.inText == 0 || t.ignored > 0:
	case t.inDeleted > 0:
		t.leave("tracked deletion", s)
	case t.hidden:
		t.leave("hidden", s)
	default:
		t.endLeft()
		t.words(s)
	}
}

// leave collects words that are left out, which may be cut anywhere into several elements.
func (t *wordText) leave(why, s string) {
	if t.leftFor != why {
		t.endLeft()
	}
	t.leftFor = why
	t.left.WriteString(s)
}

func (t *wordText) endLeft() {
	t.skip(t.leftFor, t.left.String())
	t.left.Reset()
	t.leftFor = ""
}

// start writes what an element stands for at its start.
func (t *wordText) start(e xml.StartElement) {
	name := e.Name.Local
	switch name {
	case "AlternateContent": // the same for several readers, of which the first is taken
		t.alternates = append(t.alternates, false)
	case "Choice", "Fallback":
		if n := len(t.alternates); n > 0 {
			if t.alternates[n-1] || t.ignored > 0 {
				t.ignored++
			}
			t.alternates[n-1] = true
		}
	case "t":
		t.inText++
	case "delText":
		t.inText++
		t.inDeleted++
	case "moveFrom":
		t.inDeleted++
	case "del":
		if t.properties == 0 {
			t.inDeleted++
		} else if t.ignored == 0 {
			t.joined = true
		}
	case "pPr":
		t.properties++
	}
	switch {
	case t.ignored > 0:
	case t.properties > 0:
		t.property(e)
	case t.inDeleted == 0:
		t.mark(e)
	default:
		if name == "p" || name == "txbxContent" {
			t.mark(e)
		}
	}
}

// property reads a property of a paragraph.
func (t *wordText) property(e xml.StartElement) {
	switch e.Name.Local {
	case "numId":
		if t.writer.mark = "- "; wordAttribute(e, "val") == "0" {
			t.writer.mark = ""
		}
	case "numPr":
		t.writer.mark = "- "
	case "pStyle":
		if strings.Contains(wordAttribute(e, "val"), "Quote") {
			t.quoting = 1
		}
	}
}

// mark writes an element that stands for a character or a gap.
func (t *wordText) mark(e xml.StartElement) {
	switch e.Name.Local {
	case "p":
		if t.paragraphs++; !t.joined {
			t.need(paragraph)
			t.writer.mark = ""
		}
		t.joined = false
	case "txbxContent":
		t.boxes = append(t.boxes, t.writer)
		t.writer = &writer{}
	case "r":
		t.hidden = false
	case "vanish":
		t.hidden = wordAttribute(e, "val") != "0" && wordAttribute(e, "val") != "false"
	case "tab", "ptab":
		t.need(space)
	case "br":
		if wordAttribute(e, "type") == "page" {
			t.need(paragraph)
		}
		t.need(line)
	case "cr":
		t.need(line)
	case "noBreakHyphen":
		t.words("\u2011")
	case "softHyphen":
		t.words("\u00ad")
	case "sym":
		t.skip("symbol", wordAttribute(e, "font")+" "+wordAttribute(e, "char"))
	case "footnoteReference", "footnoteRef", "endnoteReference", "endnoteRef":
		t.words("*")
	case "hyperlink":
		t.link, t.linkStart = t.links[wordAttribute(e, "id")], t.b.Len()
	}
}

func (t *wordText) end(name string) {
	switch name {
	case "AlternateContent":
		t.alternates = t.alternates[:max(0, len(t.alternates)-1)]
	case "Choice", "Fallback":
		t.ignored = max(0, t.ignored-1)
	case "t":
		t.inText--
	case "delText":
		t.inText--
		t.inDeleted--
	case "moveFrom":
		t.inDeleted--
	case "del":
		if t.properties == 0 {
			t.inDeleted--
		}
	case "pPr":
		t.properties--
	}
	if t.ignored > 0 {
		return
	}
	switch name {
	case "p":
		t.endParagraph()
	case "txbxContent":
		if n := len(t.boxes); n > 0 {
			t.waiting = append(t.waiting, t.text())
			t.boxes[n-1].takeSkipped(t.writer)
			t.writer, t.boxes = t.boxes[n-1], t.boxes[:n-1]
		}
	case "hyperlink":
		t.address()
	}
}

// endParagraph ends a paragraph, unless the end of it is deleted, and writes the text boxes in it.
func (t *wordText) endParagraph() {
	t.endLeft()
	if t.paragraphs--; t.joined {
		return
	}
	t.quoting = 0
	t.need(paragraph)
	if t.paragraphs > 0 && len(t.boxes) > 0 {
		return
	}
	t.endBoxes()
}

// endBoxes writes the text boxes that wait for the end of a paragraph.
func (t *wordText) endBoxes() {
	for _, box := range t.waiting {
		for part := range strings.SplitSeq(box, "\n\n") {
			t.exact(part)
			t.need(paragraph)
		}
	}
	t.waiting = nil
}

// address writes the address that a link to a mailbox has and its words do not show.
func (t *wordText) address() {
	mailbox, ok := strings.CutPrefix(t.link, "mailto:")
	mailbox, _, _ = strings.Cut(mailbox, "?")
	if ok && strings.Contains(mailbox, "@") && len(mailbox) <= 254 && t.linkStart <= t.b.Len() &&
		!strings.Contains(t.b.String()[t.linkStart:], mailbox) {
		t.words(" (" + mailbox + ")")
	}
	t.link = ""
}

func wordAttribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
