package archive

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// follower is somebody who follows a log: what they were given so far, and
// where they go on.
type follower struct {
	given  []string
	cursor []byte
}

// followers are those of every scope.
type followers map[Scope]*follower

// gateScopes are the scopes that somebody follows.
var gateScopes = func() []Scope {
	var scopes []Scope
	for _, language := range append(gateLanguages, "") {
		for _, topic := range append(gateTopics, "") {
			for _, region := range gateRegions {
				scopes = append(scopes, Scope{Language: language, Topic: topic, Region: region})
			}
		}
	}
	return scopes
}()

// TestFollow publishes, corrects, withdraws, calls off, lets time go by and puts
// the clock back, while followers of every scope take pages. After each step it
// compares what they were given, whenever that was, with the history.
func TestFollow(t *testing.T) {
	store, _ := openStore(t)
	rapid.Check(t, func(t *rapid.T) {
		m := &gateMachine{clock: &clock{noon}, follow: followers{}}
		m.reset(t, store)
		t.Repeat(map[string]func(*rapid.T){
			"":         m.checkLog,
			"publish":  m.publish,
			"withdraw": m.withdraw,
			"poll":     m.poll,
			"glimpse": func(t *rapid.T) { // take a page while the clock is ahead
				now := m.clock.now
				m.clock.now = now.Add(time.Duration(rapid.IntRange(1, 4).Draw(t, "hours ahead")) * time.Hour)
				m.poll(t)
				m.clock.now = now
			},
			"wait": func(t *rapid.T) {
				minutes := rapid.SampledFrom([]int{-120, -60, -30, 30, 90, 180}).Draw(t, "minutes")
				m.clock.now = m.clock.now.Add(time.Duration(minutes) * time.Minute)
			},
		})
	})
}

// carries reports whether an edition is within a scope by itself.
func (e *published) carries(s Scope) bool {
	return (s.Language == "" || e.language == s.Language) && (s.Topic == "" || slices.Contains(e.topics, s.Topic)) &&
		(s.Region == "" || e.region == s.Region)
}

// log is the log of a scope as its followers expect it, up to an instant: what
// became visible, in order, of every text that was in the scope.
func (m *gateMachine) log(s Scope, at time.Time) []string {
	byInstant := slices.Clone(m.shown)
	slices.SortStableFunc(byInstant, func(a, b *published) int {
		return cmp.Or(a.visible.Compare(b.visible), a.commit.Compare(b.commit), cmp.Compare(a.language, b.language))
	})
	var log []string
	inside := make(map[string]bool)
	for _, e := range byInstant {
		text := e.release + "/" + e.language
		inside[text] = inside[text] || e.carries(s)
		if inside[text] && !e.visible.After(at) {
			log = append(log, e.name())
		}
	}
	return log
}

// poll has one follower take a page: often that of everything, who meets the
// most.
func (m *gateMachine) poll(t *rapid.T) {
	s := rapid.OneOf(rapid.Just(Scope{}), rapid.SampledFrom(gateScopes)).Draw(t, "scope")
	m.take(t, s, rapid.IntRange(1, 3).Draw(t, "page size"))
}

