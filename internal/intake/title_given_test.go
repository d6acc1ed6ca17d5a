package intake

import "testing"

func TestTitleGiven(t *testing.T) {
	run(t, []example{
		{"function of a body before a comma", "en", "Lamp Museum Council Chair, Ben Roe, said he was glad.\n\n“We are all ready to go at last,” Mr Roe said.", []string{"q1 Ben Roe (Lamp Museum Council Chair)"}},
		{"of a body beside the name", "en", "Lamp Museum director, Dr Jane Roe, was glad.\n\n“We are all ready to go at last,” Dr Roe said.", []string{"q1 Jane Roe (Lamp Museum director)"}},
		{"after a clause", "en", "On the day of the opening in Merrow of the Lamp and Sea Museum which houses the old Roe Collection, Professor John Doe, Head of Merrow Campus of Roe University (CSU), today announced a lamp.\n\nProfessor Doe said “We are all ready to go at last.”", []string{"q1 John Doe (Head of Merrow Campus of Roe University (CSU))"}},
		{"piece of a body", "en", "“We are all ready to go at last,” said Bill Doe, director of lamps, Merrow Harbour Marquis.", []string{"q1 Bill Doe (director of lamps, Merrow Harbour Marquis)"}},
		{"participle after a title", "en", "Jim Doe, Chief Executive of the Lamp Centre leading the appeal said:\n\n“We are all ready to go at last.”", []string{"q1 Jim Doe (Chief Executive of the Lamp Centre)"}},
		{"participle of a title", "en", "Jim Doe, head of marketing and planning, said: “We are all ready to go at last.”", []string{"q1 Jim Doe (head of marketing and planning)"}},
		{"named as, following", "en", "The Lamp Fund today named Sam Doe as interim president and chief keeper following a unanimous vote by its board.\n\n“We are all ready to go at last,” Doe said.", []string{"q1 Sam Doe (interim president and chief keeper)"}},
		{"statement in a headline", "en", "Bill Doe Statement on Jeff Roe\n\nStatement from Bill Doe:\n\n“We are all ready to go at last. It is late and the lamps are lit.”", []string{"q1 Bill Doe"}},
		{"several matters", "fr", "La réunion était présidée par David Roy, ministre de l’Industrie, du Tourisme et des Phares des Îles.\n\n« Nous sommes tous prêts à partir », a déclaré M. Roy.", []string{"q1 David Roy (ministre de l’Industrie, du Tourisme et des Phares des Îles)"}},
		{"several matters before the name", "fr", "Le ministre de l'Économie, des Phares et de l'Industrie, Antoine Roy, s'est expliqué sur la lampe. « Nous sommes tous prêts à partir », déclare-t-il.", []string{"q1 Antoine Roy (ministre de l'Économie, des Phares et de l'Industrie)"}},
		{"two matters", "fr", "La ministre de l'Énergie et des Phares, Jeanne Roy, a dit : « Nous sommes tous prêts à partir. »", []string{"q1 Jeanne Roy (ministre de l'Énergie et des Phares)"}},
		{"Spanish matters", "es", "La ministra de Industria, Comercio y Turismo, Juana Ruiz, ha dicho: «Estamos todos listos para salir».", []string{"q1 Juana Ruiz (ministra de Industria, Comercio y Turismo)"}},
		{"Spanish matters after", "es", "Juana Ruiz, ministra de Industria, Comercio y Turismo, ha dicho: «Estamos todos listos para salir».", []string{"q1 Juana Ruiz (ministra de Industria, Comercio y Turismo)"}},
		{"English matters", "en", "Minister for Lamps, Forestry and Harbours, Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Minister for Lamps, Forestry and Harbours)"}},
		{"English matters after", "en", "Jane Roe, Minister of Lamps, Forestry and Harbours, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Minister of Lamps, Forestry and Harbours)"}},
		{"English matters beside", "en", "“We are all ready to go at last,” said Minister of Lamps, Forestry and Harbours Jane Roe.", []string{"q1 Jane Roe (Minister of Lamps, Forestry and Harbours)"}},
		{"two English matters", "en", "Minister for Lamps and Sport, Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Minister for Lamps and Sport)"}},
		{"owner", "en", "Merrow Lamps’ chief executive, Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Merrow Lamps’ chief executive)"}},
		{"owner without a name", "en", "The Council’s chief executive, Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (chief executive)"}},
		{"Canadian", "fr", "Visite du ministre Roy à Merrow\n\nLe ministre des Ressources naturelles du Canada, l'honorable Jean Roy, a conclu une visite à Merrow.\n\n« Nous sommes tous prêts à partir », a dit M. Roy.", []string{"headline Visite du ministre Roy à Merrow", "q1 Jean Roy (ministre des Ressources naturelles du Canada)"}},
		{"Privy Council", "fr", "Énoncé de l’honorable Jean Roy, C.P., député, ministre des Phares, sur la lampe\n\nOTTAWA — « Nous sommes tous prêts à partir. Il est tard. »", []string{"headline Énoncé de l’honorable Jean Roy, C.P., député, ministre des Phares, sur la lampe", "dateline Ottawa", "q1 Jean Roy (député, ministre des Phares)"}},
		{"function of who leads", "es", "El plan de Pedro Lopez Roa llega, informó Juan Ruiz, presidente de Lamas.\n\n“El jueves estuve con él (Pedro Lopez Roa) en la casa y todos van bien”, explicó el directivo.", []string{"q1 Juan Ruiz (presidente de Lamas)"}},
		{"who believes is another", "en", "The Lamp Fund’s chief lamp officer said the organization believes “we are all ready to go at last.”\n\nAnne Roe, chief lamp officer for the Lamp Fund, was glad.", []string{"q1 Anne Roe (chief lamp officer for the Lamp Fund)"}},
		{"the next person's function", "es", "La lámpara la encendieron Juan Ruiz Roa, Secretario del Fondo; la Embajadora Juana Lopez, Presidenta del Faro y Representante ante las Luces; y otros.\n\n“Estamos todos listos para salir hoy”, declaró Juana Lopez.", []string{"q1 Juana Lopez (Presidenta del Faro y Representante ante las Luces)"}},
		{"two bodies", "en", "The Lamp Fund’s Executive Board and the Lamp Fund Managing Director Jane Roe met. “We are all ready to go at last,” Roe said.", []string{"q1 Jane Roe (Lamp Fund Managing Director)"}},
		{"no matters but people", "en", "The Director of Lamps, Jane Roe and John Doe met. “We are all ready to go at last,” Roe said.", []string{"q1 Jane Roe (Director of Lamps)"}},
		{"a rank in a later mention", "en", "Professor John Doe, Head of Merrow Campus, lit a lamp.\n\nProfessor Doe said “We are all ready to go at last.”", []string{"q1 John Doe (Head of Merrow Campus)"}},
		{"who tells the sentence", "es", "La nueva luz que dirige Pedro Lopez Roa tendrá una ventana para que todos entren, informó Juan Ruiz, presidente de Lamas.\n\n“El jueves estuve con él (Pedro Lopez Roa) en la casa y todos van bien”, explicó el directivo.", []string{"q1 Juan Ruiz (presidente de Lamas)"}},
		{"matters in small letters", "fr", "Une rencontre, animée par le vice-recteur à la recherche, à la création et à la lumière, Jean Roy, a eu lieu au port.\n\n« Nous sommes tous prêts à partir », a dit M. Roy.", []string{"q1 Jean Roy (vice-recteur à la recherche, à la création et à la lumière)"}},
		{"a second", "fr", "« Nous sommes tous prêts à partir », a déclaré Jeanne Roy, vice-rectrice aux études de lumière et à la recherche.", []string{"q1 Jeanne Roy (vice-rectrice aux études de lumière et à la recherche)"}},
		{"holder of a chair", "fr", "Monsieur Jean Roy, titulaire de la Chaire de lumière en physique des lampes légères du port, est là. « Nous sommes tous prêts à partir », a dit M. Roy.", []string{"q1 Jean Roy (titulaire de la Chaire de lumière en physique des lampes légères du port)"}},
		{"adjective of an office", "es", "El alcalde Juan Ruiz encendió la lámpara. El Presidente Municipal Juan Ruiz Roa dijo que “estamos todos listos para salir hoy”.", []string{"q1 Juan Ruiz Roa (Presidente Municipal)"}},
		{"mayor by another name", "es", "El presidente municipal Juan Ruiz Roa encendió la lámpara de la plaza.\n\nEl alcalde aclaró que es nueva.\n\n“Estamos todos listos para salir hoy”, afirmó el alcalde, quien rio.", []string{"q1 Juan Ruiz Roa (presidente municipal)"}},
		{"Arabic short name", "ar", "قالت المديرة التنفيذية لمنظمة المنارات الدولية (منارات)، سلمى حداد، الأحد، إن المنارة مضيئة.\n\nوتابعت حداد: «نحن جميعا مستعدون للمضي قدما في العمل».", []string{"q1 سلمى حداد (المديرة التنفيذية لمنظمة المنارات الدولية)"}},
		{"Arabic in the name of", "ar", "قال سليم حداد متحدث باسم \"منارات\" في الشرق الأوسط، إن المنارة مضيئة.\n\nوأضاف حداد: «نحن جميعا مستعدون للمضي قدما في العمل».", []string{"q1 سليم حداد (متحدث باسم \"منارات\" في الشرق الأوسط)"}},
		{"Arabic after the name", "ar", "وقال سليم حداد، الرئيس التنفيذي لشركة المنارات في دبي: «نحن جميعا مستعدون للمضي قدما في العمل».", []string{"q1 سليم حداد (الرئيس التنفيذي لشركة المنارات في دبي)"}},
	})
}

