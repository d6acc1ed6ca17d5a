package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/memory"
)

// What is kept of where a unit comes from, the newest.
const (
	maxContexts = 10 // neighbourhoods
	maxSegments = 50 // segments
)

// Approval is where a translation that goes into the memory was approved.
type Approval struct {
	// Segment is the name of the segment.
	Segment string
	// Context are the neighbours of its source.
	Context *storev1.MemoryContext
}

// Remember puts a unit into the translation memory and reports whether it was
// not there before. What says the same in the same languages is one unit, with
// the neighbours of each time that it was approved. A segment has one translation
// of a source: what was approved for it before is forgotten, unless it is also
// that of another segment or from a file. A unit from a file has no approval,
// which is nil.
func (w *Writer) Remember(unit *pressroomv1.MemoryUnit, from *Approval) (added bool, err error) {
	k := memoryPair(unit.GetSourceLanguageCode(), unit.GetTargetLanguageCode())
	id := unitID(unit)
	if from != nil {
		if err := w.replace(k, unit.GetSource(), id, from.Segment); err != nil {
			return false, err
		}
	}
	record, err := memoryUnits.find(w.kv, k.text(id))
	if err != nil {
		return false, err
	}
	if record == nil {
		added = true
		record = &storev1.MemoryRecord{Unit: proto.CloneOf(unit)}
		record.Unit.CreateTime = timestamppb.New(w.now)
		if err := w.indexUnit(k, id, unit.GetSource()); err != nil {
			return false, err
		}
	}
	record.Unit.UpdateTime = timestamppb.New(w.now)
	if from == nil {
		record.Imported = true
	} else {
		record.Segments = newest(record.Segments, from.Segment, maxSegments, func(a, b string) bool { return a == b })
		record.Contexts = newest(record.Contexts, from.Context, maxContexts, func(a, b *storev1.MemoryContext) bool { return proto.Equal(a, b) })
	}
	return added, memoryUnits.put(w.kv, k.text(id), record)
}

// newest puts one at the end of several, once, and keeps the last of them.
func newest[T any](all []T, one T, limit int, same func(a, b T) bool) []T {
	all = append(slices.DeleteFunc(all, func(t T) bool { return same(t, one) }), one)
	return all[max(0, len(all)-limit):]
}