func (m *gateMachine) take(t *rapid.T, s Scope, limit int) {
	f := m.follow[s]
	if f == nil {
		f = &follower{}
		m.follow[s] = f
	}
	err := m.a.Follow(t.Context(), func(g *Gate) error {
		page, _, err := g.Changes(s, f.cursor, limit)
		for _, c := range page {
			f.given = append(f.given, c.Record.GetEdition().GetName())
			f.cursor = c.Position
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkLog compares what each follower was given, whenever that was, with the
// log as it is: they have met its beginning, so that nothing was lost, repeated,
// put behind them or taken away. And the log has all that the public sees, and
// no more.
func (m *gateMachine) checkLog(t *rapid.T) {
	var present *Gate
	if err := m.a.Public(t.Context(), func(g *Gate) error { present = g; return nil }); err != nil {
		t.Fatal(err)
	}
	err := m.a.Follow(t.Context(), func(g *Gate) error {
		if g.Now().After(present.Now()) {
			t.Fatalf("followed up to %v at %v", g.Now(), present.Now())
		}
		for s, f := range m.follow {
			log := m.log(s, present.Now())
			if met := log[:min(len(f.given), len(log))]; !slices.Equal(met, f.given) {
				t.Fatalf("follower of %+v at %v (-log +given):\n%s", s, g.Now(), gocmp.Diff(met, f.given))
			}
		}
		s := rapid.SampledFrom(gateScopes).Draw(t, "log")
		return m.checkScope(g, s, m.log(s, present.Now()), rapid.IntRange(1, 4).Draw(t, "changes a page"))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkScope reads a log page by page, and what goes with it.
func (m *gateMachine) checkScope(g *Gate, s Scope, want []string, limit int) error {
	var got []string
	var cursor []byte
	for more := true; more; {
		var page []Change
		var err error
		if page, more, err = g.Changes(s, cursor, limit); err != nil {
			return err
		}
		for _, c := range page {
			got, cursor = append(got, c.Record.GetEdition().GetName()), c.Position
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		return fmt.Errorf("log of %+v at %v (-want +got):\n%s", s, g.Now(), diff)
	}
	newest, err := g.Newest(s)
	if err != nil || !slices.Equal(newest, cursor) {
		return fmt.Errorf("newest of %+v: %q, %w; want %q", s, newest, err, cursor)
	}
	var next time.Time
	for _, e := range m.shown {
		inside := slices.Contains(m.log(s, e.visible), e.name())
		if inside && e.visible.After(g.Now()) && (next.IsZero() || e.visible.Before(next)) {
			next = e.visible
		}
	}
	if when, ok, err := g.Next(s); err != nil || ok == next.IsZero() || ok && !when.Equal(next) {
		return fmt.Errorf("next of %+v: %v, %v, %w; want %v", s, when, ok, err, next)
	}
	return m.checkLatest(g, s, limit)
}

// checkLatest reads what feeds read: each text of a scope once, as it is, the
// one that changed last first.
func (m *gateMachine) checkLatest(g *Gate, s Scope, limit int) error {
	log := m.log(s, g.Now())
	var want, got []string
	for _, name := range slices.Backward(log) {
		i := slices.IndexFunc(m.shown, func(e *published) bool { return e.name() == name })
		e := m.shown[i]
		if m.history.standing(e.release, e.language, g.Now()) == e && (e.withdrawal || e.carries(s)) {
			want = append(want, fmt.Sprintf("%s withdrawn=%v", name, e.withdrawal))
		}
	}
	var cursor []byte
	for {
		page, next, err := g.Latest(s, cursor, limit)
		if err != nil {
			return err
		}
		for _, text := range page {
			e := cmp.Or(text.Withdrawal, text.Editions[text.Language])
			got = append(got, fmt.Sprintf("%s withdrawn=%v", e.GetEdition().GetName(), text.Withdrawal != nil))
		}
		if cursor = next; next == nil {
			break
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		return fmt.Errorf("latest of %+v at %v (-want +got):\n%s", s, g.Now(), diff)
	}
	return nil
}

// TestState tells two instants within one second apart, and one by its second
// where it is alone in it.
func TestState(t *testing.T) {
	store, _ := openStore(t)
	f := openFollowed(t, store)
	for i, step := range []struct {
		at    time.Time
		exact bool
	}{
		{noon.Add(10 * time.Second), true},
		{noon.Add(10*time.Second + 500*time.Millisecond), false},
		{noon.Add(11 * time.Second), true},
	} {
		f.clock.now = step.at
		err := f.Update(t.Context(), func(w *Writer) error { return f.publish(w, fmt.Sprintf("r%d", i), w.Now()) })
		if err != nil {
			t.Fatal(err)
		}
		err = f.Public(t.Context(), func(g *Gate) error {
			s, err := g.State()
			if !s.Time.Equal(step.at) || s.SecondExact != step.exact || len(s.Version) == 0 {
				t.Errorf("state %d: %+v, want %v, exact %v", i, s, step.at, step.exact)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// followed is an archive with a release under an embargo of an hour, and
// somebody who follows the log.
type followed struct {
	*Archive
	clock  *clock
	given  []string
	cursor []byte
}

func openFollowed(t *testing.T, store kv.Store) *followed {
	f := &followed{clock: &clock{noon}}
	var err error
	if f.Archive, err = Open(t.Context(), store, f.clock.Now); err != nil {
		t.Fatal(err)
	}
	err = f.Update(t.Context(), func(w *Writer) error { return f.publish(w, "embargoed", noon.Add(time.Hour)) })
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *followed) publish(w *Writer, id string, visible time.Time) error {
	if err := w.CreateRelease(&pressroomv1.Release{Name: press.ReleaseName(id), SourceLanguageCode: "fr"}, "uid-"+id, "k1"); err != nil {
		return err
	}
	return w.Publish(id, []*storev1.EditionRecord{{Edition: &pressroomv1.Edition{
		LanguageCode: "fr", Kind: pressroomv1.Edition_FIRST, VisibleTime: timestamppb.New(visible),
	}}}, "k1")
}

// take takes what is new.
func (f *followed) take(ctx context.Context) error {
	return f.Follow(ctx, func(g *Gate) error {
		page, _, err := g.Changes(Scope{}, f.cursor, 10)
		for _, c := range page {
			f.given, f.cursor = append(f.given, c.Release), c.Position
		}
		return err
	})
}

// TestFollowUnderCommit has a reader meet a lifted embargo while a transaction
// is under way that took its time before. What it publishes must not land
// behind what the reader was given.
func TestFollowUnderCommit(t *testing.T) {
	store, _ := openStore(t)
	watched := &watchedStore{Store: store}
	f := openFollowed(t, watched)
	f.clock.now = noon.Add(59 * time.Minute)
	begun, goOn, published := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		published <- f.Update(t.Context(), func(w *Writer) error {
			close(begun)
			<-goOn
			return f.publish(w, "at-once", w.Now())
		})
	}()
	<-begun
	f.clock.now = noon.Add(61 * time.Minute) // the embargo lifts before the commit
	asked := watched.watch()
	took := make(chan error, 1)
	go func() { took <- f.take(t.Context()) }()
	select {
	case err := <-took: // it was given something without asking the store
		took <- err
	case <-asked:
	}
	close(goOn)
	if err := errors.Join(<-published, <-took, f.take(t.Context())); err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff([]string{"at-once", "embargoed"}, f.given); diff != "" {
		t.Errorf("followed (-want +got):\n%s", diff)
	}
}

// TestFollowClockBack puts the clock back, over a restart too, after a lifted
// embargo was given out.
func TestFollowClockBack(t *testing.T) {
	store, _ := openStore(t)
	f := openFollowed(t, store)
	f.clock.now = noon.Add(61 * time.Minute)
	if err := f.take(t.Context()); err != nil {
		t.Fatal(err)
	}
	f.clock.now = noon.Add(30 * time.Minute)
	for _, id := range []string{"after-the-clock", "after-the-restart"} {
		if err := f.Update(t.Context(), func(w *Writer) error { return f.publish(w, id, w.Now()) }); err != nil {
			t.Fatal(err)
		}
		if err := f.take(t.Context()); err != nil {
			t.Fatal(err)
		}
		var err error
		if f.Archive, err = Open(t.Context(), store, f.clock.Now); err != nil {
			t.Fatal(err)
		}
	}
	if diff := gocmp.Diff([]string{"embargoed", "after-the-clock", "after-the-restart"}, f.given); diff != "" {
		t.Errorf("followed (-want +got):\n%s", diff)
	}
}

// watchedStore tells when somebody is about to write.
type watchedStore struct {
	kv.Store
	mu    sync.Mutex
	asked chan struct{}
}

// watch returns what is closed at the next Update.
func (s *watchedStore) watch() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = make(chan struct{})
	return s.asked
}

func (s *watchedStore) Update(ctx context.Context, fn func(kv.Writer) error) error {
	s.mu.Lock()
	if s.asked != nil {
		close(s.asked)
		s.asked = nil
	}
	s.mu.Unlock()
	return s.Store.Update(ctx, fn)
}

// TestPublishInThePast holds the rule of which following the log depends.
func TestPublishInThePast(t *testing.T) {
	a, _ := openTwice(t, &clock{noon})
	err := a.Update(t.Context(), func(w *Writer) error {
		fill(t, w)
		return w.Publish("lyon", []*storev1.EditionRecord{{Edition: &pressroomv1.Edition{
			LanguageCode: "fr", Kind: pressroomv1.Edition_UPDATE, VisibleTime: timestamppb.New(w.Now().Add(-1)),
		}}}, "k1")
	})
	if err == nil {
		t.Error("an edition that is visible before its commit was kept")
	}
}

// TestCursorOfAnotherLog refuses positions from which following would lose or
// repeat something, and does not tell by them what is to come.
func TestCursorOfAnotherLog(t *testing.T) {
	c := &clock{noon}
	a, _ := openTwice(t, c)
	var embargoed key
	err := a.Update(t.Context(), func(w *Writer) error {
		fill(t, w)
		record := &storev1.EditionRecord{Edition: &pressroomv1.Edition{
			LanguageCode: "en", Kind: pressroomv1.Edition_FIRST, VisibleTime: timestamppb.New(w.Now().Add(time.Hour)),
		}}
		err := w.Publish("lyon", []*storev1.EditionRecord{record}, "k1")
		embargoed = position(press.VariantName{Release: "lyon", Language: "en"}, record)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	err = a.Follow(t.Context(), func(g *Gate) error {
		newest, err := g.Newest(Scope{})
		if err != nil {
			return err
		}
		for _, tc := range []struct {
			name   string
			scope  Scope
			after  key
			reason press.Reason
		}{
			{"as it was given", Scope{}, newest, ""},
			{"of another scope that it is in", Scope{Topic: "rivers", Region: "FR", Language: "fr"}, newest, ""},
			{"of a scope that it is not in", Scope{Topic: "sport"}, newest, press.CursorInvalid},
			{"of another commit", Scope{}, append(key{}.time(noon).long(7), newest[2*numberSize:]...), press.CursorInvalid},
			{"cut short", Scope{}, newest[:len(newest)-1], press.CursorInvalid},
			{"too short", Scope{}, newest[:3], press.CursorInvalid},
			{"of what is to come", Scope{}, embargoed, press.CursorAhead},
			{"of what never comes", Scope{}, append(key{}.time(noon.Add(2*time.Hour)), newest[numberSize:]...), press.CursorAhead},
		} {
			_, _, err := g.Changes(tc.scope, tc.after, 10)
			if e, _ := errors.AsType[*press.Error](err); tc.reason == "" && err != nil || tc.reason != "" && (e == nil || e.Reason != tc.reason) {
				t.Errorf("%s: got %v, want %q", tc.name, err, tc.reason)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
