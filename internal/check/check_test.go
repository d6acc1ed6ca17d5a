package check

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openpressroom/pressroom/internal/lineartest"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/locales"
)

// say is what the checks find, as "CHECK value".
func say(found []Finding) []string {
	var all []string
	for _, f := range found {
		all = append(all, strings.TrimSpace(string(f.Check)+" "+f.Metadata["Value"]))
	}
	return all
}

// cases are pairs with what is to be found in them; most are near misses, in
// which nothing is.
var cases = []struct {
	languages      string
	source, target string
	want           []string
}{
	// Numbers.
	{"en fr", "Some 12,000 people came.", "Quelque 12 000 personnes sont venues.", nil},
	{"en fr", "Some 12,000 people came.", "Quelque 12\u202f000 personnes sont venues.", nil},
	{"en es", "Some 12,000 people came.", "Acudieron unas 12.000 personas.", nil},
	{"en ar", "Some 12,000 people came.", "حضر نحو ١٢٬٠٠٠ شخص.", nil},
	{"en ar", "Some 12,000 people came.", "حضر نحو 12000 شخص.", nil},
	{"en fr", "Some 12,000 people came.", "Quelque 1 200 personnes sont venues.", []string{"NUMBER_MISSING 12,000", "NUMBER_ADDED 1 200"}},
	{"en fr", "Some 12,000 people came.", "Quelque 12,000 personnes sont venues.", []string{"NUMBER_NOTATION 12,000"}},
	{"en fr", "It grew by 3.5 per cent.", "La hausse est de 3,5 %.", nil},
	{"en fr", "It grew by 3.5 per cent.", "La hausse est de 3.5 %.", []string{"NUMBER_NOTATION 3.5"}},
	{"en ar", "It grew by 3.5 per cent.", "ارتفع بنسبة ٣٫٥ في المئة.", nil},
	{"en fr", "It cost 1.2 million euros.", "Il a coûté 1,2 million d’euros.", nil},
	{"en fr", "It cost 1,200,000 euros.", "Il a coûté 1,2 million d’euros.", nil},
	{"en es", "It cost 1.2 billion euros.", "Costó 1.200 millones de euros.", nil},
	{"en es", "About 12,000 homes.", "Unas 12 mil viviendas.", nil},
	{"en fr", "It took 3 years.", "Il a fallu trois ans.", nil},
	{"en es", "It took 3 years.", "Se tardó tres años.", nil},
	{"en ar", "It took 3 years.", "استغرق ذلك ثلاث سنوات.", nil},
	{"en ar", "It took 2 years.", "استغرق ذلك سنتين.", nil},
	{"en fr", "It took three years.", "Il a fallu 3 ans.", nil},
	{"en fr", "It took 3 years.", "Il a fallu quatre ans.", []string{"NUMBER_MISSING 3"}},
	{"en fr", "It opens at 2 p.m.", "Ouverture à 14 h.", nil},
	{"en fr", "It opens at 10:00.", "Ouverture à 10 h.", nil},
	{"fr en", "Ouverture à 14 h 30.", "It opens at 2:30 p.m.", nil},
	{"en fr", "the 21st century", "le XXIe siècle", nil},
	{"en fr", "Call +33 1 23 45 67 89.", "Appelez le +33 (0)1 23 45 67 89.", nil},
	{"en fr", "See https://example.org/2026/12", "Voir https://example.org/2026/13", nil},
	{"en fr", "The H1N1 virus", "Le virus H1N1", nil},
	{"en fr", "More than a thousand people", "Plus de 1000 personnes", nil},
	{"en fr", "[“We opened 3 of 40,”](quote:q3) she said.", "[«\u00a0Nous en avons ouvert 3 sur 40\u00a0»](quote:q3), a-t-elle dit.", nil},

	{"en fr", "Some thirty-four countries", "Quelque 34 pays", nil},
	{"en fr", "The 34 countries", "Les trente-quatre pays", nil},
	{"es fr", "El tercero tardó 17 minutos, y hubo 18 y 19.", "Le troisième a pris dix-sept minutes, puis dix-huit et dix-neuf.", nil},
	{"es fr", "Tardó 17 minutos.", "Cela a pris dix minutes.", []string{"NUMBER_MISSING 17"}},
	{"en fr", "The 34 countries", "Les trente pays", []string{"NUMBER_MISSING 34"}},
	{"en fr", "After 77 and 93 days", "Après soixante-dix-sept et quatre-vingt-treize jours", nil},
	{"fr en", "Les 80 et 91 pays", "The eighty and ninety-one countries", nil},
	{"en es", "The 34 countries and 22 towns", "Los treinta y cuatro países y veintidós ciudades", nil},
	{"en ar", "The 34 member states", "الدول الأعضاء الأربع والثلاثون", nil},
	{"en ar", "A 3D picture", "صورة ثلاثية الأبعاد", nil},
	{"en fr", "See Figure 9.3 and Debian 11.2.", "Voir la figure 9.3 et Debian 11.2.", nil},
	{"en fr", "Porto is 3.5 % larger.", "Porto a grandi de 3.5 %.", []string{"NUMBER_NOTATION 3.5"}},
	{"en ar", "An RFC 2822 header", "ترويسة RFC2822", nil},

	// Dates.
	{"en fr", "It opens on 3 May 2026.", "Il ouvre le 3 mai 2026.", nil},
	{"en fr", "It opens on May 3, 2026.", "Il ouvre le 3 juin 2026.", []string{"DATE_MISSING opens on May 3 2026"}},
	{"en es", "It opens on May 3, 2026.", "Abre el 3 de mayo de 2026.", nil},
	{"en ar", "It opens on 3 May 2026.", "يفتتح في ٣ مايو ٢٠٢٦.", nil},
	{"en ar", "It opens on 3 May 2026.", "يفتتح في ٣ أيار ٢٠٢٦.", nil},
	{"en fr", "It opens on 3 May 2026.", "Il ouvre le 03/05/2026.", nil},
	{"fr en", "Il ouvre le 03/05/2026.", "It opens on 3 May 2026.", nil},
	{"fr en", "Il ouvre le 1er mai.", "It opens on 1 May.", nil},
	{"en ru", "It opened in July 2000.", "Открыт в 2000 году.", nil},
	{"en fr", "It opened in July 2000.", "Ouvert en 2000.", []string{"DATE_MISSING opened in July 2000"}},
	{"en fr", "Revised 01/06/94", "Révisé le premier juin 1994", nil},
	{"en es", "It dates from the late 1980s.", "Es de finales de los años 80.", nil},
	{"en fr", "You may call 3 people.", "Vous pouvez appeler 3 personnes.", nil},

	// Quotes, links, structure.
	{"en fr", "[“Yes,”](quote:q1) she said.", "«\u00a0Oui\u00a0», a-t-elle dit.", []string{"QUOTE_LOST q1"}},
	{"en fr", "[“Yes,”](quote:q1) she said.", "[«\u00a0Oui\u00a0»](quote:q2), a-t-elle dit.", []string{"QUOTE_LOST q1", "QUOTE_ADDED q2"}},
	{"en fr", "[“Yes,](quote:q1) she said, [yes.”](quote:q1)", "[«\u00a0Oui, oui\u00a0»](quote:q1), a-t-elle dit.", nil},
	{"en fr", "[“Yes,”](quote:q1) she said.", "[«\u00a0Oui\u00a0»](quote:q1), a-t-elle dit. [«\u00a0Oui\u00a0»](quote:q1).", []string{"QUOTE_REPEATED q1"}},
	{"en fr", "[“No,”](quote:q1) she said, [“no.”](quote:q1)", "[«\u00a0Non\u00a0»](quote:q1), a-t-elle dit, [«\u00a0non\u00a0»](quote:q1).", nil},
	{"en fr", "[“Yes,”](quote:q1) said Inés Oyelaran. [“No,”](quote:q2) said Karl Brandt.", "[«\u00a0Non\u00a0»](quote:q2), a dit Inés Oyelaran. [«\u00a0Oui\u00a0»](quote:q1), a dit Karl Brandt.", []string{"QUOTE_SPEAKER q1"}},
	{"en fr", "[“Yes,”](quote:q1) said Inés Oyelaran. [“No,”](quote:q2) said Karl Brandt.", "Karl Brandt a dit [«\u00a0Non\u00a0»](quote:q2), et Inés Oyelaran [«\u00a0Oui\u00a0»](quote:q1).", nil},
	{"en fr", "Inés Oyelaran and Karl Brandt met. [“Yes,”](quote:q1) said Oyelaran. [“No,”](quote:q2) said Brandt.", "Karl Brandt a rencontré Inés Oyelaran. [«\u00a0Oui\u00a0»](quote:q1), a dit Mme Oyelaran. [«\u00a0Non\u00a0»](quote:q2), a dit M. Brandt.", nil},
	{"en fr", "Inés Oyelaran and Karl Brandt met. [“Yes,”](quote:q1) said Oyelaran. [“No,”](quote:q2) said Brandt.", "Inés Oyelaran a rencontré Karl Brandt. [«\u00a0Oui\u00a0»](quote:q1), a dit M. Brandt. [«\u00a0Non\u00a0»](quote:q2), a dit Mme Oyelaran.", []string{"QUOTE_SPEAKER q1"}},
	{"en ar", "[“Yes,”](quote:q1) said Inés Oyelaran. [“No,”](quote:q2) said Karl Brandt.", "قال Karl Brandt: [«لا»](quote:q2)، وقالت إينيس أويلاران: [«نعم»](quote:q1).", nil},
	{"en fr", "[“Yes,”](quote:q1) said Inés Oyelaran, and [“always”](quote:q1). Karl Brandt added: [“No.”](quote:q2)", "[«\u00a0Oui, toujours\u00a0»](quote:q1), a dit Inés Oyelaran. [«\u00a0Non\u00a0»](quote:q2), a ajouté Karl Brandt.", nil},
	{"en fr", "See [the map](https://example.org/map).", "Voir [la carte](https://example.org/map).", nil},
	{"en fr", "See [the map](https://example.org/map).", "Voir [la carte](https://example.org/fr/map).", []string{"LINK_MISSING https://example.org/map", "LINK_ADDED https://example.org/fr/map"}},
	{"en fr", "- One\n- Two", "- Un", []string{"STRUCTURE_CHANGED"}},
	{"en fr", "## Works", "### Travaux", []string{"STRUCTURE_CHANGED"}},

	// Names.
	{"en fr", "said Inés Oyelaran", "a dit Mme Oyelaran", nil},
	{"en fr", "said Inés Oyelaran", "a dit la directrice", []string{"SPEAKER_MISSING Inés Oyelaran"}},
	{"en ar", "said Inés Oyelaran", "قالت إينيس أويلاران", nil},

	// Copies, length, scripts.
	{"en fr", "The bridge opens for all who wait.", "The bridge opens for all who wait.", []string{"UNTRANSLATED"}},
	{"en fr", "Pressroom Lyon", "Pressroom Lyon", nil},
	{"en-GB en-US", "The bridge opens for all who wait.", "The bridge opens for all who wait.", nil},
	{"en fr", "The bridge over the river opens after two years of works.", "Le pont.", []string{"LENGTH_UNLIKELY 14"}},
	{"en zh", "The bridge over the river opens after years of works.", "跨江大桥历经多年施工后通车。", nil},
	{"en fr", "The bridge", "Le p\u043ent", []string{"SCRIPT_MIXED pоnt"}},
	{"en ar", "The OECD report", "تقرير OECD", nil},
	{"en ar", "LVM and RAID of the VG", "LVM وRAID للـVG", nil},
	{"en ar", "APT helps", "تساعد APT (Advanced Package Tool)", nil},
	{"en ar", "The bridge", "الجسر open", []string{"SCRIPT_FOREIGN open"}},
	{"en ar", "The bridge in Porto", "الجسر في Porto", nil},

	// Spaces and signs.
	{"en fr", "Who is it?", "Qui est-ce\u202f?", nil},
	{"en fr", "Who is it?", "Qui est-ce ?", []string{"SPACE_BREAKS ?"}},
	{"en fr", "Who is it?", "Qui est-ce?", []string{"SPACE_MISSING e?"}},
	{"en fr-CA", "Who is it?", "Qui est-ce?", nil},
	{"en fr", "It opens at 10:30.", "Ouverture à 10:30.", nil},
	{"en fr", "Set APT::Default to it.", "Réglez APT::Default ainsi.", nil},
	{"en fr", "Write to a@example.org today.", "Écrivez à a@example.org aujourd’hui.", nil},
	{"en fr", "“Yes”", "«\u00a0Oui\u00a0»", nil},
	{"en fr", "What?!", "Quoi\u202f?!", nil},
	{"en es", "It opens.", "Se  abre .", []string{"SPACE_DOUBLED e  a", "SPACE_DOUBLED e ."}},
	{"en ar", "Who, then?", "من، إذن؟", nil},
	{"en ar", "Who, then?", "من, إذن?", []string{"PUNCTUATION_SCRIPT ,", "PUNCTUATION_SCRIPT ?"}},
	{"en ar", "One", "واحد\u2067", []string{"BIDI_CONTROL U+2067"}},

	// Nothing there.
	{"en fr", "Yes", "", []string{"TARGET_EMPTY"}},
	{"en fr", "", "Oui", nil},
}

