package archive

import (
	"context"
	"errors"
	"fmt"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
)

// Archive keeps releases and all that belongs to them. It is safe for
// concurrent use.
type Archive struct {
	store kv.Store
	clock func() time.Time
}

// Open makes an archive on a store that has [Tables], and brings its layout up
// to date. The clock says what time it is; it may be the system's and may jump.
// The caller closes the store.
func Open(ctx context.Context, store kv.Store, clock func() time.Time) (*Archive, error) {
	a := &Archive{store: store, clock: clock}
	if err := store.Update(ctx, migrate); err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	return a, nil
}

// Inspect makes an archive on a store that is only read. It fails where the
// layout is not this program's, which it leaves as it is.
func Inspect(ctx context.Context, store kv.Store, clock func() time.Time) (*Archive, error) {
	err := store.View(ctx, func(r kv.Reader) error {
		about, err := archives.get(r, self)
		if err == nil && about.GetLayout() != int64(len(migrations)) {
			err = fmt.Errorf("layout %d is not %d, that of this program", about.GetLayout(), len(migrations))
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("inspect archive: %w", err)
	}
	return &Archive{store: store, clock: clock}, nil
}

// self is the key of the only record of its table.
var self = key("archive")

// reader reads a snapshot at an instant.
type reader struct {
	kv  kv.Reader
	now time.Time
}

// Reader reads one consistent snapshot of the archive, embargoed releases
// included. It is good until the function that it was given to returns.
//
// What is not there is a press.Error of kind NotFound, named after what was
// asked for.
type Reader struct{ reader }

// Writer changes the archive in one transaction.
type Writer struct {
	Reader
	kv       kv.Writer
	sequence int64
	about    *storev1.ArchiveRecord // kept when the transaction ends
	told     *pressroomv1.AuditEntry
}

// Now is the instant of the transaction, in whole microseconds. It goes forward
// with every commit, whatever the clock does, and a snapshot's is not before
// the commit that it shows.
func (r reader) Now() time.Time { return r.now }

// Sequence is the place of the transaction among all commits, from 1.
func (w *Writer) Sequence() int64 { return w.sequence }

// View calls fn with a snapshot.
func (a *Archive) View(ctx context.Context, fn func(*Reader) error) error {
	return a.view(ctx, func(r reader) error { return fn(&Reader{r}) })
}

func (a *Archive) view(ctx context.Context, fn func(reader) error) error {
	return a.store.View(ctx, func(r kv.Reader) error {
		about, err := archives.get(r, self)
		if err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
		return fn(reader{kv: r, now: a.now(about)})
	})
}

// Update calls fn in a transaction: all that it writes is kept, or nothing. fn
// may run more than once.
func (a *Archive) Update(ctx context.Context, fn func(*Writer) error) error {
	return a.store.Update(ctx, func(w kv.Writer) error {
		about, err := archives.get(w, self)
		if err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
		now := a.now(about)
		if last := about.GetCommitTime(); last != nil && !now.After(last.AsTime()) {
			now = last.AsTime().Add(time.Microsecond)
		}
		about.CommitTime = timestamppb.New(now)
		about.CommitSequence++
		writer := &Writer{
			Reader: Reader{reader{kv: w, now: now}}, kv: w, sequence: about.GetCommitSequence(),
			about: about, told: &pressroomv1.AuditEntry{},
		}
		if err := fn(writer); err != nil {
			return err
		}
		return archives.put(w, self, about)
	})
}

// Changed returns a channel that is closed at the next commit.
func (a *Archive) Changed() <-chan struct{} { return a.store.Changed() }

// Ready reports whether the archive can be read.
func (a *Archive) Ready(ctx context.Context) error {
	return a.View(ctx, func(*Reader) error { return nil })
}

// now is the clock's time, or that of the last commit where the clock is
// behind it.
func (a *Archive) now(about *storev1.ArchiveRecord) time.Time {
	now := a.clock().UTC().Truncate(time.Microsecond)
	if last := about.GetCommitTime().AsTime(); about.GetCommitTime() != nil && last.After(now) {
		return last
	}
	return now
}

// missing turns kv.ErrNotFound into instead and lets every other error pass.
func missing(err, instead error) error {
	if errors.Is(err, kv.ErrNotFound) {
		return instead
	}
	return err
}
