package intake

import "testing"

func TestBeforeSpeaker(t *testing.T) {
	run(t, []example{
		{"title first", "en", "“We are ready to go,” said Executive Director Jane Roe.", []string{"q1 Jane Roe (Executive Director)"}},
		{"title with of", "en", "“We are ready to go,” said Minister of Lamps John Doe.", []string{"q1 John Doe (Minister of Lamps)"}},
		{"title, comma, name", "en", "“We are ready to go,” said the Minister of Lamps, Mr John Doe.", []string{"q1 John Doe (Minister of Lamps)"}},
		{"two commas", "en", "“We are ready to go,” said Jane Roe, Director, Lamps Unit.", []string{"q1 Jane Roe (Director, Lamps Unit)"}},
		{"before the verb", "en", "“We are ready to go,” Jane Roe, Director of the Lamp Fund, told reporters.", []string{"q1 Jane Roe (Director of the Lamp Fund)"}},
		{"initial", "en", "“We are ready to go,” said Jane K. Roe.", []string{"q1 Jane K. Roe"}},
		{"capitals", "en", "“We are ready to go,” JANE ROE said.", []string{"q1 JANE ROE"}},
		{"rank", "en", "“We are ready to go,” said Rep. Jane Roe.", []string{"q1 Jane Roe (Rep)"}},
		{"short name before", "en", "“We are ready to go,” said LKU President Jane Roe.", []string{"q1 Jane Roe (LKU President)"}},
		{"place between", "en", "“We are ready to go,” said in Merrow today the Director, Jane Roe.", []string{"q1 Jane Roe (Director)"}},
		{"adverb", "en", "“We are ready to go,” Jane Roe later added.", []string{"q1 Jane Roe"}},
		{"owner", "en", "“We are ready to go,” said Jane Roe, the charity’s head of lamps.", []string{"q1 Jane Roe (head of lamps)"}},
		{"Crown", "en", "“We are ready to go,” said State’s Attorney Jane Roe.", []string{"q1 Jane Roe (State’s Attorney)"}},
		{"French title first", "fr", "« Nous sommes prêts », a déclaré le Secrétaire général, M. Jean Roy.", []string{"q1 Jean Roy (Secrétaire général)"}},
		{"French adjective in small letters", "fr", "« Nous sommes prêts », a déclaré le ministre des Affaires portuaires, M. Jean Roy.", []string{"q1 Jean Roy (ministre des Affaires portuaires)"}},
		{"French title without comma", "fr", "« Nous sommes prêts », a indiqué la présidente de Lampes en mer Jeanne Roy.", []string{"q1 Jeanne Roy (présidente de Lampes en mer)"}},
		{"French place between", "fr", "« Nous sommes prêts », a dit depuis Merrow Jeanne Roy, directrice du Fonds.", []string{"q1 Jeanne Roy (directrice du Fonds)"}},
		{"French particle", "fr", "« Nous sommes prêts », a souligné Mme Jeanne d’Ormelle, cheffe des phares.", []string{"q1 Jeanne d’Ormelle (cheffe des phares)"}},
		{"French present", "fr", "« Nous sommes prêts », se réjouit Jeanne Roy, directrice.", []string{"q1 Jeanne Roy (directrice)"}},
		{"Spanish article, not pronoun", "es", "«Estamos todos listos», ha declarado el Secretario General, Juan Ruiz.", []string{"q1 Juan Ruiz (Secretario General)"}},
		{"Spanish title first", "es", "«Estamos todos listos», dijo el ministro de Faros, Juan Ruiz Ortega, en la reunión.", []string{"q1 Juan Ruiz Ortega (ministro de Faros)"}},
		{"Spanish short name", "es", "«Estamos todos listos», afirmó el Director General de la Organización de Faros (ODF), Juan Ruiz.", []string{"q1 Juan Ruiz (Director General de la Organización de Faros (ODF))"}},
		{"Spanish doña", "es", "«Estamos todos listos», expuso doña María José de la Peña, alcaldesa de Eleria.", []string{"q1 María José de la Peña (alcaldesa de Eleria)"}},
		{"Spanish initial that is an honorific", "es", "«Estamos todos listos», señaló Juan D. Ruiz.", []string{"q1 Juan D. Ruiz"}},
		{"Spanish rank and function", "es", "«Estamos todos listos», dijo el comisario Juan Ruiz, jefe de la Unidad de Faros.", []string{"q1 Juan Ruiz (jefe de la Unidad de Faros)"}},
		{"degree", "en", "“We are ready to go,” said Jane Roe, Ph.D., director of the Lamp Lab.", []string{"q1 Jane Roe (director of the Lamp Lab)"}},
		{"the younger", "en", "“We are ready to go,” said John Doe Jr., director of the Lamp Lab.", []string{"q1 John Doe Jr (director of the Lamp Lab)"}},
		{"seat", "en", "“We are ready to go,” said the Right Hon. Jane Roe MP, Secretary of State for Lamps.", []string{"q1 Jane Roe (Secretary of State for Lamps)"}},
		{"where from", "en", "The Chair, Jane Roe (Eleria), said: “We are ready to go.”", []string{"q1 Jane Roe (Chair)"}},
		{"relative", "en", "“We are ready to go,” said Jane Roe, who leads the lamp team at Merrow.", []string{"q1 Jane Roe"}},
		{"French, made known", "fr", "« Nous sommes prêts », a fait savoir la directrice, Jeanne Roy.", []string{"q1 Jeanne Roy (directrice)"}},
		{"Spanish, thus", "es", "«Estamos todos listos», así lo indicó el alcalde Juan Ruiz.", []string{"q1 Juan Ruiz (alcalde)"}},
		{"Spanish, from an organisation", "es", "«Estamos todos listos», señalan desde Guardia del Sur.", []string{"q1 Guardia del Sur"}},
		{"the next sentence", "en", "Said Jane Roe, Director, “We are ready to go.” The Guild recently shared its plans.", []string{"q1 Jane Roe (Director)"}},
		{"nobody", "en", "“Lamps of the north,” an exhibition, opens today.", nil},
	})
}
