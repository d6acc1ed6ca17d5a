package limit

import (
	"container/list"
	"context"
	"runtime"
	"sync"
)

// Gate lets so many calls through at once, and has the rest wait in one line for
// each caller. A place that is left goes to the lines in turn, new ones first:
// so one who comes with a thousand calls waits for those, and not everyone
// behind them. This is how FQ-CoDel schedules packets (RFC 8290, 4.2), with a
// call as the quantum. It is safe for concurrent use; a nil Gate is always open.
type Gate struct {
	mu    sync.Mutex
	free  int
	lines map[string]*line
	fresh list.List // of *line, those that nobody went through from yet
	turn  list.List // of *line, the others, those whose turn is next first
}

// line is the calls of a caller that wait. It may be empty while it is in turn:
// who is not there at their turn begins a new line, and who comes back before it
// has no advantage of that.
type line struct {
	caller string
	calls  list.List // of chan struct{}, closed when the call may go through
}

// NewGate makes a gate with so many places.
func NewGate(places int) *Gate {
	return &Gate{free: places, lines: make(map[string]*line)}
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
	l, ok := g.lines[caller]
	if !ok {
		l = &line{caller: caller}
		g.lines[caller] = l
		g.fresh.PushBack(l)
	}
	through := make(chan struct{})
	place := l.calls.PushBack(through)
	g.mu.Unlock()

	select {
	case <-through:
		// The place came from a call that has just ended, so this goroutine would
		// run next, and after it the next one that waits: what writes the answers,
		// which gRPC has step back so as to write more at once, would hardly ever
		// have its turn. In this way each call runs after what was ready before it.
		runtime.Gosched()
		return sync.OnceFunc(g.leave), nil
	case <-ctx.Done():
	}
	g.mu.Lock()
	select {
	case <-through: // its turn came at the same moment, and is passed on
		g.mu.Unlock()
		g.leave()
	default:
		l.calls.Remove(place) // an empty line goes when it is its turn
		g.mu.Unlock()
	}
	return nil, ctx.Err()
}

// leave gives a place to the next call.
func (g *Gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for {
		from := &g.fresh
		if from.Len() == 0 {
			from = &g.turn
		}
		if from.Len() == 0 {
			g.free++
			return
		}
		l := from.Remove(from.Front()).(*line)
		if l.calls.Len() > 0 {
			close(l.calls.Remove(l.calls.Front()).(chan struct{}))
			g.turn.PushBack(l)
			return
		}
		delete(g.lines, l.caller)
	}
}
