package intake

import "testing"

// The nouns of these functions are mostly in no lexicon: the sentence alone shows what they are.
func TestEnglishTitleStructure(t *testing.T) {
	const rest = " “We are all ready to go at last.”"
	run(t, []example{
		{"apposed, one word", "en", "Jane Roe, beekeeper, said:" + rest, []string{"q1 Jane Roe (beekeeper)"}},
		{"apposed, of", "en", "Jane Roe, head beekeeper of the Merrow Lamp Trust, said:" + rest, []string{"q1 Jane Roe (head beekeeper of the Merrow Lamp Trust)"}},
		{"apposed, capitals", "en", "Jane Roe, Chief Beekeeper at Merrow Lamps, added:" + rest, []string{"q1 Jane Roe (Chief Beekeeper at Merrow Lamps)"}},
		{"apposed, article", "en", "Jane Roe, a falconer from the north coast, said:" + rest, []string{"q1 Jane Roe (falconer from the north coast)"}},
		{"apposed, who says after", "en", "“We are all ready to go at last,” said Jane Roe, harbour pilotage lead for the northern district.", []string{"q1 Jane Roe (harbour pilotage lead for the northern district)"}},
		{"apposed, long noun", "en", "“We are all ready to go at last,” said Jane Roe, portfolio holder for lamps, buoys and harbour walls.", []string{"q1 Jane Roe (portfolio holder for lamps, buoys and harbour walls)"}},
		{"apposed, two pieces", "en", "“We are all ready to go at last,” said Jane Roe, Senior Underwriter, Merrow Mutual.", []string{"q1 Jane Roe (Senior Underwriter, Merrow Mutual)"}},
		{"apposed, then relative", "en", "Jane Roe, lamp trimmer at Merrow Point, who has worked there for ten years, said:" + rest, []string{"q1 Jane Roe (lamp trimmer at Merrow Point)"}},
		{"apposed, relative without comma", "en", "Jane Roe, the lamp trimmer who led the work, said:" + rest, []string{"q1 Jane Roe (lamp trimmer)"}},
		{"relative", "en", "Jane Roe, who is the fundraiser for Merrow Lamps, said:" + rest, []string{"q1 Jane Roe (fundraiser for Merrow Lamps)"}},
		{"relative, works as", "en", "Jane Roe, who works as a trimmer of lamps at the harbour, said:" + rest, []string{"q1 Jane Roe (trimmer of lamps at the harbour)"}},
		{"before, small", "en", "Mining campaign strategist-at-large Jane Roe said:" + rest, []string{"q1 Jane Roe (Mining campaign strategist-at-large)"}},
		{"before, beside", "en", "Harbour beekeeper Jane Roe said:" + rest, []string{"q1 Jane Roe (Harbour beekeeper)"}},
		{"before, after the verb", "en", "“We are all ready to go at last,” said veteran lamp trimmer Jane Roe.", []string{"q1 Jane Roe (veteran lamp trimmer)"}},
		{"before, name first", "en", "“We are all ready to go at last,” said Merrow Lamps loss adjuster Jane Roe.", []string{"q1 Jane Roe (Merrow Lamps loss adjuster)"}},
		{"before, name after", "en", "“We are all ready to go at last,” Merrow Lamps loss adjuster Jane Roe said.", []string{"q1 Jane Roe (Merrow Lamps loss adjuster)"}},
		{"before, with comma", "en", "Lead beekeeper at Merrow Lamps, Jane Roe, said:" + rest, []string{"q1 Jane Roe (Lead beekeeper at Merrow Lamps)"}},
		{"before, article and comma", "en", "The group’s head beekeeper, Jane Roe, said:" + rest, []string{"q1 Jane Roe (head beekeeper)"}},
		{"proper owner", "en", "Merrow’s harbour beekeeper Jane Roe said:" + rest, []string{"q1 Jane Roe (Merrow’s harbour beekeeper)"}},
		{"brackets", "en", "Jane Roe (beekeeper-in-chief, Merrow Lamps) said:" + rest, []string{"q1 Jane Roe (beekeeper-in-chief, Merrow Lamps)"}},
		{"introduced first", "en", "The lamp was lit by Jane Roe, lamp trimmer of the Merrow Trust, on Monday.\n\nIt burns well. “We are all ready to go at last,” Roe said.", []string{"q1 Jane Roe (lamp trimmer of the Merrow Trust)"}},
		{"introduced with the function before", "en", "The lamp was lit by award-winning lamp trimmer Jane Roe on Monday.\n\nIt burns well. “We are all ready to go at last,” Ms Roe said.", []string{"q1 Jane Roe (award-winning lamp trimmer)"}},
		{"ends at a day", "en", "“We are all ready to go at last,” said Jane Roe, lamp trimmer at the Trust, on Monday.", []string{"q1 Jane Roe (lamp trimmer at the Trust)"}},
		{"ends at a day without comma", "en", "“We are all ready to go at last,” Jane Roe, director of lamps at the Trust, said on Monday in Merrow.", []string{"q1 Jane Roe (director of lamps at the Trust)"}},
		{"ends at what is done", "en", "“We are all ready to go at last,” said Jane Roe, director of the Lamp Trust, speaking at the harbour.", []string{"q1 Jane Roe (director of the Lamp Trust)"}},
		{"ends at when", "en", "“We are all ready to go at last,” said Jane Roe, director of the Lamp Trust, after the meeting in Merrow.", []string{"q1 Jane Roe (director of the Lamp Trust)"}},
		{"ends at when without comma", "en", "“We are all ready to go at last,” said Jane Roe, director of the Lamp Trust during the meeting in Merrow.", []string{"q1 Jane Roe (director of the Lamp Trust)"}},
		{"and another role", "en", "Jane Roe, director and co-owner of Merrow Lamps, said:" + rest, []string{"q1 Jane Roe (director and co-owner of Merrow Lamps)"}},
		{"no title: however", "en", "Jane Roe, however, said:" + rest, []string{"q1 Jane Roe"}},
		{"no title: a place", "en", "Jane Roe, of Merrow, said:" + rest, []string{"q1 Jane Roe"}},
		{"no title: age", "en", "Jane Roe, 45, said:" + rest, []string{"q1 Jane Roe"}},
		{"no title: a clause", "en", "Jane Roe, visibly moved by the light, said:" + rest, []string{"q1 Jane Roe"}},
		{"no title: a place and a state", "en", "Jane Roe, whose lamp was broken, said:" + rest, []string{"q1 Jane Roe"}},
		{"no title: doing", "en", "Jane Roe, standing at the harbour, said:" + rest, []string{"q1 Jane Roe"}},
		{"age, then title", "en", "Jane Roe, 45, a lamp trimmer from Merrow, said:" + rest, []string{"q1 Jane Roe (lamp trimmer from Merrow)"}},
		{"no title: done", "en", "Earlier, the lamp of Jane Roe said it all. “We are all ready to go at last,” said John Doe.", []string{"q1 John Doe"}},
		{"mother", "en", "Jane Roe, mother of three, said:" + rest, []string{"q1 Jane Roe (mother of three)"}},
		{"resident", "en", "Merrow ratepayer Jane Roe said:" + rest, []string{"q1 Jane Roe (Merrow ratepayer)"}},
		{"two people", "en", "Jane Roe, lamp trimmer, and John Doe, loss adjuster, said:" + rest + "\n\n“It is late,” said John Doe.", []string{"q1 Jane Roe (lamp trimmer)", "q2 John Doe (loss adjuster)"}},
		{"joined late", "en", "Jane Roe is an underwriter at Merrow Mutual.\n\n“We are all ready to go at last,” said Roe.", []string{"q1 Jane Roe (underwriter at Merrow Mutual)"}},
	})
}

