package check

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// numberPattern is digits of any script, with what may part their groups.
var numberPattern = regexp.MustCompile(`\p{Nd}+(?:[.,٬٫'’ \x{a0}\x{202f}]\p{Nd}+)*`)

// number is a number in a text with what it can mean.
type number struct {
	text   string
	strict []string // values by the notation of the language
	loose  []string // values by any notation
	date   bool     // whether it is the part of a date in figures
	part   bool     // whether it is in a name, such as H1N1
	label  bool     // whether it numbers something, such as Figure 9.3
}

// numbers wants the numbers of the source in the target, in the notation of its
// language. Small ones may be in words, hours of the afternoon in either count
// and centuries in Roman numerals.
func numbers(r *report, source, target side) {
	before, after := numbersOf(source), numbersOf(target)
	used := make([]bool, len(after))
	for _, n := range before {
		if n.part {
			continue
		}
		strict, loose := false, false
		for i, m := range after {
			switch {
			case overlap(n.strict, m.strict), n.label && n.text == m.text:
				strict, used[i] = true, true
			case overlap(n.loose, m.loose):
				loose, used[i] = true, true
			}
		}
		switch {
		case strict || excused(n, source, target, after, used):
		case loose:
			r.add(NumberNotation, n.text)
		default:
			r.add(NumberMissing, n.text)
		}
	}
	for i, m := range after {
		if !used[i] && !m.part && !small(m) && !excused(m, target, source, before, nil) {
			r.add(NumberAdded, m.text)
		}
	}
}

// numbersOf returns the numbers of a text.
func numbersOf(s side) []number {
	text := telephones.ReplaceAllStringFunc(s.words, func(call string) string {
		if dateFigures.MatchString(call) {
			return call
		}
		return " "
	})
	var all []number
	inDates := dateFigures.FindAllStringIndex(text, maxNumbers)
	for _, at := range numberPattern.FindAllStringIndex(text, maxNumbers) {
		r := lastRune(text[:at[0]])
		part := unicode.IsLetter(r) && !unicode.Is(unicode.Arabic, r)
		date := slices.ContainsFunc(inDates, func(d []int) bool { return d[0] <= at[0] && at[1] <= d[1] })
		factor := scale(text[at[1]:], s.base)
		found := readings(text[at[0]:at[1]], s.base)
		if date { // its parts are numbers of their own
			found = apart(text[at[0]:at[1]])
		}
		for _, n := range found {
			n.date, n.part = date, part
			n.label = factor == 1 && outline.MatchString(n.text) && labels(text[:at[0]], text[at[1]:])
			n.scaled(factor)
			all = append(all, n)
		}
	}
	return all[:min(len(all), maxNumbers)]
}

// maxNumbers is how many numbers of a text are looked at: they are compared
// each with each.
const maxNumbers = 400

// telephones are numbers that one calls; they are parted as one likes.
var telephones = regexp.MustCompile(`(?:\+|\(0|\b0)\p{Nd}[\p{Nd} .()/\x{a0}\x{202f}-]{5,}\p{Nd}`)

// dateFigures is a date in figures.
var dateFigures = regexp.MustCompile(`\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}`)

// outline is a number of parts, as of sections and versions.
var outline = regexp.MustCompile(`^\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+$`)

// beforeLabel is what a number that numbers something stands after: the
// beginning of a text, a name, or the word for a part of something.
var beforeLabel = regexp.MustCompile(`(?:^|\n|[\p{Lu}][\p{L}\p{M}]*\.?|(?i:version|section|chapter|figure|table|article|no|nos)\.?)[ \x{a0}\x{202f}]*$`)

// labels reports whether a number between two texts numbers something, as in
// "Figure 9.3" or "Ubuntu 24.04". What is measured has its unit after it.
func labels(before, after string) bool {
	next := strings.TrimLeft(after, " \u00a0\u202f")
	if strings.IndexAny(next, "%‰€$£¥°") == 0 {
		return false
	}
	return beforeLabel.MatchString(before[max(0, len(before)-maxLabel):])
}

// maxLabel is how many bytes before a number are looked at.
const maxLabel = 64

func lastRune(s string) rune {
	runes := []rune(s[max(0, len(s)-4):])
	if len(runes) == 0 {
		return 0
	}
	return runes[len(runes)-1]
}

