// Package boltkv keeps a kv.Store in one bbolt file.
//
// In the room: opening the file for one process only, snapshots, and a group
// commit that lets concurrent Updates share an fsync. Not in the room: what the
// tables mean, and backups.
package boltkv

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/openpressroom/pressroom/internal/kv"
)

const (
	// defaultTimeout leaves a second process with its answer within a second.
	defaultTimeout = 500 * time.Millisecond

	// mmapSize is the address space (not memory) that is mapped from the start,
	// in bytes. A file that outgrows its map is mapped again, for which bbolt
	// waits until no View is open; with this much that is rare.
	mmapSize = 1 << 30
)

// Options says how to open a store.
type Options struct {
	// Tables are created if the file does not have them.
	Tables []kv.Table
	// Timeout is how long to wait for another process to let go of the file;
	// 0 means half a second.
	Timeout time.Duration
	// ReadOnly opens a file that is there and never changes it: Tables are not
	// created, and every Update fails.
	ReadOnly bool
	// Committed is told of every commit before those who wait for it go on. It
	// must not wait. Nil tells nobody.
	Committed func(Commit)
}

// Store is a kv.Store in a bbolt file. It belongs to one process at a time.
type Store struct {
	db   *bolt.DB
	turn chan *batch // hands the batch being filled to an Update that waits; see group.go

	mu      sync.Mutex
	changed chan struct{} // closed and replaced at each commit

	closing chan struct{} // closed when Close begins
	stopped chan struct{} // closed when commits has returned
	close   func() error

	path      string
	committed func(Commit)
}

var _ kv.Store = (*Store)(nil)

// Open opens the file at path, which it creates with mode 0600 if there is
// none. If another process has it, the error wraps kv.ErrInUse. The caller
// closes the store.
func Open(path string, o Options) (*Store, error) {
	if o.Timeout == 0 {
		o.Timeout = defaultTimeout
	}
	bo := *bolt.DefaultOptions
	bo.Timeout = o.Timeout
	if runtime.GOOS != "windows" { // where bbolt makes the file as large as its map
		bo.InitialMmapSize = mmapSize
	}
	bo.ReadOnly = o.ReadOnly
	db, err := bolt.Open(path, 0o600, &bo)
	if errors.Is(err, berrors.ErrTimeout) {
		err = kv.ErrInUse
	}
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	if !o.ReadOnly {
		err = createTables(db, o.Tables)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open store %s: %w", path, err), db.Close())
	}

	return start(db, o.Committed), nil
}

// start returns the store on db, with its committing goroutine running.
func start(db *bolt.DB, committed func(Commit)) *Store {
	if committed == nil {
		committed = func(Commit) {}
	}
	s := &Store{
		db:      db,
		turn:    make(chan *batch),
		changed: make(chan struct{}),
		closing: make(chan struct{}),
		stopped: make(chan struct{}),

		path:      db.Path(),
		committed: committed,
	}
	s.close = sync.OnceValue(s.shut)
	go s.commits()
	return s
}

func createTables(db *bolt.DB, tables []kv.Table) error {
	return db.Update(func(tx *bolt.Tx) error {
		for _, t := range tables {
			if _, err := tx.CreateBucketIfNotExists([]byte(t)); err != nil {
				return fmt.Errorf("create table %q: %w", t, err)
			}
		}
		return nil
	})
}

// View implements kv.Store.
func (s *Store) View(ctx context.Context, fn func(kv.Reader) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	btx, err := s.db.Begin(false)
	if errors.Is(err, berrors.ErrDatabaseNotOpen) {
		return kv.ErrClosed
	}
	if err != nil {
		return fmt.Errorf("begin view: %w", err)
	}
	r := &reader{tx: btx}
	defer func() {
		r.done = true
		_ = btx.Rollback() // fails only if the transaction is over, which it is not
	}()
	return fn(r)
}

// Changed implements kv.Store.
func (s *Store) Changed() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changed
}

// wake tells everyone who waits on Changed. It is called after a commit, so
// that whoever takes the new channel also sees that commit.
func (s *Store) wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.changed)
	s.changed = make(chan struct{})
}

// Close implements kv.Store.
func (s *Store) Close() error { return s.close() }

func (s *Store) shut() error {
	close(s.closing)
	<-s.stopped
	err := s.db.Close() // waits for the open Views
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.changed) // and leaves it closed: there is nothing more to wait for
	if err != nil {
		return fmt.Errorf("close store: %w", err)
	}
	return nil
}

// Check reads the whole file and reports every damage to its structure: pages
// lost, used twice or out of order. Updates wait while it runs.
func (s *Store) Check() error {
	// A write transaction, because the check reads bbolt's list of free pages,
	// which the next writer would be changing.
	tx, err := s.db.Begin(true)
	if errors.Is(err, berrors.ErrDatabaseNotOpen) {
		return kv.ErrClosed
	}
	if err != nil {
		return fmt.Errorf("check store: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	var errs []error
	for err := range tx.Check() {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}
