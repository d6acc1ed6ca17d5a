package exchange

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openpressroom/pressroom/internal/markup"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// native is the source of a code.
type native struct{ open, close string }

// coder makes inline codes of a text: first of the source, then of the target,
// whose codes have the ids of those that they render.
type coder struct {
	version1 bool
	next     int
	natives  map[string]native            // by id
	free     map[markup.PieceKind][]coded // codes of the source that the target has not had yet
	quoted   map[string]bool              // the quotes of the source
	spare    map[string]bool              // ids of the codes that go on with a quote: a translation may tell it in one go
	data     []*xliff.Data
	dataIDs  map[string]string
}

// coded is a code of the source.
type coded struct {
	id string
	native
}

func newCoder(version1 bool) *coder {
	return &coder{
		version1: version1, natives: make(map[string]native), free: make(map[markup.PieceKind][]coded), dataIDs: make(map[string]string),
		quoted: make(map[string]bool), spare: make(map[string]bool),
	}
}

// pieces parts a text; one that is no CommonMark is a single one.
func pieces(text string, isMarkup bool) []markup.Piece {
	switch {
	case text == "":
		return nil
	case isMarkup:
		return markup.Pieces(text)
	}
	return []markup.Piece{{Kind: markup.TextPiece, Text: text}}
}

func (c *coder) source(all []markup.Piece) []xliff.Inline {
	return c.inlines(all, func(p markup.Piece) string {
		id := c.fresh()
		c.free[p.Kind] = append(c.free[p.Kind], coded{id, native{p.Open, p.Close}})
		if p.Kind == markup.QuotePiece {
			c.spare[id] = c.quoted[p.Quote]
			c.quoted[p.Quote] = true
		}
		return id
	})
}

// target makes the codes of a translation. One that is written as a code of the
// source is that code.
func (c *coder) target(all []markup.Piece) []xliff.Inline {
	return c.inlines(all, func(p markup.Piece) string {
		free := c.free[p.Kind]
		for i, one := range free {
			if one.native == (native{p.Open, p.Close}) {
				c.free[p.Kind] = append(free[:i:i], free[i+1:]...)
				return one.id
			}
		}
		return c.fresh()
	})
}

// lacks reports whether the target has not had a quote of the source.
func (c *coder) lacks() bool {
	return slices.ContainsFunc(c.free[markup.QuotePiece], func(one coded) bool { return !c.spare[one.id] })
}

func (c *coder) fresh() string {
	c.next++
	return strconv.Itoa(c.next)
}

func (c *coder) inlines(all []markup.Piece, id func(markup.Piece) string) []xliff.Inline {
	var out []xliff.Inline
	for _, p := range all {
		switch {
		case p.Kind == markup.TextPiece:
			out = append(out, characters(p.Text, c.version1)...)
			continue
		}
		code := id(p)
		c.natives[code] = native{p.Open, p.Close}
		var inner []xliff.Inline
		if p.Close != "" {
			inner = c.inlines(p.Pieces, id)
		}
		if c.version1 {
			out = append(out, code12(p, code, inner)...)
		} else {
			out = append(out, c.code(p, code, inner))
		}
	}
	return out
}

// characters makes a text whose characters XML can hold; the others are cp, or
// left out in 1.2, which has no way to write them.
func characters(text string, version1 bool) []xliff.Inline {
	var out []xliff.Inline
	from := 0
	for i, r := range text {
		if r >= ' ' || r == '\n' || r == '\t' {
			if r != 0xFFFE && r != 0xFFFF {
				continue
			}
		}
		if i > from {
			out = append(out, xliff.Text(text[from:i]))
		}
		if !version1 {
			out = append(out, xliff.Code("cp", nil, "hex", strings.ToUpper(leftPad(strconv.FormatInt(int64(r), 16)))))
		}
		from = i + len(string(r))
	}
	if from < len(text) {
		out = append(out, xliff.Text(text[from:]))
	}
	return out
}

func leftPad(hex string) string { return strings.Repeat("0", max(0, 4-len(hex))) + hex }

// kinds are the types of codes: of 2.x, and ctype of 1.2.
var kinds = map[markup.PieceKind]struct{ kind, sub, ctype string }{
	markup.QuotePiece:    {"quote", "pressroom:quote", "x-pressroom-quote"},
	markup.LinkPiece:     {"link", "", "link"},
	markup.EmphasisPiece: {"fmt", "xlf:i", "italic"},
	markup.StrongPiece:   {"fmt", "xlf:b", "bold"},
	markup.CodePiece:     {"other", "pressroom:code", "x-pressroom-code"},
	markup.BreakPiece:    {"fmt", "xlf:lb", "lb"},
	markup.MarkPiece:     {"other", "pressroom:mark", "x-pressroom-mark"},
}

func (c *coder) code(p markup.Piece, id string, inner []xliff.Inline) xliff.Inline {
	k := kinds[p.Kind]
	pairs := []string{"id", id, "type", k.kind, "subType", k.sub}
	if p.Kind == markup.QuotePiece {
		canDelete := "no"
		if c.spare[id] {
			canDelete = "" // the default, yes
		}
		pairs = append(pairs, "canCopy", "no", "canDelete", canDelete, "dispStart", p.Quote)
	}
	if p.Close == "" {
		return xliff.Code("ph", nil, append(pairs, "dataRef", c.dataID(p.Open))...)
	}
	return xliff.Code("pc", inner, append(pairs, "dataRefStart", c.dataID(p.Open), "dataRefEnd", c.dataID(p.Close))...)
}

// dataID returns the id of a native code among the data of the unit.
func (c *coder) dataID(code string) string {
	id, ok := c.dataIDs[code]
	if !ok {
		id = "d" + strconv.Itoa(len(c.data)+1)
		c.dataIDs[code] = id
		d := &xliff.Data{Inlines: characters(code, false)}
		d.Set("id", id)
		c.data = append(c.data, d)
	}
	return id
}

// code12 makes the codes of 1.2: a quote is a g, which may not be cloned; what
// else holds words is bpt and ept, and the rest ph.
func code12(p markup.Piece, id string, inner []xliff.Inline) []xliff.Inline {
	ctype := kinds[p.Kind].ctype
	switch {
	case p.Close == "":
		return []xliff.Inline{xliff.Code("ph", characters(p.Open, true), "id", id, "ctype", ctype)}
	case p.Kind == markup.QuotePiece:
		g := xliff.Code("g", inner, "id", id, "ctype", ctype, "clone", "no")
		g.Attributes = append(g.Attributes, own(openAttribute, p.Open), own(closeAttribute, p.Close))
		return []xliff.Inline{g}
	}
	start := xliff.Code("bpt", characters(p.Open, true), "id", id, "rid", id, "ctype", ctype)
	end := xliff.Code("ept", characters(p.Close, true), "id", id, "rid", id)
	return append(append([]xliff.Inline{start}, inner...), end)
}

// own makes an attribute of Pressroom's own.
func own(name, value string) xliff.Attr {
	return xliff.Attr{Name: xliff.Name{Space: namespace, Prefix: prefix, Local: name}, Value: value}
}

// ownValue returns the value of an attribute of Pressroom's own.
func ownValue(a xliff.Attributes, name string) string {
	for _, one := range a {
		if one.Space == namespace && one.Local == name {
			return one.Value
		}
	}
	return ""
}
