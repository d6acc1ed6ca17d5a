package intake

import "strings"

// isGivenFunction reports whether the text between a name without a function and the function at an offset says that
// the one has the other: "Jane Roe was named", "Jane Roe is currently".
func (r *reading) isGivenFunction(p person, at int) bool {
	if p.name == (span{}) || p.title != (span{}) || p.org || p.governed || p.surname && p.unsure || at < p.name.end || at-p.name.end > maxGiven {
		return false
	}
	between := strings.TrimRight(r.text[p.name.end:at], " \u00a0\n'’")
	verb := false
	for w := range eachWord(between, span{0, len(between)}) {
		switch folded := fold(w.text); {
		case havings[folded]:
			verb = true
		case !r.words.articles[folded] && !besideHaving[folded]:
			return false
		}
	}
	return verb && !strings.ContainsAny(between, ",;:()–—.")
}

// maxGiven bounds the bytes between a name and the function that is given to it.
const maxGiven = 60

// The words that say that somebody has a function, and those that may stand among them.
var (
	havings = words(`is was est es fue appointed named elected nommé nommée élu élue désigné désignée nombrado nombrada
		designado designada elegido elegida electo electa`)
	besideHaving = words(`has been currently also now the as new newly a été aussi actuellement comme ha sido también
		actualmente como the an nouveau nouvelle nuevo nueva al d l`)
)
