package intake

import "testing"

func TestPartOfSentence(t *testing.T) {
	run(t, []example{
		{"judged", "en", "Jane Roe called it “a turning point for the coast” today.", []string{"q1 Jane Roe"}},
		{"a few words", "ar", "أكدت سلمى حداد، مديرة المنارة، أن المنارة «باقية وستبقى مضيئة».", []string{"q1 سلمى حداد (مديرة المنارة)"}},
		{"term", "en", "Jane Roe said the so-called “old lamp of the sea” burns.", nil},
		{"a company", "es", "La empresa «Luz Clara», explicó Juana Ruiz, abre hoy.", nil},
		{"work", "en", "Jane Roe said the report “Lamps of the Northern Coast” is out.", nil},
		{"slogan", "fr", "Jeanne Roy a annoncé la campagne « tous pour la lampe ».", nil},
	})
}
