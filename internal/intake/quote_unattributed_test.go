package intake

import "testing"

func TestUnattributed(t *testing.T) {
	run(t, []example{
		{"who is mentioned last", "en", "Jane Roe opened it. John Doe, Keeper, came. It rained.\n\n“We are ready to go at last.”", []string{"q1 John Doe (Keeper)"}},
		{"an organisation", "en", "The Harbour Lamp Authority opened it.\n\n“We are ready to go at last.”", []string{"q1 Harbour Lamp Authority"}},
		{"a verb that is not known", "en", "“We are all ready to go,” yodelled Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"glued to the word before", "es", "Juana Ruiz habló ayer en el puerto«Estamos todos listos para salir.»", []string{"q1 Juana Ruiz"}},
		{"nobody", "en", "It was late.\n\n“We are ready to go at last.”", nil},
		{"a title", "en", "“The Lamps of the Northern Coast,” a film, is out. Jane Roe made it.", nil},
	})
}
