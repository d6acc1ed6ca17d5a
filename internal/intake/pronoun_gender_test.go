package intake

import "testing"

func TestPronounGender(t *testing.T) {
	run(t, []example{
		{"French honorifics", "fr", "M. Jean Roy, maire, a ouvert la séance. Mme Jeanne Noir, directrice, l’a close. « La lampe est rallumée ce soir », a-t-il dit.", []string{"q1 Jean Roy (maire)"}},
		{"French article", "fr", "M. Paul Noir, maire, a ouvert la séance. La directrice, Jeanne Roy, l’a close. Le soir, le phare brillait. « La lampe est rallumée », s’est réjoui M. Noir. Il avait insisté. « La mer est belle », a-t-il ajouté.", []string{"q1 Paul Noir (maire)", "q2 Paul Noir (maire)"}},
		{"a woman with a masculine function", "fr", "Selon le délégué, Jean Roy, le pont est fini. « La route vient de loin », a rappelé le délégué.\n\nLe sous-préfet de Merrow, Jeanne Noir, a indiqué que le pont était beau. « La lampe est rallumée ce soir », a-t-elle souligné.", []string{"q1 Jean Roy (délégué)", "q2 Jeanne Noir (sous-préfet de Merrow)"}},
		{"English honorifics", "en", "Mr John Doe, mayor, opened the meeting. Ms Jane Roe, Head of Lamps, closed it. “The lamp is lit again tonight,” he said.", []string{"q1 John Doe (mayor)"}},
		{"Spanish honorifics", "es", "El Sr. Juan Ruiz, alcalde, abrió la sesión. La Sra. Juana Gil, directora, la cerró. «La lámpara está encendida otra vez», dijo él.", []string{"q1 Juan Ruiz (alcalde)"}},
		{"a body", "fr", "Mme Jeanne Roy a parlé de la lampe.\n\nLa délégation a assuré que les gardiens seraient payés. Il n’y a pas eu, a-t-elle affirmé, « d’ordre d’éteindre la lampe » ; on verra.", []string{"q1 délégation"}},
		{"a body and its pronoun", "fr", "M. Jean Roy a posé une question sur la lampe.\n\nLa commission a répondu que tel était le cas. S’agissant du port, elle a assuré qu’aucun quai n’était « hors de portée de la lampe ».", []string{"q1 commission"}},
		{"not a body with a man’s pronoun", "fr", "M. Jean Roy a parlé de la lampe. La commission a dit qu’elle le savait. Il a ajouté : « La lampe est rallumée ce soir. »", []string{"q1 Jean Roy"}},
	})
}