func TestRun(t *testing.T) {
	for _, tc := range cases {
		source, target, _ := strings.Cut(tc.languages, " ")
		names := []string{"Inés Oyelaran"}
		if target == "ar" {
			names = []string{"إينيس أويلاران", "Inés Oyelaran"}
		}
		got := say(Run(Pair{
			Source: tc.source, Target: tc.target, SourceLanguage: source, TargetLanguage: target,
			Speakers: []Speaker{{ID: "q1", Names: names}, {ID: "q2", Names: []string{"Karl Brandt"}}},
		}))
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s: %q for %q (-want +got):\n%s", tc.languages, tc.target, tc.source, diff)
		}
	}
}

func TestEveryCheckHasAMessage(t *testing.T) {
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range All() {
		if _, language := catalogue.Message([]string{"en"}, string(c), nil); language == "" {
			t.Errorf("no message for %s", c)
		}
	}
}

func TestEveryCheckHasACase(t *testing.T) {
	seen := make(map[string]bool)
	for _, tc := range cases {
		for _, w := range tc.want {
			name, _, _ := strings.Cut(w, " ")
			seen[name] = true
		}
	}
	for _, c := range All() {
		if !seen[string(c)] {
			t.Errorf("no case in which %s is found", c)
		}
	}
}

func TestLinear(t *testing.T) {
	for _, unit := range []string{"1 ", "1,", "a1 ", "mai 3 ", "« ", "\u2067", "pо ", "word ", "- "} {
		lineartest.Check(t, unit, func(s string) {
			Run(Pair{Source: s, Target: s, SourceLanguage: "fr", TargetLanguage: "ar"})
		})
	}
}

func FuzzRun(f *testing.F) {
	for _, tc := range cases {
		source, target, _ := strings.Cut(tc.languages, " ")
		f.Add(tc.source, tc.target, source, target, false)
	}
	f.Fuzz(func(t *testing.T, source, target, from, to string, plain bool) {
		Run(Pair{Source: source, Target: target, SourceLanguage: from, TargetLanguage: to, Plain: plain, Speakers: []Speaker{{ID: "q1", Names: []string{from, to}}}})
		if found := Run(Pair{Source: source, Target: source, SourceLanguage: from, TargetLanguage: from, Plain: plain}); !plain {
			for _, one := range found {
				if one.Check == NumberMissing || one.Check == QuoteLost || one.Check == LinkMissing {
					t.Errorf("a text beside itself: %v", one)
				}
			}
		}
	})
}
