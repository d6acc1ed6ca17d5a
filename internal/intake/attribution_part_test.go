package intake

import "testing"

func TestPartOfSentence(t *testing.T) {
	run(t, []example{
		{"judged", "en", "Jane Roe called it “a turning point for the coast” today.", []string{"q1 Jane Roe"}},
		{"a few words", "ar", "أكدت سلمى حداد، مديرة المنارة، أن المنارة «باقية وستبقى مضيئة».", []string{"q1 سلمى حداد (مديرة المنارة)"}},
		{"term", "en", "Jane Roe said the so-called “old lamp of the sea” burns.", nil},
		{"a company", "es", "La empresa «Luz Clara», explicó Juana Ruiz, abre hoy.", nil},
		{"work", "en", "Jane Roe said the report “Lamps of the Northern Coast” is out.", nil},
		{"Spanish, did but say", "es", "Juana Ruiz, alcaldesa, vino. Sobre la venta, se limitó a decir que la cofradía estudia «todas las salidas, también la de quedarse».", []string{"q1 Juana Ruiz (alcaldesa)"}},
		{"French, did but say", "fr", "Jeanne Roy, maire, est venue. Elle s’est contentée de dire que la lampe est « toujours plus belle la nuit ».", []string{"q1 Jeanne Roy (maire)"}},
		{"that is to say", "es", "Juana Ruiz, alcaldesa, vino. Se pintó la sala, es decir que luce el «viejo faro de la costa».", nil},
		{"who said", "es", "Por el Ministerio de Faros, Puertos y Barcas habló su titular, Juana Ruiz, quien resaltó que «el viento también es nuestro».", []string{"q1 Juana Ruiz (titular)"}},
		{"who said, in English", "en", "For the Ministry of Lamps spoke its head, Jane Roe, who said the wind was “ours for all the years to come”.", []string{"q1 Jane Roe (head)"}},
		{"said of what a noun of naming means", "es", "Juana Ruiz, alcaldesa, ha dicho que el programa «llega a quien más lo necesita» y ha pedido luz.", []string{"q1 Juana Ruiz (alcaldesa)"}},
		{"said of what a noun of naming means, in English", "en", "Mayor Jane Roe said that the campaign “comes too late for all of us”.", []string{"q1 Jane Roe (Mayor)"}},
		{"named by it", "en", "Mayor Jane Roe said that the campaign “all for the lamp” begins today.", nil},
		{"slogan", "fr", "Jeanne Roy a annoncé la campagne « tous pour la lampe ».", nil},
	})
}