// readings returns what a run of digits and separators says: one number, or
// several where it cannot be one.
func readings(text, base string) []number {
	groups, marks := cut(text)
	n := number{text: text}
	decimal := ""
	whole := groups
	if last := len(marks) - 1; last >= 0 {
		apart := last > 0 && marks[last] != marks[last-1]
		if apart || last == 0 && !isSpace(marks[last]) {
			decimal, whole = groups[last+1], groups[:last+1]
		}
	}
	grouped := isGrouped(groups, marks)
	switch {
	case len(marks) == 0:
		n.strict = []string{value(groups[0], "")}
		n.loose = n.strict
		return []number{n}
	case decimal != "" && (len(whole) == 1 || isGrouped(whole, marks[:len(marks)-1])):
		n.loose = append(n.loose, value(strings.Join(whole, ""), decimal))
		if allowed(decimals, base, marks[len(marks)-1]) {
			n.strict = append(n.strict, n.loose[0])
		}
	}
	if grouped {
		v := value(strings.Join(groups, ""), "")
		n.loose = append(n.loose, v)
		if allowed(groupings, base, marks[0]) {
			n.strict = append(n.strict, v)
		}
	}
	if len(n.loose) > 0 {
		return []number{n}
	}
	return apart(text)
}

// apart takes each group of digits for a number.
func apart(text string) []number {
	groups, _ := cut(text)
	var each []number
	for _, g := range groups {
		v := []string{value(g, "")}
		each = append(each, number{text: g, strict: v, loose: v})
	}
	return each
}

// cut parts a run into its groups of digits, as ASCII, and the marks between.
func cut(text string) (groups []string, marks []rune) {
	var group strings.Builder
	for _, r := range text {
		if unicode.Is(unicode.Nd, r) {
			group.WriteByte('0' + digit(r))
			continue
		}
		groups, marks = append(groups, group.String()), append(marks, r)
		group.Reset()
	}
	return append(groups, group.String()), marks
}

// digit is the value of a decimal digit: each script has its ten in a row, and
// the rows begin where no digit comes before.
func digit(r rune) byte {
	for v := byte(0); v < 9; v++ {
		if !unicode.Is(unicode.Nd, r-rune(v)-1) {
			return v
		}
	}
	return 9
}

// isGrouped reports whether groups are those of thousands, all parted alike.
func isGrouped(groups []string, marks []rune) bool {
	if len(groups) < 2 || len(groups[0]) > 3 || groups[0] == "0" {
		return false
	}
	for i, g := range groups[1:] {
		if len(g) != 3 || marks[i] != marks[0] {
			return false
		}
	}
	return true
}

func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }

// groupings and decimals are the marks of each language (CLDR, and what its
// countries use beside); of a language that is not here all are.
var (
	groupings = map[string]string{
		"en": ",\u00a0\u202f ", "fr": " \u00a0\u202f’'", "es": ".,' \u00a0\u202f", "ar": "٬,.", "de": ".’' \u00a0\u202f",
		"it": ".’' \u00a0\u202f", "pt": ". \u00a0\u202f", "nl": ".", "ru": " \u00a0\u202f", "ja": ",", "zh": ",",
	}
	decimals = map[string]string{
		"en": ".", "fr": ",", "es": ",.", "ar": "٫,.", "de": ",", "it": ",", "pt": ",", "nl": ",", "ru": ",", "ja": ".", "zh": ".",
	}
)

func allowed(by map[string]string, base string, mark rune) bool {
	marks, ok := by[base]
	return !ok || strings.ContainsRune(marks, mark)
}

// value names a number the same however it is written.
func value(whole, decimal string) string {
	if len(whole)+len(decimal) > 40 { // no number that anybody means
		return whole + "." + decimal
	}
	text := whole
	if decimal != "" {
		text += "." + decimal
	}
	n, ok := new(big.Rat).SetString(text)
	if !ok {
		return text
	}
	return n.RatString()
}

// scaled adds what a number means with the word after it, such as million.
func (n *number) scaled(factor int64) {
	if factor == 1 {
		return
	}
	times := func(values []string) []string {
		all := slices.Clone(values)
		for _, v := range values {
			if x, ok := new(big.Rat).SetString(v); ok {
				all = append(all, x.Mul(x, new(big.Rat).SetInt64(factor)).RatString())
			}
		}
		return all
	}
	n.strict, n.loose = times(n.strict), times(n.loose)
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(v string) bool { return slices.Contains(b, v) })
}
