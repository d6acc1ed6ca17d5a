package limit

import (
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var start = time.Date(2026, 3, 14, 9, 0, 0, 0, time.UTC)

func TestParseRate(t *testing.T) {
	for text, want := range map[string]Rate{
		"600/1m": {600, time.Minute}, "1/1s": {1, time.Second}, "off": {},
	} {
		if got, err := ParseRate(text); err != nil || got != want {
			t.Errorf("%s: %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "600", "600/m", "0/1m", "-1/1m", "600/0s", "600/1ms", "x/1m", "600/1m/2", "99999999999/1s"} {
		if got, err := ParseRate(text); err == nil {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func TestTake(t *testing.T) {
	l := New("public", Rate{3, time.Minute})
	for left := 2; left >= 0; left-- {
		if s := l.Take("a", start); !s.Allowed || s.Remaining != left {
			t.Fatalf("with %d to be left: %+v", left, s)
		}
	}
	s := l.Take("a", start)
	if s.Allowed || s.RetryAfter != 20*time.Second || s.Reset != time.Minute {
		t.Errorf("the fourth: %+v", s)
	}
	if s.Policy() != `"public";q=3;w=60` || s.Field() != `"public";r=0;t=60` {
		t.Errorf("fields %s and %s", s.Policy(), s.Field())
	}
	if s := l.Look("a", start); s.Allowed {
		t.Error("Look allows what Take refuses")
	}
	if !l.Take("b", start).Allowed {
		t.Error("a neighbour is refused")
	}
	if s := l.Take("a", start.Add(20*time.Second)); !s.Allowed || s.Remaining != 0 {
		t.Errorf("after the time that it named: %+v", s)
	}
}

func TestLookCountsNothing(t *testing.T) {
	l := New("public", Rate{1, time.Minute})
	for range 3 {
		if s := l.Look("a", start); !s.Allowed || s.Remaining != 1 {
			t.Fatalf("%+v", s)
		}
	}
	if len(l.known) != 0 {
		t.Error("it remembers who was only looked at")
	}
}

func TestNoLimit(t *testing.T) {
	if s := New("public", Rate{}).Take("a", start); !s.Allowed || s.Limit != "" {
		t.Errorf("%+v", s)
	}
}

// TestTheTableIsBounded floods it with callers: it forgets those that have been
// silent longest, and not those that keep calling.
func TestTheTableIsBounded(t *testing.T) {
	l := sized("public", Rate{1, time.Hour}, 100)
	l.Take("greedy", start)
	for i := range 10_000 {
		l.Take(strconv.Itoa(i), start)
		if l.Take("greedy", start).Allowed {
			t.Fatalf("greedy is forgotten after %d callers", i)
		}
	}
	if len(l.known) != 100 || l.recent.Len() != 100 {
		t.Errorf("it remembers %d and %d", len(l.known), l.recent.Len())
	}
}

// TestNobodyGetsMore drives random calls: in no span of time does a caller get
// more than the quota and what comes back in that span, and a refusal names
// when the next call is allowed.
func TestNobodyGetsMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Rate{rapid.IntRange(1, 50).Draw(t, "quota"), time.Duration(rapid.IntRange(1, 100).Draw(t, "window")) * time.Second}
		l := New("public", r)
		now := start
		var allowed []time.Time
		for range rapid.IntRange(1, 200).Draw(t, "calls") {
			now = now.Add(time.Duration(rapid.IntRange(0, 3000).Draw(t, "pause")) * time.Millisecond)
			s := l.Take("a", now)
			if s.Allowed {
				allowed = append(allowed, now)
				continue
			}
			now = now.Add(s.RetryAfter + time.Millisecond)
			if !l.Take("a", now).Allowed {
				t.Fatalf("refused again after %v", s.RetryAfter)
			}
			allowed = append(allowed, now)
		}
		for i := range allowed {
			for j := i; j < len(allowed); j++ {
				most := float64(r.Quota) + allowed[j].Sub(allowed[i]).Seconds()*float64(r.perSecond()) + 1e-6
				if float64(j-i+1) > most {
					t.Fatalf("%d calls in %v", j-i+1, allowed[j].Sub(allowed[i]))
				}
			}
		}
	})
}