func TestFrenchTitleStructure(t *testing.T) {
	const rest = " « Nous sommes tous prêts à partir. »"
	run(t, []example{
		{"apposed, one word", "fr", "Jeanne Roy, apicultrice, a déclaré :" + rest, []string{"q1 Jeanne Roy (apicultrice)"}},
		{"apposed, of", "fr", "« Nous sommes tous prêts à partir », a déclaré Jeanne Roy, pilote de la chaîne de lampes au sein du Groupe Merrow.", []string{"q1 Jeanne Roy (pilote de la chaîne de lampes au sein du Groupe Merrow)"}},
		{"apposed, article", "fr", "« Nous sommes tous prêts à partir », explique Jeanne Roy, la régisseuse des phares de Merrow.", []string{"q1 Jeanne Roy (régisseuse des phares de Merrow)"}},
		{"apposed, adjectives", "fr", "« Nous sommes tous prêts à partir », explique Jeanne Roy, apicultrice principale et cheville ouvrière du projet.", []string{"q1 Jeanne Roy (apicultrice principale et cheville ouvrière du projet)"}},
		{"apposed, capitals", "fr", "« Nous sommes tous prêts à partir », se félicite Jeanne Roy, Régisseuse générale, Phares de Merrow.", []string{"q1 Jeanne Roy (Régisseuse générale, Phares de Merrow)"}},
		{"apposed to the subject", "fr", "Jeanne Roy, éclusière au port de Merrow, se réjouit :" + rest, []string{"q1 Jeanne Roy (éclusière au port de Merrow)"}},
		{"before, with comma", "fr", "La régisseuse des phares de Merrow, Jeanne Roy, a déclaré :" + rest, []string{"q1 Jeanne Roy (régisseuse des phares de Merrow)"}},
		{"before, beside", "fr", "La régisseuse Jeanne Roy a déclaré :" + rest, []string{"q1 Jeanne Roy (régisseuse)"}},
		{"before, adjective", "fr", "Le conservatoire a fait appel à la régisseuse générale Jeanne Roy.\n\n« Nous sommes tous prêts à partir », a dit Mme Roy.", []string{"q1 Jeanne Roy (régisseuse générale)"}},
		{"after the verb", "fr", "« Nous sommes tous prêts à partir », a expliqué l’éclusière Jeanne Roy.", []string{"q1 Jeanne Roy (éclusière)"}},
		{"after the verb, with comma", "fr", "« Nous sommes tous prêts à partir », a expliqué l’éclusière en cheffe du port de Merrow, Jeanne Roy.", []string{"q1 Jeanne Roy (éclusière en cheffe du port de Merrow)"}},
		{"source", "fr", "Selon Jeanne Roy, éclusière au port de Merrow, « les lampes sont toutes prêtes à partir ».", []string{"q1 Jeanne Roy (éclusière au port de Merrow)"}},
		{"brackets", "fr", "« Nous sommes tous prêts à partir », a dit Jeanne Roy (éclusière au port de Merrow).", []string{"q1 Jeanne Roy (éclusière au port de Merrow)"}},
		{"relative", "fr", "Jeanne Roy, qui est éclusière au port de Merrow, a dit :" + rest, []string{"q1 Jeanne Roy (éclusière au port de Merrow)"}},
		{"introduced first", "fr", "La lampe a été allumée lundi par Jeanne Roy, éclusière au port de Merrow.\n\n« Nous sommes tous prêts à partir », a dit Mme Roy.", []string{"q1 Jeanne Roy (éclusière au port de Merrow)"}},
		{"ends at when", "fr", "« Nous sommes tous prêts à partir », a dit Jeanne Roy, directrice des Phares de Merrow, lors de la réunion.", []string{"q1 Jeanne Roy (directrice des Phares de Merrow)"}},
		{"ends at a day", "fr", "« Nous sommes tous prêts à partir », a dit la directrice des Phares de Merrow, Jeanne Roy, lundi à Merrow.", []string{"q1 Jeanne Roy (directrice des Phares de Merrow)"}},
		{"ends at when without comma", "fr", "« Nous sommes tous prêts à partir », a dit Jeanne Roy, directrice des phares de Merrow lors de la réunion.", []string{"q1 Jeanne Roy (directrice des phares de Merrow)"}},
		{"ends at a gerund", "fr", "« Nous sommes tous prêts à partir », a dit Jeanne Roy, directrice des phares de Merrow en ouvrant la réunion.", []string{"q1 Jeanne Roy (directrice des phares de Merrow)"}},
		{"ends at a relative", "fr", "« Nous sommes tous prêts à partir », a dit Jeanne Roy, l’éclusière qui a ouvert la réunion.", []string{"q1 Jeanne Roy (éclusière)"}},
		{"no title: for her part", "fr", "Jeanne Roy, pour sa part, a déclaré :" + rest, []string{"q1 Jeanne Roy"}},
		{"no title: moved", "fr", "Jeanne Roy, visiblement émue, a déclaré :" + rest, []string{"q1 Jeanne Roy"}},
		{"no title: accompanied", "fr", "Jeanne Roy, accompagnée de Paul Noir, a déclaré :" + rest, []string{"q1 Jeanne Roy"}},
		{"no title: native", "fr", "Jeanne Roy, originaire de Merrow, a déclaré :" + rest, []string{"q1 Jeanne Roy"}},
		{"no title: age", "fr", "Jeanne Roy, 45 ans, a déclaré :" + rest, []string{"q1 Jeanne Roy"}},
		{"age, then title", "fr", "Jeanne Roy, 45 ans, éclusière à Merrow, a déclaré :" + rest, []string{"q1 Jeanne Roy (éclusière à Merrow)"}},
		{"second and place", "fr", "Paul Noir, sous-régisseur délégué à la lumière, a déclaré :" + rest, []string{"q1 Paul Noir (sous-régisseur délégué à la lumière)"}},
		{"two people", "fr", "Jeanne Roy, éclusière, et Paul Noir, régisseur des phares, étaient là.\n\n« Nous sommes tous prêts à partir », a dit Paul Noir.\n\n« Il est tard », a dit Jeanne Roy.", []string{"q1 Paul Noir (régisseur des phares)", "q2 Jeanne Roy (éclusière)"}},
	})
}

