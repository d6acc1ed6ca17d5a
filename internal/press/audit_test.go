package press_test

import (
	"bytes"
	"testing"

	"github.com/openpressroom/pressroom/internal/press"
)

// FuzzAuditHead reads what people kept of the audit log: what is taken is what
// is written again.
func FuzzAuditHead(f *testing.F) {
	for _, seed := range []string{"0:", "3:" + string(bytes.Repeat([]byte("0a"), 32)), "3:0a", "-1:", "x", "", ":", "1:" + string(bytes.Repeat([]byte("AA"), 32))} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		head, err := press.ParseAuditHead(text)
		if err != nil {
			return
		}
		again, err := press.ParseAuditHead(head.String())
		if err != nil || again.Number != head.Number || !bytes.Equal(again.Hash, head.Hash) {
			t.Errorf("%q is read as %v, and that as %v (%v)", text, head, again, err)
		}
		if head.Number < 0 || head.Number > 0 && len(head.Hash) != 32 {
			t.Errorf("%q is read as %v", text, head)
		}
	})
}
