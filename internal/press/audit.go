package press

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// AuditEntryName gives the resource name of an entry of the audit log.
func AuditEntryName(number int64) string { return "auditEntries/" + strconv.FormatInt(number, 10) }

// AuditHash returns the hash of an entry, as its message in the contract says.
// Its own hash it does not look at.
func AuditHash(e *pressroomv1.AuditEntry) ([]byte, error) {
	bare := proto.CloneOf(e)
	bare.Name, bare.PreviousHash, bare.Hash = "", nil, nil
	wire, err := proto.MarshalOptions{Deterministic: true}.Marshal(bare)
	if err != nil {
		return nil, fmt.Errorf("encode audit entry %d: %w", e.GetNumber(), err)
	}
	previous := e.GetPreviousHash()
	if e.GetNumber() == 1 {
		previous = make([]byte, sha256.Size)
	}
	sum := sha256.Sum256(append(bytes.Clone(previous), wire...))
	return sum[:], nil
}

// AuditHead names an entry of the audit log by its number and hash. Noted where
// who can write the archive cannot, it shows later that the log up to there is
// what it was.
type AuditHead struct {
	// Number is that of the entry; 0 before the first.
	Number int64
	// Hash is that of the entry; empty before the first.
	Hash []byte
}

// String gives `NUMBER:HASH`, with the hash in hexadecimal.
func (h AuditHead) String() string {
	return strconv.FormatInt(h.Number, 10) + ":" + hex.EncodeToString(h.Hash)
}

// ParseAuditHead reads what String gives.
func ParseAuditHead(text string) (AuditHead, error) {
	number, hash, _ := strings.Cut(text, ":")
	n, err := strconv.ParseInt(number, 10, 64)
	sum, hexErr := hex.DecodeString(hash)
	if err = errors.Join(err, hexErr); err != nil || n < 0 || n > 0 && len(sum) != sha256.Size {
		return AuditHead{}, fmt.Errorf("audit head %q: want NUMBER:HASH", text)
	}
	return AuditHead{Number: n, Hash: sum}, nil
}

// AuditWalk checks the audit log from its newest entry to its first.
type AuditWalk struct {
	heads []AuditHead
	head  AuditHead
	below *pressroomv1.AuditEntry // the last entry checked: the oldest so far
}

// NewAuditWalk begins a walk. The heads were noted earlier, and the log must
// still hold them.
func NewAuditWalk(heads ...AuditHead) *AuditWalk { return &AuditWalk{heads: heads} }

// Step checks the next entry, each older than the one before. An error says what
// was done to the log, and where.
func (w *AuditWalk) Step(e *pressroomv1.AuditEntry) error {
	number := e.GetNumber()
	if w.below == nil {
		w.head = AuditHead{Number: number, Hash: e.GetHash()}
		for _, h := range w.heads {
			if h.Number > number {
				return fmt.Errorf("the log ends with entry %d and went as far as %d: its end was cut off", number, h.Number)
			}
		}
	} else if want := w.below.GetNumber() - 1; number != want {
		return fmt.Errorf("entry %d comes before entry %d: what was between is missing, or one of them was put in", number, want+1)
	}
	hash, err := AuditHash(e)
	switch {
	case err != nil:
		return err
	case e.GetName() != AuditEntryName(number), number == 1 && len(e.GetPreviousHash()) > 0, !bytes.Equal(hash, e.GetHash()):
		return fmt.Errorf("entry %d was changed: it does not have its hash", number)
	case w.below != nil && !bytes.Equal(w.below.GetPreviousHash(), hash):
		return fmt.Errorf("entry %d is not the one that entry %d was added to", number, number+1)
	}
	for _, h := range w.heads {
		if h.Number == number && !bytes.Equal(h.Hash, hash) {
			return fmt.Errorf("entry %d is not the one that was noted: the log was written anew", number)
		}
	}
	w.below = e
	return nil
}

// End checks that the walk came to the first entry, and returns the head of the
// log, to be noted.
func (w *AuditWalk) End() (AuditHead, error) {
	if w.below == nil {
		for _, h := range w.heads {
			if h.Number > 0 {
				return AuditHead{}, fmt.Errorf("the log is empty and went as far as %d", h.Number)
			}
		}
		return AuditHead{}, nil
	}
	if first := w.below.GetNumber(); first != 1 {
		return AuditHead{}, fmt.Errorf("the log begins with entry %d: what was before is missing", first)
	}
	return w.head, nil
}