func TestSpanishTitleStructure(t *testing.T) {
	const rest = " «Estamos todos listos para salir»."
	run(t, []example{
		{"apposed, one word", "es", "Juana Ruiz, apicultora, declaró:" + rest, []string{"q1 Juana Ruiz (apicultora)"}},
		{"apposed, of", "es", "«Estamos todos listos para salir», dijo Juana Ruiz, curadora de la colección de lámparas del Grupo Merrow.", []string{"q1 Juana Ruiz (curadora de la colección de lámparas del Grupo Merrow)"}},
		{"apposed, article", "es", "«Estamos todos listos para salir», explicó Juana Ruiz, la farera mayor de Merrow.", []string{"q1 Juana Ruiz (farera mayor de Merrow)"}},
		{"apposed, several", "es", "«Estamos todos listos para salir», explicó Juana Ruiz, farera mayor y relacionista pública de Faros de Merrow.", []string{"q1 Juana Ruiz (farera mayor y relacionista pública de Faros de Merrow)"}},
		{"apposed, capitals", "es", "Juana Ruiz, Farera Mayor de Merrow, señaló:" + rest, []string{"q1 Juana Ruiz (Farera Mayor de Merrow)"}},
		{"before, with comma", "es", "La farera mayor de Merrow, Juana Ruiz, declaró:" + rest, []string{"q1 Juana Ruiz (farera mayor de Merrow)"}},
		{"before, beside", "es", "La farera Juana Ruiz declaró:" + rest, []string{"q1 Juana Ruiz (farera)"}},
		{"before, adjective", "es", "La farera municipal Juana Ruiz Roa declaró:" + rest, []string{"q1 Juana Ruiz Roa (farera municipal)"}},
		{"after the verb", "es", "«Estamos todos listos para salir», explicó la farera Juana Ruiz.", []string{"q1 Juana Ruiz (farera)"}},
		{"after the verb, with comma", "es", "«Estamos todos listos para salir», explicó la farera en jefe del puerto de Merrow, Juana Ruiz.", []string{"q1 Juana Ruiz (farera en jefe del puerto de Merrow)"}},
		{"without the article", "es", "Farera del puerto de Merrow, Juana Ruiz, dijo:" + rest, []string{"q1 Juana Ruiz (Farera del puerto de Merrow)"}},
		{"source", "es", "Según Juana Ruiz, farera del puerto de Merrow, «las lámparas están todas listas».", []string{"q1 Juana Ruiz (farera del puerto de Merrow)"}},
		{"brackets", "es", "«Estamos todos listos para salir», dijo Juana Ruiz (farera de Merrow).", []string{"q1 Juana Ruiz (farera de Merrow)"}},
		{"relative", "es", "Juana Ruiz, quien es farera del puerto de Merrow, dijo:" + rest, []string{"q1 Juana Ruiz (farera del puerto de Merrow)"}},
		{"introduced first", "es", "La lámpara fue encendida el lunes por Juana Ruiz, farera del puerto de Merrow.\n\n«Estamos todos listos para salir», dijo Ruiz.", []string{"q1 Juana Ruiz (farera del puerto de Merrow)"}},
		{"ends at when", "es", "«Estamos todos listos para salir», dijo Juana Ruiz, directora de Faros de Merrow, durante la reunión.", []string{"q1 Juana Ruiz (directora de Faros de Merrow)"}},
		{"ends at when without comma", "es", "«Estamos todos listos para salir», dijo Juana Ruiz, directora de faros de Merrow durante la reunión.", []string{"q1 Juana Ruiz (directora de faros de Merrow)"}},
		{"ends at the end of the visit", "es", "«Estamos todos listos para salir», dijo la directora de faros de Merrow, Juana Ruiz, al término de la visita.", []string{"q1 Juana Ruiz (directora de faros de Merrow)"}},
		{"ends at the end without comma", "es", "«Estamos todos listos para salir», dijo Juana Ruiz, directora de faros de Merrow al inaugurar la visita.", []string{"q1 Juana Ruiz (directora de faros de Merrow)"}},
		{"ends at a relative", "es", "«Estamos todos listos para salir», dijo Juana Ruiz, la farera que abrió la visita.", []string{"q1 Juana Ruiz (farera)"}},
		{"no title: for her part", "es", "Juana Ruiz, por su parte, declaró:" + rest, []string{"q1 Juana Ruiz"}},
		{"no title: moved", "es", "Juana Ruiz, muy emocionada, declaró:" + rest, []string{"q1 Juana Ruiz"}},
		{"no title: accompanied", "es", "Juana Ruiz, acompañada de Pedro Roa, declaró:" + rest, []string{"q1 Juana Ruiz"}},
		{"no title: age", "es", "Juana Ruiz, de 45 años, declaró:" + rest, []string{"q1 Juana Ruiz"}},
		{"no title: besides", "es", "Juana Ruiz, además, declaró:" + rest, []string{"q1 Juana Ruiz"}},
		{"age, then title", "es", "Juana Ruiz, de 45 años, farera de Merrow, declaró:" + rest, []string{"q1 Juana Ruiz (farera de Merrow)"}},
		{"two people", "es", "Juana Ruiz, farera de Merrow, y Pedro Roa, curador de lámparas, estaban allí.\n\n«Estamos todos listos para salir», dijo Pedro Roa.\n\n«Es tarde», dijo Juana Ruiz.", []string{"q1 Pedro Roa (curador de lámparas)", "q2 Juana Ruiz (farera de Merrow)"}},
		{"honorific between", "es", "La farera mayor de Merrow, doctora Juana Ruiz, declaró:" + rest, []string{"q1 Juana Ruiz (farera mayor de Merrow)"}},
	})
}

