// Package source turns a file that a press office saved, mailed or wrote into the plain text that
// package intake reads.
//
// In the room: telling formats and encodings apart, and readers of plain text, HTML (an article or
// a whole saved page), Markdown, mail (.eml) and Word (.docx). What a reader leaves out of the text
// it says, see Text.Skipped.
//
// Not in the room: opening files, and what the text means (package intake).
//
// Everything is a pure function of its arguments, takes time in proportion to the file, and bounds
// what it makes of it.
package source

import "strings"

// maxSize bounds a file, and what is unpacked of one, in bytes.
const maxSize = 64 << 20

// Text is what was read out of a file.
type Text struct {
	// Text is the text in UTF-8. Lines end in \n, paragraphs are parted by a blank line, block
	// quotations begin with "> " and the items of lists with "- " or a number. Captions are
	// paragraphs before a line that counts them ("2 / 2"), which the reader adds where the file has
	// none.
	Text string
	// MediaType is what the file is: text/plain, text/html, text/markdown, message/rfc822 or the
	// type of a Word document.
	MediaType string
	// Charset is the encoding that the text was in, in lower case as IANA lists it ("windows-1252"); it is
	// empty for UTF-8 and for ASCII.
	Charset string
	// Skipped says in English, a line for each part, what the file holds and the text does not: its
	// first words, and how many more there are. After 100 lines it says "and more".
	Skipped []string
	// Notes says in English what is to be looked at in the text: characters that were damaged before.
	Notes []string
}

// The media types that are read.
const (
	Plain    = "text/plain"
	HTML     = "text/html"
	Markdown = "text/markdown"
	Mail     = "message/rfc822"
	Word     = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
)

// Read reads a file. What it is, is told by its content and then by its name. Errors are *Error and
// name the file and the rule that it breaks.
func Read(name string, data []byte) (Text, error) {
	text, err := read(name, data)
	if err != nil {
		return Text{}, &Error{File: name, Rule: ruleOf(err), cause: err}
	}
	text.Notes = append(text.Notes, notesOn(text.Text)...)
	return text, nil
}

func read(name string, data []byte) (Text, error) {
	if len(data) > maxSize {
		return Text{}, broken(TooLarge, "it has %d bytes; the most that is read is %d", len(data), maxSize)
	}
	mediaType, err := detect(name, data)
	switch {
	case err != nil:
		return Text{}, err
	case mediaType == Word:
		return readWord(data)
	case mediaType == Mail:
		return readMail(data)
	}
	declared := ""
	if mediaType == HTML {
		declared = metaCharset(data)
	}
	s, charset, err := decode(data, declared)
	if err != nil {
		return Text{}, err
	}
	if mediaType == Plain && looksLikeHTML(s) { // seen only now in UTF-16
		mediaType = HTML
	}
	text, err := FromMediaType(s, mediaType)
	text.Charset = charset
	return text, err
}

// FromMediaType reads a text that is in UTF-8 already and is text/html, text/markdown or, for any
// other type, plain. It fails, with *Error, only for HTML whose elements are nested deeper than 512 or
// are more than 750,000.
func FromMediaType(text, mediaType string) (Text, error) {
	switch mediaType {
	case HTML:
		return FromHTML(text)
	case Markdown:
		return FromMarkdown(text)
	}
	return Text{Text: lineFeeds.Replace(strings.ToValidUTF8(text, "\ufffd")), MediaType: Plain}, nil
}

// lineFeeds makes the ends of lines one.
var lineFeeds = strings.NewReplacer("\r\n", "\n", "\r", "\n")
