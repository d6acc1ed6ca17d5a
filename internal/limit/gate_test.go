package limit

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// waiting waits until so many calls wait at a gate.
func waiting(g *Gate, calls int) {
	for {
		g.mu.Lock()
		n := 0
		for _, l := range g.lines {
			n += l.calls.Len()
		}
		g.mu.Unlock()
		if n == calls {
			return
		}
		runtime.Gosched()
	}
}

// TestOneCallerDoesNotHoldUpTheOthers has one come with a hundred calls, and
// then two with one each: they wait for one another, not for the hundred.
func TestOneCallerDoesNotHoldUpTheOthers(t *testing.T) {
	g := NewGate(1)
	leave, err := g.Enter(t.Context(), "greedy")
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var order []string
	var running sync.WaitGroup
	come := func(caller string) {
		running.Go(func() {
			leave, err := g.Enter(t.Context(), caller)
			if err != nil {
				t.Error(err)
				return
			}
			mu.Lock()
			order = append(order, caller)
			mu.Unlock()
			leave()
			leave() // a second time gives no second place
		})
	}
	for range 100 {
		come("greedy")
	}
	waiting(g, 100)
	come("a")
	waiting(g, 101)
	come("b")
	waiting(g, 102)
	leave()
	running.Wait()
	if a, b := slices.Index(order, "a"), slices.Index(order, "b"); a > 2 || b > 3 {
		t.Errorf("a came %d. and b %d.: %s", a+1, b+1, strings.Join(order[:10], " "))
	}
	if g.free != 1 || len(g.lines) != 0 || g.fresh.Len() != 0 || g.turn.Len() != 0 {
		t.Errorf("%d places, %d lines are left", g.free, len(g.lines))
	}
}

func TestWhoLeavesGivesUpTheirPlace(t *testing.T) {
	g := NewGate(1)
	leave, err := g.Enter(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { _, err := g.Enter(ctx, "b"); ended <- err }()
	waiting(g, 1)
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
	leave()
	if g.free != 1 || len(g.lines) != 0 || g.fresh.Len() != 0 || g.turn.Len() != 0 {
		t.Errorf("%d places, %d lines are left", g.free, len(g.lines))
	}
}

// TestATurnThatComesTooLateIsPassedOn has calls leave at the very moment at which
// their turn comes.
func TestATurnThatComesTooLateIsPassedOn(t *testing.T) {
	for range 2000 {
		g := NewGate(1)
		leave, err := g.Enter(t.Context(), "a")
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			if leave, err := g.Enter(ctx, "b"); err == nil {
				leave()
			}
		}()
		waiting(g, 1)
		cancel()
		leave()
		<-ended
		if g.free != 1 {
			t.Fatalf("%d places are left", g.free)
		}
	}
}

// TestNoPlaceIsLost drives callers who come, stay, and leave before their turn:
// never are more through than there are places, and all places are there at the
// end.
func TestNoPlaceIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places := rapid.IntRange(1, 4).Draw(t, "places")
		g := NewGate(places)
		var mu sync.Mutex
		through, most := 0, 0
		var running sync.WaitGroup
		for _, impatient := range rapid.SliceOfN(rapid.Bool(), 1, 60).Draw(t, "impatient") {
			caller := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "caller")
			running.Go(func() {
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				if impatient {
					go cancel()
				}
				leave, err := g.Enter(ctx, caller)
				if err != nil {
					return
				}
				mu.Lock()
				through++
				most = max(most, through)
				mu.Unlock()
				runtime.Gosched()
				mu.Lock()
				through--
				mu.Unlock()
				leave()
			})
		}
		running.Wait()
		if most > places || g.free != places || len(g.lines) != 0 || g.fresh.Len() != 0 || g.turn.Len() != 0 {
			t.Fatalf("%d were through %d places; %d places and %d lines are left", most, places, g.free, len(g.lines))
		}
	})
}

// TestWhoCallsTooOftenWaits has a refusal wait for an hour, or for the caller to
// leave, and the one beyond what may wait come at once.
func TestWhoCallsTooOftenWaits(t *testing.T) {
	p := NewPause(time.Hour, 1)
	ctx, leave := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { p.Hold(ctx); close(done) }()
	for p.held.Load() == 0 {
		runtime.Gosched()
	}
	p.Hold(t.Context()) // would take an hour
	select {
	case <-done:
		t.Error("it did not wait")
	default:
	}
	leave()
	<-done
	if held := p.held.Load(); held != 0 {
		t.Errorf("%d wait", held)
	}
	(*Pause)(nil).Hold(t.Context())
}
