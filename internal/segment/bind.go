package segment

import (
	"cmp"
	"slices"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/markup"
)

// Bind takes a text that was written as a whole apart into the segments of its
// source. named is the revision of the source that it says it renders; nil is
// the newest. Where that is said anew, the whole text is taken to render it.
// Otherwise segments whose text is the same stay as they are, and those that are
// edited render what they rendered.
//
// Blocks are told apart by their order, where their number, kinds, quotes and
// sizes are those of the source. Where they are not, the blocks are kept as
// one segment, which renders the source as a whole.
func (t *Translation) Bind(v *pressroomv1.Variant, named *storev1.SegmentationRecord, anew bool, by Author) {
	b := binder{t: t, named: named, anew: anew && named != nil, by: by}
	present := make(map[string]bool)
	for _, p := range parts(v) {
		if p.id != "" {
			present[p.id] = true
			b.set(p.id, p.text)
		}
	}
	for id, e := range t.Record.GetSegments() { // what was taken away
		if !present[id] && !isBlockID(id) && id != body && id != notes && e.GetTarget() != "" && t.kept(id) != "" {
			t.Set(id, "", "", pressroomv1.Segment_INITIAL, by)
		}
	}
	b.blocks(pressroomv1.Segment_BLOCK, v.GetBody())
	b.blocks(pressroomv1.Segment_NOTE, v.GetNotesToEditors())
}

type binder struct {
	t     *Translation
	named *storev1.SegmentationRecord
	anew  bool
	by    Author
}

// set makes a text the translation of a segment.
func (b binder) set(id, target string) {
	e := b.t.Get(id)
	source := e.GetSource()
	switch {
	case b.anew:
		source = Text(b.named, id)
	case e.GetTarget() == "":
		source = cmp.Or(Text(b.named, id), Text(b.t.Source, id))
	}
	state := pressroomv1.Segment_TRANSLATED
	if e.GetTarget() == target {
		state = e.GetState()
		if state == pressroomv1.Segment_INITIAL {
			state = pressroomv1.Segment_TRANSLATED
		}
		if source != e.GetSource() && b.anew { // said anew: to be reviewed anew
			state = pressroomv1.Segment_TRANSLATED
		}
	}
	b.t.Set(id, source, target, state, b.by)
}

// blocks binds the blocks of a field.
func (b binder) blocks(kind pressroomv1.Segment_Kind, text string) {
	f := blockFields[kind]
	source := b.t.Source
	if b.anew {
		source = b.named
	}
	all := ofKind(source, kind)
	if text == "" {
		b.clear(f, all)
		return
	}
	written := blocks(text)
	if !b.anew && !b.t.Bound(f.whole) {
		if chunks := b.asBefore(all, written); chunks != nil {
			for i, s := range all {
				if chunks[i] != "" {
					b.set(s.GetId(), chunks[i])
				}
			}
			return
		}
	}
	if !aligned(all, written) {
		b.set(f.whole, text)
		return
	}
	b.t.Set(f.whole, "", "", pressroomv1.Segment_INITIAL, b.by)
	for i, s := range all {
		if !Wordless(s.GetText()) {
			b.set(s.GetId(), written[i])
		}
	}
}

// clear takes the translation of all blocks away.
func (b binder) clear(f blockField, all []*storev1.SourceSegment) {
	b.t.Set(f.whole, "", "", pressroomv1.Segment_INITIAL, b.by)
	for _, s := range all {
		b.t.Set(s.GetId(), "", "", pressroomv1.Segment_INITIAL, b.by)
	}
}

// asBefore cuts a text up as the translation was: the blocks that were there
// are there, edited or not. It returns the text of each segment, or nil where
// the text is not made like that.
func (b binder) asBefore(all []*storev1.SourceSegment, written []string) []string {
	chunks := make([]string, len(all))
	some := false
	for i, s := range all {
		target := b.t.Get(s.GetId()).GetTarget()
		count := len(blocks(target))
		if target == "" && Wordless(s.GetText()) && len(written) > 0 && written[0] == s.GetText() {
			written = written[1:]
			continue
		}
		if count > len(written) {
			return nil
		}
		chunk := join(written[:count])
		written = written[count:]
		if chunk != target && !alike(s.GetText(), chunk) {
			return nil
		}
		chunks[i], some = chunk, some || count > 0
	}
	if len(written) > 0 || !some {
		return nil
	}
	return chunks
}

// aligned reports whether each block renders the one at its place.
func aligned(all []*storev1.SourceSegment, written []string) bool {
	if len(all) != len(written) {
		return false
	}
	for i, s := range all {
		if Wordless(s.GetText()) != Wordless(written[i]) || !alike(s.GetText(), written[i]) {
			return false
		}
	}
	return true
}

// A translation is seldom this many times longer or shorter than its source;
// in shorter texts chance has its way.
const (
	lengthRatio = 4
	lengthSure  = 60
)

// alike reports whether a block can be the translation of another: of the same
// kind, with the same quotes, and of a length that can be.
func alike(source, target string) bool {
	s, _ := markup.Parse(source)
	t, _ := markup.Parse(target)
	if !slices.Equal(kinds(s), kinds(t)) || !slices.Equal(quoteIDs(s), quoteIDs(t)) {
		return false
	}
	long, short := len([]rune(source)), len([]rune(target))
	if long < short {
		long, short = short, long
	}
	return long < lengthSure || long <= lengthRatio*short
}

func kinds(d *markup.Document) []markup.Kind {
	var all []markup.Kind
	for _, b := range d.Blocks() {
		all = append(all, b.Kind)
	}
	return all
}

// quoteIDs returns the ids of the quotes in a text, in the order of the
// alphabet: languages order clauses differently.
func quoteIDs(d *markup.Document) []string {
	var all []string
	for _, q := range d.Quotes() {
		all = append(all, q.ID)
	}
	slices.Sort(all)
	return all
}

// Realign takes the translation of all blocks as one apart into theirs, where
// that can be done; it reports whether it was.
func (t *Translation) Realign(s *storev1.SourceSegment, target string, by Author) bool {
	for kind, f := range blockFields {
		if f.wholeKind != s.GetKind() || target == "" {
			continue
		}
		all, written := ofKind(t.Source, kind), blocks(target)
		if !aligned(all, written) {
			return false
		}
		t.Set(f.whole, "", "", pressroomv1.Segment_INITIAL, by)
		for i, block := range all {
			if !Wordless(block.GetText()) {
				t.Set(block.GetId(), block.GetText(), written[i], pressroomv1.Segment_TRANSLATED, by)
			}
		}
		return true
	}
	return false
}

// Unsound returns the id of a block whose translation does not stand by itself,
// such as an open code fence that would take in what comes after it; empty
// where all do.
func (t *Translation) Unsound() string {
	for kind, f := range blockFields {
		if t.Bound(f.whole) {
			continue
		}
		made := blocks(t.blocks(kind))
		for _, s := range ofKind(t.Source, kind) {
			target := t.Get(s.GetId()).GetTarget()
			if target == "" {
				if Wordless(s.GetText()) && len(made) > 0 && made[0] == s.GetText() {
					made = made[1:]
				}
				continue
			}
			written := blocks(target)
			if len(written) > len(made) || !slices.Equal(written, made[:len(written)]) {
				return s.GetId()
			}
			made = made[len(written):]
		}
	}
	return ""
}