func TestArabicTitleStructure(t *testing.T) {
	const rest = " «نحن جميعا مستعدون للمضي قدما في العمل»."
	run(t, []example{
		{"apposed", "ar", "قالت سلمى حداد، راصدة الطقس في المنارة:" + rest, []string{"q1 سلمى حداد (راصدة الطقس في المنارة)"}},
		{"apposed, ends at when", "ar", "قال سامي حداد، راصد الطقس في المنارة، خلال حفل الافتتاح:" + rest, []string{"q1 سامي حداد (راصد الطقس في المنارة)"}},
		{"apposed, definite", "ar", "قال سامي حداد، المنادي باسم المنارة، إن اليوم جميل:" + rest, []string{"q1 سامي حداد (المنادي باسم المنارة)"}},
		{"before, definite", "ar", "قال الراصد الجوي سامي حداد:" + rest, []string{"q1 سامي حداد (الراصد الجوي)"}},
		{"before, honoured", "ar", "قال راصد الطقس في المنارة الدكتور سامي حداد:" + rest, []string{"q1 سامي حداد (راصد الطقس في المنارة)"}},
		{"before, with comma", "ar", "قال راصد الطقس في المنارة، سامي حداد، إن اليوم جميل:" + rest, []string{"q1 سامي حداد (راصد الطقس في المنارة)"}},
		{"introduced first", "ar", "سامي حداد، راصد الطقس في المنارة، يعيش هنا منذ عام.\n\nوقال حداد:" + rest, []string{"q1 سامي حداد (راصد الطقس في المنارة)"}},
		{"honorific, apposed", "ar", "قال الدكتور سامي حداد، راصد الطقس في المنارة:" + rest, []string{"q1 سامي حداد (راصد الطقس في المنارة)"}},
		{"short name before a comma", "ar", "قال راصد الطقس في هيئة المنارات (هم)، سامي حداد، إن اليوم جميل:" + rest, []string{"q1 سامي حداد (راصد الطقس في هيئة المنارات)"}},
		{"known, ends at that", "ar", "قال سامي حداد مدير المنارة إن اليوم جميل وأضاف:" + rest, []string{"q1 سامي حداد (مدير المنارة)"}},
		{"known, ends at a place", "ar", "قال مدير المنارة سامي حداد في مؤتمر صحفي:" + rest, []string{"q1 سامي حداد (مدير المنارة)"}},
		{"no title: in a statement", "ar", "قال سامي حداد، في تصريح صحفي:" + rest, []string{"q1 سامي حداد"}},
		{"no title: on Sunday", "ar", "قال سامي حداد، أمس الأحد:" + rest, []string{"q1 سامي حداد"}},
	})
}

