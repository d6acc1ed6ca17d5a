package intake

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// summary says in short lines what is in a draft.
func summary(draft *pressroomv1.Draft) []string {
	var lines []string
	release := draft.Release
	if draft.Variant.Headline != "" {
		lines = append(lines, "headline "+draft.Variant.Headline)
	}
	if d := release.Dateline; d != nil {
		lines = append(lines, strings.TrimSpace(strings.Join(strings.Fields("dateline "+d.City+" "+d.RegionCode+" "+day(d.Date)), " ")))
	}
	if e := release.Event; e != nil {
		lines = append(lines, "event "+day(e.StartDate)+" to "+day(e.EndDate))
	}
	for _, q := range release.Quotes {
		for _, s := range draft.Speakers {
			if s.Name == q.Speaker {
				line := q.Id + " " + s.DisplayName
				for _, title := range s.Titles {
					line += " (" + title + ")"
				}
				lines = append(lines, line)
			}
		}
	}
	return lines
}

func day(d *date.Date) string {
	if d == nil {
		return ""
	}
	return fmt.Sprintf("%d-%d-%d", d.Year, d.Month, d.Day)
}

// example is one case of a rule: a text, its language, and the summary of its draft.
type example struct {
	name, lang, text string
	want             []string
}

func run(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			if diff := cmp.Diff(e.want, summary(Parse(e.text, e.lang).Draft)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", e.text, diff)
			}
			checkParse(t, e.text, e.lang)
		})
	}
}

func TestDateline(t *testing.T) {
	const rest = "The lamp of the harbour was lit again today."
	run(t, []example{
		{"country, dash glued", "en", "MERROW, France –" + rest, []string{"dateline Merrow FR"}},
		{"country in parentheses", "fr", "MERROW (Espagne) – " + rest, []string{"dateline Merrow ES"}},
		{"date and service", "en", "NEW ELLERY, 30 January (Information Service) -- " + rest, []string{"dateline New Ellery 0-1-30"}},
		{"American date and wire", "en", "NEW ELLERY, Jan. 5, 2024 /Wire/ -- " + rest, []string{"dateline New Ellery 2024-1-5"}},
		{"state", "en", "Ellery, D.C. — " + rest, []string{"dateline Ellery US"}},
		{"small words", "es", "PUERTO DE ELERIA, Chile — " + rest, []string{"dateline Puerto de Eleria CL"}},
		{"hyphens", "fr", "ELLERY-EN-MER, le 1er mars 2020 - " + rest, []string{"dateline Ellery-en-Mer 2020-3-1"}},
		{"Spanish date", "es", "Eleria, 14 de noviembre de 2015 – " + rest, []string{"dateline Eleria 2015-11-14"}},
		{"Arabic", "ar", "الرباط، المغرب - افتتحت المدرسة اليوم.", []string{"dateline الرباط MA"}},
		{"Arabic digits", "ar", "الرباط (المغرب)، ١٤ نوفمبر ٢٠١٥ – افتتحت المدرسة.", []string{"dateline الرباط MA 2015-11-14"}},
		{"date glued to the text", "fr", "Merrow, le 15 janvier 2009La lampe du port est rallumée ce soir après dix ans d'attente, et tous les gens de la côte sont venus la voir brûler de nouveau au bout du quai, sous la pluie et le vent.", []string{"dateline Merrow 2009-1-15"}},
		{"state before a full stop", "es", "Merrow, Baja California Sur (BCS). Con la lámpara del puerto encendida, los vecinos de la costa celebraron anoche el regreso de la luz al faro, que llevaba diez años apagado por falta de aceite.", []string{"dateline Merrow MX"}},
		{"city and paper in marks", "ar", "طنجة ـ «المنارة»:أطلق أهل المدينة أمس مصباحا جديدا في المنارة القديمة على الساحل بعد عشر سنوات من الانتظار، وحضر الحفل كثير من الناس من القرى القريبة.", []string{"dateline طنجة"}},
		{"city and paper on a line", "ar", "طنجة: «رأي المنارة»\nأطلق أهل المدينة أمس مصباحا جديدا في المنارة القديمة على الساحل بعد عشر سنوات من الانتظار، وحضر الحفل كثير من الناس من القرى القريبة.", []string{"dateline طنجة"}},
		{"date above", "en", "28 November 2014\n\nMERROW, Spain – " + rest, []string{"dateline Merrow ES 2014-11-28"}},
		{"line of its own", "fr", "Merrow, le 14 novembre 2015\n\n" + rest, []string{"dateline Merrow 2015-11-14"}},
		{"impossible date", "en", "MERROW, 31 February 2024 – " + rest, nil},
		{"a remark", "en", "The lamp – the first in years – was lit again today.", nil},
		{"a range", "en", "From 3 - 5 May the lamp was lit.", []string{"event 0-5-3 to 0-5-5"}},
		{"a compound", "en", "Night-keepers met again today.", nil},
		{"Arabic remark", "ar", "المدرسة - وهي الأولى - افتتحت اليوم في المدينة.", nil},
	})
}

func TestEvent(t *testing.T) {
	run(t, []example{
		{"year", "en", "It burns on 14–17 March 2023 at night.", []string{"event 2023-3-14 to 2023-3-17"}},
		{"month first", "en", "It burns March 14-17, 2023 at night.", []string{"event 2023-3-14 to 2023-3-17"}},
		{"two months", "en", "It burns from 30 March to 2 April 2023.", []string{"event 2023-3-30 to 2023-4-2"}},
		{"over the new year", "en", "It burns from 28 December to 2 January 2024.", []string{"event 2023-12-28 to 2024-1-2"}},
		{"French", "fr", "Elle brille du 14 au 17 mars.", []string{"event 0-3-14 to 0-3-17"}},
		{"Spanish", "es", "Brilla del 14 al 17 de marzo de 2023.", []string{"event 2023-3-14 to 2023-3-17"}},
		{"Arabic", "ar", "تضيء من ١٤ إلى ١٧ مارس ٢٠٢٣ ليلا.", []string{"event 2023-3-14 to 2023-3-17"}},
		{"the first counts", "en", "From 3 to 4 May and from 5 to 6 June.", []string{"event 0-5-3 to 0-5-4"}},
		{"impossible", "en", "It burns on 30 - 31 February.", nil},
		{"no month", "en", "Some 14 - 17 lamps burn.", nil},
	})
}

