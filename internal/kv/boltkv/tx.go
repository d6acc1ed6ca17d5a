package boltkv

import (
	"bytes"
	"fmt"
	"iter"

	bolt "go.etcd.io/bbolt"

	"github.com/openpressroom/pressroom/internal/kv"
)

// reader reads from a bbolt transaction until done is set.
type reader struct {
	tx     *bolt.Tx
	done   bool
	writes int // counts the changes made through it; none in a View
}

var _ kv.Reader = (*reader)(nil)

func (r *reader) bucket(t kv.Table) (*bolt.Bucket, error) {
	if r.done {
		return nil, kv.ErrTxDone
	}
	b := r.tx.Bucket([]byte(t))
	if b == nil {
		return nil, fmt.Errorf("table %q: %w", t, kv.ErrNoTable)
	}
	return b, nil
}

// Get implements kv.Reader.
func (r *reader) Get(t kv.Table, key []byte) ([]byte, error) {
	b, err := r.bucket(t)
	if err != nil {
		return nil, err
	}
	v, ok := lookup(b, key)
	if !ok {
		return nil, kv.ErrNotFound
	}
	return clone(v), nil
}

// Scan implements kv.Reader.
func (r *reader) Scan(t kv.Table, rng kv.Range) iter.Seq2[kv.Entry, error] {
	return func(yield func(kv.Entry, error) bool) {
		b, err := r.bucket(t)
		if err != nil {
			yield(kv.Entry{}, err)
			return
		}
		w := walk{cursor: b.Cursor(), Range: rng}
		for k, v := w.first(); w.within(k); {
			writes := r.writes
			if !yield(kv.Entry{Key: clone(k), Value: clone(v)}, nil) {
				return
			}
			switch {
			case r.done:
				yield(kv.Entry{}, kv.ErrTxDone)
				return
			case r.writes == writes:
				k, v = w.next(k)
			default:
				// A write leaves a bbolt cursor astray. The key itself is good
				// until the transaction ends.
				k, v = w.after(k)
			}
		}
	}
}

// walk moves a cursor through a range, in its direction.
type walk struct {
	cursor *bolt.Cursor
	kv.Range
}

func (w walk) first() (k, v []byte) {
	switch {
	case w.Reverse && len(w.End) > 0:
		return w.before(w.End)
	case w.Reverse:
		return w.last()
	default:
		return w.cursor.Seek(w.Start)
	}
}

// next moves on from key, at which the cursor stands.
func (w walk) next(key []byte) (k, v []byte) {
	if !w.Reverse {
		return w.cursor.Next()
	}
	if k, v = w.cursor.Prev(); k != nil {
		return k, v
	}
	return w.before(key)
}

// after finds the entry that follows key, which may be gone, wherever the
// cursor stands.
func (w walk) after(key []byte) (k, v []byte) {
	if w.Reverse {
		return w.before(key)
	}
	if k, v = w.cursor.Seek(key); bytes.Equal(k, key) {
		return w.cursor.Next()
	}
	return k, v
}

// before finds the last entry below key.
//
// In a transaction that has deleted all the entries of a page, bbolt's cursor
// answers Prev with nil when it comes to that page, as if it were at the
// beginning, and Last does not return if all pages are empty. So it is first
// made sure that there is something to find.
func (w walk) before(key []byte) (k, v []byte) {
	if least, _ := w.cursor.First(); least == nil || bytes.Compare(least, key) >= 0 {
		return nil, nil
	}
	if k, _ = w.cursor.Seek(key); k == nil {
		return w.cursor.Last()
	}
	for k, v = w.cursor.Prev(); k == nil; {
		k, v = w.cursor.Prev()
	}
	return k, v
}

// last finds the last entry of the table.
func (w walk) last() (k, v []byte) {
	if least, _ := w.cursor.First(); least == nil {
		return nil, nil // see before
	}
	return w.cursor.Last()
}

// within reports whether there is a key and it has not passed the far bound.
func (w walk) within(k []byte) bool {
	switch {
	case k == nil:
		return false
	case w.Reverse:
		return bytes.Compare(k, w.Start) >= 0
	default:
		return len(w.End) == 0 || bytes.Compare(k, w.End) < 0
	}
}

// writer is a reader that also writes, and can take back what it wrote.
type writer struct {
	reader
	log []change
}

var _ kv.Writer = (*writer)(nil)

// change is how to take back one write.
type change struct {
	bucket *bolt.Bucket
	key    []byte
	old    []byte // good until the transaction ends
	had    bool   // whether the key was there
}

// Put implements kv.Writer.
func (w *writer) Put(t kv.Table, key, value []byte) error {
	b, err := w.bucket(t)
	switch {
	case err != nil:
		return err
	case len(key) == 0:
		return kv.ErrEmptyKey
	case len(key) > kv.MaxKeySize:
		return fmt.Errorf("key of %d bytes: %w", len(key), kv.ErrTooLarge)
	case len(value) > kv.MaxValueSize:
		return fmt.Errorf("value of %d bytes: %w", len(value), kv.ErrTooLarge)
	}
	w.record(b, key)
	// bbolt copies the key and keeps the value until the commit.
	return b.Put(key, clone(value))
}

// Delete implements kv.Writer.
func (w *writer) Delete(t kv.Table, key []byte) error {
	b, err := w.bucket(t)
	if err != nil {
		return err
	}
	if w.record(b, key); !w.log[len(w.log)-1].had {
		w.log = w.log[:len(w.log)-1]
		return nil
	}
	return b.Delete(key)
}

// record notes what key holds before it changes.
func (w *writer) record(b *bolt.Bucket, key []byte) {
	old, had := lookup(b, key)
	w.log = append(w.log, change{bucket: b, key: clone(key), old: old, had: had})
	w.writes++
}

// undo takes back all writes, the last one first.
func (w *writer) undo() error {
	for len(w.log) > 0 {
		c := w.log[len(w.log)-1]
		w.log = w.log[:len(w.log)-1]
		var err error
		if c.had {
			err = c.bucket.Put(c.key, c.old)
		} else {
			err = c.bucket.Delete(c.key)
		}
		if err != nil {
			return fmt.Errorf("undo a write: %w", err)
		}
	}
	return nil
}

// lookup returns the value as bbolt has it. Unlike Bucket.Get it tells an
// empty value from none.
func lookup(b *bolt.Bucket, key []byte) (value []byte, ok bool) {
	k, v := b.Cursor().Seek(key)
	return v, k != nil && bytes.Equal(k, key)
}

// clone copies b, and makes an empty slice of nil.
func clone(b []byte) []byte { return append([]byte{}, b...) }
