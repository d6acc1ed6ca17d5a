package intake

import "testing"

func TestName(t *testing.T) {
	run(t, []example{
		{"article with a capital behind a rank", "fr", "Jean Roy, préfet, le colonel Paul Le Braz, commandant le groupement, et Jeanne Duval sont venus.\n\n« La lampe est rallumée ce soir », a dit le colonel Le Braz.", []string{"q1 Paul Le Braz (commandant le groupement)"}},
		{"Spanish preposition with a capital", "es", "Juan Ruiz, alcalde, y el capitán Pedro De la Roca, jefe del faro, vinieron.\n\n«La lámpara está encendida», dijo el capitán De la Roca.", []string{"q1 Pedro De la Roca (jefe del faro)"}},
		{"rank of two words", "fr", "La mission sera sous l’autorité du général de brigade Paul Noir Duval. « La lampe est rallumée ce soir », a dit le général Duval.", []string{"q1 Paul Noir Duval (général de brigade)"}},
		{"rank of two words, after the verb", "es", "«La lámpara está encendida», dijo el inspector de policía Juan Pedro Ruiz.", []string{"q1 Juan Pedro Ruiz (inspector de policía)"}},
		{"letters of another language", "fr", "« La lampe est rallumée ce soir », a affirmé la présidente, Tôn Nữ Thị Lệ.", []string{"q1 Tôn Nữ Thị Lệ (présidente)"}},
		{"such letters, English", "en", "“The lamp is lit again,” said the director, Lê Văn Ạn.", []string{"q1 Lê Văn Ạn (director)"}},
		{"apostrophe in a name", "fr", "« La lampe est rallumée ce soir », a dit Jean N’Dri-Roy, directeur.", []string{"q1 Jean N’Dri-Roy (directeur)"}},
		{"pilgrim", "fr", "L’Imam ratib de la grande mosquée, El Hadji Samba Noir, a rappelé la lumière. « J’ai amené mes propres fils, voyez leur bras », a-t-il lancé.", []string{"q1 Samba Noir (Imam ratib de la grande mosquée)"}},
		{"woman pilgrim", "fr", "« Nous sommes tous prêts à partir », a dit Adja Awa Noir, présidente de l’association.", []string{"q1 Awa Noir (présidente de l’association)"}},
		{"pilgrim after a man's honorific", "fr", "M. El Hadj Samba Noir, président, est venu. « Nous sommes tous prêts à partir », a dit M. Noir.", []string{"q1 Samba Noir (président)"}},
	})
}
