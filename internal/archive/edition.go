package archive

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// Timeline returns every edition of a variant, those to come included.
func (r *Reader) Timeline(n press.VariantName) (press.Timeline, error) { return r.timeline(n) }

func (r reader) timeline(n press.VariantName) (press.Timeline, error) {
	return editions.all(r.kv, kv.Prefix(variantKey(n)))
}

// Timelines returns every edition of a release, by language code.
func (r *Reader) Timelines(release string) (map[string]press.Timeline, error) {
	return r.timelines(release)
}

func (r reader) timelines(release string) (map[string]press.Timeline, error) {
	all, err := editions.all(r.kv, kv.Prefix(key{}.text(release)))
	if err != nil {
		return nil, err
	}
	by := make(map[string]press.Timeline)
	for _, e := range all {
		code := e.GetEdition().GetLanguageCode()
		by[code] = append(by[code], e)
	}
	return by, nil
}

// Publish keeps new editions of one release: numbers them, and brings lists,
// the log, slugs and the release's etag up to date. An edition comes with its
// language, kind, note, revisions and visible time, which is not before the
// transaction's; the rest is set here.
func (w *Writer) Publish(release string, records []*storev1.EditionRecord, creator string) error {
	before, err := w.timelines(release)
	if err != nil {
		return err
	}
	stale := listed(release, before)
	were := maps.Clone(before)
	for _, record := range records {
		e := record.GetEdition()
		n := press.VariantName{Release: release, Language: e.GetLanguageCode()}
		e.Number = int32(len(before[n.Language])) + 1
		e.Name = press.EditionName(release, n.Language, e.GetNumber())
		record.CommitTime = timestamppb.New(w.now)
		record.CommitSequence = w.sequence
		record.Creator = creator
		if when := e.GetVisibleTime().AsTime(); when.Before(w.now) {
			return fmt.Errorf("publish %s: visible from %v, before its commit at %v; see follow.go", e.GetName(), when, w.now)
		}
		if err := editions.put(w.kv, variantKey(n).number(e.GetNumber()), record); err != nil {
			return err
		}
		if record.GetSlug() != "" {
			if err := slugs.put(w.kv, key{}.text(n.Language).text(record.GetSlug()), &storev1.SlugRecord{Release: release}); err != nil {
				return err
			}
		}
		w.tellEdition(e)
		before[n.Language] = append(before[n.Language], record)
	}
	for language, timeline := range before {
		if err := w.relog(press.VariantName{Release: release, Language: language}, were[language], timeline); err != nil {
			return err
		}
	}
	if err := w.relist(stale, listed(release, before)); err != nil {
		return err
	}
	return w.touchRelease(release)
}

// relist replaces the entries of a release in the public's lists.
func (w *Writer) relist(old, current []key) error {
	for _, k := range old {
		if err := listings.delete(w.kv, k); err != nil {
			return err
		}
	}
	for _, k := range current {
		if err := listings.put(w.kv, k); err != nil {
			return err
		}
	}
	return nil
}

// listed returns the entries of a release in the public's lists: for each
// language, and for any, under each topic that an edition ever had, and under
// any, by the instant at which it first is visible.
func listed(release string, timelines map[string]press.Timeline) []key {
	topics := []string{""}
	first := make(map[string]time.Time)
	for code, timeline := range timelines {
		when, ever := timeline.First()
		if !ever {
			continue
		}
		for _, language := range []string{code, ""} {
			if t, ok := first[language]; !ok || when.Before(t) {
				first[language] = when
			}
		}
		for _, e := range timeline {
			topics = append(topics, e.GetTopics()...)
		}
	}
	slices.Sort(topics)
	var entries []key
	for _, topic := range slices.Compact(topics) {
		for language, when := range first {
			entries = append(entries, listing(topic, language).time(when).text(release))
		}
	}
	return entries
}

func listing(topic, language string) key { return key{}.text(topic).text(language) }

// SlugOwner returns the id of the release that has, or had, a slug in a
// language; empty where none has.
func (r *Reader) SlugOwner(language, slug string) (string, error) {
	record, err := slugs.find(r.kv, key{}.text(language).text(slug))
	return record.GetRelease(), err
}
