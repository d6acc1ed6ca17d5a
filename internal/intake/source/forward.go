package source

import (
	"regexp"
	"strings"
)

// The fields of the header that a forwarded message shows.
const (
	fieldFrom = 1 << iota
	fieldSent
	fieldTo
	fieldSubject
)

// shownField matches a field of such a header, in the languages of the product, bold or not.
var shownField = regexp.MustCompile(`(?i)^[\s>*_\x{200e}\x{200f}]*(from|de|من|sent|date|envoyé(?: le)?|enviado(?: el)?|fecha|تاريخ الإرسال|تم الإرسال|أرسلت|التاريخ|تاريخ|to|à|a|para|إلى|الى|cc|bcc|cci|cco|نسخة|reply-to|répondre à|importance|attachments|pièces jointes|adjuntos|subject|objet|asunto|sujet|الموضوع|موضوع)[*_]{0,2}[ \x{a0}\x{202f}]?[:：][*_]{0,2}\s*(.*)$`)

var fieldKinds = map[string]int{
	"from": fieldFrom, "de": fieldFrom, "من": fieldFrom,
	"sent": fieldSent, "date": fieldSent, "envoyé": fieldSent, "envoyé le": fieldSent, "enviado": fieldSent,
	"enviado el": fieldSent, "fecha": fieldSent, "تاريخ الإرسال": fieldSent, "تم الإرسال": fieldSent, "أرسلت": fieldSent,
	"التاريخ": fieldSent, "تاريخ": fieldSent,
	"to": fieldTo, "à": fieldTo, "a": fieldTo, "para": fieldTo, "إلى": fieldTo, "الى": fieldTo,
	"subject": fieldSubject, "objet": fieldSubject, "asunto": fieldSubject, "sujet": fieldSubject, "الموضوع": fieldSubject, "موضوع": fieldSubject,
}

// separator matches the line above such a header. Marks of vowels in Arabic differ among mailers.
var separator = regexp.MustCompile(`(?i)^[\s>*_]*(?:[-_]{2,}\s*(?:forwarded message|original message|message (?:transféré|d['’]origine|original)|mensaje (?:reenviado|original)|رسالة مُ?عاد توجيهها|الرسالة الأصلية|رسالة محولة|الرسالة المحولة)\s*[-_]{2,}|begin forwarded message\s*:|début du (?:message (?:transféré|réexpédié)|courriel transféré)\s*:|inicio del mensaje reenviado\s*:|بدء الرسالة المُ?حولة\s*:|بداية الرسالة المُ?عاد توجيهها\s*:|_{10,})[\s*_]*$`)

// wrote matches the line above a message that is answered.
var wrote = regexp.MustCompile(`(?i)^\s*(?:on\s.{4,200}\bwrote|le\s.{4,200}\ba écrit|el\s.{4,200}\bescribió|(?:في|بتاريخ)\s.{4,200}(?:كتب|كتبت).{0,80})[ \x{a0}\x{202f}]?[:：]\s*$`)

// The limits of a forwarded message: how often it may have been forwarded, the lines of its header, and
// the words that somebody puts above it.
const (
	maxForwards = 10
	maxFields   = 40
	maxCover    = 80
)

// forwarded is the header of a forwarded message in a text.
type forwarded struct {
	start, end int // in lines
	subject    string
}

// unforward takes the headers of a forwarded message, and the words above it, out of a text. It returns
// the subject of the innermost message, or "".
func unforward(w *writer, text string) (rest, subject string) {
	for range maxForwards {
		lines := strings.Split(lineFeeds.Replace(text), "\n")
		f, ok := findForwarded(lines)
		if !ok {
			break
		}
		cover, message := strings.Join(lines[:f.start], "\n"), lines[f.end:]
		above, below := len(strings.Fields(cover)), 0
		for _, l := range message {
			below += len(strings.Fields(l))
		}
		if below == 0 || above > maxCover || above*3 > below {
			break // what was forwarded is what stands above
		}
		w.skip("above the forwarded message", cover)
		w.skip("header of the forwarded message", strings.Join(lines[f.start:f.end], "\n"))
		if f.subject != "" {
			subject = f.subject
		}
		text = strings.TrimLeft(unquote(message), "\n")
	}
	return text, subject
}

// findForwarded finds the first header of a forwarded message: a separator and two of its fields, or a
// sender and two more. The line that says who wrote stands for a header where all after it is quoted.
func findForwarded(lines []string) (forwarded, bool) {
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		if len(line) > 1000 || strings.TrimSpace(line) == "" {
			continue
		}
		if wrote.MatchString(line) && allQuoted(lines[i+1:]) {
			return forwarded{start: i, end: i + 1}, true
		}
		at := i
		isSeparator := separator.MatchString(line)
		if isSeparator {
			at++
			for n := 0; at < len(lines) && n < 3 && strings.Trim(lines[at], "> \t") == ""; n++ {
				at++
			}
		}
		end, kinds, subject := readFields(lines, at)
		n := 0
		for k := kinds; k > 0; k &= k - 1 {
			n++
		}
		if kinds&fieldFrom != 0 && (isSeparator && n >= 2 || n >= 3) {
			return forwarded{i, end, subject}, true
		}
		if !isSeparator && end > i {
			i = end - 1 // no sender among these
		}
	}
	return forwarded{}, false
}

// readFields reads the fields from a line on, with the lines on which they go on, and returns where they
// end and which there are.
func readFields(lines []string, at int) (end, kinds int, subject string) {
	open := false // the field goes on if its line ends with a comma
	last := 0
	for end = at; end < len(lines) && end < at+maxFields; end++ {
		line := strings.TrimSpace(lines[end])
		if len(line) > 1000 {
			break
		}
		m := shownField.FindStringSubmatch(line)
		switch {
		case m != nil:
			last = fieldKinds[strings.ToLower(m[1])]
			kinds |= last
			if last == fieldSubject {
				subject = strings.TrimSpace(m[2])
			}
		case end == at || strings.Trim(line, "> ") == "":
			return end, kinds, subject
		case open && last != fieldSubject:
		default:
			return end, kinds, subject
		}
		open = strings.HasSuffix(line, ",") || strings.HasSuffix(line, ";")
	}
	return end, kinds, subject
}

// allQuoted reports whether lines with words in them all begin with ">", and there is one.
func allQuoted(lines []string) bool {
	quoted := false
	for _, l := range lines {
		switch l = strings.TrimSpace(l); {
		case l == "":
		case l[0] != '>':
			return false
		default:
			quoted = true
		}
	}
	return quoted
}

// unquote joins lines; where all of them are quoted it takes the marks of that off.
func unquote(lines []string) string {
	for n := 0; n < maxQuoting && allQuoted(lines); n++ {
		shorter := make([]string, len(lines))
		for i, l := range lines {
			l = strings.TrimSpace(l)
			shorter[i] = strings.TrimPrefix(strings.TrimPrefix(l, ">"), " ")
		}
		lines = shorter
	}
	return strings.Join(lines, "\n")
}
