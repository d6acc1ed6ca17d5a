package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// undashed reads a dateline without a dash: a full stop, a colon, a bracket or only the date ends it.
func (r *reading) undashed(p paragraph) (dateline, bool) {
	limit := r.cut(min(p.end, p.start+maxDateline))
	for i := p.start; i < limit; {
		c, size := utf8.DecodeRuneInString(r.text[i:limit])
		at := i
		i += size
		from, glued := i, false
		switch {
		case strings.ContainsRune(")]/|", c):
			at = i
			from += len(r.text[i:limit]) - len(strings.TrimLeft(r.text[i:limit], "*_")) // of emphasis
		case unicode.IsUpper(c) && at > p.start && digit(rune(r.text[at-1])) >= 0:
			from, glued = at, true // "MERROW, 5 May 2014The lamp"
		case unicode.IsSpace(c):
		case !strings.ContainsRune(".:؛;", c):
			continue
		}
		following := r.trim(span{from, p.end})
		if !glued && !isSpaceBefore(r.text, i) && (from >= p.end || !isSpaceAt(r.text[:p.end], from)) || following.end-following.start < minDatelineText ||
			!r.textFollows(following) {
			continue
		}
		if day := (cursor{text: r.text[:limit], at: following.start, words: r.words}); c == ':' && day.datelineDate() != nil {
			continue // "الرباط : 11 سبتمبر 2023: …"
		}
		next, _ := utf8.DecodeRuneInString(r.at(following))
		if !unicode.IsUpper(next) && strings.ContainsRune(")]/ ", c) && unicode.IsLower(next) {
			continue
		}
		if line, ok := r.place(span{p.start, at}); ok && r.endsUndashed(&line, c, following) {
			line.span, line.rule, line.colon = span{p.start, following.start}, "dateline.no-dash", c == ':'
			return line, true
		}
	}
	return dateline{}, false
}

// endsUndashed says how sure a dateline is that end, and no dash, parts from the text.
func (r *reading) endsUndashed(line *dateline, end rune, following span) bool {
	shouted := isShouted(r.at(line.cityAt))
	prose := following.end-following.start >= minLeadProse
	first, _ := utf8.DecodeRuneInString(r.at(following))
	line.doubt = "No dash parts it from the text."
	line.confidence = 0.8
	switch {
	case unicode.IsSpace(end) && r.isGap(span{line.cityAt.end, following.start}) && shouted && line.date == nil:
		line.confidence = 0.6 // "MERROW  Jane Roe was": the dash was lost between two spaces
		return prose && unicode.IsUpper(first) && !line.unknown && (line.region != "" || isPlaceName(line.city))
	case unicode.IsSpace(end), unicode.IsUpper(end):
		// "MERROW, 5 May 2014 The lamp": the date has to stand last, and there have to be capitals.
		line.confidence = 0.65
		return line.date.GetYear() != 0 && line.dateAt.end > line.cityAt.end && unicode.IsUpper(first) && !line.unknown && prose &&
			strings.TrimSpace(r.text[line.dateAt.end:following.start]) == ""
	case end == '|':
		line.confidence = 0.65
		return line.date != nil && prose
	case line.date != nil:
		return line.date.Year != 0 || line.region != "" || shouted || line.service
	case line.vague:
		line.doubt = "The date can be read in two ways; it was left out."
		return true
	case strings.ContainsRune(":)]/", end) && (line.region != "" || line.service) && (shouted || !hasCase(r.at(line.cityAt))):
		line.confidence = 0.65
		return prose && (hasCase(r.at(line.cityAt)) || r.isBareCity(*line))
	case end == '.' && line.region != "" && !line.unknown && unicode.IsUpper(first):
		line.confidence = 0.65 // "Merrow, Spain. The lamp"
		return prose
	case end == '.' && line.sent && unicode.IsUpper(first):
		line.confidence = 0.6 // "lamps.example - Merrow. The lamp"
		return following.end-following.start >= minLead
	case end == '.' && !line.unknown && unicode.IsUpper(first) && isPlaceName(line.city):
		line.confidence = 0.6 // "Merrow. The lamp"
		return prose
	case end == ':' && line.region != "" && !line.unknown:
		line.confidence = 0.65 // "Merrow, Spain: the lamp"
		return prose && !isOpening(first)
	case end == ':' && shouted && isPlaceName(line.city), end == '/' && !hasCase(line.city) && isPlaceName(line.city):
		line.confidence = 0.65 // "MERROW: The lamp", of a city that is known
		return prose && !line.unknown
	case end == ':':
		line.confidence = 0.5
		line.doubt = "A place before a colon; it may be something else."
		return prose && !isOpening(first) && r.isColonCity(*line)
	}
	return false
}
