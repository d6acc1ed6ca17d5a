package limit

import (
	"container/list"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// maxCallers is how many callers a Limiter remembers, at some 200 bytes each.
const maxCallers = 1 << 16

// Limiter holds each caller to a Rate, by a token bucket for each. It remembers
// a bounded number of callers and forgets the one that has been silent longest,
// whose bucket is most likely full again. It is safe for concurrent use; a nil
// Limiter limits nothing.
type Limiter struct {
	name   string
	rate   Rate
	size   int
	mu     sync.Mutex
	recent *list.List // of *bucket, the latest first
	known  map[string]*list.Element
}

type bucket struct {
	caller string
	tokens *rate.Limiter
}

// New makes a limiter; nil for the zero Rate. The name is what callers are told
// the limit is called, in lower-case letters.
func New(name string, r Rate) *Limiter { return sized(name, r, maxCallers) }

func sized(name string, r Rate, size int) *Limiter {
	if r.Quota == 0 {
		return nil
	}
	return &Limiter{name: name, rate: r, size: size, recent: list.New(), known: make(map[string]*list.Element)}
}

// Take counts a call that a caller makes at an instant, and says where the
// caller stands after it. A call that is refused does not count.
func (l *Limiter) Take(caller string, now time.Time) Standing {
	return l.stand(caller, now, true)
}

// Look says where a caller stands and counts nothing.
func (l *Limiter) Look(caller string, now time.Time) Standing {
	return l.stand(caller, now, false)
}

func (l *Limiter) stand(caller string, now time.Time, take bool) Standing {
	if l == nil {
		return Standing{Allowed: true}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	tokens := l.bucketOf(caller, take)
	if tokens == nil { // never seen
		return l.standing(true, float64(l.rate.Quota))
	}
	allowed := tokens.TokensAt(now) >= 1
	if take {
		allowed = tokens.AllowN(now, 1)
	}
	return l.standing(allowed, tokens.TokensAt(now))
}

// bucketOf returns the bucket of a caller, a new one where there is none and
// one is wanted.
func (l *Limiter) bucketOf(caller string, want bool) *rate.Limiter {
	if at, ok := l.known[caller]; ok {
		l.recent.MoveToFront(at)
		return at.Value.(*bucket).tokens
	}
	if !want {
		return nil
	}
	if l.recent.Len() >= l.size {
		silent := l.recent.Remove(l.recent.Back()).(*bucket)
		delete(l.known, silent.caller)
	}
	b := &bucket{caller, rate.NewLimiter(l.rate.perSecond(), l.rate.Quota)}
	l.known[caller] = l.recent.PushFront(b)
	return b.tokens
}

func (l *Limiter) standing(allowed bool, tokens float64) Standing {
	per := float64(l.rate.perSecond())
	seconds := func(missing float64) time.Duration {
		return time.Duration(max(missing, 0) / per * float64(time.Second))
	}
	s := Standing{
		Limit: l.name, Rate: l.rate, Allowed: allowed,
		Remaining: int(max(tokens, 0)), Reset: seconds(float64(l.rate.Quota) - tokens),
	}
	if !allowed {
		s.RetryAfter = max(seconds(1-tokens), time.Millisecond)
	}
	return s
}
