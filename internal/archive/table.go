package archive

import (
	"bytes"
	"errors"
	"fmt"

	"google.golang.org/protobuf/proto"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// The tables. A table's name and the layout of its keys are what is on disk:
// a change here is a migration.
var (
	archives         = table[storev1.ArchiveRecord, *storev1.ArchiveRecord]{"archive", `"archive"`}
	attempts         = table[pressroomv1.SubscriptionAttempt, *pressroomv1.SubscriptionAttempt]{"attempts", "{subscription:text}{attempt:number}"}
	auditByActor     = index{"audit_by_actor", "{actor:text}{entry:number}"}
	auditByResource  = index{"audit_by_resource", "{resource:text}{entry:number}"}
	auditEntries     = table[pressroomv1.AuditEntry, *pressroomv1.AuditEntry]{"audit_entries", "{entry:number}"}
	changes          = index{"changes", "{topic:text}{region:text}{language:text}{visible:time}{commit:number}{release:text}{code:text}{edition:number}"}
	dismissed        = table[storev1.SuggestionRecord, *storev1.SuggestionRecord]{"dismissed_suggestions", "{release:text}{language:text}{segment:text}{suggestion:text}"}
	editions         = table[storev1.EditionRecord, *storev1.EditionRecord]{"editions", "{release:text}{language:text}{edition:number}"}
	feedIntents      = table[storev1.FeedIntentRecord, *storev1.FeedIntentRecord]{"feed_intents", "{subscriber:text}"}
	feedSubscribers  = table[storev1.FeedSubscriberRecord, *storev1.FeedSubscriberRecord]{"feed_subscribers", "{subscriber:text}"}
	keys             = table[storev1.KeyRecord, *storev1.KeyRecord]{"keys", "{key:text}"}
	listings         = index{"listings", "{topic:text}{language:text}{first:time}{release:text}"}
	memoryPostings   = index{"memory_postings", "{source:text}{target:text}{term:text}{words:number}{unit:text}"}
	memorySources    = index{"memory_sources", "{source:text}{target:text}{hash:text}{unit:text}"}
	memoryTerms      = table[storev1.MemoryTermRecord, *storev1.MemoryTermRecord]{"memory_terms", "{source:text}{target:text}{term:text}"}
	memoryUnits      = table[storev1.MemoryRecord, *storev1.MemoryRecord]{"memory_units", "{source:text}{target:text}{unit:text}"}
	quotedIn         = index{"quoted_in", "{speaker:text}{release:text}"}
	releaseRevisions = table[pressroomv1.Revision, *pressroomv1.Revision]{"release_revisions", "{release:text}{revision:number}"}
	releases         = table[storev1.ReleaseRecord, *storev1.ReleaseRecord]{"releases", "{release:text}"}
	byCreation       = index{"releases_by_creation", "{created:time}{release:text}"}
	requestTimes     = index{"request_times", "{created:time}{caller:text}{request:text}"}
	requests         = table[storev1.RequestRecord, *storev1.RequestRecord]{"requests", "{caller:text}{request:text}"}
	segmentations    = table[storev1.SegmentationRecord, *storev1.SegmentationRecord]{"segmentations", "{release:text}{revision:number}"}
	slugs            = table[storev1.SlugRecord, *storev1.SlugRecord]{"slugs", "{language:text}{slug:text}"}
	speakers         = table[storev1.SpeakerRecord, *storev1.SpeakerRecord]{"speakers", "{speaker:text}"}
	subscriptions    = table[storev1.SubscriptionRecord, *storev1.SubscriptionRecord]{"subscriptions", "{subscription:text}"}
	tasks            = table[storev1.TaskRecord, *storev1.TaskRecord]{"tasks", "{language:text}{release:text}"}
	tasksByState     = index{"tasks_by_state", "{language:text}{state:text}{created:time}{release:text}"}
	translations     = table[storev1.TranslationRecord, *storev1.TranslationRecord]{"translations", "{release:text}{language:text}"}
	variantRevisions = table[pressroomv1.Revision, *pressroomv1.Revision]{"variant_revisions", "{release:text}{language:text}{revision:number}"}
	variants         = table[storev1.VariantRecord, *storev1.VariantRecord]{"variants", "{release:text}{language:text}"}
)

// layouts lists every table with the layout of its keys, in the order of the
// drawing in doc.go.
func layouts() []index {
	return []index{
		archives.index(), attempts.index(), auditByActor, auditByResource, auditEntries.index(), changes, dismissed.index(), editions.index(),
		feedIntents.index(), feedSubscribers.index(), keys.index(), listings, memoryPostings, memorySources,
		memoryTerms.index(), memoryUnits.index(), quotedIn, releaseRevisions.index(),
		releases.index(), byCreation, requestTimes, requests.index(), segmentations.index(), slugs.index(),
		speakers.index(), subscriptions.index(), tasks.index(), tasksByState, translations.index(), variantRevisions.index(), variants.index(),
	}
}

// Tables are the tables that a store must have for an archive.
func Tables() []kv.Table {
	var names []kv.Table
	for _, l := range layouts() {
		names = append(names, l.name)
	}
	return names
}

// message is a pointer to M that is a proto message.
type message[M any] interface {
	*M
	proto.Message
}

// table is a kv table whose values are messages of one type.
type table[M any, P message[M]] struct {
	name   kv.Table
	layout string
}

// index is a kv table whose keys say everything; its values are empty.
type index struct {
	name   kv.Table
	layout string
}

func (t table[M, P]) index() index { return index(t) }

// get returns the message under a key; kv.ErrNotFound where there is none.
func (t table[M, P]) get(r kv.Reader, k key) (P, error) {
	value, err := r.Get(t.name, k)
	if err != nil {
		return nil, err
	}
	return t.decode(value)
}

// find is get for a key that may be missing: then it returns nil.
func (t table[M, P]) find(r kv.Reader, k key) (P, error) {
	m, err := t.get(r, k)
	if errors.Is(err, kv.ErrNotFound) {
		return nil, nil
	}
	return m, err
}

// vacant refuses a key under which there is something already, by an Exists error
// of a reason that names it.
func (t table[M, P]) vacant(r kv.Reader, k key, reason press.Reason, name string) error {
	if taken, err := t.index().has(r, k); err != nil || !taken {
		return err
	}
	return &press.Error{Kind: press.Exists, Reason: reason, Metadata: map[string]string{"Name": name}}
}

func (t table[M, P]) decode(value []byte) (P, error) {
	m := P(new(M))
	if err := proto.Unmarshal(value, m); err != nil {
		return nil, fmt.Errorf("decode record of %s: %w", t.name, err)
	}
	return m, nil
}

func (t table[M, P]) put(w kv.Writer, k key, m P) error {
	value, err := proto.Marshal(m)
	if err != nil {
		return fmt.Errorf("encode record of %s: %w", t.name, err)
	}
	return w.Put(t.name, k, value)
}

func (t table[M, P]) delete(w kv.Writer, k key) error { return w.Delete(t.name, k) }

// page reads up to limit messages of a range and returns the key of the last
// where there are more.
func (t table[M, P]) page(r kv.Reader, rng kv.Range, limit int) ([]P, key, error) {
	var page []P
	var last key
	for e, err := range r.Scan(t.name, rng) {
		if err != nil {
			return nil, nil, err
		}
		if len(page) == limit {
			return page, last, nil
		}
		m, err := t.decode(e.Value)
		if err != nil {
			return nil, nil, err
		}
		page, last = append(page, m), e.Key
	}
	return page, nil, nil
}

// all reads every message of a range.
func (t table[M, P]) all(r kv.Reader, rng kv.Range) ([]P, error) {
	page, _, err := t.page(r, rng, -1)
	return page, err
}

// deleteAll deletes every key of a range.
func (t table[M, P]) deleteAll(w kv.Writer, rng kv.Range) error {
	for e, err := range w.Scan(t.name, rng) {
		if err != nil {
			return err
		}
		if err := w.Delete(t.name, e.Key); err != nil {
			return err
		}
	}
	return nil
}

func (i index) put(w kv.Writer, k key) error { return w.Put(i.name, k, nil) }

func (i index) has(r kv.Reader, k key) (bool, error) {
	_, err := r.Get(i.name, k)
	if errors.Is(err, kv.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

func (i index) delete(w kv.Writer, k key) error { return w.Delete(i.name, k) }

// ascending and descending are the part of a prefix that lies beyond a
// cursor: the key of the last entry that was read, or nil for all of it. A
// cursor comes from outside and may be forged; it never leads out of the
// prefix.
func ascending(prefix, cursor key) kv.Range {
	r := kv.Prefix(prefix)
	if cursor != nil && bytes.Compare(cursor, r.Start) > 0 {
		r.Start = cursor.after()
	}
	return r
}

func descending(prefix, cursor key) kv.Range {
	r := kv.Prefix(prefix)
	r.Reverse = true
	if cursor != nil && (r.End == nil || bytes.Compare(cursor, r.End) < 0) {
		r.End = cursor
	}
	return r
}
