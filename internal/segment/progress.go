package segment

import (
	"regexp"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/memory"
)

// Freshness says what is to be done for a segment that is in force.
func (t *Translation) Freshness(s *storev1.SourceSegment) pressroomv1.Segment_Freshness {
	e := t.Get(s.GetId())
	switch {
	case e.GetTarget() == "":
		return pressroomv1.Segment_MISSING
	case e.GetSource() != s.GetText():
		return pressroomv1.Segment_STALE
	}
	return pressroomv1.Segment_FRESH
}

// Progress is how far a translation has come.
type Progress struct {
	// Segments counts those in force; the others those of them that are missing,
	// stale, or sent back by a reviewer.
	Segments, Missing, Stale, Rejected int32
	// Words counts the words of the source in segments that are any of these.
	Words int32
}

// Progress counts what is done and what is not.
func (t *Translation) Progress() Progress {
	var p Progress
	for _, s := range t.Current() {
		p.Segments++
		todo := true
		switch f := t.Freshness(s); {
		case f == pressroomv1.Segment_MISSING:
			p.Missing++
		case f == pressroomv1.Segment_STALE:
			p.Stale++
		case t.Get(s.GetId()).GetRejectReason() != "":
			p.Rejected++
		default:
			todo = false
		}
		if todo {
			p.Words += s.GetWordCount()
		}
	}
	return p
}

// addresses are what the links of a text lead to, which nobody reads.
var addresses = regexp.MustCompile(`\]\([^()\s]*\)`)

// countWords counts the words that a text has for its readers, as tokens of the
// translation memory: in a script without spaces, pairs of characters.
func countWords(kind pressroomv1.Segment_Kind, text string) int32 {
	if IsMarkup(kind) {
		text = addresses.ReplaceAllString(text, "]")
	}
	return int32(len(memory.Tokens(text)))
}

// RendersAll reports whether the translation renders the source as it is: no
// segment is stale, and none is missing but such as were so already, in the
// same words, in the revision that the translation was last said to render.
func (t *Translation) RendersAll(rendered *storev1.SegmentationRecord) bool {
	for _, s := range t.Current() {
		switch t.Freshness(s) {
		case pressroomv1.Segment_STALE:
			return false
		case pressroomv1.Segment_MISSING:
			if Text(rendered, s.GetId()) != s.GetText() {
				return false
			}
		}
	}
	return true
}
