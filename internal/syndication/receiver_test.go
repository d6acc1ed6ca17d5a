package syndication_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"google.golang.org/protobuf/encoding/protojson"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// receivers are the callbacks of a test, by the first part of their host. Each
// behaves as it was last told.
type receivers struct {
	mu    sync.Mutex
	each  map[string]*receiver
	wrong []error
}

type receiver struct {
	behave   func(context.Context) webhook.Answer
	busy     map[bool]bool // by whether it is a question
	ids      []string
	editions []string // that were taken, each once by its id
	at       []time.Time
	requests []webhook.Request
	feeds    []delivered
}

// delivered is a feed that came to a receiver.
type delivered struct {
	at    time.Time
	body  []byte
	taken bool
}

func newReceivers() *receivers { return &receivers{each: make(map[string]*receiver)} }

func (r *receivers) of(id string) *receiver {
	if r.each[id] == nil {
		r.each[id] = &receiver{behave: taken, busy: make(map[bool]bool)}
	}
	return r.each[id]
}

// tell has a receiver behave in some way from now on.
func (r *receivers) tell(id string, behave func(context.Context) webhook.Answer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.of(id).behave = behave
}

// got returns what a receiver took.
func (r *receivers) got(id string) []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.of(id).editions)
}

// last returns the last request to a receiver.
func (r *receivers) last(id string) webhook.Request {
	r.mu.Lock()
	defer r.mu.Unlock()
	requests := r.of(id).requests
	return requests[len(requests)-1]
}

// fault is what was wrong with what was sent, if anything.
func (r *receivers) fault() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return errors.Join(r.wrong...)
}

// Do implements syndication.Sender.
func (r *receivers) Do(ctx context.Context, req webhook.Request) webhook.Answer {
	u, err := url.Parse(req.URI)
	id, _, _ := strings.Cut(u.Hostname(), ".")
	r.mu.Lock()
	receiver := r.of(id)
	question := req.Body == nil
	if err != nil || receiver.busy[question] {
		r.wrong = append(r.wrong, fmt.Errorf("%s: two at a time, or no URL: %w", id, err))
	}
	receiver.busy[question] = true
	receiver.requests = append(receiver.requests, req)
	behave := receiver.behave
	r.mu.Unlock()

	answer := behave(ctx)

	r.mu.Lock()
	defer r.mu.Unlock()
	receiver.busy[question] = false
	took := answer.Taken() || errors.Is(answer.Err, errLost)
	switch {
	case question:
		answer.Body = []byte(u.Query().Get("hub.challenge"))
	case feedReaders[id] != "":
		receiver.feeds = append(receiver.feeds, delivered{time.Now(), req.Body, took})
	case took:
		r.wrong = append(r.wrong, receiver.take(req))
	}
	return answer
}

// take reads a message and keeps it unless it came before.
func (r *receiver) take(req webhook.Request) error {
	var message pressroomv1.SubscriptionMessage
	if err := protojson.Unmarshal(req.Body, &message); err != nil {
		return err
	}
	if visible := message.GetData().GetVisibleTime().AsTime(); time.Now().Add(drift).Before(visible) {
		return fmt.Errorf("%s came before its instant: at %v, not %v", message.GetData().GetEdition(), time.Now(), visible)
	}
	id := req.Header[webhook.HeaderID]
	if slices.Contains(r.ids, id) {
		if last := r.editions[len(r.editions)-1]; last != message.GetData().GetEdition() || r.ids[len(r.ids)-1] != id {
			return fmt.Errorf("%s came again after %s", message.GetData().GetEdition(), last)
		}
		return nil
	}
	r.ids, r.editions, r.at = append(r.ids, id), append(r.editions, message.GetData().GetEdition()), append(r.at, time.Now())
	return nil
}

// errLost is an answer that is lost on the way: the receiver took the message
// and we do not know.
var errLost = fmt.Errorf("%w: lost", webhook.ErrUnreachable)

// Ways to behave.
func taken(context.Context) webhook.Answer { return webhook.Answer{Status: 200} }

func lost(context.Context) webhook.Answer { return webhook.Answer{Err: errLost} }

func gone(context.Context) webhook.Answer { return webhook.Answer{Status: 410} }

func failing(status int, after time.Duration) func(context.Context) webhook.Answer {
	return func(context.Context) webhook.Answer { return webhook.Answer{Status: status, RetryAfter: after} }
}

func silent(ctx context.Context) webhook.Answer {
	select {
	case <-ctx.Done():
		return webhook.Answer{Err: fmt.Errorf("%w: %w", webhook.ErrUnreachable, ctx.Err())}
	case <-time.After(30 * time.Second):
		return webhook.Answer{Err: webhook.ErrTimeout}
	}
}
