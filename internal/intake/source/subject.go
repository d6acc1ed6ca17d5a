package source

import (
	"regexp"
	"strings"
	"unicode"
)

// subjectPrefix matches what mailers and press offices put before a headline in a subject.
var subjectPrefix = regexp.MustCompile(`(?i)^\s*(?:` +
	`(?:fwd?|re|tr|rv|réf|rép|ref|rif|aw|wg|enc|i|r|رد|إعادة توجيه|تحويل)\s*(?:\[\d+\])?\s*[:：]|` +
	`\[(?:external|ext|externe|externo|spam|خارجي)\]|` +
	`(?:(?:for immediate release|pour diffusion immédiate|para publicación inmediata|للنشر الفوري)|` +
	`(?:press|news|media) (?:release|statement)|communiqué(?: de presse)?|cp|nota de prensa|comunicado(?: de prensa)?|np|بيان صحفي|خبر صحفي|بلاغ صحفي)\s*(?:[:：]|\s[-–—|]\s)` +
	`)\s*`)

// cutSubject parts what a subject says from what was put before it.
func cutSubject(subject string) (prefix, rest string) {
	rest = subject
	for rest != "" {
		m := subjectPrefix.FindString(rest)
		if m == "" {
			break
		}
		rest = rest[len(m):]
	}
	return strings.TrimSpace(subject[:len(subject)-len(rest)]), strings.TrimSpace(rest)
}

// addSubject puts the subject above a text that does not hold its words one after the other.
func addSubject(w *writer, subject, text string) string {
	prefix, headline := cutSubject(subject)
	w.skip("before the subject", prefix)
	words := foldWords(headline)
	switch {
	case words == " ":
		w.skip("subject", headline)
		return text
	case strings.Contains(foldWords(text), words):
		w.skip("subject, which the text holds", headline)
		return text
	case strings.TrimSpace(text) == "":
		return headline
	}
	return headline + "\n\n" + strings.TrimLeft(text, "\n")
}

// foldWords returns the letters and digits of a text, in lower case, with one space between and around
// words.
func foldWords(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	gap := true
	for _, c := range text {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c):
			b.WriteRune(unicode.ToLower(c))
			gap = false
		case !gap:
			b.WriteByte(' ')
			gap = true
		}
	}
	if !gap {
		b.WriteByte(' ')
	}
	return b.String()
}
