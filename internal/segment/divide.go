package segment

import (
	"strconv"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Divide parts a source text into segments. Blocks keep the ids that they had
// in the revision before, nil for none, as [match] finds them again; a new
// block gets a number that was never given.
func Divide(previous *storev1.SegmentationRecord, source *pressroomv1.Variant) *storev1.SegmentationRecord {
	next := &storev1.SegmentationRecord{LastBlock: previous.GetLastBlock(), LastNote: previous.GetLastNote()}
	for _, p := range parts(source) {
		next.Segments = append(next.Segments, &storev1.SourceSegment{
			Id: p.id, Kind: p.kind, Text: p.text, WordCount: countWords(p.kind, p.text),
		})
	}
	number(previous, next, pressroomv1.Segment_BLOCK, "b", &next.LastBlock)
	number(previous, next, pressroomv1.Segment_NOTE, "n", &next.LastNote)
	return next
}

// number gives the blocks of a kind their ids.
func number(previous, next *storev1.SegmentationRecord, kind pressroomv1.Segment_Kind, prefix string, last *int32) {
	before, after := ofKind(previous, kind), ofKind(next, kind)
	found := match(texts(before), texts(after))
	for i, s := range after {
		if old := found[i].old; old >= 0 {
			s.Id, s.DerivedFrom = before[old].GetId(), before[old].GetDerivedFrom()
		} else {
			*last++
			s.Id = prefix + strconv.Itoa(int(*last))
		}
		if len(found[i].derived) > 0 {
			s.DerivedFrom = nil
			for _, old := range found[i].derived {
				s.DerivedFrom = append(s.DerivedFrom, before[old].GetId())
			}
		}
	}
}

// ofKind returns the segments of a kind, in order.
func ofKind(s *storev1.SegmentationRecord, kind pressroomv1.Segment_Kind) []*storev1.SourceSegment {
	var found []*storev1.SourceSegment
	for _, one := range s.GetSegments() {
		if one.GetKind() == kind {
			found = append(found, one)
		}
	}
	return found
}

func texts(segments []*storev1.SourceSegment) []string {
	all := make([]string, len(segments))
	for i, s := range segments {
		all[i] = s.GetText()
	}
	return all
}

// Find returns a segment by its id, or nil.
func Find(s *storev1.SegmentationRecord, id string) *storev1.SourceSegment {
	for _, one := range s.GetSegments() {
		if one.GetId() == id {
			return one
		}
	}
	return nil
}

// Text returns the text of a segment by its id, empty where there is none. The
// ids `body` and `notes` are all blocks as one.
func Text(s *storev1.SegmentationRecord, id string) string {
	switch id {
	case body:
		return join(texts(ofKind(s, pressroomv1.Segment_BLOCK)))
	case notes:
		return join(texts(ofKind(s, pressroomv1.Segment_NOTE)))
	}
	return Find(s, id).GetText()
}
