package intake

import "strings"

// taughtApart returns the index of the noun of a phrase before a name that commas part from all else: "The group's head
// beekeeper, Jane Roe, said".
func (r *reading) taughtApart(n spokenName) int {
	from := n.from
	for from > 0 && r.isHonorific(n.list[from-1]) && (from == n.from || r.beside(n.list[from-1], n.list[from])) {
		from--
	}
	if from == 0 || strings.TrimSpace(r.text[n.list[from-1].end:n.list[from].start]) != "," && !r.closesShortName(n.list, from) || !r.closes(n) {
		return -1
	}
	end := from
	if r.closesShortName(n.list, from) {
		end--
	}
	i := end - 1
	for i > 0 && end-i <= maxTitleWords && !strings.ContainsAny(r.text[n.list[i-1].end:n.list[i].start], ",;:()–—“”\"«»") && !r.isVerb(fold(n.list[i-1].text)) {
		i--
	}
	list := n.list[i:end]
	if len(list) > maxTitleWords {
		return -1
	}
	said := i > 0 && r.isVerb(fold(n.list[i-1].text)) && !isCapital(n.list[i-1].text)
	article := r.words.articles[fold(list[0].text)] || elided(list[0].text) > 0
	if !said && !(i == 0 || r.pausesBefore(n.list, i)) || !said && !article && !r.startsSentence(list[0].start, 0) {
		return -1
	}
	offset := 0
	if r.words.code == "en" {
		for k := range list {
			if k < len(list)-1 && k < titleNoun && strings.HasSuffix(fold(list[k].text), "'s") {
				offset = k + 1 // "the group's head beekeeper"
			}
		}
	}
	noun := r.holder(list[offset:])
	if noun < 0 || r.isTitle(list[offset+noun]) || !article && offset == 0 && !r.words.phrase.isAgent(r.bare(list[offset+noun])) {
		return -1
	}
	return i + offset + noun
}

// closesShortName reports whether the short name of an organisation in brackets and a comma stand before list[i].
func (r *reading) closesShortName(list []word, i int) bool {
	return i > 1 && strings.TrimSpace(r.text[list[i-1].end:list[i].start]) == ")," && strings.HasSuffix(r.text[:list[i-1].start], "(") && isShortName(list[i-1].text)
}

// closes reports whether a name ends with a mark, or with its sentence, and so stands apart.
func (r *reading) closes(n spokenName) bool {
	return n.to == len(n.list) || r.pausesBefore(n.list, n.to) || strings.ContainsAny(r.text[n.list[n.to-1].end:n.list[n.to].start], ":.")
}
