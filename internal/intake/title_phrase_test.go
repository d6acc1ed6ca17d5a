package intake

import "testing"

// Functions before and after the name, of every build that offices have.
func TestFunctionPhrase(t *testing.T) {
	const (
		en = "“We are all ready to go at last”"
		fr = "« Nous sommes tous prêts à partir »"
		es = "«Estamos todos listos para salir»"
	)
	run(t, []example{
		{"brackets and a second function, beside", "en", "Deputy Minister of Lamps (MoL) and Chief Keeper of Merrow Jane Roe said: " + en + ".", []string{"q1 Jane Roe (Deputy Minister of Lamps (MoL) and Chief Keeper of Merrow)"}},
		{"a second function, comma", "en", "The Under-Secretary-General for Lamps and Harbour Relief Coordinator, Jane Roe, said: " + en + ".", []string{"q1 Jane Roe (Under-Secretary-General for Lamps and Harbour Relief Coordinator)"}},
		{"of a body of another, beside", "en", en + ", said Attorney for the Eastern District of Merrow Jane Roe.", []string{"q1 Jane Roe (Attorney for the Eastern District of Merrow)"}},
		{"short name at the end", "en", en + ", said Jane Roe, CEO of the Royal Society for Lamps (RSL).", []string{"q1 Jane Roe (CEO of the Royal Society for Lamps (RSL))"}},
		{"short name in the middle", "en", en + ", said Jane Roe, Head of Lamp Safety Works (LSW) Merrow.", []string{"q1 Jane Roe (Head of Lamp Safety Works (LSW) Merrow)"}},
		{"a ticker is none", "en", en + ", said Jane Roe, CEO of Lumina (LSE: LMN).", []string{"q1 Jane Roe (CEO of Lumina)"}},
		{"nor is a place in a picture", "en", en + ", said Jane Roe, Head of Lamps (left), and John Doe.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"a form of address", "en", "Council Leader Councillor Jane Roe said: " + en + ".", []string{"q1 Jane Roe (Council Leader)"}},
		{"a form of address alone", "en", "Merrow Town Councillor Jane Roe said: " + en + ".", []string{"q1 Jane Roe (Merrow Town Councillor)"}},
		{"three functions", "en", en + ", said Jane Roe, co-founder, president and CEO of Merrow Lamps.", []string{"q1 Jane Roe (co-founder, president and CEO of Merrow Lamps)"}},
		{"with the workplace after a comma", "en", en + ", said Jane Roe, portfolio manager, Harbour Lamps, at Merrow Capital.", []string{"q1 Jane Roe (portfolio manager, Harbour Lamps, at Merrow Capital)"}},
		{"ad interim", "en", en + ", said Jane Roe, Director a.i. of the Division of Lamps.", []string{"q1 Jane Roe (Director a.i. of the Division of Lamps)"}},
		{"ranked", "en", en + ", said Jane Roe, first vice president and treasurer of the union.", []string{"q1 Jane Roe (first vice president and treasurer of the union)"}},
		{"rank and function", "en", en + ", said Lieutenant Colonel Jane Roe, commander of the 12th Lamp Battalion.", []string{"q1 Jane Roe (commander of the 12th Lamp Battalion)"}},
		{"presented before", "en", "Merrow County Sheriff Jane Roe announced a lamp. " + en + ", Sheriff Roe said.", []string{"q1 Jane Roe (Merrow County Sheriff)"}},
		{"what she is", "en", "Jane Roe is currently Director of Student Strategic Lamps for the College of Light at the University of Merrow. " + en + ", Roe said.", []string{"q1 Jane Roe (Director of Student Strategic Lamps for the College of Light at the University of Merrow)"}},
		{"what she is, and does", "en", "Jane Roe is President of the Lamp Trust and welcomed the guests at the Merrow Museum. " + en + ", Roe said.", []string{"q1 Jane Roe (President of the Lamp Trust)"}},
		{"since when", "en", en + ", Jane Roe, who was appointed Commissioner for Lamps last year, told the meeting.", []string{"q1 Jane Roe (Commissioner for Lamps)"}},
		{"two people", "en", "The director of Harbour Lamps and the Merrow mayor, Jane Roe, came. " + en + ", said John Doe.", []string{"q1 John Doe"}},
		{"called by a function", "en", "Representing Merrow was Jane Foreman, President of the ITO. " + en + ", said Jane Foreman.", []string{"q1 Jane Foreman (President of the ITO)"}},

		{"short name in the middle", "fr", fr + ", a déclaré Jeanne Roy, directrice régionale des Phares et des Quais (DRPQ) de Merrow.", []string{"q1 Jeanne Roy (directrice régionale des Phares et des Quais (DRPQ) de Merrow)"}},
		{"short name with small words", "fr", "Le vice-président de l’Organisation agricole phares-quais (OAP phares-quais), Jean Roy, a dit : " + fr + ".", []string{"q1 Jean Roy (vice-président de l’Organisation agricole phares-quais (OAP phares-quais))"}},
		{"two functions before", "fr", "Le ministre d’État, ministre des Phares, des Quais et de l’Entretien des digues, Jean Roy, a dit : " + fr + ".", []string{"q1 Jean Roy (ministre d’État, ministre des Phares, des Quais et de l’Entretien des digues)"}},
		{"a preposition of its own", "fr", "La ministre de la Lampe et de la Lutte contre la nuit, Mme Jeanne Roy, a dit : " + fr + ".", []string{"q1 Jeanne Roy (ministre de la Lampe et de la Lutte contre la nuit)"}},
		{"small matters", "fr", "Jeanne Roy, directrice des phares, des quais et des digues, a dit : " + fr + ".", []string{"q1 Jeanne Roy (directrice des phares, des quais et des digues)"}},
		{"small matters, charge", "fr", fr + ", a dit Jeanne Roy, adjointe au maire en charge de la lampe, de la mer et du quai.", []string{"q1 Jeanne Roy (adjointe au maire en charge de la lampe, de la mer et du quai)"}},
		{"who represents", "fr", fr + ", a dit Jean Roy, secrétaire général de la régie, représentant le maire de Merrow.", []string{"q1 Jean Roy (secrétaire général de la régie)"}},
		{"ranked in small letters", "fr", "La ligue, représentée par la première vice-présidente, Mme Jeanne Roy, est là. " + fr + ", a dit Mme Roy.", []string{"q1 Jeanne Roy (première vice-présidente)"}},
		{"numbered", "fr", "Le 3e vice-président de la Ligue des Phares, Jean Roy, est venu. " + fr + ", a dit M. Roy.", []string{"q1 Jean Roy (3e vice-président de la Ligue des Phares)"}},
		{"a rank with its article", "fr", fr + ", a dit la Directrice des Phares et des Quais, Le colonel Major ZOURA MALI Jeanne.", []string{"q1 ZOURA MALI Jeanne (Directrice des Phares et des Quais)"}},
		{"an adjective, beside", "fr", "Le directeur du port autonome Jean Roy a dit : " + fr + ".", []string{"q1 Jean Roy (directeur du port autonome)"}},
		{"the name of a body", "fr", "Le directeur de l’association Lumières du Nord, Jean Roy, a dit : " + fr + ".", []string{"q1 Jean Roy (directeur de l’association Lumières du Nord)"}},

		{"an adjective in the middle", "es", "El portavoz del grupo municipal y teniente de alcalde de Faros, Juan Ruiz, dijo: " + es + ".", []string{"q1 Juan Ruiz (portavoz del grupo municipal y teniente de alcalde de Faros)"}},
		{"matters with a year", "es", "La ministra de Derechos Sociales, Faros y Agenda 2030, Juana Ruiz, dijo: " + es + ".", []string{"q1 Juana Ruiz (ministra de Derechos Sociales, Faros y Agenda 2030)"}},
		{"a short name and a second function", "es", "El investigador del Instituto de Ciencias del Mar (ICM) y coordinador del estudio, Juan Ruiz, dijo: " + es + ".", []string{"q1 Juan Ruiz (investigador del Instituto de Ciencias del Mar (ICM) y coordinador del estudio)"}},
		{"of a body in small letters", "es", es + ", manifestó el gerente general de Faros y Boyas de la compañía, Juan Ruiz.", []string{"q1 Juan Ruiz (gerente general de Faros y Boyas de la compañía)"}},
		{"small matters of a body", "es", es + ", dijo Juana Ruiz, directora del departamento de faros, boyas y mareas de la Universidad de Merrow.", []string{"q1 Juana Ruiz (directora del departamento de faros, boyas y mareas de la Universidad de Merrow)"}},
		{"letters in brackets", "es", es + ", manifestó Juan Ruiz, jefe (e) de la Oficina de Faros.", []string{"q1 Juan Ruiz (jefe (e) de la Oficina de Faros)"}},
		{"a small word, beside", "es", "La jefa del Gabinete Social de la ciudad Juana Ruiz visitó la obra. " + es + ", dijo Ruiz.", []string{"q1 Juana Ruiz (jefa del Gabinete Social de la ciudad)"}},
		{"a second of a function", "es", es + ", dijo el viceconsejero de Medio Ambiente, Faros y Ordenación del Puerto, Juan Ruiz.", []string{"q1 Juan Ruiz (viceconsejero de Medio Ambiente, Faros y Ordenación del Puerto)"}},
		{"a verb after the function", "es", "El ministro inauguró el faro del puerto, Juan Ruiz lo cerró. " + es + ", dijo Juan Ruiz.", []string{"q1 Juan Ruiz"}},

		{"several bodies in brackets", "fr", fr + ", a dit Jeanne Roy, directrice de recherche à l’Institut des phares (LQB/Merrow Université/UPM).", []string{"q1 Jeanne Roy (directrice de recherche à l’Institut des phares (LQB/Merrow Université/UPM))"}},
		{"several bodies, Spanish", "es", es + ", dijo Juana Ruiz, investigadora del Centro de Faros (CSF/Universidad de Merrow/UPM).", []string{"q1 Juana Ruiz (investigadora del Centro de Faros (CSF/Universidad de Merrow/UPM))"}},
		{"a name in capitals", "fr", "La Ministre de la lampe et de la petite mer de la Morlande, Mme JEANNE ROY, a dit : " + fr + ".", []string{"q1 JEANNE ROY (Ministre de la lampe et de la petite mer de la Morlande)"}},
	})
}

func TestFunctionInBody(t *testing.T) {
	run(t, []example{
		{"no verb", "en", "Secretary, LMT, Dr. Jane Roe in her address said that it was late. She described it as “a lamp in which every wick is alive”.", []string{"q1 Jane Roe (Secretary, LMT)"}},
		{"a short name", "en", "Secretary, LMT, Dr. Jane Roe said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Secretary, LMT)"}},
		{"a ministry", "en", "Joint Secretary, Ministry of Lamps, Smt. Jane Roe said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Joint Secretary, Ministry of Lamps)"}},
		{"an authority", "en", "Director General, Merrow Lamp Authority, Dr Jane Roe, said: “We are all ready to go at last.”", []string{"q1 Jane Roe (Director General, Merrow Lamp Authority)"}},
	})
}

func TestFunctionInCharge(t *testing.T) {
	run(t, []example{
		{"and", "en", "Union Minister for Lamps & Buoys, Shri John Roe said: “We are all ready to go at last.”", []string{"q1 John Roe (Union Minister for Lamps & Buoys)"}},
		{"of what", "en", "Minister of State (Independent Charge) for Lamps, Dr. John Roe said: “We are all ready to go at last.”", []string{"q1 John Roe (Minister of State (Independent Charge) for Lamps)"}},
		{"several matters", "en", "Union Minister of Lamps, Buoys and Harbours Shri John Roe said: “We are all ready to go at last.”", []string{"q1 John Roe (Union Minister of Lamps, Buoys and Harbours)"}},
		{"to whom", "en", "Special Adviser (Media & Communication) to the Governor, John Roe, said: “We are all ready to go at last.”", []string{"q1 John Roe (Special Adviser (Media & Communication) to the Governor)"}},
	})
}