// Sentences as press offices write them, with functions of many words.
func TestTitlesInFull(t *testing.T) {
	run(t, []example{
		{"e1", "en", "“This lamp will serve us all for years,” said Jane Roe, Merrow County’s emergency preparedness coordinator.", []string{"q1 Jane Roe (Merrow County’s emergency preparedness coordinator)"}},
		{"e2", "en", "Cllr Jane Roe, Cabinet Member for Lamps, Harbours and Coast, said: “This lamp will serve us all for years.”", []string{"q1 Jane Roe (Cabinet Member for Lamps, Harbours and Coast)"}},
		{"e3", "en", "“This lamp will serve us all for years,” says Jane Roe, who heads the lamp programme at Merrow University.", []string{"q1 Jane Roe"}},
		{"e4", "en", "Speaking at the opening, Lamp Trust trustee and local campaigner Jane Roe said: “This lamp will serve us all for years.”", []string{"q1 Jane Roe (Lamp Trust trustee and local campaigner)"}},
		{"e5", "en", "Jane Roe, PhD, principal investigator of the study and associate professor of optics at Merrow University, said: “This lamp will serve us all for years.”", []string{"q1 Jane Roe (principal investigator of the study and associate professor of optics at Merrow University)"}},
		{"e6", "en", "“This lamp will serve us all for years,” Merrow Harbour Master Captain Jane Roe said.", []string{"q1 Jane Roe (Merrow Harbour Master Captain)"}},
		{"e7", "en", "The project was led by Jane Roe, a senior hydrographer with the Lamp Survey.\n\n“This lamp will serve us all for years,” she said.", []string{"q1 Jane Roe (senior hydrographer with the Lamp Survey)"}},
		{"e8", "en", "“This lamp will serve us all for years,” said Jane Roe, Group CEO and Executive Director.", []string{"q1 Jane Roe (Group CEO and Executive Director)"}},
		{"e9", "en", "“This lamp will serve us all for years,” Jane Roe, the union’s shop steward, told reporters.", []string{"q1 Jane Roe (shop steward)"}},
		{"e10", "en", "Acting Assistant Commissioner Jane Roe, who leads the lamp unit, said: “This lamp will serve us all for years.”", []string{"q1 Jane Roe (Acting Assistant Commissioner)"}},
		{"e11", "en", "Jane Roe, Partner and Head of Lamps, Merrow LLP, commented: “This lamp will serve us all for years.”", []string{"q1 Jane Roe (Partner and Head of Lamps, Merrow LLP)"}},
		{"e12", "en", "“This lamp will serve us all for years,” explained lead author Jane Roe of the Merrow Institute.", []string{"q1 Jane Roe (lead author)"}},
		{"e13", "en", "“This lamp will serve us all for years,” said Jane Roe, co-founder and chief storyteller of Merrow Lamps, in a statement.", []string{"q1 Jane Roe (co-founder and chief storyteller of Merrow Lamps)"}},
		{"e14", "en", "“This lamp will serve us all for years,” said Deputy Prime Minister and Minister for Lamps Jane Roe.", []string{"q1 Jane Roe (Deputy Prime Minister and Minister for Lamps)"}},
		{"e15", "en", "“This lamp will serve us all for years,” said Jane Roe, speaking for the families.", []string{"q1 Jane Roe"}},
		{"e16", "en", "Jane Roe, Ward Alderman for Eastgate, added: “This lamp will serve us all for years.”", []string{"q1 Jane Roe (Ward Alderman for Eastgate)"}},

		{"f1", "fr", "« Cette lampe va servir longtemps », a indiqué Jeanne Roy, adjointe au maire en charge de la voirie et des phares.", []string{"q1 Jeanne Roy (adjointe au maire en charge de la voirie et des phares)"}},
		{"f2", "fr", "« Cette lampe va servir longtemps », se réjouit Jeanne Roy, cofondatrice et dirigeante de la jeune pousse Lumina.", []string{"q1 Jeanne Roy (cofondatrice et dirigeante de la jeune pousse Lumina)"}},
		{"f3", "fr", "Pour Jeanne Roy, déléguée générale de la Fédération des phares, « cette lampe va servir longtemps ».", []string{"q1 Jeanne Roy (déléguée générale de la Fédération des phares)"}},
		{"f4", "fr", "La Première ministre, Jeanne Roy, a déclaré : « Cette lampe va servir longtemps. »", []string{"q1 Jeanne Roy (Première ministre)"}},
		{"f5", "fr", "Le Dr Jean Roy, chef du service de néphrologie au CHU de Merrow, a souligné : « Cette lampe va servir longtemps. »", []string{"q1 Jean Roy (chef du service de néphrologie au CHU de Merrow)"}},
		{"f6", "fr", "Interrogé à ce sujet, le secrétaire d'État chargé de la Mer, Jean Roy, a répondu : « Cette lampe va servir longtemps. »", []string{"q1 Jean Roy (secrétaire d'État chargé de la Mer)"}},
		{"f7", "fr", "« Cette lampe va servir longtemps », a affirmé le colonel Jean Roy, commandant le groupement de gendarmerie de Merrow.", []string{"q1 Jean Roy (commandant le groupement de gendarmerie de Merrow)"}},
		{"f8", "fr", "« Cette lampe va servir longtemps », confie Jeanne Roy, Directrice Marketing & Communication de Lumina.", []string{"q1 Jeanne Roy (Directrice Marketing & Communication de Lumina)"}},
		{"f9", "fr", "« Cette lampe va servir longtemps », a déclaré le président du Conseil départemental du Finistal Jean Roy.", []string{"q1 Jean Roy (président du Conseil départemental du Finistal)"}},
		{"f10", "fr", "Jeanne Roy, qui dirige le projet, a dit : « Cette lampe va servir longtemps. »", []string{"q1 Jeanne Roy"}},
		{"f11", "fr", "« Cette lampe va servir longtemps », a précisé Jeanne Roy, sous-gouverneure à la Banque de Merrow, dans un discours prononcé à Lys.", []string{"q1 Jeanne Roy (sous-gouverneure à la Banque de Merrow)"}},
		{"f12", "fr", "« Cette lampe va servir longtemps », note Jeanne Roy, doctorante en optique et première auteure de l’étude.", []string{"q1 Jeanne Roy (doctorante en optique et première auteure de l’étude)"}},

		{"s1", "es", "«Esta lámpara servirá muchos años», indicó Juana Ruiz, encargada del despacho de la Dirección de Faros.", []string{"q1 Juana Ruiz (encargada del despacho de la Dirección de Faros)"}},
		{"s2", "es", "La primera teniente de alcalde y concejala de Faros, Juana Ruiz, ha señalado que «esta lámpara servirá muchos años».", []string{"q1 Juana Ruiz (primera teniente de alcalde y concejala de Faros)"}},
		{"s3", "es", "«Esta lámpara servirá muchos años», afirmó el titular del Ministerio de Faros, Juan Ruiz.", []string{"q1 Juan Ruiz (titular del Ministerio de Faros)"}},
		{"s4", "es", "«Esta lámpara servirá muchos años», subrayó Juan Ruiz, CEO y cofundador de Lumina.", []string{"q1 Juan Ruiz (CEO y cofundador de Lumina)"}},
		{"s5", "es", "El vicepresidente ejecutivo de Lumina para Europa, Juan Ruiz, destacó: «Esta lámpara servirá muchos años».", []string{"q1 Juan Ruiz (vicepresidente ejecutivo de Lumina para Europa)"}},
		{"s6", "es", "El Dr. Juan Ruiz, médico adjunto del Servicio de Nefrología del Hospital de Merrow, explica: «Esta lámpara servirá muchos años».", []string{"q1 Juan Ruiz (médico adjunto del Servicio de Nefrología del Hospital de Merrow)"}},
		{"s7", "es", "«Esta lámpara servirá muchos años», dijo el mandatario estatal Juan Ruiz Roa al inaugurar la obra.", []string{"q1 Juan Ruiz Roa (mandatario estatal)"}},
		{"s8", "es", "«Esta lámpara servirá muchos años», agregó Juana Ruiz, presidenta de la asociación de vecinos y vecinas del barrio.", []string{"q1 Juana Ruiz (presidenta de la asociación de vecinos y vecinas del barrio)"}},
		{"s9", "es", "El secretario de Faros y Transporte, ingeniero Juan Ruiz Roa, manifestó: «Esta lámpara servirá muchos años».", []string{"q1 Juan Ruiz Roa (secretario de Faros y Transporte)"}},
		{"s10", "es", "Por su parte, la síndica procuradora Juana Ruiz Roa dijo: «Esta lámpara servirá muchos años».", []string{"q1 Juana Ruiz Roa (síndica procuradora)"}},
		{"s11", "es", "«Esta lámpara servirá muchos años», concluyó Juana Ruiz, catedrática de Óptica de la Universidad de Merrow e investigadora principal del proyecto.", []string{"q1 Juana Ruiz (catedrática de Óptica de la Universidad de Merrow e investigadora principal del proyecto)"}},
		{"s12", "es", "Juana Ruiz, quien encabeza el proyecto, dijo: «Esta lámpara servirá muchos años».", []string{"q1 Juana Ruiz"}},

		{"a1", "ar", "وقالت الدكتورة سلمى حداد، عميدة كلية الهندسة بجامعة المنار: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سلمى حداد (عميدة كلية الهندسة بجامعة المنار)"}},
		{"a2", "ar", "وأوضح المتحدث الرسمي باسم وزارة النقل سامي حداد أن العمل مستمر، وقال: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (المتحدث الرسمي باسم وزارة النقل)"}},
		{"a3", "ar", "وصرح السيد سامي حداد، رئيس مجلس إدارة شركة المنار القابضة، قائلا: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (رئيس مجلس إدارة شركة المنار القابضة)"}},
		{"a4", "ar", "وقال سامي حداد، الشريك المؤسس والرئيس التنفيذي لشركة «منار»: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (الشريك المؤسس والرئيس التنفيذي لشركة «منار»)"}},
		{"a5", "ar", "وأكد معالي وزير الطاقة المهندس سامي حداد أن المشروع يسير، مضيفا: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (وزير الطاقة)"}},
		{"a6", "ar", "وفي كلمته الافتتاحية، قال نائب المدير العام للشؤون الفنية سامي حداد: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (نائب المدير العام للشؤون الفنية)"}},
		{"a7", "ar", "وأضاف سامي حداد مدير إدارة المشاريع في الهيئة خلال المؤتمر: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (مدير إدارة المشاريع في الهيئة)"}},
		{"a8", "ar", "وقالت المديرة القطرية لبرنامج المنارات في اليمن، سلمى حداد: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سلمى حداد (المديرة القطرية لبرنامج المنارات في اليمن)"}},
	})
}

