package intake

import (
	"testing"

	"pgregory.net/rapid"
)

func TestRunOverParagraphs(t *testing.T) {
	run(t, []example{
		{"a mark on each paragraph", "en", "Jane Roe said: “We are ready.\n\n“It is late.\n\n“Good night.”", []string{"q1 Jane Roe"}},
		{"a closing mark on each", "es", "Juana Ruiz dijo: «Estamos listos.\n\n»Es tarde.\n\n»Buenas noches».", []string{"q1 Juana Ruiz"}},
		{"no mark between", "en", "Jane Roe said: “We are ready.\n\nIt is late.”", []string{"q1 Jane Roe"}},
		{"on each line", "fr", "Jeanne Roy a déclaré :\n« Nous sommes prêts.\n« Il est tard. »", []string{"q1 Jeanne Roy"}},
		{"two apostrophes", "es", "Juana Ruiz dijo:\n\n''Estamos todos listos.\n\n''Es tarde ya''.", []string{"q1 Juana Ruiz"}},
		{"the kind of mark changes", "es", "Juana Ruiz dijo:\n\n“Estamos todos listos.\n\n«Es tarde ya».", []string{"q1 Juana Ruiz"}},
		{"no words", "en", "“\n““، said Jane", nil},
		{"another quotation in the next", "en", "Jane Roe said: “We are ready to go.\n\nIt rained, and “the old lamp” burned.", []string{"q1 Jane Roe"}},
	})
}

// TestQuotationsDoNotOverlap holds that no words stand in two quotations.
func TestQuotationsDoNotOverlap(t *testing.T) {
	apart(t, "«\rA“A« – Mr Mr A“", "en") // opened on a line before, and closed where the line has an opening of its own
	rapid.Check(t, func(t *rapid.T) {
		apart(t, anyText().Draw(t, "text"), rapid.SampledFrom([]string{"en", "fr", "es", "ar"}).Draw(t, "language"))
	})
}

func apart(t fataler, text, lang string) {
	r := newReading(string([]rune(text)), lang)
	end := 0
	for _, q := range r.quotations() {
		for _, part := range q.parts {
			if part.start < end || part.end < part.start {
				t.Fatalf("%q: %q begins before %d", text, r.at(part), end)
			}
			end = part.end
		}
	}
}