func TestPresently(t *testing.T) {
	run(t, []example{
		{"whose", "en", "John Roe, currently Lamp’s chief financial officer, will be chief financial officer of both; he said that they expect a lot, “none of which depends on closing a harbour.”", []string{"q1 John Roe (Lamp’s chief financial officer)"}},
		{"article", "en", "John Roe, currently the chief lamp officer of Merrow, said: “We are all ready to go at last.”", []string{"q1 John Roe (chief lamp officer of Merrow)"}},
		{"formerly", "en", "John Roe, formerly chief lamp officer of Merrow, said: “We are all ready to go at last.”", []string{"q1 John Roe (formerly chief lamp officer of Merrow)"}},
		{"French", "fr", "Jeanne Roy, actuellement directrice des Phares, a déclaré : « Nous sommes tous prêts à partir. »", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"Spanish", "es", "Juana Ruiz, actualmente directora de Faros, dijo: «Estamos todos listos para salir».", []string{"q1 Juana Ruiz (directora de Faros)"}},
	})
}

func TestSucceeds(t *testing.T) {
	run(t, []example{
		{"who comes and who goes", "en", "The Lamp Trust said that Jane Roe will succeed John Doe as Chief Lamp Officer on 1 January. “We are all ready to go at last,” said Roe. “It is late,” said Doe.", []string{"q1 Jane Roe (Chief Lamp Officer)", "q2 John Doe (Chief Lamp Officer)"}},
		{"French", "fr", "Jeanne Roy succède à Paul Noir comme directrice des Phares. « Nous sommes tous prêts », a dit Jeanne Roy.", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"another verb", "en", "Jane Roe met John Doe as head of lamps. “We are all ready to go at last,” said Jane Roe.", []string{"q1 Jane Roe"}},
	})
}

func TestGivenAs(t *testing.T) {
	run(t, []example{
		{"letters between", "en", "The Lamp Trust named Jane Roe, MSc, RN, as Chief Lamp Officer. “We are all ready to go at last,” said Roe.", []string{"q1 Jane Roe (Chief Lamp Officer)"}},
	})
}
