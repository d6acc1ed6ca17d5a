package intake

// pairing is how the marks of a paragraph go together.
type pairing struct {
	pairs []span
	open  int // the index of a mark that is left open, or -1
}

// pair pairs marks, the outermost ones.
func pair(list []mark) pairing {
	p := pairing{open: -1}
	for i := 0; i < len(list); {
		if !list[i].opens {
			if isTurned(list, i) {
				p.pairs = append(p.pairs, span{list[i].start, list[i+1].end})
				i++
			}
			i++
			continue
		}
		last := closing(list, i)
		switch {
		case last > 0:
			p.pairs = append(p.pairs, span{list[i].start, list[last].end})
			i = last + 1
		case list[i].family == '\'':
			i++ // it was an apostrophe
		default:
			p.open = i
			return p
		}
	}
	return p
}

// isTurned reports whether the mark at i, which by its place closes, opens all the same: it is the first of a paragraph
// that has but one more, which closes too.
func isTurned(list []mark, i int) bool {
	return i == 0 && len(list) == 2 && list[0].c == '”' && list[1].c == '”' && !list[1].opens
}

// closing returns the index of the mark that closes the one at i, or -1.
func closing(list []mark, i int) int {
	if list[i].family == '\'' {
		return closingSingle(list, i)
	}
	depth, last := 1, -1
	for j := i + 1; j < len(list); j++ {
		switch m := list[j]; {
		case m.family != list[i].family:
		case m.closes && m.c == '"' && m.opens, m.closes && !m.opens, m.c == '»' && list[i].c == '«', m.c == '›' && list[i].c == '‹':
			last = j
			if depth--; depth == 0 {
				return j
			}
		case m.opens && m.renews:
			// a paragraph began here before its breaks were lost, and repeats the mark
		case m.opens && m.c == '"' && list[i].c == '"' && !closesLater(list, j):
			return j // it stands too near to the next word, but there is no other that closes
		case m.opens:
			depth++
		}
	}
	if other := closingOther(list, i); other > last && last >= 0 {
		return other
	}
	return last
}

// closingOther returns the index of the mark of another family that closes the one at i, as where two keyboards wrote the
// text: "« The lamp « Ellery » burns.”". It is the first that closes what nothing of its family opened, or -1.
func closingOther(list []mark, i int) int {
	open := make(map[rune]int)
	for j := i + 1; j < len(list); j++ {
		switch m := list[j]; {
		case m.family == list[i].family || m.family == '\'':
		case m.opens:
			open[m.family]++
		case open[m.family] == 0:
			return j
		default:
			open[m.family]--
		}
	}
	return -1
}

// closesLater reports whether two more marks of the family close after j: the nested one and the outer one.
func closesLater(list []mark, j int) bool {
	n := 0
	for _, m := range list[j+1 : min(len(list), j+9)] {
		if m.family == list[j].family && m.closes {
			n++
		}
	}
	return n >= 2
}

// closingSingle returns the single mark that closes the one at i. One that may as well be the apostrophe of
// a plural ("the keepers' house") closes only where no other does before the next opens.
func closingSingle(list []mark, i int) int {
	last, doubles := -1, 0
	for j := i + 1; j < len(list); j++ {
		switch m := list[j]; {
		case m.family != '\'':
			doubles++
		case m.opens && !m.closes:
			return last
		case m.closes && doubles%2 == 0:
			last = j
			if m.strong {
				return j
			}
		}
	}
	return last
}
