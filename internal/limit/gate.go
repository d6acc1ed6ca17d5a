package limit

import (
	"container/list"
	"context"
	"sync"
)

// Gate lets so many calls through at once, and has the rest wait in one line for
// each caller. A place that is left goes to the callers in turn: so one who
// comes with a thousand calls waits for those, and not everyone behind them.
// It is safe for concurrent use; a nil Gate is always open.
type Gate struct {
	mu    sync.Mutex
	free  int
	lines map[string]*list.Element // of turn
	turn  *list.List               // of *line, those whose turn is next first
}

// line is the calls of a caller that wait; there is one only while some do.
type line struct {
	caller string
	calls  *list.List // of chan struct{}, closed when the call may go through
}

// NewGate makes a gate with so many places.
func NewGate(places int) *Gate {
	return &Gate{free: places, lines: make(map[string]*list.Element), turn: list.New()}
}

// Enter waits until a call of a caller may go through, and returns what is to
// be called when it is done. The error is that of the context, where it ends
// before.
func (g *Gate) Enter(ctx context.Context, caller string) (leave func(), err error) {
	if g == nil {
		return func() {}, nil
	}
	g.mu.Lock()
	if g.free > 0 {
		g.free--
		g.mu.Unlock()
		return sync.OnceFunc(g.leave), nil
	}
	through := make(chan struct{})
	at, ok := g.lines[caller]
	if !ok {
		at = g.turn.PushBack(&line{caller, list.New()})
		g.lines[caller] = at
	}
	l := at.Value.(*line)
	place := l.calls.PushBack(through)
	g.mu.Unlock()

	select {
	case <-through:
		return sync.OnceFunc(g.leave), nil
	case <-ctx.Done():
	}
	g.mu.Lock()
	select {
	case <-through: // its turn came at the same moment, and is passed on
		g.mu.Unlock()
		g.leave()
	default:
		l.calls.Remove(place)
		if l.calls.Len() == 0 {
			g.turn.Remove(g.lines[caller])
			delete(g.lines, caller)
		}
		g.mu.Unlock()
	}
	return nil, ctx.Err()
}

// leave gives a place to the next call of the caller whose turn it is.
func (g *Gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	at := g.turn.Front()
	if at == nil {
		g.free++
		return
	}
	l := at.Value.(*line)
	close(l.calls.Remove(l.calls.Front()).(chan struct{}))
	if l.calls.Len() == 0 {
		g.turn.Remove(at)
		delete(g.lines, l.caller)
		return
	}
	g.turn.MoveToBack(at)
}
