package archive

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/render"
)

// Gate is the one way in for those who serve the public and partners. It is made
// with an instant and the rights of a caller, and shows what is visible to them
// then; of what is not, it does not tell that it exists. It is good until the
// function that it was given to returns.
type Gate struct {
	r      reader
	caller press.Caller
	ahead  []string // names of the editions that were read before their time
}

// Public calls fn with the gate at the present instant as the public sees it,
// whoever calls: what it shows may be kept and given to anyone.
func (a *Archive) Public(ctx context.Context, fn func(*Gate) error) error {
	return a.view(ctx, func(r reader) error { return fn(&Gate{r: r}) })
}

// ForCaller calls fn with the gate at the present instant as the caller of ctx
// sees it, which for a partner may be ahead of the public: what it shows is for
// them alone and must not be kept for others. What is read ahead is in the audit
// log before ForCaller returns; where it cannot be, the error says so and nothing
// may be shown.
func (a *Archive) ForCaller(ctx context.Context, fn func(*Gate) error) error {
	g := &Gate{caller: press.CallerOf(ctx)}
	err := a.view(ctx, func(r reader) error {
		g.r = r
		return fn(g)
	})
	if len(g.ahead) == 0 {
		return err
	}
	return errors.Join(err, a.Tell(ctx, &pressroomv1.AuditEntry{
		Kind: pressroomv1.AuditEntry_EMBARGOED_READ, Editions: g.ahead,
	}))
}

// Now is the instant that the gate was made with.
func (g *Gate) Now() time.Time { return g.r.now }

// Visible is a release as the public may see it: its languages and their
// editions, and no others.
type Visible struct {
	// Release is the id.
	Release string
	// Source is the language in which the release was written.
	Source string
	// Editions holds, by language, what is visible now.
	Editions map[string]*storev1.EditionRecord
	// Withdrawn holds, by language, the edition that records a withdrawal.
	Withdrawn map[string]*storev1.EditionRecord
	// First holds, by language, when it first was visible.
	First map[string]time.Time
	// Changed is when any of this last changed, in any language: see [Gate.Changed].
	Changed time.Time
	// Next is the next instant at which any of this changes by itself; zero
	// where it will not. It is for the server's own caches and must not be
	// shown.
	Next time.Time
}

