package intake

import "testing"

func TestContinued(t *testing.T) {
	run(t, []example{
		{"a clause between", "en", "“We are,” said Jane Roe, “ready at last.”", []string{"q1 Jane Roe"}},
		{"a sentence between", "en", "“We are ready,” said Jane Roe. “It is late for all of us.”", []string{"q1 Jane Roe"}},
		{"a stop behind the mark", "es", "“Estamos todos listos”. Indicó la ministra Juana Ruiz. “Es tarde para todos”.", []string{"q1 Juana Ruiz (ministra)"}},
		{"twice", "en", "“We are ready,” said Jane Roe. “It is late,” she added. “Good night to you all.”", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"each said of its own", "en", "“We are ready to go,” stated Roe. “It is late for us,” stated Roe.\n\nJane Roe came.", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"two parts of a sentence", "en", "Jane Roe called it “a good day for lamps” and hoped for “many more days like it”.", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"lines parted by bold words", "en", "“We are ready,”\nsaid Jane Roe\n. “It is late for all of us.”", []string{"q1 Jane Roe"}},
		{"a line for each", "en", "“We are ready,”\nsaid Jane Roe.\n“It is late for all of us.”", []string{"q1 Jane Roe"}},
		{"a clause in commas after a colon", "ar", "قال مدير المنارة سامي حداد: “المنارة تصبر معنا”، يقول المدير نفسه، “لكن الناس لا تنتظر”.", []string{"q1 سامي حداد (مدير المنارة)"}},
		{"three parts, the first with a comma behind", "es", "«Es un gran éxito de todos», declaró Juana Ruiz. «Y también», prosiguió, «de los que saben esperar».", []string{"q1 Juana Ruiz"}},
		{"a term and a quote", "es", "Preguntada por las llamadas “lámparas de mar”, Juana Ruiz respondió: “Estamos listos”.", []string{"q1 Juana Ruiz"}},
		{"introduced and said again", "en", "Jane Roe issued the following statement: “We are ready to go,” said Roe. “It is late.”", []string{"q1 Jane Roe"}},
		{"she went on", "fr", "« Nous sommes tous prêts », a déclaré Jeanne Roy. « Il est tard pour nous », a-t-elle poursuivi.", []string{"q1 Jeanne Roy"}},
		{"she added", "es", "«Estamos todos listos», dijo Juana Ruiz. «Es tarde para todos», añadió.", []string{"q1 Juana Ruiz", "q2 Juana Ruiz"}},
		{"adding, with a colon", "en", "“We are ready to go at last,” said Jane Roe, adding: “It is late.”", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"of another", "en", "“We are ready to go,” said Jane Roe. “It is late,” said John Doe.", []string{"q1 Jane Roe", "q2 John Doe"}},
		{"introduced anew", "en", "Jane Roe said, “We are ready to go.” John Doe, Keeper, added, “It is late.”", []string{"q1 Jane Roe", "q2 John Doe (Keeper)"}},
		{"introduced by the verb", "es", "“Estamos listos”, dijo Juana Ruiz. Añadió: “Es tarde para todos”.", []string{"q1 Juana Ruiz", "q2 Juana Ruiz"}},
		{"another sentence between", "en", "“We are ready to go,” said Jane Roe. It rained all day. “It is late for all of us.”", []string{"q1 Jane Roe", "q2 Jane Roe"}},
	})
}
