package archive

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/openpressroom/pressroom/internal/kv"
)

// Why a follower of the log neither loses nor repeats a change.
//
// A follower goes on from the position of the last change that it was given.
// It repeats nothing, since it is given what lies beyond. It loses nothing if
// nothing is ever put at or before a position that was given out. Positions
// order by the instant at which a change becomes visible, so this asks that
// whoever writes a change makes it visible later than all that was given out.
//
// That commit times go forward is not enough. An embargo that ends at E is not
// a commit: a reader at T, just after E, sees its change while the newest
// commit is an old one. A commit that is under way took its time before E; or
// the wall clock is put back after T, or the process is restarted with another
// clock, and the next commit is stamped before E. Each would put a change
// behind a position that was given out.
//
// So the log is read no further than the commit time of the snapshot in which
// it is read, which is kept in the store and not taken from a clock:
//
//  1. Every transaction that writes is stamped later than all before it
//     (Update: the clock's time, or a microsecond after the last). Transactions
//     are serialisable, and the stamp is read and written in each.
//  2. A change is written in a transaction stamped c and is visible from v >= c
//     (Publish refuses any other).
//  3. A snapshot whose newest commit is stamped s gives out only changes with
//     v <= s.
//  4. Whatever is written after that snapshot is stamped c > s, so it is visible
//     from v >= c > s: beyond all that the snapshot gave out.
//
// Nothing is taken away either: a transaction stamped c takes from the log only
// what it overtakes or calls off before its instant, which is visible from c or
// later; see relog.
//
// What is left is to get the stamp past E when an embargo lifts and nobody
// commits. A reader who finds that a change has become visible since the newest
// commit commits that it looks, and then reads: Follow. That happens once for
// an instant, whoever comes first, and costs one small commit; a reader who
// finds nothing commits nothing. No timer is needed, and no clock is believed:
// it decides only when a change is given out, which is never before its
// instant, because the stamp that lets it out is not before it.

// errBehind says that changes have become visible since the newest commit.
var errBehind = errors.New("the log is behind")

// Follow calls fn with the public's gate, made with the newest instant from
// which the log can be followed: its positions stay good for ever. All that is
// visible at the present instant is in it.
func (a *Archive) Follow(ctx context.Context, fn func(*Gate) error) error {
	err := a.settled(ctx, true, fn)
	if errors.Is(err, errBehind) {
		if err = a.settle(ctx); err == nil {
			// What has become visible in between is for the next call; its
			// instant is what the gate's Next gives.
			err = a.settled(ctx, false, fn)
		}
	}
	return err
}

// settled calls fn with a gate that is made with the time of the newest commit.
// With all, it returns errBehind where a change has become visible since.
func (a *Archive) settled(ctx context.Context, all bool, fn func(*Gate) error) error {
	return a.store.View(ctx, func(r kv.Reader) error {
		about, err := archives.get(r, self)
		if err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
		at := reader{kv: r, now: about.GetCommitTime().AsTime()}
		if all {
			next, ok, err := at.nextChange(Scope{}, at.now)
			if err != nil {
				return err
			}
			if ok && !next.After(a.now(about)) {
				return errBehind
			}
		}
		return fn(&Gate{r: at})
	})
}

// settle commits the present instant, unless another did or there is no need.
func (a *Archive) settle(ctx context.Context) error {
	return a.store.Update(ctx, func(w kv.Writer) error {
		about, err := archives.get(w, self)
		if err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
		now := a.now(about)
		next, ok, err := reader{kv: w}.nextChange(Scope{}, about.GetCommitTime().AsTime())
		if err != nil || !ok || next.After(now) {
			return err
		}
		about.CommitTime = timestamppb.New(now)
		about.CommitSequence++
		return archives.put(w, self, about)
	})
}
