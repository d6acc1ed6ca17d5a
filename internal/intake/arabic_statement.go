package intake

// arabicStatedBy reads "بيان صادر عن سلمى حداد، مديرة المنارة": who comes after the word for what is said and
// "issued by".
func (r *reading) arabicStatedBy(in span, sure float64) *attribution {
	a := r.arabic(in)
	for i := 0; i+2 < len(a.list) && i < maxAside; i++ {
		bare, _ := bareForm(a.list[i].text)
		if !arabicGrammar().documents[bare] {
			continue
		}
		by := i + 1
		for by+1 < len(a.list) && a.blank(by) && by-i < 4 && !isIssuedBy(fold(a.list[by].text)) {
			by++
		}
		if !isIssuedBy(fold(a.list[by].text)) || by+1 >= len(a.list) {
			continue
		}
		p, _, ok := a.personAt(by + 1)
		if !ok {
			continue
		}
		said := r.attributed(p, sure, in.end)
		said.at, said.rule = span{p.start(), p.last()}, "quote.statement"
		return said
	}
	return nil
}

// isIssuedBy reports whether a word is the preposition that leads to who issues a statement.
func isIssuedBy(folded string) bool {
	return folded == "عن" || folded == "الي" || folded == "الى" || folded == "به"
}
