package archive

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/types/known/durationpb"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// aheadMachine does what editors do, and reads as partners with all sorts of
// grants.
type aheadMachine struct {
	gateMachine
	heard int64 // the newest entry of the audit log when it was last looked at
}

// TestGateAhead compares what partners see with the history, at drawn instants
// and at those that matter: when an edition comes within a lead, and just before.
func TestGateAhead(t *testing.T) {
	store, _ := openStore(t)
	rapid.Check(t, func(t *rapid.T) {
		m := &aheadMachine{gateMachine: gateMachine{clock: &clock{noon}}}
		m.reset(t, store)
		t.Repeat(map[string]func(*rapid.T){
			"":         m.checkAhead,
			"publish":  m.publish,
			"withdraw": m.withdraw,
			"wait":     m.wait,
			"edge":     m.edge,
		})
	})
}

var aheadLeads = []time.Duration{0, time.Microsecond, 30 * time.Minute, time.Hour, 100 * time.Hour}

// edge waits until just before a lead begins, or until it does.
func (m *aheadMachine) edge(t *rapid.T) {
	if len(m.history) == 0 {
		t.Skip("nothing was published")
	}
	e := rapid.SampledFrom(m.history).Draw(t, "edition")
	at := e.visible.Add(-rapid.SampledFrom(aheadLeads).Draw(t, "lead")).Add(-time.Duration(rapid.IntRange(0, 1).Draw(t, "before")) * time.Microsecond)
	if at.After(m.clock.now) {
		m.clock.now = at
	}
}

func drawGrants(t *rapid.T) []*pressroomv1.Grant {
	var grants []*pressroomv1.Grant
	for range rapid.IntRange(0, 2).Draw(t, "grants") {
		grants = append(grants, &pressroomv1.Grant{
			Role:          rapid.SampledFrom([]pressroomv1.Grant_Role{pressroomv1.Grant_PARTNER, pressroomv1.Grant_PARTNER, pressroomv1.Grant_EDITOR}).Draw(t, "role"),
			LanguageCodes: rapid.SliceOfNDistinct(rapid.SampledFrom(gateLanguages), 0, 2, rapid.ID[string]).Draw(t, "languages"),
			Topics:        rapid.SliceOfNDistinct(rapid.SampledFrom(gateTopics), 0, 1, rapid.ID[string]).Draw(t, "topics"),
			EmbargoLead:   durationpb.New(rapid.SampledFrom(aheadLeads).Draw(t, "lead")),
		})
	}
	return grants
}

// maySee says whether an edition is open, by every grant in turn.
func maySee(grants []*pressroomv1.Grant, e *published, now time.Time) bool {
	if !e.visible.After(now) {
		return true
	}
	for _, g := range grants {
		language := len(g.GetLanguageCodes()) == 0 || slices.Contains(g.GetLanguageCodes(), e.language)
		topic := len(g.GetTopics()) == 0
		for _, one := range e.topics {
			topic = topic || slices.Contains(g.GetTopics(), one)
		}
		if g.GetRole() == pressroomv1.Grant_PARTNER && language && topic && !e.visible.After(now.Add(g.GetEmbargoLead().AsDuration())) {
			return true
		}
	}
	return false
}

// stands is the edition of a text that counts for a holder of grants.
func (m *aheadMachine) stands(grants []*pressroomv1.Grant, release, language string, now time.Time) *published {
	var last *published
	for _, e := range m.shown {
		if e.release == release && e.language == language && maySee(grants, e, now) {
			last = e
		}
	}
	return last
}

func (m *aheadMachine) checkAhead(t *rapid.T) {
	grants := drawGrants(t)
	ctx := press.WithCaller(t.Context(), press.Caller{Key: "p1", Grants: grants})
	read := m.read(t, ctx, grants)
	// What was read before its time is on record when the reader has it, and
	// nothing else is.
	var told []string
	err := m.a.View(t.Context(), func(r *Reader) error {
		entries, _, err := r.AuditEntries(AuditFilter{Actor: "keys/p1"}, nil, 1)
		if len(entries) > 0 && entries[0].GetNumber() > m.heard {
			told, m.heard = entries[0].GetEditions(), entries[0].GetNumber()
		}
		return err
	})
	slices.Sort(told)
	if diff := gocmp.Diff(read, told); diff != "" || err != nil {
		t.Fatalf("read ahead (-read +told): %v\n%s", err, diff)
	}
}

// read reads everything as a holder of grants, and returns the names of the
// editions that it got before their time.
func (m *aheadMachine) read(t *rapid.T, ctx context.Context, grants []*pressroomv1.Grant) []string {
	ahead := map[string]bool{}
	err := m.a.ForCaller(ctx, func(g *Gate) error {
		for _, release := range gateReleases {
			var want, got []string
			for _, language := range gateLanguages {
				if e := m.stands(grants, release, language, g.Now()); e != nil {
					want = append(want, fmt.Sprintf("%s withdrawn=%v embargoed=%v", e.name(), e.withdrawal, e.visible.After(g.Now())))
				}
			}
			v, err := g.Release(release)
			if err == nil {
				for _, language := range gateLanguages {
					if e := cmp.Or(v.Editions[language], v.Withdrawn[language]); e != nil {
						got = append(got, fmt.Sprintf("%s withdrawn=%v embargoed=%v", e.GetEdition().GetName(), v.Withdrawn[language] != nil, !g.Embargo(e).IsZero()))
					}
				}
			} else if len(want) > 0 {
				return err
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Fatalf("%s at %v (-want +got):\n%s", release, g.Now(), diff)
			}
			editions, err := g.Editions(release, "")
			if err != nil {
				return err
			}
			var shown, seen []string
			for _, e := range m.shown {
				if e.release == release && maySee(grants, e, g.Now()) {
					shown = append(shown, e.name())
					if e.visible.After(g.Now()) {
						ahead[e.name()] = true
					}
				}
			}
			for _, e := range editions {
				seen = append(seen, e.GetEdition().GetName())
			}
			slices.Sort(shown)
			slices.Sort(seen)
			if diff := gocmp.Diff(shown, seen); diff != "" {
				t.Fatalf("editions of %s at %v (-want +got):\n%s", release, g.Now(), diff)
			}
		}
		for _, topic := range append(gateTopics, "") {
			for _, language := range append(gateLanguages, "") {
				m.checkListAhead(t, g, grants, topic, language)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for name := range ahead {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (m *aheadMachine) checkListAhead(t *rapid.T, g *Gate, grants []*pressroomv1.Grant, topic, language string) {
	var want, got []string
	for _, release := range gateReleases {
		for _, l := range gateLanguages {
			e := m.stands(grants, release, l, g.Now())
			if e != nil && !e.withdrawal && (language == "" || l == language) && (topic == "" || slices.Contains(e.topics, topic)) {
				want = append(want, release)
				break
			}
		}
	}
	page, _, err := g.List(topic, language, nil, 10)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range page {
		got = append(got, v.Release)
	}
	slices.Sort(got)
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Fatalf("list %q in %q at %v for %v (-want +got):\n%s", topic, language, g.Now(), strings.TrimSpace(fmt.Sprint(grants)), diff)
	}
}
