// Package kv is the contract between the archive and the engine that keeps its
// bytes: ordered tables of keys and values, read in snapshots and changed in
// serialisable transactions.
//
// In the room: the contract ([Store], [Reader], [Writer]), [Range] and the
// errors that every engine answers with. Not in the room: the engines
// themselves (boltkv and its peers), the conformance suite that each of them
// has to pass (kvtest), and any knowledge of what the keys and values mean.
package kv

import (
	"context"
	"iter"
)

// Limits that every engine honours. They are those of the contract and not of
// one engine, so that what one store took another can take over.
const (
	// MaxKeySize is the length in bytes of the longest key.
	MaxKeySize = 1024
	// MaxValueSize is the length in bytes of the longest value.
	MaxValueSize = 16 << 20
)

// Table names an ordered set of entries. The tables of a store are declared
// when it is opened.
type Table string

// Entry is a key with its value, as a scan yields it. Both slices are copies
// and belong to whoever receives them.
type Entry struct {
	Key   []byte
	Value []byte
}

// Reader reads one state of the store. It is good until the function that it
// was given to returns, and answers [ErrTxDone] from then on. It serves one
// goroutine at a time.
//
// Reading a table that was not declared is [ErrNoTable].
type Reader interface {
	// Get returns the value of key, or ErrNotFound. The value is a copy that
	// belongs to the caller; it is never nil.
	Get(t Table, key []byte) ([]byte, error)

	// Scan yields the entries in r by ascending key, compared as bytes, or
	// descending if r says so. It reads as it goes: it costs what is taken from
	// it, and may be left at any entry. An error is yielded once, with a zero
	// Entry, and ends the scan.
	//
	// The table may be changed while it is being scanned. After each entry the
	// scan moves on to the next key that the table then holds: it yields no key
	// twice, shows what was written ahead of it and not what was deleted there,
	// and pays no heed to what happens behind it.
	Scan(t Table, r Range) iter.Seq2[Entry, error]
}

// Writer reads and changes the store. What it has written it also reads, with
// Get and with Scan.
type Writer interface {
	Reader

	// Put sets the value of key, whether the key is there or not. It keeps
	// copies, so that the caller may go on using both slices. A nil value is an
	// empty one. It refuses an empty key with ErrEmptyKey and a key or value
	// over its limit with ErrTooLarge, and then changes nothing.
	Put(t Table, key, value []byte) error

	// Delete removes key. Removing a key that is not there is no error.
	Delete(t Table, key []byte) error
}

// Store is an engine. Its methods are safe for concurrent use. After Close all
// of them answer [ErrClosed].
//
// The functions given to View and Update must not call the Store that runs
// them: an engine may let them wait for each other for ever. They should be
// short and do no I/O of their own, because an engine may run one Update at a
// time, and may let an Update wait for an old View if it needs its room.
type Store interface {
	// View calls fn with one consistent snapshot: what was committed when View
	// was called, and nothing that is committed while fn runs. It returns the
	// error of fn as it is, or that of ctx if ctx was done before fn began.
	View(ctx context.Context, fn func(Reader) error) error

	// Update calls fn and commits what it wrote, whole and durable by the time
	// that Update returns nil. Updates are serialisable: their outcome, what
	// their functions read (ranges included) and what they answered is that of
	// running them one after the other.
	//
	// The function may run more than once, and only its last run counts; so it
	// must not carry anything from one run to the next.
	//
	// If fn returns an error, nothing that it wrote remains, and Update returns
	// the error as it is. If fn panics, nothing that it wrote remains, and the
	// panic goes on to the caller of this Update and to no other.
	//
	// If ctx is done before fn begins, fn does not run and Update returns the
	// error of ctx. Once fn has run, Update answers what became of it,
	// whatever ctx says. Any other error comes from the engine at the commit;
	// it is then not known whether the writes were kept.
	Update(ctx context.Context, fn func(Writer) error) error

	// Changed returns a channel that is closed when the next Update that wrote
	// something commits, whoever called it, or when the store is closed. To
	// miss nothing, take the channel first, then View, then wait:
	//
	//	for {
	//		changed := store.Changed()
	//		if err := store.View(ctx, read); err != nil {
	//			return err
	//		}
	//		select {
	//		case <-changed:
	//		case <-ctx.Done():
	//			return ctx.Err()
	//		}
	//	}
	//
	// One wake-up may stand for many commits, and may come without cause.
	Changed() <-chan struct{}

	// Close waits for the functions that are running, refuses those that are
	// waiting, and lets go of what the engine holds. Closing again does nothing
	// and returns the same error.
	Close() error
}
