package intake

import "strings"

// isGivenFunction reports whether the text between a name without a function and the function at an offset says that
// the one has the other: "Jane Roe was named", "Jane Roe is currently".
func (r *reading) isGivenFunction(p person, at int) bool {
	if p.name == (span{}) || p.title != (span{}) || p.org || p.surname && p.unsure || at < p.name.end || at-p.name.end > maxGiven {
		return false
	}
	between := strings.TrimRight(r.text[p.name.end:at], " \u00a0\n'’")
	verb, post, of := false, false, false
	for w := range eachWord(between, span{0, len(between)}) {
		switch folded := fold(w.text); {
		case havings[folded]:
			verb = true
		case posts[folded]:
			post = true
		case ofPost[folded]:
			of = true
		case !r.words.articles[folded] && !besideHaving[folded]:
			return false
		}
	}
	return (verb && !of && !p.governed || post) && !strings.ContainsAny(between, ",;:()–—.")
}

// givenFunction returns the function that begins with list[i] and that the text says the person mentioned before has, where
// capitals show what is of it: "Jane Roe is currently Director of Harbour Lamps and Quays for the Port of Merrow".
func (r *reading) givenFunction(p person, list []word, i, limit int) span {
	if !isCapital(list[i].text) || !r.isGivenFunction(p, list[i].start) || i+1 < len(list) && r.isSurname(list[i:i+2]) {
		return span{}
	}
	limit = min(limit, r.cut(min(len(r.text), list[i].start+maxApposition)))
	title := r.titleAt(span{list[i].start, list[i].start + len(strings.TrimRightFunc(r.text[list[i].start:limit], isStopOrBlank))})
	words := wordsOf(r.text, title)
	for k := 1; k < len(words)-1; k++ {
		if next := words[k+1]; r.words.and[fold(words[k].text)] && !isCapital(next.text) && !r.linksNouns(next) && !r.isTitle(next) {
			words = words[:k] // "and has worked"
		}
	}
	if !r.hasTitle(words) {
		return span{}
	}
	if last := words[len(words)-1]; last.end < title.end && !strings.HasPrefix(r.text[last.end:], ")") {
		title.end = last.end
	}
	return title
}

// maxGiven bounds the bytes between a name and the function that is given to it.
const maxGiven = 60

// The words that say that somebody has a function, and those that may stand among them.
var (
	havings = words(`is was est es fue appointed named elected nommé nommée élu élue désigné désignée nombrado nombrada
		designado designada elegido elegida electo electa`)
	besideHaving = words(`has been currently also now the as new newly a été aussi actuellement comme ha sido también
		actualmente como the an nouveau nouvelle nuevo nueva al d l`)
	posts  = words(`post position role poste fonction fonctions qualité tant cargo puesto`) // "la nomination de Jeanne Roy au poste de directrice"
	ofPost = words(`to of in para au aux en de que del`)
)
