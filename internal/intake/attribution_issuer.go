package intake

// maxIssued bounds the words of "a statement issued today by".
const maxIssued = 6

// issuerOf returns who issued the document that is the subject of a verb: "a statement issued by the Guild said".
func (r *reading) issuerOf(list []word) (person, bool) {
	if len(list) < 3 {
		return person{}, false
	}
	first := 0
	if folded := fold(list[0].text); r.words.articles[folded] || demonstratives[folded] || newcomers[folded] {
		first = 1
	}
	if !r.words.statements[fold(list[first].text)] {
		return person{}, false
	}
	for i := first + 1; i < min(len(list)-1, first+maxIssued); i++ {
		if !issuing[fold(list[i].text)] {
			continue
		}
		found := r.mentions(span{list[i].start, list[len(list)-1].end})
		if len(found) != 1 || found[0].unsure || found[0].last() != list[len(list)-1].end {
			return person{}, false
		}
		p := found[0]
		p.governed = false
		return p, true
	}
	return person{}, false
}

// issuing are the prepositions before who issued something.
var issuing = words(`by from of par de du por del`)
