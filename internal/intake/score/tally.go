package main

// tally counts for one kind of finding: what was labelled and how much of that was met, what was
// found and how much of that was right. Met and right differ where one finding answers several
// labels, as a contact does that has both an address and a number.
type tally struct{ labelled, met, found, right int }

func (t *tally) add(o tally) {
	t.labelled += o.labelled
	t.met += o.met
	t.found += o.found
	t.right += o.right
}

// precision is the share of what was found that is right, and recall that of what was labelled; 1
// where there was nothing.
func (t tally) precision() float64 { return share(t.right, t.found) }
func (t tally) recall() float64    { return share(t.met, t.labelled) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// one is the tally of something of which a text has one or none.
func one(labelled, found, same bool) tally {
	both := count(labelled && found && same)
	return tally{count(labelled), both, count(found), both}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}
