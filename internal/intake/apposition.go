package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxApposition bounds what is read after a name, in bytes.
const maxApposition = 800

// apposition returns the title that follows a name after a comma: "Director, Unit of Measures". It
// ends with the sentence, or before the first piece that begins in lower case.
func (r *reading) apposition(from, limit int) span {
	limit = min(limit, r.cut(min(len(r.text), from+maxApposition)))
	rest := r.trim(span{from, from + len(strings.TrimRightFunc(r.text[from:limit], isStopOrBlank))})
	for w := range eachWord(r.text, span{rest.start, min(rest.end, r.cut(min(len(r.text), rest.start+maxWord)))}) {
		if w.start == rest.start && isDegree([]word{w}) && isShouted(w.text) {
			rest = r.trim(span{w.end, rest.end}) // "Jane Roe MP, Secretary"
		}
		break
	}
	if strings.HasPrefix(r.at(rest), ".,") {
		rest.start++ // "John Doe Jr., director"
	}
	if c, size := utf8.DecodeRuneInString(r.at(rest)); c == ',' || c == '،' || c == '(' {
		rest.start += size
	} else if list := wordsOf(r.text, span{rest.start, min(rest.end, r.cut(min(len(r.text), rest.start+maxWord)))}); len(list) > 2 &&
		r.asWords(fold(list[0].text)) && r.hasTitle(list[1:3]) && !r.isPronoun(list[1]) {
		rest.start = list[1].start // "Jane Roe as Head of Lamps"
	} else if len(list) > 1 && r.isTitle(list[0]) && r.beside(list[0], list[1]) && list[0].start == rest.start {
		// "Dr Jane Roe CEO of Lamps"
	} else {
		return span{}
	}
	return r.titleAt(rest)
}

// titleAt returns the title that a part of a sentence begins with.
func (r *reading) titleAt(rest span) span {
	title := span{}
	pieces := r.pieces(rest)
	for len(pieces) > 1 && (r.isLetters(pieces[0]) || isDegree(wordsOf(r.text, pieces[0])) || r.isAge(wordsOf(r.text, pieces[0]))) {
		pieces = pieces[1:]
	}
	for i, piece := range pieces {
		list := wordsOf(r.text, piece)
		if len(list) == 0 || len(list) > maxTitleWords || r.isVerb(fold(list[0].text)) || r.words.verbHelp[fold(list[0].text)] && (i == 0 || !r.linksNouns(list[0])) {
			break
		}
		if c, _ := utf8.DecodeRuneInString(r.at(piece)); marks[c] != 0 {
			break
		}
		if i == 0 {
			if len(list) > 2 && r.asWords(fold(list[0].text)) && r.hasTitle(list[1:]) && isCapital(list[1].text) {
				list = list[1:] // "Jane Roe, MD, as Chief Keeper"
			}
			list = r.withoutRelative(list)
			if r.words.common[fold(list[0].text)] && !firsts[fold(list[0].text)] && !r.words.articles[fold(list[0].text)] && !r.isShortNamed(list[0]) &&
				!(len(list) > 1 && isShouted(list[0].text) && r.isTitle(list[1])) {
				break
			}
			if !r.hasTitle(list) && (r.holder(list) < 0 || r.runsIntoMarks(list)) || r.isAnother(list) || r.isOfNext(pieces) {
				break
			}
			if len(pieces) > 1 {
				list = r.withoutNext(list, wordsOf(r.text, pieces[1]))
			}
			title = r.titleSpan(list)
			if !r.isSpanOf(title, piece) {
				break // a verb cuts it
			}
			continue
		}
		if strings.Contains(r.text[pieces[i-1].end:piece.start], ";") {
			break
		}
		if r.bracketed(piece) {
			if !r.isInsertOf(title, r.at(piece)) || title.end < pieces[i-1].end {
				break
			}
			title.end = piece.end + 1
			continue
		}
		if i > 1 && r.bracketed(pieces[i-1]) && strings.TrimSpace(r.text[pieces[i-1].end:piece.start]) == ")" {
			if !r.linksNouns(list[0]) && !isCapital(list[0].text) {
				break
			}
			end := r.titleSpan(list).end
			title.end = end
			if end < piece.end {
				break
			}
			continue
		}
		if strings.HasSuffix(strings.TrimSpace(r.text[:piece.start]), "(") {
			break // "Lamps (LSE: LMP)"
		}
		if r.isKindOfCompany(list) {
			title.end = list[len(list)-1].end // "Merrow Lamps Co., Ltd."
			continue
		}
		if !isCapital(list[0].text) && !r.isMatter(list, 0) && !r.isFurther(list, piece.end) && !(i > 1 && r.isWorkplace(list)) && !r.areSmallMatters(title, pieces[i:]) || r.isHonorific(list[0]) || r.titleSpan(list).end < piece.end {
			break
		}
		title.end = piece.end
	}
	return title
}

// runsIntoMarks reports whether a phrase with an article runs into words in small letters in quotation marks, and so begins the
// clause that they go on with: "According to Roe, the fog “is worse than the dark”".
func (r *reading) runsIntoMarks(list []word) bool {
	if !r.words.articles[fold(list[0].text)] {
		return false
	}
	text := r.text[list[0].start:r.cut(min(len(r.text), list[len(list)-1].end+maxWord))]
	open := strings.IndexAny(text, "“„«\"")
	return open > 0 && !strings.ContainsAny(text[:open], ",.;:") && unicode.IsLower(firstRune(strings.TrimLeft(text[open:], "“„«\" \u00a0\u202f")))
}

// isSpanOf reports whether a title is all of a piece, but for the full stop of what is cut short: "director of Lamps Co.".
func (r *reading) isSpanOf(title, piece span) bool {
	return title.end == piece.end || r.text[title.end:piece.end] == "."
}

// isKindOfCompany reports whether words say what kind of company the name before a comma is of: "Inc.", "Pvt. Ltd.".
func (r *reading) isKindOfCompany(list []word) bool {
	return !slices.ContainsFunc(list, func(w word) bool { return !companyKinds[fold(strings.ReplaceAll(w.text, ".", ""))] })
}

// companyKinds are the letters that say what kind of company one is, in any of the languages.
var companyKinds = words(`inc ltd co corp llc llp lp plc pvt pty pte ag gmbh bv nv sa sas sarl sl srl spa ab as oy`)

// asWords reports whether a folded word says that a title is that of the name before it.
func (r *reading) asWords(folded string) bool {
	return folded == "as" || folded == "comme" || folded == "como"
}
