package segment

import (
	"maps"
	"slices"
	"strings"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Translation is a translation of a release into one language, beside the
// segments of its source. Its methods write to Record alone.
type Translation struct {
	// Source is the source as it is.
	Source *storev1.SegmentationRecord
	// Record is what there is of a translation.
	Record *storev1.TranslationRecord
}

// Author is who changes a translation, and when.
type Author struct {
	// Key is the id of the key.
	Key string
	// Time is the instant of the transaction.
	Time time.Time
}

// New pairs the segments of a source with a translation; nil is none.
func New(source *storev1.SegmentationRecord, record *storev1.TranslationRecord) *Translation {
	if record == nil {
		record = &storev1.TranslationRecord{}
	}
	if record.Segments == nil {
		record.Segments = make(map[string]*storev1.TranslatedSegment)
	}
	return &Translation{Source: source, Record: record}
}

// Current returns the segments that are in force, in the order of the source:
// those of the source, with its blocks as one where the translation is bound to
// them as a whole. Blocks without words are left out.
func (t *Translation) Current() []*storev1.SourceSegment {
	var all []*storev1.SourceSegment
	whole := make(map[string]bool)
	for _, s := range t.Source.GetSegments() {
		f, isBlock := blockFields[s.GetKind()]
		switch {
		case isBlock && t.Bound(f.whole):
			if !whole[f.whole] {
				whole[f.whole] = true
				all = append(all, t.whole(s.GetKind(), f))
			}
		case !Wordless(s.GetText()):
			all = append(all, s)
		}
	}
	return all
}

// whole is the segment of all blocks of a kind as one.
func (t *Translation) whole(kind pressroomv1.Segment_Kind, f blockField) *storev1.SourceSegment {
	one := &storev1.SourceSegment{Id: f.whole, Kind: f.wholeKind, Text: Text(t.Source, f.whole)}
	for _, s := range ofKind(t.Source, kind) {
		one.WordCount += s.GetWordCount()
	}
	return one
}

// blockField is a field of a text that is made of blocks.
type blockField struct {
	whole     string // id of its blocks as one
	wholeKind pressroomv1.Segment_Kind
}

// blockFields are the fields that are made of blocks, by the kind of these.
var blockFields = map[pressroomv1.Segment_Kind]blockField{
	pressroomv1.Segment_BLOCK: {body, pressroomv1.Segment_BODY},
	pressroomv1.Segment_NOTE:  {notes, pressroomv1.Segment_NOTES},
}

// Bound reports whether the translation has the blocks of a field as one, by
// the id that they have then.
func (t *Translation) Bound(whole string) bool { return t.Get(whole).GetTarget() != "" }

// InForce returns the segment of that id that is in force, or nil.
func (t *Translation) InForce(id string) *storev1.SourceSegment {
	for _, s := range t.Current() {
		if s.GetId() == id {
			return s
		}
	}
	return nil
}

// Removed returns the segments that are not in force and that there was
// something for, by id: the source no longer has them, or has them as a part of
// what the translation is bound to as a whole.
func (t *Translation) Removed() []*storev1.SourceSegment {
	inForce := make(map[string]bool)
	for _, s := range t.Current() {
		inForce[s.GetId()] = true
	}
	var all []*storev1.SourceSegment
	for _, id := range slices.Sorted(maps.Keys(t.Record.GetSegments())) {
		if !inForce[id] {
			all = append(all, &storev1.SourceSegment{Id: id, Kind: KindOf(id), Text: Text(t.Source, id)})
		}
	}
	return all
}

// Get returns the translation of a segment, nil where there is none.
func (t *Translation) Get(id string) *storev1.TranslatedSegment { return t.Record.GetSegments()[id] }

// entry returns the record of a segment, made where there is none.
func (t *Translation) entry(id string) *storev1.TranslatedSegment {
	e := t.Record.Segments[id]
	if e == nil {
		e = &storev1.TranslatedSegment{State: pressroomv1.Segment_INITIAL}
		t.Record.Segments[id] = e
	}
	return e
}

// Set makes a text the translation of a segment: it renders source. Nothing
// changes where it is that already.
func (t *Translation) Set(id, source, target string, state pressroomv1.Segment_State, by Author) {
	if e := t.Get(id); e.GetTarget() == target && (target == "" || e.GetSource() == source && e.GetState() >= state) {
		return
	}
	e := t.entry(id)
	if e.Target == target && e.Source != source { // it is said again of another source
		state = max(state, pressroomv1.Segment_TRANSLATED)
	}
	e.Source, e.Target, e.State = source, target, state
	e.Translator, e.Reviewer, e.RejectReason, e.MinorChange = by.Key, "", "", false
	e.Generation++
	e.UpdateTime = timestamppb.New(by.Time)
	if target == "" {
		e.Source, e.State = "", pressroomv1.Segment_INITIAL
	}
	t.forget(e, target)
}

// forget drops the suggestions that say what is now the translation.
func (t *Translation) forget(e *storev1.TranslatedSegment, target string) {
	kept := e.Suggestions[:0]
	for _, s := range e.Suggestions {
		if s.GetTarget() != target {
			kept = append(kept, s)
		}
	}
	clear(e.Suggestions[len(kept):])
	e.Suggestions = kept
}

// Suggest keeps a text that is not taken as the translation, once.
func (t *Translation) Suggest(id string, s *storev1.SuggestionRecord) {
	e := t.entry(id)
	for _, kept := range e.GetSuggestions() {
		if kept.GetTarget() == s.GetTarget() && kept.GetSource() == s.GetSource() {
			return
		}
	}
	e.Suggestions = append(e.Suggestions, s)
}

// Minor takes the change of named segments for one that leaves their
// translations standing.
func (t *Translation) Minor(before *storev1.SegmentationRecord, ids []string) {
	for _, id := range ids {
		e, old := t.Get(id), Text(before, id)
		if e.GetTarget() != "" && e.GetSource() == old && old != "" {
			e.Source, e.MinorChange = Text(t.Source, id), true
			e.Generation++
		}
	}
	// Where the blocks are one, they stand if all that changed was minor.
	for _, f := range blockFields {
		e := t.Get(f.whole)
		if e.GetTarget() == "" || e.GetSource() != Text(before, f.whole) || !onlyChanged(before, t.Source, f, ids) {
			continue
		}
		if now := Text(t.Source, f.whole); e.Source != now {
			e.Source, e.MinorChange = now, true
			e.Generation++
		}
	}
}

// onlyChanged reports whether the blocks of a field are those of the revision
// before, in their order, but for those that are named.
func onlyChanged(before, after *storev1.SegmentationRecord, f blockField, ids []string) bool {
	minor := make(map[string]bool)
	for _, id := range ids {
		minor[id] = true
	}
	for kind, field := range blockFields {
		if field != f {
			continue
		}
		a, b := ofKind(before, kind), ofKind(after, kind)
		if len(a) != len(b) {
			return false
		}
		for i := range a {
			if a[i].GetId() != b[i].GetId() || a[i].GetText() != b[i].GetText() && !minor[a[i].GetId()] {
				return false
			}
		}
	}
	return true
}

// Assemble writes the text that the segments make into a variant: the blocks in
// the order of the source, without those that it no longer has.
func (t *Translation) Assemble(v *pressroomv1.Variant) {
	v.Headline = t.kept(headline)
	v.Standfirst = t.kept(standfirst)
	v.Captions = t.keptAll(captionPrefix)
	v.AlternativeTexts = t.keptAll(altPrefix)
	v.TopicLabels = t.keptAll(topicPrefix)
	v.Body = t.blocks(pressroomv1.Segment_BLOCK)
	v.NotesToEditors = t.blocks(pressroomv1.Segment_NOTE)
}

// kept returns the translation of a segment that has a place of its own, unless
// the source had it and has it no longer.
func (t *Translation) kept(id string) string {
	e := t.Get(id)
	if e.GetSource() != "" && Find(t.Source, id) == nil {
		return ""
	}
	return e.GetTarget()
}

func (t *Translation) keptAll(prefix string) map[string]string {
	var all map[string]string
	for id := range t.Record.GetSegments() {
		key, ok := strings.CutPrefix(id, prefix)
		if text := t.kept(id); ok && text != "" {
			if all == nil {
				all = make(map[string]string)
			}
			all[key] = text
		}
	}
	return all
}

func (t *Translation) blocks(kind pressroomv1.Segment_Kind) string {
	if whole := blockFields[kind].whole; t.Bound(whole) {
		return t.Get(whole).GetTarget()
	}
	var all []string
	some := false
	for _, s := range ofKind(t.Source, kind) {
		target := t.Get(s.GetId()).GetTarget()
		some = some || target != ""
		if target == "" && Wordless(s.GetText()) {
			target = s.GetText()
		}
		if target != "" {
			all = append(all, target)
		}
	}
	if !some { // thematic breaks alone are no text
		return ""
	}
	return join(all)
}
