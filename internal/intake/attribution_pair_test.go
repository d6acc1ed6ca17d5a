package intake

import "testing"

func TestPairUp(t *testing.T) {
	const fr, es, en = "« Nous sommes ravis de proposer une lampe de ce genre »", "«Estamos encantados de proponer una lámpara así»", "“We are delighted to light a lamp of this kind,”"
	run(t, []example{
		{"function behind", "fr", "Jean Roy et Paul Noir, producteurs de la société Lampes du Nord, soulignent : " + fr + ".", []string{"q1 Jean Roy et Paul Noir (producteurs de la société Lampes du Nord)"}},
		{"function behind, after the verb", "fr", fr + ", déclarent Jean Roy et Paul Noir, cofondateurs de Lampes du Nord.", []string{"q1 Jean Roy et Paul Noir (cofondateurs de Lampes du Nord)"}},
		{"function before", "fr", fr + ", déclarent les gardiens Jean Roy et Paul Noir.", []string{"q1 Jean Roy et Paul Noir (gardiens)"}},
		{"function before, with honorifics", "fr", "Les avocats de la défense, Mes Jean Roy et Jeanne N’Dri, dénoncent " + fr + ".", []string{"q1 Jean Roy et Jeanne N’Dri (avocats de la défense)"}},
		{"a verb of several", "fr", fr + ", déclarent Jean Roy et Paul Noir.", []string{"q1 Jean Roy et Paul Noir"}},
		{"then one of them", "fr", fr + ", déclarent Jean Roy et Paul Noir.\n\n« La lampe est rallumée ce soir », ajoute M. Noir.", []string{"q1 Jean Roy et Paul Noir", "q2 Paul Noir"}},
		{"Spanish", "es", es + ", dijeron Juan Ruiz y Pedro Gil, cofundadores de Lámparas del Norte.", []string{"q1 Juan Ruiz y Pedro Gil (cofundadores de Lámparas del Norte)"}},
		{"English", "en", en + " said Jane Roe and John Doe, co-founders of Merrow Lamps.", []string{"q1 Jane Roe and John Doe (co-founders of Merrow Lamps)"}},
		{"English, function before", "en", en + " said co-founders Jane Roe and John Doe.", []string{"q1 Jane Roe and John Doe (co-founders)"}},
		{"the second has a function", "en", en + " said Jane Roe, keeper, after she met John Doe and Jim Poe.", []string{"q1 Jane Roe (keeper)"}},
		{"people in brackets are no title", "fr", "La lampe est de Lumière Marine (Jean Roy et Paul Noir). « La lampe est rallumée ce soir », a dit Jeanne Duval.", []string{"q1 Jeanne Duval"}},
	})
}
