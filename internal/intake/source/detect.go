package source

import (
	"bytes"
	"path"
	"regexp"
	"strings"
)

// signatures are the first bytes of files that hold a text which is not read here, or none.
var signatures = []struct {
	start string
	rule  Rule
	what  string
}{
	{"%PDF-", Format, "it is a PDF; save its text as .docx or .txt, or paste it"},
	{"\xd0\xcf\x11\xe0", Format, "it is a file of Office before 2007 (.doc, .xls, .msg), or a protected one; save it as .docx or as text"},
	{`{\rtf`, Format, "it is RTF; save it as .docx or as text"},
	{"\x89PNG", Binary, "it is a picture (PNG); give the text of the release"},
	{"\xff\xd8\xff", Binary, "it is a picture (JPEG); give the text of the release"},
	{"GIF8", Binary, "it is a picture (GIF); give the text of the release"},
	{"II*\x00", Binary, "it is a picture (TIFF); give the text of the release"},
	{"MM\x00*", Binary, "it is a picture (TIFF); give the text of the release"},
	{"\x1f\x8b", Binary, "it is compressed (gzip); unpack it first"},
	{"BZh", Binary, "it is compressed (bzip2); unpack it first"},
	{"\xfd7zXZ\x00", Binary, "it is compressed (xz); unpack it first"},
	{"7z\xbc\xaf\x27\x1c", Binary, "it is an archive (7-Zip); unpack it first"},
	{"Rar!\x1a\x07", Binary, "it is an archive (RAR); unpack it first"},
	{"ID3\x03", Binary, "it is a sound (MP3); give the text of the release"},
	{"ID3\x04", Binary, "it is a sound (MP3); give the text of the release"},
}

// inside matches four bytes that follow the first ones.
var inside = []struct {
	start, then string
	at          int
	what        string
}{
	{"RIFF", "WEBP", 8, "it is a picture (WebP); give the text of the release"},
	{"RIFF", "WAVE", 8, "it is a sound (WAV); give the text of the release"},
	{"\x00\x00\x00", "ftyp", 4, "it is a film or a picture (MP4, HEIC); give the text of the release"},
}

// refuse says what a file is that holds no text that is read here.
func refuse(data []byte) error {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.start)) && (s.start != "BZh" || len(data) > 4 && bytes.HasPrefix(data[4:], []byte("1AY&SY"))) {
			return broken(s.rule, "%s", s.what)
		}
	}
	for _, s := range inside {
		if len(data) > s.at && bytes.HasPrefix(data, []byte(s.start)) && bytes.HasPrefix(data[s.at:], []byte(s.then)) {
			return broken(Binary, "%s", s.what)
		}
	}
	return nil
}

// detect tells the media type by the content and then by the name.
func detect(name string, data []byte) (string, error) {
	if err := refuse(data); err != nil {
		return "", err
	}
	extension := strings.ToLower(path.Ext(name))
	head := string(data[:min(len(data), sniffed)])
	switch {
	case strings.HasPrefix(head, "PK\x03\x04"):
		return Word, nil
	case mailHeader(head), extension == ".eml":
		return Mail, nil
	case isPage(head):
		return HTML, nil
	case extension == ".md", extension == ".markdown":
		return Markdown, nil
	case looksLikeHTML(head), extension == ".html", extension == ".htm", extension == ".xhtml":
		return HTML, nil
	}
	return Plain, nil
}

// sniffed is how many bytes of a file are looked at to tell what it is.
const sniffed = 8 << 10

// blankOrComment matches what may stand before the first element of a page.
const blankOrComment = `^(?:\x{feff}|\s|<!--(?s:.*?)-->|<\?xml[^>]*>)*`

var (
	pageStart = regexp.MustCompile(`(?i)` + blankOrComment + `<(?:!doctype\s+html|html|head|body|meta|title)[\s>/]`)
	fragment  = regexp.MustCompile(`(?i)` + blankOrComment + `<(?:article|main|section|div|header|h[1-6]|p|table|ul|ol|blockquote|figure|center|font|span|b|strong|em|i|br|hr)(?:\s[^<>]*)?/?>`)
	// transport matches header fields that only a mail has (RFC 5322, RFC 2045).
	transport = regexp.MustCompile(`(?im)^(?:mime-version|message-id|received|return-path|content-transfer-encoding|delivered-to|x-mailer):[ \t]`)
	fieldLine = regexp.MustCompile(`^(?:[!-9;-~]+:|[ \t]+\S|From )`)
)

func isPage(s string) bool        { return pageStart.MatchString(s) }
func looksLikeHTML(s string) bool { return isPage(s) || fragment.MatchString(s) }

// mailHeader reports whether a file begins with the header of a mail: at least two fields, one of
// them of the kind that nobody types.
func mailHeader(s string) bool {
	end := 0
	fields := 0
	for line := range strings.Lines(s) {
		if !fieldLine.MatchString(strings.TrimRight(line, "\r\n")) {
			break
		}
		end += len(line)
		fields++
	}
	return fields >= 2 && transport.MatchString(s[:end])
}
