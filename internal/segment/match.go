package segment

import (
	"cmp"
	"slices"
)

// matched is what became of a block: which one of the revision before it is,
// -1 for none, and which others its words come from.
type matched struct {
	old     int
	derived []int
}

// How alike two blocks must be to be one that was edited: always, and where
// they stand alone between the same neighbours, which is evidence by itself.
const (
	likeness         = 0.5
	likenessOfPlace  = 0.2
	containment      = 0.7 // of the words of a part in the whole that it came from
	containmentWords = 3   // fewer words say nothing
	// maxPairs bounds what is compared; beyond it only blocks at about the same
	// place are.
	maxPairs = 1 << 16
	nearby   = 16
)

// match finds the blocks of a text again in its next revision. A block that is
// the same, wherever it is now, is itself. Of those left over the most alike
// are paired first. What is left then is new or gone, unless its words are
// those of another: then that one was split, or merged with it.
func match(before, after []string) []matched {
	found := make([]matched, len(after))
	taken := make([]bool, len(before))
	same := make(map[string][]int)
	for i, text := range before {
		same[text] = append(same[text], i)
	}
	for i, text := range after {
		found[i].old = -1
		if at := same[text]; len(at) > 0 {
			found[i].old, taken[at[0]] = at[0], true
			same[text] = at[1:]
		}
	}
	m := matcher{before: before, after: after, found: found, taken: taken}
	m.edited()
	m.splitAndMerged()
	return found
}

type matcher struct {
	before, after []string
	found         []matched
	taken         []bool
	bags          map[string]bag
}

// bag returns the words of a block, counted once.
func (m *matcher) bag(text string) bag {
	b, ok := m.bags[text]
	if !ok {
		if m.bags == nil {
			m.bags = make(map[string]bag)
		}
		b = newBag(text)
		m.bags[text] = b
	}
	return b
}

// left returns what is not matched on either side.
func (m *matcher) left() (before, after []int) {
	for i := range m.before {
		if !m.taken[i] {
			before = append(before, i)
		}
	}
	for i := range m.after {
		if m.found[i].old < 0 {
			after = append(after, i)
		}
	}
	return before, after
}

type pair struct {
	old, now int
	score    float64
}

// edited pairs what is left over by likeness.
func (m *matcher) edited() {
	before, after := m.left()
	var pairs []pair
	near := len(before)*len(after) > maxPairs
	for y, now := range after {
		for x, old := range before {
			if near && abs(x-y) > nearby {
				continue
			}
			score := m.bag(m.before[old]).like(m.bag(m.after[now]))
			if score >= likeness || score >= likenessOfPlace && m.alone(old, now) {
				pairs = append(pairs, pair{old, now, score})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(abs(a.old-a.now), abs(b.old-b.now)))
	})
	for _, p := range pairs {
		if !m.taken[p.old] && m.found[p.now].old < 0 {
			m.found[p.now].old, m.taken[p.old] = p.old, true
		}
	}
}

// alone reports whether two blocks stand between the same neighbours.
func (m *matcher) alone(old, now int) bool {
	previous := now == 0 && old == 0 || now > 0 && old > 0 && m.found[now-1].old == old-1
	last, lastOld := now == len(m.after)-1, old == len(m.before)-1
	next := last && lastOld || !last && !lastOld && m.found[now+1].old == old+1
	return previous && next
}

// splitAndMerged says where the words of what is new come from, and where
// those of what is gone went.
func (m *matcher) splitAndMerged() {
	before, after := m.left()
	if len(before)+len(after) == 0 {
		return
	}
	for _, now := range after {
		part := m.bag(m.after[now])
		for old := range m.before {
			if m.inReach(old, now) && part.within(m.bag(m.before[old])) {
				m.found[now].derived = append(m.found[now].derived, old)
				break
			}
		}
	}
	for _, old := range before {
		part := m.bag(m.before[old])
		for now := range m.after {
			if m.inReach(old, now) && part.within(m.bag(m.after[now])) {
				m.merge(old, now)
				break
			}
		}
	}
}

// merge notes that a block that is gone went into another, beside the one that
// this is the continuation of.
func (m *matcher) merge(old, now int) {
	f := &m.found[now]
	if f.old >= 0 && !slices.Contains(f.derived, f.old) {
		f.derived = append(f.derived, f.old)
	}
	f.derived = append(f.derived, old)
	slices.Sort(f.derived)
}

// inReach bounds what is compared in a large text.
func (m *matcher) inReach(old, now int) bool {
	return len(m.before)*len(m.after) <= maxPairs || abs(old-now) <= nearby
}

func abs(n int) int { return max(n, -n) }
