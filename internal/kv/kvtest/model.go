package kvtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/kv"
)

// model is what a store should hold: by table, by key.
type model map[kv.Table]map[string]string

func newModel() model {
	m := model{}
	for _, t := range Tables() {
		m[t] = map[string]string{}
	}
	return m
}

func (m model) clone() model {
	c := model{}
	for t, entries := range m {
		c[t] = maps.Clone(entries)
	}
	return c
}

// scan says what a scan of rng should yield.
func (m model) scan(t kv.Table, rng kv.Range) []kv.Entry {
	var es []kv.Entry
	for _, k := range slices.Sorted(maps.Keys(m[t])) {
		if k >= string(rng.Start) && (len(rng.End) == 0 || k < string(rng.End)) {
			es = append(es, kv.Entry{Key: []byte(k), Value: []byte(m[t][k])})
		}
	}
	if rng.Reverse {
		slices.Reverse(es)
	}
	return es
}

// Few bytes and short keys, so that keys meet, are prefixes of each other, and
// stand beside every bound; large values, so that a page holds few of them and
// the deletions of one transaction empty whole pages.
var (
	keyGen   = rapid.SliceOfN(rapid.SampledFrom([]byte{0, 'a', 'b', 0xff}), 1, 4)
	boundGen = rapid.SliceOfN(rapid.SampledFrom([]byte{0, 'a', 'b', 0xff}), 0, 4)
	valueGen = rapid.Custom(func(t *rapid.T) []byte {
		n := rapid.SampledFrom([]int{0, 1, 10, 1500, 1500, 9000}).Draw(t, "size")
		return bytes.Repeat([]byte{rapid.Byte().Draw(t, "fill")}, n)
	})
	rangeGen = rapid.Custom(func(t *rapid.T) kv.Range {
		return kv.Range{
			Start:   boundGen.Draw(t, "start"),
			End:     boundGen.Draw(t, "end"),
			Reverse: rapid.Bool().Draw(t, "reverse"),
		}
	})
)

// op is one step within an Update. Steps are drawn before the Update begins, so
// that its function may run again.
type op struct {
	Kind  string // put, delete, clear, get or scan
	Table kv.Table
	Key   []byte
	Value []byte
	Range kv.Range
}

var opGen = rapid.Custom(func(t *rapid.T) op {
	return op{
		Kind:  rapid.SampledFrom([]string{"put", "put", "put", "delete", "clear", "get", "scan"}).Draw(t, "kind"),
		Table: rapid.SampledFrom(Tables()).Draw(t, "table"),
		Key:   keyGen.Draw(t, "key"),
		Value: valueGen.Draw(t, "value"),
		Range: rangeGen.Draw(t, "range"),
	}
})

// apply does the step to both, and compares what they answer.
func (o op) apply(w kv.Writer, m model) error {
	switch o.Kind {
	case "put":
		m[o.Table][string(o.Key)] = string(o.Value)
		return w.Put(o.Table, o.Key, o.Value)
	case "delete":
		delete(m[o.Table], string(o.Key))
		return w.Delete(o.Table, o.Key)
	case "clear": // deletes as it scans
		want := m.scan(o.Table, o.Range)
		var got []kv.Entry
		for e, err := range w.Scan(o.Table, o.Range) {
			if err != nil {
				return err
			}
			got = append(got, e)
			delete(m[o.Table], string(e.Key))
			if err := w.Delete(o.Table, e.Key); err != nil {
				return err
			}
		}
		return differ("clear", want, got)
	case "get":
		return compareGet(w, m, o.Table, o.Key)
	default:
		return compareScan(w, m, o.Table, o.Range)
	}
}

func compareGet(r kv.Reader, m model, t kv.Table, key []byte) error {
	want, ok := m[t][string(key)]
	got, err := r.Get(t, key)
	switch {
	case !ok && !errors.Is(err, kv.ErrNotFound):
		return fmt.Errorf("get %q of %s: %d bytes, error %v, want ErrNotFound", key, t, len(got), err)
	case ok && err != nil:
		return fmt.Errorf("get %q of %s: %w", key, t, err)
	case ok && (got == nil || string(got) != want):
		return fmt.Errorf("get %q of %s: %s", key, t, cmp.Diff([]byte(want), got))
	}
	return nil
}

func compareScan(r kv.Reader, m model, t kv.Table, rng kv.Range) error {
	var got []kv.Entry
	for e, err := range r.Scan(t, rng) {
		if err != nil {
			return err
		}
		got = append(got, e)
	}
	return differ(fmt.Sprintf("scan %+v of %s", rng, t), m.scan(t, rng), got)
}

func differ(what string, want, got []kv.Entry) error {
	same := slices.EqualFunc(want, got, func(a, b kv.Entry) bool {
		return bytes.Equal(a.Key, b.Key) && bytes.Equal(a.Value, b.Value)
	})
	if same { // cmp is slow, and nearly always has nothing to say
		return nil
	}
	return fmt.Errorf("%s (-want +got):\n%s", what, cmp.Diff(want, got))
}

// testModel compares the store with the model over random Updates that commit,
// fail or panic.
func testModel(t *testing.T, s kv.Store) {
	errAborted := errors.New("aborted")
	rapid.Check(t, func(rt *rapid.T) {
		m := newModel()
		if err := wipe(t.Context(), s); err != nil {
			rt.Fatalf("wipe: %v", err)
		}
		for range rapid.IntRange(1, 5).Draw(rt, "updates") {
			ops := rapid.SliceOfN(opGen, 0, 60).Draw(rt, "ops")
			outcome := rapid.SampledFrom([]string{"commit", "commit", "commit", "fail", "panic"}).Draw(rt, "outcome")
			var after model
			err := recovered(func() error {
				return s.Update(t.Context(), func(w kv.Writer) error {
					after = m.clone()
					for _, o := range ops {
						if err := o.apply(w, after); err != nil {
							return err
						}
					}
					switch outcome {
					case "fail":
						return errAborted
					case "panic":
						panic(errAborted)
					}
					return nil
				})
			})
			switch {
			case outcome != "commit" && err != errAborted, outcome == "commit" && err != nil:
				rt.Fatalf("%s: error %v", outcome, err)
			case outcome == "commit":
				m = after
			}
			rng := rangeGen.Draw(rt, "range")
			key := keyGen.Draw(rt, "key")
			if err := s.View(t.Context(), func(r kv.Reader) error {
				for _, table := range Tables() {
					err := errors.Join(
						compareScan(r, m, table, kv.Range{}),
						compareScan(r, m, table, kv.Range{Reverse: true}),
						compareScan(r, m, table, rng),
						compareGet(r, m, table, key),
					)
					if err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				rt.Fatalf("after %s: %v", outcome, err)
			}
		}
	})
}

// wipe empties the tables.
func wipe(ctx context.Context, s kv.Store) error {
	return s.Update(ctx, func(w kv.Writer) error {
		for _, table := range Tables() {
			for e, err := range w.Scan(table, kv.Range{}) {
				if err != nil {
					return err
				}
				if err := w.Delete(table, e.Key); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// recovered returns the error of fn, or that with which it panicked.
func recovered(fn func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = p.(error)
		}
	}()
	return fn()
}
