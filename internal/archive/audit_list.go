package archive

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"sort"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// AuditFilter says which entries of the audit log are wanted; what is zero lets
// all through.
type AuditFilter struct {
	// Actor is who did it.
	Actor string
	// Resource is what it was done to, or what that belongs to.
	Resource string
	// Start and End bound the time; End is not in it.
	Start, End time.Time
}

// auditReads bounds how many entries one page looks at.
const auditReads = 2000

// AuditHead is the newest entry of the audit log, as the archive knows it.
func (r *Reader) AuditHead() (press.AuditHead, error) {
	about, err := archives.get(r.kv, self)
	return press.AuditHead{Number: about.GetAuditCount(), Hash: about.GetAuditHash()}, err
}

// AuditEntries returns up to limit entries, the newest first, after a cursor,
// and the cursor of the next page. A page may hold fewer while there are more.
// Where the log does not end with what the archive knows to be its newest entry,
// the error is Internal.
func (r *Reader) AuditEntries(f AuditFilter, cursor []byte, limit int) ([]*pressroomv1.AuditEntry, []byte, error) {
	head, err := r.AuditHead()
	if err != nil {
		return nil, nil, err
	}
	if err := r.checkAuditHead(head); err != nil {
		return nil, nil, err
	}
	table, prefix := auditEntries.name, key(nil)
	switch {
	case f.Resource != "":
		table, prefix = auditByResource.name, key{}.text(f.Resource)
	case f.Actor != "":
		table, prefix = auditByActor.name, key{}.text(f.Actor)
	}
	rng := kv.Prefix(prefix)
	rng.Reverse = true
	end := head.Number + 1
	if !f.End.IsZero() {
		if end, err = r.auditAt(head.Number, f.End); err != nil {
			return nil, nil, err
		}
	}
	if len(cursor) == numberSize {
		end = min(end, int64(binary.BigEndian.Uint64(cursor)))
	}
	rng.End = bytes.Clone(prefix)
	rng.End = key(rng.End).long(max(end, 0))
	var page []*pressroomv1.AuditEntry
	var last key
	looked := 0
	for e, err := range r.kv.Scan(table, rng) {
		if err != nil {
			return nil, nil, err
		}
		if len(page) == limit || looked == auditReads {
			return page, last, nil
		}
		looked++
		last = bytes.Clone(e.Key[len(e.Key)-numberSize:])
		entry, err := auditEntries.get(r.kv, last)
		if err != nil {
			return nil, nil, fmt.Errorf("read audit entry: %w", err)
		}
		if entry.GetCreateTime().AsTime().Before(f.Start) {
			return page, nil, nil
		}
		if f.Actor == "" || entry.GetActor() == f.Actor {
			page = append(page, entry)
		}
	}
	return page, nil, nil
}

// checkAuditHead sees to it that the log ends where the archive knows that it
// does.
func (r *Reader) checkAuditHead(head press.AuditHead) error {
	for e, err := range r.kv.Scan(auditEntries.name, kv.Range{Reverse: true}) {
		if err != nil {
			return err
		}
		entry, err := auditEntries.decode(e.Value)
		if err != nil {
			return err
		}
		if entry.GetNumber() != head.Number || !bytes.Equal(entry.GetHash(), head.Hash) {
			return fmt.Errorf("the audit log ends with entry %d, and was written up to %s", entry.GetNumber(), head)
		}
		return nil
	}
	if head.Number != 0 {
		return fmt.Errorf("the audit log is empty, and was written up to %s", head)
	}
	return nil
}

// auditAt returns the number of the first entry that is not before an instant;
// one more than count where there is none.
func (r *Reader) auditAt(count int64, t time.Time) (int64, error) {
	var failed error
	i := sort.Search(int(count), func(i int) bool {
		e, err := auditEntries.get(r.kv, key{}.long(int64(i)+1))
		if err != nil {
			failed = fmt.Errorf("read audit entry %d: %w", i+1, err)
			return true
		}
		return !e.GetCreateTime().AsTime().Before(t)
	})
	return int64(i) + 1, failed
}
