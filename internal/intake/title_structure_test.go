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
