package source

import (
	"bytes"
	"path"
	"regexp"
	"strings"
)

// signatures are the first bytes of files that hold a text which is not read here.
var signatures = []struct {
	start string
	rule  Rule
	what  string
}{
	{"%PDF-", Format, "it is a PDF; save its text, or paste it"},
	{"\xd0\xcf\x11\xe0", Format, "it is in the Word format before 2007; save it as .docx"},
	{`{\rtf`, Format, "it is RTF; save it as .docx or as text"},
	{"\x89PNG", Binary, "it is a picture"},
	{"\xff\xd8\xff", Binary, "it is a picture"},
	{"GIF8", Binary, "it is a picture"},
	{"\x1f\x8b", Binary, "it is compressed (gzip); unpack it first"},
}

// detect tells the media type by the content and then by the name.
func detect(name string, data []byte) (string, error) {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.start)) {
			return "", broken(s.rule, "%s", s.what)
		}
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
