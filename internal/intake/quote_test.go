package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarks(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"curly", "He said “we go” now.", []string{"“we go”"}},
		{"straight", `He said "we go" now.`, []string{`"we go"`}},
		{"both closing", "He said ”we go” now.", []string{"”we go”"}},
		{"low and high", "He said „we go“ now.", []string{"„we go“"}},
		{"guillemets", "Il dit « on y va », puis part.", []string{"« on y va »"}},
		{"guillemets turned", "Er sagt »wir gehen« nun.", []string{"»wir gehen«"}},
		{"single", "‘We can’t wait,’ he said.", []string{"‘We can’t wait,’"}},
		{"plural possessive within", "'The keepers' house is old,' he said.", []string{"'The keepers' house is old,'"}},
		{"apostrophes", "It's the '90s, rock 'n' roll and O'Roe's l'eau and d'or.", nil},
		{"nested", "“He said ‘go’ and “stay” again,” she said.", []string{"“He said ‘go’ and “stay” again,”"}},
		{"inches", `A lamp of 12" and one of 14" burn.`, nil},
		{"elided", "l'\"eau vive\" coule.", []string{`"eau vive"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range pair(marksOf(test.text, span{0, len(test.text)})).pairs {
				got = append(got, test.text[s.start:s.end])
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestQuotations(t *testing.T) {
	run(t, []example{
		{"a mark on each paragraph", "en", "Jane Roe said: “We are ready.\n\n“It is late.\n\n“Good night.”", []string{"q1 Jane Roe"}},
		{"no mark between", "en", "Jane Roe said: “We are ready.\n\nIt is late.”", []string{"q1 Jane Roe"}},
		{"not closed", "en", "Jane Roe said: “We are ready to go.\n\nIt rained.", []string{"q1 Jane Roe"}},
		{"block", "en", "Jane Roe, Head of Lamps, said:\n\n> We are ready to go.\n\nIt rained.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"signed", "en", "“We are ready to go at last.”\n\n— Jane Roe, Head of Lamps", []string{"q1 Jane Roe (Head of Lamps)"}},
	})
}

func TestSource(t *testing.T) {
	run(t, []example{
		{"English", "en", "According to Jane Roe, “the lamps are all ready now.”", []string{"q1 Jane Roe"}},
		{"French", "fr", "Selon Jeanne Roy, « les lampes sont toutes prêtes ».", []string{"q1 Jeanne Roy"}},
		{"Spanish", "es", "Según Juana Ruiz, «las lámparas están todas listas».", []string{"q1 Juana Ruiz"}},
	})
}

func TestPartOfSentence(t *testing.T) {
	run(t, []example{
		{"judged", "en", "Jane Roe called it “a turning point for the coast” today.", []string{"q1 Jane Roe"}},
		{"term", "en", "Jane Roe said the so-called “old lamp of the sea” burns.", nil},
		{"work", "en", "Jane Roe said the report “Lamps of the Northern Coast” is out.", nil},
		{"slogan", "fr", "Jeanne Roy a annoncé la campagne « tous pour la lampe ».", nil},
	})
}

func TestWhoSpeaks(t *testing.T) {
	run(t, []example{
		{"function alone", "en", "Minister Jane Roe opened it. It rained. “We are ready to go,” the Minister said.", []string{"q1 Jane Roe (Minister)"}},
		{"who is mentioned last", "en", "“It is late,” said Jane Roe.\n\nJohn Doe, Keeper, agreed. “We are ready,” he said.", []string{"q1 Jane Roe", "q2 John Doe (Keeper)"}},
		{"inside the marks", "fr", "« Il est tard, a déclaré Jeanne Roy. Rentrons. »", []string{"q1 Jeanne Roy"}},
	})
}
