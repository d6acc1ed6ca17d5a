package webhook_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/webhook"
)

var first = time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)

// TestNext follows a callback that never takes anything.
func TestNext(t *testing.T) {
	var pauses []time.Duration
	now := first
	for n := 1; ; n++ {
		next, again := webhook.Next(webhook.Persistence, first, now, n, 0, 0.5)
		if !again {
			break
		}
		pauses = append(pauses, next.Sub(now))
		now = next
	}
	want := []time.Duration{
		5 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 5 * time.Hour, 10 * time.Hour, 14 * time.Hour, 20 * time.Hour,
		72*time.Hour - (5*time.Second + 35*time.Minute + 51*time.Hour),
	}
	if len(pauses) != len(want) {
		t.Fatalf("%d pauses %v, want %d", len(pauses), pauses, len(want))
	}
	for i, pause := range pauses {
		if pause != want[i] {
			t.Errorf("pause %d is %v, want %v", i+1, pause, want[i])
		}
	}
}

// TestNextOfAQuestion follows a callback that never answers one.
func TestNextOfAQuestion(t *testing.T) {
	var after []time.Duration
	for n, now := 1, first; ; n++ {
		next, again := webhook.Next(webhook.Patience, first, now, n, 0, 0.5)
		if !again {
			break
		}
		after, now = append(after, next.Sub(first)), next
	}
	want := []time.Duration{5 * time.Second, 5*time.Minute + 5*time.Second, 35*time.Minute + 5*time.Second, time.Hour}
	if !slices.Equal(after, want) {
		t.Errorf("asked again after %v, want %v", after, want)
	}
}

// TestNextHonoursTheCallback asks for longer and for shorter pauses than ours.
func TestNextHonoursTheCallback(t *testing.T) {
	for _, tc := range []struct{ asked, want time.Duration }{
		{time.Hour, time.Hour}, {time.Second, 5 * time.Second}, {30 * 24 * time.Hour, webhook.Persistence},
	} {
		next, again := webhook.Next(webhook.Persistence, first, first, 1, tc.asked, 0.5)
		if got := next.Sub(first); !again || got != tc.want {
			t.Errorf("asked for %v: %v, %v, want %v", tc.asked, got, again, tc.want)
		}
	}
}

// TestNextEnds has any callback fail at any chance: attempts go on for three
// days to the last of them, each later than the one before.
func TestNextEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := first
		for n := 1; ; n++ {
			asked := time.Duration(rapid.Int64Range(0, int64(4*24*time.Hour)).Draw(t, "asked"))
			next, again := webhook.Next(webhook.Persistence, first, now, n, asked, rapid.Float64Range(0, 1).Draw(t, "chance"))
			if !again {
				break
			}
			if !next.After(now) || next.Sub(first) > webhook.Persistence || n > 20 {
				t.Fatalf("attempt %d at %v, the next at %v", n, now.Sub(first), next.Sub(first))
			}
			now = next
		}
		if now.Sub(first) != webhook.Persistence {
			t.Fatalf("the last attempt was after %v", now.Sub(first))
		}
	})
}
