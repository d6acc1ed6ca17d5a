package intake

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestContactsAbove has whom to ask stand above the headline, as wires put it.
func TestContactsAbove(t *testing.T) {
	for _, test := range []struct {
		name, lang, text, headline string
		want                       []string
	}{
		{"on lines", "en", "FOR IMMEDIATE RELEASE\n\nContact: Jane Roe\nDirector of Communications, Harbour Trust\n(555) 010-7788 | press@lamps.example\nwww.lamps.example/press\n\nHarbour Lamp Lights the Coast Again\n\n" + lead,
			"Harbour Lamp Lights the Coast Again", []string{"contact Jane Roe, Director of Communications, Harbour Trust | press@lamps.example | (555) 010-7788"}},
		{"heading of its own", "en", "Media Contact:\n\nJane Roe\n\npress@lamps.example\n\nHarbour lamp lights the coast again\n\n" + lead,
			"Harbour lamp lights the coast again", []string{"contact Jane Roe | press@lamps.example | "}},
		{"two", "fr", "Contacts presse :\nJeanne Roy – 01 55 50 01 42\nPaul Dubois – 01 55 50 01 43\n\nLa lampe du port éclaire de nouveau la côte\n\nELLERY (France) – La lampe du port a été rallumée aujourd’hui, après deux années pendant lesquelles elle est restée éteinte.",
			"La lampe du port éclaire de nouveau la côte", []string{"contact Jeanne Roy |  | 01 55 50 01 42", "contact Paul Dubois |  | 01 55 50 01 43"}},
		{"on a line", "es", "Contacto de prensa: Juana Ruiz, prensa@lamparas.example\n\nLa lámpara del puerto alumbra de nuevo la costa\n\nELLERY (Francia) – La lámpara del puerto se encendió hoy de nuevo, después de dos años en los que estuvo apagada y fría.",
			"La lámpara del puerto alumbra de nuevo la costa", []string{"contact Juana Ruiz | prensa@lamparas.example | "}},
		{"no address", "en", "Contact with the harbour is lost again\n\n" + lead, "Contact with the harbour is lost again", nil},
		{"no address, labelled", "en", "Contact: a film of the harbour\n\n" + lead, "Contact: a film of the harbour", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			draft := Parse(test.text, test.lang).Draft
			if draft.Variant.Headline != test.headline {
				t.Errorf("headline %q, want %q", draft.Variant.Headline, test.headline)
			}
			if diff := cmp.Diff(test.want, outside(draft)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkParse(t, test.text, test.lang)
		})
	}
}

func TestContacts(t *testing.T) {
	for _, test := range []struct {
		name, lang, under string
		want              []string
	}{
		{"with an office", "en", "For further information, please contact Jane Roe, Press Officer, on 01632 960 118 or press@lamps.example",
			[]string{"contact Jane Roe, Press Officer | press@lamps.example | 01632 960 118"}},
		{"another number on its line", "en", "For further information, please contact:\nJane Roe, Press Officer, on 01632 960 118\nOut of hours: 01632 960 119",
			[]string{"contact Jane Roe, Press Officer |  | 01632 960 118", "contact Out of hours |  | 01632 960 119"}},
		{"in Spanish", "es", "Para más información, póngase en contacto con Juana Ruiz, jefa de prensa, en el teléfono 955 501 142.",
			[]string{"contact Juana Ruiz, jefa de prensa |  | 955 501 142"}},
		{"in French", "fr", "Pour plus d’informations, veuillez contacter Jeanne Roy, attachée de presse, au 01 55 50 01 42.",
			[]string{"contact Jeanne Roy, attachée de presse |  | 01 55 50 01 42"}},
		{"more on one paragraph", "en", "For further information or to arrange an interview with the keepers, please contact:\nJane Roe, Press Officer, on 01632 960 118 or press@lamps.example\nOut of hours: 01632 960 119",
			[]string{"contact Jane Roe, Press Officer | press@lamps.example | 01632 960 118", "contact Out of hours |  | 01632 960 119"}},
		{"before notes with a page", "en", "Contact:\nJane Roe\n01632 960 118\n\nEditors’ notes: The lamp is old. Films of it are at https://lamps.example/film?x=1.",
			[]string{"contact Jane Roe |  | 01632 960 118", "notes The lamp is old. Films of it are at https://lamps.example/film?x=1."}},
		{"beside a page", "en", "Contact:\nJane Roe\n01632 960 118\nhttps://lamps.example/2024/0304/press",
			[]string{"contact Jane Roe |  | 01632 960 118"}},
		{"digits of an address on the web", "en", "###\n\nhttp://photos.example/prnh/20240304/1234567", []string{"notes http://photos.example/prnh/20240304/1234567"}},
		{"who sends it", "en", "Contact: Jane Roe, 01632 960 118\n\nSOURCE Harbour Trust", []string{"contact Jane Roe |  | 01632 960 118"}},
		{"links", "en", "Contact: Jane Roe, 01632 960 118\n\nPhoto - https://photos.example/prnh/20240304/BR1\n\n(Logo: http://photos.example/prnh/20000306/LOGO )\n\nTo view the multimedia release, go to: https://lamps.example/m",
			[]string{"contact Jane Roe |  | 01632 960 118"}},
		{"follow us", "en", "Contact: Jane Roe, 01632 960 118\n\nFollow us on Twitter @lamps", []string{"contact Jane Roe |  | 01632 960 118"}},
		{"suivez-nous", "fr", "Contact : Jeanne Roy, 01 55 50 01 42\n\nSuivez-nous sur Twitter : @lampes", []string{"contact Jeanne Roy |  | 01 55 50 01 42"}},
		{"síganos", "es", "Contacto: Juana Ruiz, 555 0142 33\n\nSíganos en Facebook", []string{"contact Juana Ruiz |  | 555 0142 33"}},
		{"تابعونا", "ar", "للتواصل: سعاد المالح، 555 0142 33\n\nتابعونا على تويتر", []string{"contact سعاد المالح |  | 555 0142 33"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := lead + "\n\n" + test.under
			if diff := cmp.Diff(test.want, outside(Parse(text, test.lang).Draft)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.under, diff)
			}
			checkParse(t, text, test.lang)
		})
	}
}
