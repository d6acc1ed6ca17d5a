package intake

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// The bytes of a text, and the mentions in it, that names and titles are looked for in.
const (
	maxCensus   = 1 << 18
	maxMentions = 2000
)

// mentioned is a mention as it stands in the text.
type mentioned struct {
	person
	leads    bool     // the first of its sentence that no preposition governs, or who says the sentence
	headed   bool     // in a line or a sentence that is a heading
	honoured bool     // an honorific stands before the name
	honour   gender   // of that
	speaks   bool     // a verb of saying stands beside the mention
	titled   bool     // it has a function that is surely one
	definite bool     // an article stands right before the name
	plural   bool     // a verb of several comes after it
	words    []string // of the name, folded
	sure     int      // the weight of the name, see register
}

// census returns who is mentioned anywhere in the text, in order.
func (r *reading) census() []mentioned {
	if r.counted {
		return r.mentioned
	}
	r.counted = true
	for _, p := range r.paragraphs {
		if p.start > maxCensus || len(r.mentioned) > maxMentions {
			break
		}
		p.end = min(p.end, r.cut(min(len(r.text), p.start+maxCensus)))
		headed := r.isHeading(p.span)
		for _, sentence := range r.sentences(span{r.datelineEnd(p), p.end}) {
			led := p.use == taken
			list := wordsOf(r.text, sentence)
			label := r.isRunIn(list)
			for _, m := range r.mentions(sentence) {
				speaks := r.speaksItself(list, m)
				leads := !led && !m.governed || p.use != taken && (r.isTeller(m) || !led && r.isAgent(list, m)) || r.isRepresentative(list, m) || r.cased() && !m.org && (speaks && !m.governed || r.isTopic(list, m))
				r.mentioned = append(r.mentioned, mentioned{
					person: m, leads: leads, headed: headed || label, honoured: r.isHonoured(list, m), honour: r.honour(list, m), speaks: speaks, titled: r.isTitled(m),
					definite: r.hasArticleBefore(list, m), plural: r.isPlural(list, m), words: r.nameWords(r.at(m.name)),
				})
				led = led || !m.governed && !(m.unsure && r.cased())
			}
		}
	}
	r.people = r.enrol(r.mentioned)
	r.mentioned = r.withoutNobody(r.mentioned)
	if r.cased() {
		r.giveGenders(r.mentioned) // an Arabic verb tells it
	}
	return r.mentioned
}

// maxHeadingLine bounds a line that may be a heading, in bytes.
const maxHeadingLine = 240

// isHeading reports whether a line is no sentence, or is in capitals.
func (r *reading) isHeading(s span) bool {
	return s.end-s.start < maxHeadingLine && (!endsSentence(r.at(s)) || isShouted(r.at(s)))
}

// fullName returns the full name that a shorter one stands for: of a speaker, or from elsewhere in the text.
// What a heading says counts less: there any word may have a capital.
func (c *cast) fullName(short string, at int) (string, bool) {
	part := c.nameWords(short)
	if first, rest, ok := strings.Cut(short, " "); ok && c.cased() && isUpper(first) && len(first) <= maxLetters && !isUpper(rest) && len(part) == 2 {
		if full, ok := c.fullName(rest, at); ok {
			return full, true // "PM Roe"
		}
	}
	for _, s := range c.draft.Speakers {
		if !c.byName[fold(s.DisplayName)].several && shortens(part, c.nameWords(s.DisplayName)) != another {
			return s.DisplayName, true
		}
	}
	best, name := 0, short
	for _, m := range c.census() {
		if m.name == (span{}) || m.org || m.name.start <= at && at < m.name.end || len(m.words) > 2*maxNames {
			continue
		}
		sure := shortens(part, m.words)
		if sure == another || len(part) > 1 && (m.headed || !c.mayPrecede(part, m)) {
			continue
		}
		if !m.headed {
			sure += surely
		}
		if sure > best {
			best, name = sure, c.oneLine(m.name)
			if !c.cased() {
				name = surnamed(name, short)
			}
			if m.headed && len(m.words) > 3 && c.cased() {
				name = c.lastNames(m.name) // the rest are words of the heading
			}
		}
	}
	return c.withNames(name), best > 0
}

// lastNames returns the last two words of a name.
func (c *cast) lastNames(name span) string {
	list := wordsOf(c.text, name)
	return c.oneLine(span{list[max(0, len(list)-2)].start, name.end})
}

// mayPrecede reports whether what a longer name has before a shorter one may be a name too.
func (c *cast) mayPrecede(part []string, m mentioned) bool {
	if m.words[0] == part[0] {
		return true
	}
	if !c.cased() && len(m.words) == len(part)+1 && strings.HasPrefix(m.words[0], "و") && utf8.RuneCountInString(m.words[0]) > 3 {
		return false // "ورفع سامي حداد": what stands before is a verb
	}
	if city := c.draft.Release.GetDateline().GetCity(); city != "" && strings.HasPrefix(strings.Join(m.words, " ")+" ", fold(city)+" ") {
		return false
	}
	for w := range eachWord(c.text, m.name) {
		return !isAcronym(w.text) && len(m.words) <= len(part)+2
	}
	return false
}

// parted returns who is mentioned before an offset, and who is from there on, each in the order of the text.
func (c *cast) parted(at int) (before, after []mentioned) {
	all := c.census()
	i, _ := slices.BinarySearchFunc(all, at, func(m mentioned, at int) int { return m.start() - at })
	return all[:i], all[i:]
}

