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
		{"closed by another keyboard", "« La lampe « Parallèle » sera la première”, dit-il.", []string{"« La lampe « Parallèle » sera la première”"}},
		{"inches", `A lamp of 12" and one of 14" burn.`, nil},
		{"elided", "l'\"eau vive\" coule.", []string{`"eau vive"`}},
		{"spaces within", `He said " we go " now.`, []string{`" we go "`}},
		{"a space on the wrong side", `He said:" We go" now.`, []string{`" We go"`}},
		{"a space after a single mark", "‘ We can’t wait,’ he said.", []string{"‘ We can’t wait,’"}},
		{"emphasis of Markdown", "He said _\"we go\"_ and *“stay”* now.", []string{`"we go"`, "“stay”"}},
		{"a colon within", `The label "lamp: " burns, and "boat:" too.`, []string{`"lamp: "`, `"boat:"`}},
		{"nested straight", `He said: "The "old lamp" burns." Then he left.`, []string{`"The "old lamp" burns."`}},
		{"two apostrophes", "He said ''we go'' now.", []string{"''we go''"}},
		{"two curly apostrophes, turned", "قال ’’نذهب الآن‘‘ ثم خرج.", []string{"’’نذهب الآن‘‘"}},
		{"grave accents", "He said ``we go'' now.", []string{"``we go''"}},
		{"two commas", "Er sagt ,,wir gehen'' nun.", []string{",,wir gehen''"}},
		{"angles", "Il dit << on y va >>, puis part.", []string{"<< on y va >>"}},
		{"entities", "He said &quot;we go&quot; now.", []string{"&quot;we go&quot;"}},
		{"broken entities", "قال quot;نذهب الآنquot; ثم خرج.", []string{"quot;نذهب الآنquot;"}},
		{"glued before", "He said“we go” now.", []string{"“we go”"}},
		{"glued after", "“We go,”said he.", []string{"“We go,”"}},
		{"straight and glued after", `"We go,"said he.`, []string{`"We go,"`}},
		{"both opening", "He said “we go“ now.", []string{"“we go“"}},
		{"paragraphs without their breaks", `He said: "We go.   "It is late.   "Come." Then he left.`, []string{`"We go.   "It is late.   "Come."`}},
		{"bold marks of a wiki", "The ''' lamp ''' burns.", nil},
		{"a quoted line of mail", ">> the lamp burns", nil},
		{"two commas between words", "The lamp,, the boat,,and the sea.", nil},
		{"shift signs", "a <<< b", nil},
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
