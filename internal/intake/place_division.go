package intake

// divisions are the nouns that the names of parts of countries have in small letters, in any of the languages.
var divisions = words(`province state county region district governorate prefecture canton département région comté préfecture district gouvernorat
	provincia estado condado región distrito departamento gobernación prefectura cantón`)

// withoutDivision leaves out such a noun beside a name: "MERROW, Lampton province, Spain".
func (r *reading) withoutDivision(part span) span {
	list := wordsOf(r.text, part)
	if n := len(list); n > 1 && divisions[fold(list[n-1].text)] {
		part.end = list[n-2].end
	} else if n > 1 && divisions[fold(list[0].text)] {
		part.start = list[1].start
		if n > 2 && r.words.joins[fold(list[1].text)] {
			part.start = list[2].start
		}
	}
	return part
}
