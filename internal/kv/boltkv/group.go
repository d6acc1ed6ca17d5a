package boltkv

import (
	"context"
	"errors"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/openpressroom/pressroom/internal/kv"
)

// The group commit. bbolt has one write transaction at a time, and ending it
// with an fsync is nearly all of its cost. So Updates share a transaction: the
// store's one committing goroutine hands it to an Update that waits, gets it
// back when that one's function has run, hands it to the next, and commits as
// soon as nobody waits. While it syncs, the next group gathers at the channel.
// There is no timer: a lone Update is committed at once.
//
// Every function runs in the goroutine of its own caller, so a panic (or a
// runtime.Goexit) unwinds there and nowhere else, with the right stack.
//
// A function that fails must leave nothing behind, while its neighbours' writes
// stay, and bbolt has no savepoints. Its writes are therefore undone one by one
// from a log (see writer.undo), and the group goes on. Nobody runs again.
//
// Why its error is the right answer: the functions of a group run one after the
// other, each on what the ones before it left, failed ones leaving nothing.
// That is a serial order, and the commit makes it real as a whole. The failed
// function, too, saw a state of that order, and like everyone it is answered
// only after the commit: no error speaks of writes that never came to be. If
// the commit fails, its error goes to everyone, since then none of them knows
// what they saw.

// maxBatch bounds the Updates in a group, so that the first of them does not
// wait for an endless stream of others.
const maxBatch = 256

// batch is a group of Updates that share a transaction. One goroutine at a time
// has it, until done is closed.
type batch struct {
	tx    *bolt.Tx // begun by the first of the group
	dirty bool     // whether there is anything to commit
	wrote int      // how many of the Updates wrote something that is kept

	ran  chan struct{} // tells the committing goroutine that it has the batch back
	done chan struct{} // closed when the batch is over
	err  error         // why it could not be committed; read after done
}

// Update implements kv.Store.
func (s *Store) Update(ctx context.Context, fn func(kv.Writer) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case b := <-s.turn:
		if err := ctx.Err(); err != nil { // select may prefer the turn
			b.ran <- struct{}{}
			return err
		}
		return b.run(s.db, fn)
	case <-ctx.Done():
		return ctx.Err()
	case <-s.closing:
		return kv.ErrClosed
	}
}

// run runs fn in its turn and waits until the batch is over, also when fn
// panics. Nothing that a failed fn wrote is left in the batch.
func (b *batch) run(db *bolt.DB, fn func(kv.Writer) error) (err error) {
	w := &writer{}
	ok := false
	defer func() {
		w.done = true
		if ok {
			if len(w.log) > 0 {
				b.dirty = true
				b.wrote++
			}
		} else if undoErr := w.undo(); undoErr != nil {
			b.err = errors.Join(b.err, undoErr)
		}
		b.ran <- struct{}{}
		<-b.done
		if b.err != nil {
			err = b.err
		}
	}()
	if b.tx == nil {
		if b.tx, err = db.Begin(true); err != nil {
			return fmt.Errorf("begin update: %w", err)
		}
	}
	w.tx = b.tx
	err = fn(w)
	ok = err == nil
	return err
}

// commits fills and commits batches until the store is closing.
func (s *Store) commits() {
	defer close(s.stopped)
	for {
		b := &batch{ran: make(chan struct{}), done: make(chan struct{})}
		select {
		case s.turn <- b:
			<-b.ran
		case <-s.closing:
			return
		}
		s.fill(b)
		s.end(b)
		if b.dirty && b.err == nil {
			s.wake()
		}
		close(b.done)
	}
}

// fill lets those who wait take their turn.
func (s *Store) fill(b *batch) {
	for range maxBatch - 1 {
		select {
		case s.turn <- b:
			<-b.ran
		default:
			return
		}
	}
}

// end ends the transaction. One that changed nothing is spared the fsync.
func (s *Store) end(b *batch) {
	switch {
	case b.tx == nil:
	case b.err != nil || !b.dirty:
		b.err = errors.Join(b.err, b.tx.Rollback())
	default:
		began := time.Now()
		if err := b.tx.Commit(); err != nil {
			b.err = fmt.Errorf("commit: %w", err)
		}
		s.committed(Commit{Updates: b.wrote, Took: time.Since(began), Err: b.err})
	}
}
