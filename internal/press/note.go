package press

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/openpressroom/pressroom/internal/markup"
)

// SettleNote brings a note of plain text, public or to a colleague, into the
// form in which it is kept: NFC, without white space around it. The error is
// Invalid and names the field where the note holds what it may not.
func SettleNote(field, note string) (string, error) {
	var found report
	note = strings.TrimSpace(norm.NFC.String(note))
	found.problems(field, markup.CheckPlain(note))
	return note, Invalidate(found)
}