// Languages returns the codes in which the release is visible, sorted.
func (v *Visible) Languages() []string {
	codes := make([]string, 0, len(v.Editions))
	for code := range v.Editions {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// Release returns what is visible of a release, or was and is withdrawn.
// NotFound where there is neither.
func (g *Gate) Release(id string) (*Visible, error) {
	timelines, err := g.r.timelines(id)
	if err != nil {
		return nil, err
	}
	v := &Visible{
		Release:   id,
		Editions:  make(map[string]*storev1.EditionRecord),
		Withdrawn: make(map[string]*storev1.EditionRecord),
		First:     make(map[string]time.Time),
	}
	for code, timeline := range timelines {
		if next, ok := g.next(timeline); ok && (v.Next.IsZero() || next.Before(v.Next)) {
			v.Next = next
		}
		e := g.at(timeline)
		switch {
		case e == nil:
			continue
		case e.GetEdition().GetKind() == pressroomv1.Edition_WITHDRAWAL:
			v.Withdrawn[code] = e
		default:
			v.Editions[code] = e
		}
		if first, ok := timeline.First(); ok {
			v.First[code] = first
		}
	}
	if len(v.Editions) == 0 && len(v.Withdrawn) == 0 {
		return nil, press.Missing(press.PublicationNotFound, press.PublicationName(id))
	}
	v.Changed = g.changed(timelines)
	record, err := g.r.release(id)
	if err != nil {
		return nil, err
	}
	v.Source = record.GetRelease().GetSourceLanguageCode() // immutable, so the same in every edition
	return v, nil
}

// Content returns the release and the text that went out with an edition,
// which this gate showed.
func (g *Gate) Content(release string, e *storev1.EditionRecord) (*pressroomv1.Release, *pressroomv1.Variant, error) {
	g.note(e)
	r, err := g.r.releaseRevision(release, e.GetEdition().GetReleaseRevision())
	if err != nil {
		return nil, nil, err
	}
	n := press.VariantName{Release: release, Language: e.GetEdition().GetLanguageCode()}
	v, err := g.r.variantRevision(n, e.GetEdition().GetVariantRevision())
	if err != nil {
		return nil, nil, err
	}
	return r.GetRelease(), v.GetVariant(), nil
}

// Edition returns the visible edition of a release in a language, which this
// gate showed, with all that is needed to render it.
func (g *Gate) Edition(v *Visible, language string) (render.Edition, error) {
	record := v.Editions[language]
	release, variant, err := g.Content(v.Release, record)
	return render.Edition{
		ID: v.Release, Record: record, Release: release, Variant: variant,
		First: v.First[language], Languages: v.Languages(),
	}, err
}

// List returns up to limit releases that are visible in a language (any where
// it is empty) and carry a topic (any where it is empty), the one that was
// first visible last first, after a cursor, and the cursor of the next page.
func (g *Gate) List(topic, language string, cursor []byte, limit int) ([]*Visible, []byte, error) {
	rng := descending(listing(topic, language), cursor)
	// From now on back: what is to come stands above.
	if end := listing(topic, language).time(g.r.now.Add(g.caller.MaxLead() + 1)); bytes.Compare(end, rng.End) < 0 {
		rng.End = end
	}
	var page []*Visible
	var last []byte
	for e, err := range g.r.kv.Scan(listings.name, rng) {
		if err != nil {
			return nil, nil, err
		}
		id, _ := key(e.Key[len(listing(topic, language))+numberSize:]).cutText()
		v, err := g.Release(id)
		if errors.Is(err, &press.Error{Reason: press.PublicationNotFound}) {
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		if !v.shows(topic, language) {
			continue
		}
		if len(page) == limit {
			return page, last, nil
		}
		page, last = append(page, v), e.Key
	}
	return page, nil, nil
}

// shows reports whether a release is visible in a language and carries a topic
// there, either of them empty for any.
func (v *Visible) shows(topic, language string) bool {
	for code, e := range v.Editions {
		if (language == "" || code == language) && (topic == "" || slices.Contains(e.GetTopics(), topic)) {
			return true
		}
	}
	return false
}

// Lookup returns the release of which an edition that the public has seen had
// a slug in a language. NotFound where there is none.
func (g *Gate) Lookup(language, slug string) (*Visible, error) {
	nothing := press.Missing(press.PublicationNotFound, slug)
	record, err := slugs.get(g.r.kv, key{}.text(language).text(slug))
	if err != nil {
		return nil, missing(err, nothing)
	}
	timeline, err := g.r.timeline(press.VariantName{Release: record.GetRelease(), Language: language})
	if err != nil {
		return nil, err
	}
	for _, e := range g.seen(timeline) {
		if e.GetSlug() == slug {
			return g.Release(record.GetRelease())
		}
	}
	return nil, nothing
}

// Editions returns what the public has seen of a release in a language, or in
// all where it is empty, the newest first; those of one instant by language.
func (g *Gate) Editions(release, language string) ([]*storev1.EditionRecord, error) {
	timelines, err := g.r.timelines(release)
	if err != nil {
		return nil, err
	}
	var seen []*storev1.EditionRecord
	for code, timeline := range timelines {
		if language == "" || code == language {
			shown := g.seen(timeline)
			g.note(shown...)
			seen = append(seen, shown...)
		}
	}
	slices.SortFunc(seen, func(a, b *storev1.EditionRecord) int {
		// Of one language only one is seen at an instant.
		return cmp.Or(
			b.GetEdition().GetVisibleTime().AsTime().Compare(a.GetEdition().GetVisibleTime().AsTime()),
			cmp.Compare(a.GetEdition().GetLanguageCode(), b.GetEdition().GetLanguageCode()))
	})
	return seen, nil
}