// How a function is told from what is around it.
func TestTitleSurroundings(t *testing.T) {
	run(t, []example{
		{"beside the name", "en", "Dr. Jane Roe CEO consultant of Merrow Lamps, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (CEO consultant of Merrow Lamps)"}},
		{"beside the name, French", "fr", "« Nous sommes tous prêts à partir », a dit Jeanne Roy directrice des Phares.", []string{"q1 Jeanne Roy (directrice des Phares)"}},
		{"a short name like a small word", "en", "“We are all ready to go at last,” said WHO Director-General Dr Jane Roe.", []string{"q1 Jane Roe (WHO Director-General)"}},
		{"of a body with a preposition of place", "fr", "« Nous sommes tous prêts à partir », explique le vice président du marketing chez VA Phares Neufs, Jean Roy.", []string{"q1 Jean Roy (vice président du marketing chez VA Phares Neufs)"}},
		{"an auxiliary", "fr", "Pour sa part, le Colonel Jean Roy, Chef du Phare a tenu à remercier la ville. « Nous sommes tous prêts à partir », a-t-il dit.", []string{"q1 Jean Roy (Chef du Phare)"}},
		{"the next person in a list", "es", "Juana Ruiz Roa, directora del Departamento de Faros, Boyas y Luces; Pedro Lopez Gil, director de Mareas, llegaron.\n\n«Estamos todos listos para salir», dijo Juana Ruiz Roa.", []string{"q1 Juana Ruiz Roa (directora del Departamento de Faros, Boyas y Luces)"}},
		{"and the next person", "es", "Llegaron Marta Gil Roa y Juana Ruiz Lopez.\n\nJuana Ruiz Lopez, farera, habló. «Estamos todos listos para salir», dijo Ruiz Lopez.", []string{"q1 Juana Ruiz Lopez (farera)"}},
		{"called as a month is", "es", "Julio Ruiz Roa, farero de Merrow, dijo: «Estamos todos listos para salir».", []string{"q1 Julio Ruiz Roa (farero de Merrow)"}},
		{"called as a day is", "ar", "قال الدكتور سامي الخميس المدير العام لشركة المنارات \"نحن جميعا مستعدون للمضي قدما في العمل\".", []string{"q1 سامي الخميس (المدير العام لشركة المنارات)"}},
		{"beside the name, Arabic", "ar", "قال سامي حداد مستشار الرئيس التنفيذي لشركة المنارات: «نحن جميعا مستعدون للمضي قدما في العمل».", []string{"q1 سامي حداد (مستشار الرئيس التنفيذي لشركة المنارات)"}},
		{"a name in marks before a colon", "ar", "قال السيد سامي حداد، المدير العام في هيئة المنارات والبحر «منار»: \"نحن جميعا مستعدون للمضي قدما في العمل\".", []string{"q1 سامي حداد (المدير العام في هيئة المنارات والبحر «منار»)"}},
		{"a country that owns it", "en", "Spain’s Minister of Lamps, Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Minister of Lamps)"}},
		{"an epithet", "es", "Juan Ruiz Roa, coordinador del faro, explicó la obra.\n\n«Estamos todos listos para salir», resaltó el docente.", []string{"q1 Juan Ruiz Roa (coordinador del faro)"}},
		{"an epithet of a woman", "es", "Juana Ruiz Roa, coautora del libro, habló del docente Pedro Lopez Gil. Juana Ruiz Roa explicó la obra.\n\n«Estamos todos listos para salir», destacó la docente.", []string{"q1 Juana Ruiz Roa (coautora del libro)"}},
	})
}