// rather returns the first of some mentions that is sure, or else the first of them.
func rather(list iter.Seq[mentioned], sure func(mentioned) bool) (first mentioned, ok bool) {
	for m := range list {
		if sure(m) {
			return m, true
		}
		if !ok {
			first, ok = m, true
		}
	}
	return first, ok
}

// antecedent returns the person that a pronoun at an offset means: who leads a sentence since from, rather one who is
// surely a person.
func (c *cast) antecedent(g gender, from, at int) (mentioned, bool) {
	before, _ := c.parted(at)
	meant := func(yield func(mentioned) bool) {
		for _, m := range slices.Backward(before) {
			if m.start() < from || c.mayBeMeant(m, g) && !yield(m) {
				return
			}
		}
	}
	return rather(meant, func(m mentioned) bool { return m.sure >= attested })
}

// mayBeMeant reports whether a pronoun after a mention may mean it.
func (c *cast) mayBeMeant(m mentioned, g gender) bool {
	return m.leads && !c.isQuotedAt(m.start()) && !m.gender.differs(g) && !c.holderGender(m.title).differs(g) && !m.unsure && !m.org && m.name != (span{}) &&
		(!m.surname || m.title != (span{}) || c.isKnown(m.name))
}

// isQuotedAt reports whether an offset is within quotation marks: what is mentioned there is no antecedent.
func (r *reading) isQuotedAt(at int) bool {
	i, found := slices.BinarySearchFunc(r.quoted, at, func(q quotation, at int) int { return q.start() - at })
	return found || i > 0 && at < r.quoted[i-1].end()
}

// isKnown reports whether a single name is of somebody whose full name is in the text.
func (c *cast) isKnown(name span) bool {
	_, ok := c.fullName(c.oneLine(name), name.start)
	return ok
}

// isTopic reports whether a sentence begins by saying whom it is about: "For Jane Roe, the lamp is home."
func (r *reading) isTopic(list []word, p person) bool {
	if p.name == (span{}) || len(list) == 0 {
		return false
	}
	i := indexOf(list, p.start())
	if n := len(presenting[r.words.code]); n > 0 && i >= n && i <= n+1 && slices.EqualFunc(presenting[r.words.code], list[:n], func(s string, w word) bool { return s == fold(w.text) }) {
		return true // "Il s'agit de Jeanne Roy"
	}
	n := r.sourceAt(list, 0) // "According to Jane Roe, the lamp burns."
	if topics[fold(list[0].text)] {
		n = 1
	}
	if n == 0 || !r.commaAt(p.last()) {
		return false
	}
	return i == n || i == n+1 && (r.words.articles[fold(list[n].text)] || r.isHonorific(list[n]))
}

// presenting are the words of a sentence before whom it presents.
var presenting = map[string][]string{"fr": {"il", "s'agit", "de"}, "es": {"se", "trata", "de"}}

// topics are the prepositions before whom a sentence is about.
var topics = words(`for pour para`)

// isRepresentative reports whether somebody speaks for the body that a sentence is about: "the Ministry, represented by its Head of
// Lamps, Jane Roe, gave its consent".
func (r *reading) isRepresentative(list []word, p person) bool {
	if !r.cased() || p.org || p.name == (span{}) {
		return false
	}
	i := indexOf(list, p.start()) - 1
	for i > 0 && (r.words.articles[fold(list[i].text)] || possessives[fold(list[i].text)] || r.isHonorific(list[i])) {
		i--
	}
	return i > 0 && byAgent[fold(list[i].text)] && strings.HasPrefix(fold(list[i-1].text), "represent")
}

// byAgent are the prepositions before who does something that is done.
var byAgent = words(`by par por`)

// isTeller reports whether a person stands after a comma and a verb of saying, and so says the sentence that they end:
// "the lamp of Jane Roe is lit, explained John Doe, Head of Lamps".
func (r *reading) isTeller(p person) bool {
	if !r.cased() || p.org || p.name == (span{}) {
		return false
	}
	list := wordsOf(r.text, span{r.cut(max(0, p.start()-2*maxWord)), p.start()})
	i := len(list) - 1
	if i > 0 && r.words.articles[fold(list[i].text)] {
		i-- // "a dit la directrice Jeanne Roy"
	}
	if i < 1 || !r.isVerb(fold(list[i].text)) || isCapital(list[i].text) {
		return false
	}
	for i > 1 && (r.isAuxiliary(list[i-1]) || r.words.verbHelp[fold(list[i-1].text)]) {
		i--
	}
	return strings.TrimSpace(r.text[list[i-1].end:list[i].start]) == ","
}

// isAgent reports whether a sentence says by a participle that something is done by a person: "the lamp was lit by Jane Roe".
func (r *reading) isAgent(list []word, p person) bool {
	i := indexOf(list, p.start())
	for i > 0 && i < len(list) && r.words.articles[fold(list[i-1].text)] && r.beside(list[i-1], list[i]) {
		i--
	}
	if !r.cased() || p.org || p.name == (span{}) || i < 2 || i >= len(list) || !doers[fold(list[i-1].text)] || !r.beside(list[i-2], list[i-1]) {
		return false
	}
	return endsInAny(strings.ToLower(list[i-2].text), r.words.phrase.done) || doneWords[fold(list[i-2].text)]
}

// doers are the prepositions before who does what is done.
var doers = words(`by par por`)

// doneWords are participles that have no ending for it.
var doneWords = words(`led held given made begun chosen ouvert ouverte remis remise offert offerte conduit conduite abierto abierta hecho hecha puesto
	puesta suscrito suscrita expuesto expuesta`)
