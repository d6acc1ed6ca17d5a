package intake

// divisions are the nouns that the names of parts of countries have, in any of the languages.
var divisions = words(`province state county region district governorate prefecture canton oblast oblasts raion krai voivodeship department division municipality
	parish wilaya territory emirate republic république república département région état comté préfecture gouvernorat voïvodie kraï paroisse territoire municipalité
	provincia estado condado región distrito departamento gobernación prefectura cantón óblast voivodato parroquia municipio municipalidad territorio
	محافظة ولاية منطقة مقاطعة إقليم إمارة أوبلاست كانتون كراي جمهورية`)

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