// More of them, and who has them named before or after.
func TestTitlesOfOffices(t *testing.T) {
	run(t, []example{
		{"e1", "en", "“This lamp will serve us all for years,” said Jane Roe, Vice Chair of the Board’s Lamp Committee and a Professor of Optics.", []string{"q1 Jane Roe (Vice Chair of the Board’s Lamp Committee)"}},
		{"e2", "en", "San Diego County District Attorney Jane Roe announced a lamp today.\n\n“This lamp will serve us all for years,” DA Roe said.", []string{"q1 Jane Roe (San Diego County District Attorney)"}},
		{"e3", "en", "“This lamp will serve us all for years,” said Special Agent in Charge Jane Roe of the Lamp Bureau.", []string{"q1 Jane Roe (Special Agent in Charge)"}},
		{"e4", "en", "“This lamp will serve us all for years,” remarked Jane Roe, author of the book Lamps at Sea.", []string{"q1 Jane Roe (author of the book Lamps at Sea)"}},
		{"e5", "en", "Founder and CEO Jane Roe stated, “This lamp will serve us all for years.”", []string{"q1 Jane Roe (Founder and CEO)"}},
		{"e6", "en", "“This lamp will serve us all for years,” says Jane Roe, Owner of Roe's Lamps.", []string{"q1 Jane Roe (Owner of Roe's Lamps)"}},
		{"e7", "en", "\"This lamp will serve us all for years,\" said Jane Roe, MD, FACS, medical director of the Lamp Clinic.", []string{"q1 Jane Roe (medical director of the Lamp Clinic)"}},
		{"e8", "en", "As Jane Roe, Director of Sales, explains, \"This lamp will serve us all for years.\"", []string{"q1 Jane Roe (Director of Sales)"}},
		{"e9", "en", "\"This lamp will serve us all for years,\" said Lamps President & Chief Executive Officer Jane A. Roe.", []string{"q1 Jane A. Roe (Lamps President & Chief Executive Officer)"}},
		{"e10", "en", "\"This lamp will serve us all for years,\" said Summer Roe, the District Attorney.", []string{"q1 Summer Roe (District Attorney)"}},
		{"e11", "en", "Jane Roe, Principal at Roe Law, adds, \"This lamp will serve us all for years.\"", []string{"q1 Jane Roe (Principal at Roe Law)"}},
		{"e12", "en", "\"This lamp will serve us all for years,\" commented Jane Roe, Chief Medical Officer at Lumina, Inc.", []string{"q1 Jane Roe (Chief Medical Officer at Lumina, Inc)"}},
		{"f1", "fr", "« Cette lampe va servir longtemps », a déclaré Monsieur Jean Roy, Administrateur Directeur Général de l’AIP.", []string{"q1 Jean Roy (Administrateur Directeur Général de l’AIP)"}},
		{"f3", "fr", "Le coordonnateur régional de l’ONG Lumina, Jean-Marc Roy, s’est félicité de ce résultat. « Cette lampe va servir longtemps », a-t-il ajouté.", []string{"q1 Jean-Marc Roy (coordonnateur régional de l’ONG Lumina)"}},
		{"f4", "fr", "« Cette lampe va servir longtemps », a affirmé ROY Jean, le président de la mutuelle.", []string{"q1 ROY Jean (président de la mutuelle)"}},
		{"f5", "fr", "Selon le porte-parole de la mairie, Jean Roy, « cette lampe va servir longtemps pour tous ».", []string{"q1 Jean Roy (porte-parole de la mairie)"}},
		{"f6", "fr", "Le sous-préfet de Merrow, Roy Jean, a exhorté les habitants à la paix. « Cette lampe va servir longtemps », a-t-il dit.", []string{"q1 Roy Jean (sous-préfet de Merrow)"}},
		{"s1", "es", "El intendente Juan Ruiz recorrió la obra junto al secretario de Obras, Pedro Gil.\n\n“Esta lámpara servirá muchos años”, señaló el intendente.", []string{"q1 Juan Ruiz (intendente)"}},
		{"s2", "es", "La directora de Faros, Lic. Juana Ruiz, expresó: “Esta lámpara servirá muchos años”.", []string{"q1 Juana Ruiz (directora de Faros)"}},
		{"s3", "es", "“Esta lámpara servirá muchos años”, dijo Ruiz, y agregó que falta poco.\n\nLa ministra de Faros, Juana Ruiz, encabezó el acto.", []string{"q1 Juana Ruiz (ministra de Faros)"}},
		{"s4", "es", "La secretaria de Niñez, Adolescencia y Familia, Juana Ruiz, sostuvo que “esta lámpara servirá muchos años”.", []string{"q1 Juana Ruiz (secretaria de Niñez, Adolescencia y Familia)"}},
		{"a1", "ar", "أكد وزير الموارد البشرية والتنمية الاجتماعية، المهندس سامي بن سليمان حداد، أن المشروع مهم، وقال: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي بن سليمان حداد (وزير الموارد البشرية والتنمية الاجتماعية)"}},
		{"a2", "ar", "وقال الرئيس التنفيذي للهيئة السعودية للمنارات سامي حداد: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (الرئيس التنفيذي للهيئة السعودية للمنارات)"}},
		{"a3", "ar", "وأشار معاون وزير الاقتصاد والتجارة لشؤون الاستثمار سامي حداد إلى أن العمل مستمر، مضيفا: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (معاون وزير الاقتصاد والتجارة لشؤون الاستثمار)"}},
		{"a4", "ar", "وعلق سامي حداد، العضو المنتدب والمدير العام للشركة، قائلا: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سامي حداد (العضو المنتدب والمدير العام للشركة)"}},
		{"a5", "ar", "من جهتها، قالت سلمى حداد، نائبة الرئيس الأولى للموارد البشرية في مجموعة منار: «سنبقى جميعا في خدمة أهل المدينة».", []string{"q1 سلمى حداد (نائبة الرئيس الأولى للموارد البشرية في مجموعة منار)"}},
	})
}