// replace takes a segment off the other units of its source, and forgets those
// that nobody else stands for.
func (w *Writer) replace(pair key, source, id, segment string) error {
	others, err := w.sameSource(pair, source)
	if err != nil {
		return err
	}
	for _, other := range others {
		i := slices.Index(other.record.GetSegments(), segment)
		if other.id == id || i < 0 {
			continue
		}
		other.record.Segments = slices.Delete(other.record.Segments, i, i+1)
		if len(other.record.Segments) > 0 || other.record.Imported {
			err = memoryUnits.put(w.kv, pair.text(other.id), other.record)
		} else {
			err = w.forget(pair, other.id, other.record)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// forget takes a unit out of the translation memory.
func (w *Writer) forget(pair key, id string, record *storev1.MemoryRecord) error {
	if err := w.unindexUnit(pair, id, record.GetUnit().GetSource()); err != nil {
		return err
	}
	return memoryUnits.delete(w.kv, pair.text(id))
}

// indexUnit has a unit found by its source: as it is, and by its words.
func (w *Writer) indexUnit(pair key, id, source string) error {
	if err := memorySources.put(w.kv, pair.text(sourceHash(source)).text(id)); err != nil {
		return err
	}
	return eachTerm(pair, id, source, func(term string, posting key) error {
		return errors.Join(w.countTerm(pair, term, 1), memoryPostings.put(w.kv, posting))
	})
}

// unindexUnit undoes indexUnit.
func (w *Writer) unindexUnit(pair key, id, source string) error {
	if err := memorySources.delete(w.kv, pair.text(sourceHash(source)).text(id)); err != nil {
		return err
	}
	return eachTerm(pair, id, source, func(term string, posting key) error {
		return errors.Join(w.countTerm(pair, term, -1), memoryPostings.delete(w.kv, posting))
	})
}

// eachTerm calls do with the words by which a unit is found, and the key of each.
func eachTerm(pair key, id, source string, do func(term string, posting key) error) error {
	tokens := memory.Tokens(source)
	if len(tokens) > maxIndexed {
		return nil
	}
	for _, term := range memory.Terms(tokens) {
		if err := do(term, pair.text(term).long(int64(len(tokens))).text(id)); err != nil {
			return err
		}
	}
	return nil
}

// countTerm counts a unit that has a term, or has it no more; a term that no
// unit has is not kept.
func (w *Writer) countTerm(pair key, term string, units int64) error {
	record, err := memoryTerms.find(w.kv, pair.text(term))
	if err != nil {
		return err
	}
	count := record.GetUnitCount() + units
	if count == 0 {
		return memoryTerms.delete(w.kv, pair.text(term))
	}
	return memoryTerms.put(w.kv, pair.text(term), &storev1.MemoryTermRecord{UnitCount: count})
}

// maxIndexed is the number of words of the longest source that is found by its
// words; a longer one is found as it is.
const maxIndexed = 1000

// memoryPair begins the keys of a pair of languages. It has no room to spare,
// so that keys that go on from it share no bytes.
func memoryPair(source, target string) key { return slices.Clip(key{}.text(source).text(target)) }

// unitID names a unit by what it says.
func unitID(unit *pressroomv1.MemoryUnit) string {
	return shortHash(memory.Normalize(unit.GetSource()) + "\x00" + memory.Normalize(unit.GetTarget()))
}

func sourceHash(source string) string { return shortHash(memory.Normalize(source)) }

func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// MemoryUnits returns up to limit units of a pair of languages after a cursor,
// and the cursor of the next page.
func (r *Reader) MemoryUnits(source, target string, cursor []byte, limit int) ([]*pressroomv1.MemoryUnit, []byte, error) {
	records, next, err := memoryUnits.page(r.kv, ascending(memoryPair(source, target), cursor), limit)
	units := make([]*pressroomv1.MemoryUnit, len(records))
	for i, record := range records {
		units[i] = record.GetUnit()
	}
	return units, next, err
}

// Match is a unit of the memory that could serve.
type Match struct {
	// Unit is the unit.
	Unit *pressroomv1.MemoryUnit
	// Score says how alike its source is, memory.MinScore to 100.
	Score int
	// Context says that it stood between the same neighbours.
	Context bool

	akin bool // whether it is of the languages as they are written elsewhere
}

// Matches returns up to limit units of the memory whose source is the same as a
// text, or so alike that it scores at least memory.MinScore: those in the same
// context first, then by score, then those of the very languages, then the
// newest. Of languages that are akin, such as en-GB to en, it has what files
// have brought in.
func (r *Reader) Matches(source, target, text string, context *storev1.MemoryContext, limit int) ([]Match, error) {
	pair := memoryPair(source, target)
	found, err := r.exactMatches(pair, text, context, anyUnit)
	if err != nil {
		return nil, err
	}
	if len(found) < limit {
		fuzzy, err := r.fuzzyMatches(pair, text, anyUnit)
		if err != nil {
			return nil, err
		}
		akin, err := r.akinMatches(source, target, text)
		if err != nil {
			return nil, err
		}
		found = append(append(found, fuzzy...), akin...)
	}
	slices.SortStableFunc(found, compareMatches)
	return found[:min(len(found), limit)], nil
}

func compareMatches(a, b Match) int {
	switch {
	case a.Context != b.Context && a.Context:
		return -1
	case a.Context != b.Context:
		return 1
	case a.Score != b.Score:
		return b.Score - a.Score
	case a.akin != b.akin && b.akin:
		return -1
	case a.akin != b.akin:
		return 1
	}
	return b.Unit.GetUpdateTime().AsTime().Compare(a.Unit.GetUpdateTime().AsTime())
}

// exactMatches finds the units whose source is the text, of those that suit.
func (r *Reader) exactMatches(pair key, text string, context *storev1.MemoryContext, suits func(*storev1.MemoryRecord) bool) ([]Match, error) {
	all, err := r.sameSource(pair, text)
	if err != nil {
		return nil, err
	}
	var found []Match
	for _, one := range all {
		if !suits(one.record) {
			continue
		}
		same := context != nil && slices.ContainsFunc(one.record.GetContexts(), func(c *storev1.MemoryContext) bool { return proto.Equal(c, context) })
		found = append(found, Match{Unit: one.record.GetUnit(), Score: 100, Context: same})
	}
	return found, nil
}

// memoryUnit is a unit as it is kept.
type memoryUnit struct {
	id     string
	record *storev1.MemoryRecord
}

// sameSource returns the units whose source is a text.
func (r *Reader) sameSource(pair key, text string) ([]memoryUnit, error) {
	var all []memoryUnit
	prefix := pair.text(sourceHash(text))
	for e, err := range r.kv.Scan(memorySources.name, kv.Prefix(prefix)) {
		if err != nil {
			return nil, err
		}
		id, _ := key(e.Key[len(prefix):]).cutText()
		record, err := memoryUnits.get(r.kv, pair.text(id))
		if err != nil {
			return nil, err
		}
		all = append(all, memoryUnit{id, record})
	}
	return all, nil
}
