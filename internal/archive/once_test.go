package archive

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/testing/protocmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

const (
	idOne = "0190d3a4-8f1e-7abc-8def-000000000001"
	idTwo = "0190d3a4-8f1e-7abc-8def-000000000002"
)

var errRefused = errors.New("refused")

// deed makes a speaker under the next free number, so that each time that the
// work is done is seen in the archive. Work for the name "refuse" is done, and
// then refused.
func deed(t *testing.T, a *Archive, caller, id, name string) (*pressroomv1.Speaker, error) {
	ctx := press.WithCaller(t.Context(), press.Caller{Key: caller})
	req := &pressroomv1.CreateSpeakerRequest{RequestId: id, Speaker: &pressroomv1.Speaker{DisplayName: name}}
	return Once(ctx, a, req, func(w *Writer) (*pressroomv1.Speaker, error) {
		made, _, err := w.Speakers(nil, -1)
		if err != nil {
			return nil, err
		}
		s := req.GetSpeaker() // as a careless room would, without a copy
		s.Name = press.SpeakerName(fmt.Sprintf("s%d", len(made)+1))
		if err := w.CreateSpeaker(s, "uid"); err != nil {
			return nil, err
		}
		if name == "refuse" {
			return s, errRefused
		}
		return s, nil
	})
}

func TestOnce(t *testing.T) {
	const almost = requestAge - time.Microsecond
	type call struct {
		after            time.Duration // since the first call
		caller, id, name string
		want             string // the speaker that is answered, or
		wrong            error
	}
	reused := &press.Error{Reason: press.RequestIDReused}
	for _, tc := range []struct {
		name  string
		calls []call
		done  int
	}{
		{"the same again", []call{
			{0, "k1", idOne, "Ada", "s1", nil}, {0, "k1", idOne, "Ada", "s1", nil}, {almost, "k1", idOne, "Ada", "s1", nil},
		}, 1},
		{"another id", []call{{0, "k1", idOne, "Ada", "s1", nil}, {0, "k1", idTwo, "Ada", "s2", nil}}, 2},
		{"no id", []call{{0, "k1", "", "Ada", "s1", nil}, {0, "k1", "", "Ada", "s2", nil}}, 2},
		{"another request", []call{
			{0, "k1", idOne, "Ada", "s1", nil}, {0, "k1", idOne, "Bo", "", reused}, {0, "k1", idOne, "Ada", "s1", nil},
		}, 1},
		{"another caller", []call{
			{0, "k1", idOne, "Ada", "s1", nil}, {0, "k2", idOne, "Bo", "s2", nil}, {0, "k1", idOne, "Ada", "s1", nil}, {0, "k2", idOne, "Bo", "s2", nil},
		}, 2},
		{"a day later", []call{
			{0, "k1", idOne, "Ada", "s1", nil}, {requestAge + time.Second, "k1", idOne, "Bo", "s2", nil}, {requestAge + time.Hour, "k1", idOne, "Bo", "s2", nil},
		}, 2},
		{"an error keeps nothing", []call{
			{0, "k1", idOne, "refuse", "", errRefused}, {0, "k1", idOne, "refuse", "", errRefused}, {0, "k1", idOne, "Ada", "s1", nil},
		}, 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := &clock{noon}
			a, store := openTwice(t, c)
			answers := make(map[string]*pressroomv1.Speaker)
			for i, call := range tc.calls {
				c.now = noon.Add(call.after)
				got, err := deed(t, a, call.caller, call.id, call.name)
				if !errors.Is(err, call.wrong) {
					t.Fatalf("call %d: got error %v, want %v", i, err, call.wrong)
				}
				if err != nil {
					if got != nil {
						t.Errorf("call %d: got %v beside error %v", i, got, err)
					}
					continue
				}
				if got.GetName() != press.SpeakerName(call.want) {
					t.Errorf("call %d: got %s, want %s", i, got.GetName(), call.want)
				}
				if before := answers[call.want]; before != nil {
					if diff := cmp.Diff(before, got, protocmp.Transform()); diff != "" {
						t.Errorf("call %d: the answer differs (-first +now):\n%s", i, diff)
					}
				}
				answers[call.want] = got
			}
			if got := count(t, store, speakers.name); got != tc.done {
				t.Errorf("the work was done %d times, want %d", got, tc.done)
			}
		})
	}
}

// TestForget makes many requests, then a few a day later: what a day does not
// hold any more goes, and what was asked anew under an old id stays.
func TestForget(t *testing.T) {
	c := &clock{noon}
	a, store := openTwice(t, c)
	const many = 30
	id := func(i int) string { return fmt.Sprintf("0190d3a4-8f1e-7abc-8def-%012d", i) }
	for i := range many {
		if _, err := deed(t, a, "k1", id(i), "Ada"); err != nil {
			t.Fatal(err)
		}
	}
	// The last id is used anew before its old answer is forgotten.
	c.now = noon.Add(requestAge + time.Minute)
	anew, err := deed(t, a, "k1", id(many-1), "Bo")
	if err != nil {
		t.Fatal(err)
	}
	const few = many / (forgetPerWrite - 1)
	for i := range few {
		if _, err := deed(t, a, "k1", id(many+i), "Ada"); err != nil {
			t.Fatal(err)
		}
	}
	for _, table := range []kv.Table{requests.name, requestTimes.name} {
		if got := count(t, store, table); got != few+1 {
			t.Errorf("%s holds %d entries, want the %d of this day", table, got, few+1)
		}
	}
	again, err := deed(t, a, "k1", id(many-1), "Bo")
	if err != nil || again.GetName() != anew.GetName() {
		t.Errorf("got %v, %v; want the answer of this day, %v", again, err, anew)
	}
}

func count(t *testing.T, store kv.Store, table kv.Table) int {
	t.Helper()
	n := 0
	err := store.View(context.Background(), func(r kv.Reader) error {
		for _, err := range r.Scan(table, kv.Range{}) {
			if err != nil {
				return err
			}
			n++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
