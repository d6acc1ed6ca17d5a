package feed_test

import (
	"bytes"
	"sync"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/render"
	"github.com/openpressroom/pressroom/locales"
)

// languages are those of the fixture, its source first.
var languages = []string{"en", "fr", "es", "ar"}

var (
	firstTime     = time.Date(2026, 10, 7, 8, 0, 0, 0, time.UTC)
	correctedTime = time.Date(2026, 10, 7, 8, 0, 0, 250_000_000, time.UTC) // within the same second
	withdrawnTime = time.Date(2026, 10, 8, 16, 30, 0, 0, time.UTC)
)

// site is that of the fixture.
var site = feed.Site{
	Base:      "https://press.example.org",
	Pages:     "https://www.example.org/{language}/news/{publication}",
	Authority: "example.org,2026",
	Publisher: feed.Publisher{
		Name: "International Office for River Crossings",
		Names: map[string]string{
			"fr": "Office international des passages fluviaux",
			"es": "Oficina Internacional de Cruces Fluviales",
			"ar": "المكتب الدولي للمعابر النهرية",
		},
		URL:  "https://www.example.org/",
		Logo: "https://www.example.org/logo.png",
	},
}

var loadCatalogue = sync.OnceValues(func() (*locale.Catalogue, error) { return locale.New(locales.FS) })

