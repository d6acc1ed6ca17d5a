package intake

import "testing"

func TestTerm(t *testing.T) {
	run(t, []example{
		{"handbook", "en", "Jane Roe wrote the handbook “Lamps Are for Everybody on the Coast.” She said she would go on.", nil},
		{"titled", "fr", "Dans sa présentation intitulée « L’ère des lampes sur la côte du nord », Jeanne Roy a souligné les risques.", nil},
		{"vision before a colon", "fr", "La séance a servi à présenter la ville dans la réalisation de la vision : « Faire de la côte un champion des lampes pour tous ».\n\nJeanne Roy a assisté à la séance.", nil},
		{"book before a colon", "es", "Juana Ruiz y Pedro Gil presentaron a la ciudad el libro: “Entre las lámparas del puerto. Historia y arte de la costa.”", nil},
		{"said of a project before a colon", "en", "Jane Roe said of the project: “It is a great day for the lamps of the coast.”", []string{"q1 Jane Roe"}},
		{"own words on a project", "en", "Jane Roe, Head of Lamps, on the project: “We are proud of every lamp of the coast.”", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"what a plan is", "es", "Juana Ruiz afirmó que el acuerdo «es una gran oportunidad para las lámparas de la costa».", []string{"q1 Juana Ruiz"}},
		{"what a programme does", "ar", "وأكد سامي حداد أن البرنامج «يصالح المدرسة مع محيطها القريب».", []string{"q1 سامي حداد"}},
		{"capitals", "es", "Las partes, en el marco del “ACUERDO SOBRE LÁMPARAS Y FAROS DE LA COSTA”, anunciado ayer por Juana Ruiz, se reunieron.", nil},
		{"a name twice in marks", "ar", "قال سامي حداد إن «منارة بلس» أكبر معرض في الساحل. وأضاف سامي حداد أن زوار «منارة بلس» كثيرون.", nil},
		{"a list before a colon", "ar", "أعلنت هيئة المنارات عن إطلاق المواسم في ثلاث مدن، هي: “الرباط وتونس والقاهرة والبحر الأحمر”، بداية من أكتوبر.", nil},
		{"report after a comma", "en", "Jane Roe said so in the report, “The State of the World’s Lamps”.", nil},
		{"slogan after a comma", "en", "The harbour’s slogan, “Light for all, all for light”, was painted on the quay, Jane Roe said.", nil},
		{"described as", "en", "Describing the operation as “the first of its kind”, Jane Roe added that there is more to come.", []string{"q1 Jane Roe"}},
		{"campaign between commas", "fr", "Jean Roy, ministre, est venu.\n\nUne campagne d’information, « La rue n’est pas un phare », sera diffusée dès la semaine prochaine.", nil},
		{"campaign between commas, in English", "en", "Jane Roe, Minister, came.\n\nA campaign for lamps, “The road is not a lighthouse”, will start next week.", nil},
		{"what a book says", "en", "The book, Jane Roe said, “is not a lighthouse”, and will start no fire.", []string{"q1 Jane Roe"}},
	})
}

func TestReportedParagraph(t *testing.T) {
	run(t, []example{
		{"no opening mark in a report", "es", "Juana Ruiz habló.\n\nTambién explicó que las lámparas de la costa brillan todas de nuevo”.", nil},
		{"no opening mark", "es", "Juana Ruiz habló.\n\nLas lámparas de la costa brillan todas de nuevo”, explicó Juana Ruiz.", []string{"q1 Juana Ruiz"}},
	})
}
