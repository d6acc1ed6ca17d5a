package main

import (
	"os"

	"golang.org/x/text/encoding/htmlindex"
)

// encode [-bom] ENCODING FILE writes a text in UTF-8 anew in another encoding, by the name that the
// web knows it by; -bom puts a mark of byte order before it.
func (s story) encode(args []string) {
	mark := ""
	if args[0] == "-bom" {
		mark, args = "\ufeff", args[1:]
	}
	encoding, err := htmlindex.Get(args[0])
	s.Check(err)
	text, err := os.ReadFile(s.MkAbs(args[1]))
	s.Check(err)
	encoded, err := encoding.NewEncoder().String(mark + string(text))
	s.Check(err)
	s.Check(os.WriteFile(s.MkAbs(args[1]), []byte(encoded), 0o600))
}
