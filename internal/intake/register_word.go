package intake

import "strings"

// hasInitial reports whether an initial stands within a name: "Jane K. Roe".
func (r *reading) hasInitial(name span) bool {
	for w := range eachWord(r.text, name) {
		if strings.HasSuffix(w.text, ".") && isInitial(strings.TrimSuffix(w.text, ".")) {
			return true
		}
	}
	return false
}

// The endings of nouns for qualities, actions and fields: those that no one is called by, and those that surnames have too
// ("Hastings").
var (
	fields = map[string][]string{
		"en": {"tion", "tions", "ology", "ologies", "ics", "ives", "isms", "ism"},
		"fr": {"tion", "tions", "ismes", "isme", "ologie", "ologies"},
		"es": {"ción", "ciones", "siones", "idades", "ismo", "ismos", "ología", "ologías", "mientos"},
	}
	qualities = map[string][]string{
		"en": {"sion", "sions", "ness", "ity", "ities", "ship", "ships", "ings", "ments", "ances", "ences"},
		"fr": {"sion", "sions", "ité", "ités", "ements", "ances", "ences"},
		"es": {"sión", "idad", "ancias", "encias", "miento"},
	}
)

// minQuality is the least number of bytes before such an ending.
const minQuality = 3

// virtues are the nouns with such endings that people are called by first.
var virtues = words(`charity trinity felicity verity serenity concepción encarnación asunción ascensión visitación consolación purificación anunciación
	presentación natividad trinidad caridad felicidad félicité trinité nativité`)

// endsLike reports whether a word of a name ends as a noun for a quality, an action or a field does.
func (r *reading) endsLike(name span, endings []string) bool {
	for w := range eachWord(r.text, name) {
		lower := strings.ToLower(w.text)
		for _, ending := range endings {
			if strings.HasSuffix(lower, ending) && len(lower) >= len(ending)+minQuality && !virtues[fold(lower)] {
				return true
			}
		}
	}
	return false
}

// isCompound reports whether a word of a name is an adjective of two words such as "state-owned".
func (r *reading) isCompound(name span) bool {
	for w := range eachWord(r.text, name) {
		if head, tail, ok := strings.Cut(fold(w.text), "-"); ok && head != "" && compounding[tail] {
			return true
		}
	}
	return false
}

// compounding are the second words of English adjectives that say who an organisation belongs to or where it is.
var compounding = words(`owned based led run backed funded listed held headquartered wide`)

// quarters are the words for parts of a region that its name begins with.
var quarters = words(`north south east west northern southern eastern western central upper lower nord sud est ouest haut haute near middle far
	bas basse norte sur este oeste oriente occidente alto alta bajo baja`)

// isOfRegion reports whether a name is that of a country, or begins with the part of a region that it means: "East Merrow".
func (r *reading) isOfRegion(name span) bool {
	if _, country := r.words.regionCode(r.at(name)); country {
		return true
	}
	for w := range eachWord(r.text, name) {
		return quarters[fold(w.text)] && w.end < name.end
	}
	return false
}

// grounds are the nouns for parts of a country or a town that the names of these end or begin with.
var grounds = words(`valley coast bank gulf bay lake mount desert peninsula cape horn plains heights hills basin delta corridor harbour harbor port
	vallée côte golfe baie lac mont désert péninsule cap bassin plateau rivière fleuve valle costa golfo bahía lago monte desierto
	península cabo cuenca sierra cerro puerto villa río`)

// isOfPlace reports whether a name begins or ends with a noun for a part of a country or a town: "Lamp Valley".
func (r *reading) isOfPlace(name span) bool {
	list := wordsOf(r.text, name)
	return grounds[fold(list[0].text)] || grounds[fold(list[len(list)-1].text)]
}

// areSmall reports whether all words of a name stand in the text in small letters too.
func (r *reading) areSmall(name span) bool {
	for w := range eachWord(r.text, name) {
		if !r.seen().small[fold(w.text)] {
			return false
		}
	}
	return true
}

// goesOnWithName reports whether "of" or the like and a capital follow a name: "Lamp Research of Merrow".
func (r *reading) goesOnWithName(name span) bool {
	list := wordsOf(r.text, span{name.end, r.cut(min(len(r.text), name.end+maxWord))})
	for i, w := range list {
		folded := fold(w.text)
		if i > 0 && isCapital(w.text) {
			return r.beside(list[i-1], w) && strings.TrimSpace(r.text[name.end:list[0].start]) == ""
		}
		if !r.words.joins[folded] && !r.words.articles[folded] || r.words.and[folded] {
			return false
		}
	}
	return false
}