func catalogue(t testing.TB) *locale.Catalogue {
	t.Helper()
	c, err := loadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func writer(t testing.TB, s feed.Site) *feed.Writer {
	t.Helper()
	w, err := feed.New(catalogue(t), s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// texts is a release with all that a release may have.
var texts = map[string]*pressroomv1.Variant{
	"en": {
		Headline:         "Lamps & landings: 420 ferries register <at last>",
		Standfirst:       "Thirty-four countries agree on “three fixed lights” for small ferries.",
		Body:             "The Office adopted its first code today.\n\n[“A crossing of four hundred metres should not be the most dangerous part of anyone’s day,”](quote:q1) said Marit Aldenhoven.\n\n- three lights\n- one spare lamp\n\nRead [the code](https://example.org/code?a=1&b=2).",
		Captions:         map[string]string{"landing": "Passengers board the last ferry.", "code": "The code in full"},
		AlternativeTexts: map[string]string{"landing": "A dozen people walk down a ramp."},
		NotesToEditors:   "The Office has *34* member countries.",
		TopicLabels:      map[string]string{"ferry-safety": "Ferry safety"},
		Slug:             "lamps-and-landings",
	},
	"fr": {
		Headline:         "Feux & embarcadères : 420 bacs inscrits <enfin>",
		Standfirst:       "Trente-quatre pays s’accordent sur « trois feux fixes » pour les petits bacs.",
		Body:             "L’Office a adopté aujourd’hui son premier code.\n\n[« Une traversée de quatre cents mètres ne devrait être pour personne le moment le plus dangereux de la journée »](quote:q1), a déclaré Marit Aldenhoven.\n\n- trois feux\n- une lampe de secours\n\nLire [le code](https://example.org/code?a=1&b=2).",
		Captions:         map[string]string{"landing": "Embarquement sur le dernier bac.", "code": "Le code intégral"},
		AlternativeTexts: map[string]string{"landing": "Une douzaine de personnes descendent une rampe."},
		NotesToEditors:   "L’Office réunit *34* pays.",
		TopicLabels:      map[string]string{"ferry-safety": "Sécurité des bacs"},
		Slug:             "feux-et-embarcaderes",
	},
	"es": {
		Headline:         "Luces y embarcaderos: 420 balsas inscritas <por fin>",
		Standfirst:       "Treinta y cuatro países acuerdan «tres luces fijas» para las balsas pequeñas.",
		Body:             "La Oficina ha aprobado hoy su primer código.\n\n[«Un cruce de cuatrocientos metros no debería ser para nadie el momento más peligroso del día»](quote:q1), declaró Marit Aldenhoven.\n\n- tres luces\n- una lámpara de repuesto\n\nLea [el código](https://example.org/code?a=1&b=2).",
		Captions:         map[string]string{"landing": "Embarque en la última balsa.", "code": "El código completo"},
		AlternativeTexts: map[string]string{"landing": "Una docena de personas baja por una rampa."},
		NotesToEditors:   "La Oficina reúne a *34* países.",
		TopicLabels:      map[string]string{"ferry-safety": "Seguridad de las balsas"},
		Slug:             "luces-y-embarcaderos",
	},
	"ar": {
		Headline:         "مصابيح ومراسٍ: تسجيل ٤٢٠ معدّية <أخيرًا> لدى IORC",
		Standfirst:       "أربع وثلاثون دولة تتفق على «ثلاثة مصابيح ثابتة» للمعدّيات الصغيرة.",
		Body:             "اعتمد المكتب (IORC) اليوم أول مدوّنة.\n\nوقالت ماريت ألدنهوفن: [«لا ينبغي أن يكون عبور أربعمئة متر أخطر ما في يوم أي إنسان»](quote:q1).\n\n- ثلاثة مصابيح\n- مصباح احتياطي\n\nاقرأ [المدوّنة](https://example.org/code?a=1&b=2).",
		Captions:         map[string]string{"landing": "ركاب يصعدون إلى آخر معدّية.", "code": "النص الكامل للمدوّنة"},
		AlternativeTexts: map[string]string{"landing": "نحو اثني عشر شخصًا ينزلون على منحدر."},
		NotesToEditors:   "يضم المكتب *٣٤* دولة.",
		TopicLabels:      map[string]string{"ferry-safety": "سلامة المعدّيات"},
		Slug:             "مصابيح-ومراس",
	},
}

// notes are the public notes of the correction and of the withdrawal. One is
// in another language than its text, as notes are.
var notes = map[string][2]string{
	"en": {"420 ferries, not 240 as first stated.", "Correction pending: the figures were <wrong>."},
	"fr": {"Rectificatif : 420 bacs, et non 240.", "Les chiffres étaient <faux>."},
	"es": {"420 balsas, y no 240.", "Las cifras eran <erróneas>."},
	"ar": {"420 ferries, not 240 (IORC).", "كانت الأرقام <خاطئة>."},
}

func release() *pressroomv1.Release {
	return &pressroomv1.Release{
		Name:               "releases/lamps",
		SourceLanguageCode: "en",
		Dateline: &pressroomv1.Dateline{
			City: "Besançon", RegionCode: "FR", Date: &date.Date{Year: 2026, Month: 10, Day: 7},
			CityNames: map[string]string{"es": "Besanzón", "ar": "بيزانسون"},
		},
		Quotes: []*pressroomv1.Quote{{Id: "q1", Speaker: "speakers/marit-aldenhoven", LanguageCode: "fr"}},
		Media: []*pressroomv1.Media{
			{Id: "landing", Uri: "https://example.org/media/landing.jpg", MediaType: "image/jpeg", WidthPixels: 3000, HeightPixels: 2000, CreditLine: "IORC / N. Brandl"},
			{Id: "code", Uri: "https://example.org/media/code.pdf", MediaType: "application/pdf"},
			{Id: "later"}, // an address that is not known yet
		},
		Topics:   []string{"ferry-safety", "standards"},
		Contacts: []*pressroomv1.Contact{{DisplayName: "IORC Press Office", EmailAddress: "press@example.org", PhoneNumber: "+33353014200"}},
		Event: &pressroomv1.Event{
			StartDate: &date.Date{Year: 2026, Month: 10, Day: 20}, EndDate: &date.Date{Year: 2026, Month: 10, Day: 22},
		},
	}
}

var speaker = &pressroomv1.Speaker{
	Name: "speakers/marit-aldenhoven", DisplayName: "Marit Aldenhoven",
	DisplayNames: map[string]string{"ar": "ماريت ألدنهوفن"},
	Titles: map[string]string{
		"en": "Director General", "fr": "Directrice générale", "es": "Directora general", "ar": "المديرة العامة",
	},
}

// publication renders an edition of the fixture as the server does.
func publication(t testing.TB, language string, number int32, kind pressroomv1.Edition_Kind, note string, at time.Time) *pressroomv1.Publication {
	t.Helper()
	v := texts[language]
	v.LanguageCode = language
	return render.New(catalogue(t)).Publication(render.Edition{
		ID: "lamps",
		Record: &storev1.EditionRecord{
			Edition: &pressroomv1.Edition{
				LanguageCode: language, Number: number, Kind: kind, Note: note, VisibleTime: timestamppb.New(at),
			},
			Speakers: []*pressroomv1.Speaker{speaker},
			Slug:     v.GetSlug(),
		},
		Release: release(), Variant: v, First: firstTime, Languages: languages,
	})
}

// page is a page of a feed with a correction, a plain release and a tombstone.
func page(t testing.TB, language string) *feed.Feed {
	t.Helper()
	plain := publication(t, language, 1, pressroomv1.Edition_FIRST, "", firstTime)
	plain.Name, plain.Release = "publications/plain", "releases/plain"
	plain.Standfirst, plain.Dateline, plain.Quotes, plain.Media, plain.Topics = "", nil, nil, nil, nil
	plain.Contacts, plain.Event, plain.NotesToEditorsHtml, plain.Alternates = nil, nil, "", plain.Alternates[:0]
	return &feed.Feed{
		Language: language,
		Scope:    feed.Scope{Topic: "ferry-safety", Region: "FR"},
		Self:     "https://press.example.org/feeds/" + language + "/page?cursor=a&n=3",
		First:    "https://press.example.org/feeds/" + language + "/page",
		Previous: "https://press.example.org/feeds/" + language + "/page?cursor=0&n=3",
		Next:     "https://press.example.org/feeds/" + language + "/page?cursor=b&n=3",
		Last:     "https://press.example.org/feeds/" + language + "/page?cursor=z&n=3",
		Hubs:     []string{"https://press.example.org/hub"},
		Updated:  withdrawnTime,
		Items: []feed.Item{
			{Tombstone: &feed.Tombstone{Name: "publications/gone", Language: language, Edition: 3, Time: withdrawnTime, Note: notes[language][1]}},
			{Publication: publication(t, language, 2, pressroomv1.Edition_CORRECTION, notes[language][0], correctedTime)},
			{Publication: plain},
		},
	}
}

// written is a feed in a format.
func written(t rapid.TB, w *feed.Writer, format feed.Format, f *feed.Feed) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := w.Write(&out, format, f); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// jsonLD is an item as JSON-LD.
func jsonLD(t rapid.TB, w *feed.Writer, item feed.Item) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := w.JSONLD(&out, item); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