func TestQuotes(t *testing.T) {
	run(t, []example{
		{"after", "en", "“We are ready to go,” said Jane Roe, Head of Lamps.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"after, name first", "en", "“We are ready,” Jane Roe, Head of Lamps, said.", []string{"q1 Jane Roe (Head of Lamps)"}},
		{"interrupted", "en", "“We are,” said Jane Roe, “ready at last.”", []string{"q1 Jane Roe"}},
		{"before", "en", "Jane Roe said: “We are ready at last.”", []string{"q1 Jane Roe"}},
		{"straight marks", "en", "\"We are ready,\" said Dr Jane Roe.", []string{"q1 Jane Roe"}},
		{"surname", "en", "Jane Roe said: “We are ready.”\n\nIt rained. “It is late,” added Ms Roe.", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"pronoun", "en", "Jane Roe said: “We are ready.”\n\nIt rained. “It is late,” she said.", []string{"q1 Jane Roe", "q2 Jane Roe"}},
		{"two paragraphs", "en", "Jane Roe said: “We are ready.\n\n“It is late.”", []string{"q1 Jane Roe"}},
		{"term", "en", "The “blue room” said to be haunted is “open” now.", nil},
		{"title of a work", "en", "She read “The Keeper of the Northern Light” aloud.", nil},
		{"nobody", "en", "It was late.\n\n“We are ready to go at last.”", nil},
		{"not closed", "en", "Jane Roe said: “We are ready.", nil},
		{"French inversion", "fr", "« Nous sommes prêts », a déclaré Jeanne Roy, cheffe des phares.\n\nIl pleut. « Il est tard », a-t-elle ajouté.",
			[]string{"q1 Jeanne Roy (cheffe des phares)", "q2 Jeanne Roy (cheffe des phares)"}},
		{"French title first", "fr", "« Nous sommes prêts », a expliqué la directrice de l’Institut, Jeanne Roy.", []string{"q1 Jeanne Roy (directrice de l’Institut)"}},
		{"Spanish", "es", "«Estamos listos», dijo Juana Ruiz, jefa de faros.", []string{"q1 Juana Ruiz (jefa de faros)"}},
		{"Arabic", "ar", "وقالت سلمى حداد، مديرة المنارة: «نحن جاهزون الآن».", []string{"q1 سلمى حداد (مديرة المنارة)"}},
	})
}

func TestBody(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"sentences", "It is content.Some came.", "It is content.\n\nSome came."},
		{"colon", "She told the children:“We go on.”", "She told the children:\n\n“We go on.”"},
		{"closing mark", "They met “their targets.”Mr Roe left.", "They met “their targets.”\n\nMr Roe left."},
		{"numbers, addresses, abbreviations", "In the U.S.A the 3.5 m lamp, e.g. at example.com, of a Ph.D (see https://a.example/B.Cd and Ab.Cd@a.example) burns.",
			"In the U.S.A the 3.5 m lamp, e.g. at example.com, of a Ph.D (see https://a.example/B.Cd and Ab.Cd@a.example) burns."},
		{"white space", "  It \u00a0 burns\u200b at\u00a0night.  ", "It burns at\u00a0night."},
		{"wrapped", "The lamp of the old harbour at Merrow burns all night\nlong since the keeper came back from the sea in winter.",
			"The lamp of the old harbour at Merrow burns all night long since the keeper came back from the sea in winter."},
		{"markup", "# It [is] *a* <b> snake_case_word `x` \\ &amp; _y_.", "\\# It \\[is\\] \\*a\\* \\<b> snake_case_word \\`x\\` \\\\ \\&amp; \\_y\\_."},
		{"exclamation before a quote", "A!“We are ready to go,” said Jane Roe.", "A\\![“We are ready to go,”](quote:q1) said Jane Roe."},
		{"list marks", "- one is here.\n- two is here.", "\\- one is here.\n\n\\- two is here."},
		{"number at the start", "2024. That was a year.", "2024\\. That was a year."},
		{"quote's address", "It was (quote:q1) then.", "It was (quote\\:q1) then."},
		{"counter", "It burns all night.\n\n2\n/\n\n7\n\nIt goes out.", "It burns all night.\n\nIt goes out."},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Parse(test.text, "en").Draft.Variant.Body); diff != "" {
				t.Errorf("body (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDetectLanguage(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The lamp of the harbour was lit by the keeper on a night in May.", "en"},
		{"La lampe du port a été allumée par le gardien dans la nuit.", "fr"},
		{"La lámpara del puerto fue encendida por el guardián en la noche.", "es"},
		{"أضيء مصباح المرفأ في الليل من قبل الحارس بعد أن عاد إلى المدينة.", "ar"},
		{"Лампа в гавани горела всю ночь.", ""},
		{"Lamp 12 Merrow", ""},
		{"", ""},
	} {
		code, confidence := DetectLanguage(test.text)
		if code != test.want || (confidence > 0) != (code != "") || confidence > 1 {
			t.Errorf("DetectLanguage(%q) = %q, %v, want %q", test.text, code, confidence, test.want)
		}
	}
}
