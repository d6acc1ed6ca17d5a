package exchange

import (
	"maps"
	"strconv"
	"strings"

	"github.com/openpressroom/pressroom/internal/segment"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// UnknownCode is the rule that the source of each code can be told: by the data
// of its unit, or because the source of the unit has a code of that id.
const UnknownCode xliff.Rule = "UNKNOWN_CODE"

// Returned is what a file says of one document.
type Returned struct {
	// Release is the name of the release that it is for, as it says itself.
	Release string
	// SourceLanguage and TargetLanguage are as they stand in the file.
	SourceLanguage, TargetLanguage string
	// SourceRevision is the revision of the source that it was made from; 0 where
	// it does not say.
	SourceRevision int32
	// Units are its units, in order.
	Units []Unit
	// Kept is what a tool has left at the file; empty for nothing.
	Kept string
	// Line is where it begins.
	Line int
}

// Unit is a unit as a tool hands it back.
type Unit struct {
	// ID is the id of the segment.
	ID string
	// Source is the source in the file, Target the translation.
	Source, Target string
	// Translated says that there is a translation: a target that is no copy of
	// the source, or one of which the file says that it is a translation.
	Translated bool
	// Untouched says that target and state are as they were exported.
	Untouched bool
	// Initial says that the file calls the translation a first attempt.
	Initial bool
	// Etag is that of the translation that was exported.
	Etag string
	// Kept is what a tool has left at the unit; empty for nothing.
	Kept string
	// Line is where it begins.
	Line int
}

// Sources returns the source of a segment as it is, and whether it is CommonMark;
// ok is false where there is no such segment.
type Sources func(id string) (text string, isMarkup, ok bool)

// Read reads a document that a tool hands back. The error is an *xliff.Error
// where a rule is broken.
func Read(d *xliff.Document, sources Sources) ([]Returned, error) {
	var all []Returned
	for _, f := range d.Files {
		r := Returned{
			Release: f.Get("original"), SourceLanguage: d.SourceLanguage, TargetLanguage: d.TargetLanguage, Line: f.Line,
		}
		if d.IsVersion1() {
			r.SourceLanguage, r.TargetLanguage = f.Get("source-language"), f.Get("target-language")
		}
		if n, err := strconv.ParseInt(ownValue(f.Attributes, revisionAttribute), 10, 32); err == nil && n > 0 {
			r.SourceRevision = int32(n)
		}
		var err error
		if r.Kept, err = keepFile(d, f); err != nil {
			return nil, err
		}
		f.Units(func(u *xliff.Unit) {
			if err != nil {
				return
			}
			var one Unit
			if one, err = readUnit(d.Version, u, sources); err == nil {
				r.Units = append(r.Units, one)
			}
		})
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

func readUnit(version string, u *xliff.Unit, sources Sources) (Unit, error) {
	one := Unit{ID: u.ID(), Etag: ownValue(u.Attributes, etagAttribute), Line: u.Line}
	var err error
	if one.Kept, err = keep(version, u.Extensions, u.Attributes, u.Notes, u.Line); err != nil {
		return one, err
	}
	r := newRebuilder(u, sources)
	if one.Source, err = r.text(u.Source(), u.Line); err != nil {
		return one, err
	}
	if now, _, ok := sources(one.ID); ok && sameWords(now, one.Source) && isFrom(u, now) {
		one.Source = now // a tool may have wrapped its lines anew
	}
	inlines, ok := u.Target()
	if !ok || len(inlines) == 0 {
		return one, nil
	}
	if one.Target, err = r.text(inlines, u.Line); err != nil {
		return one, err
	}
	confirmed := isConfirmed(version, u)
	one.Initial = !confirmed
	one.Untouched = ownValue(u.Attributes, seenAttribute) == seen(one.Target, one.Initial)
	isCopy := sameWords(one.Target, one.Source) && !confirmed && u.Get("translate") != "no"
	one.Translated = strings.TrimSpace(one.Target) != "" && !isCopy
	return one, nil
}

// isFrom reports whether a unit can have been made from a source: a paragraph that
// was parted since has the same words, but its hash tells. Where a tool has
// dropped that, the words alone have to do.
func isFrom(u *xliff.Unit, source string) bool {
	hash := ownValue(u.Attributes, hashAttribute)
	return hash == "" || hash == segment.Hash(source)
}

// sameWords reports whether texts differ in white space at most.
func sameWords(a, b string) bool {
	return a == b || strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// isConfirmed reports whether a file calls a translation more than a first
// attempt. A tool that has parted a unit into segments has to do so for each.
func isConfirmed(version string, u *xliff.Unit) bool {
	if version == "1.2" {
		switch state := u.Parts[0].Target.Get("state"); state {
		case "final", "signed-off", "translated", "needs-review-l10n", "needs-review-adaptation":
			return true
		default:
			return u.Get("approved") == "yes"
		}
	}
	for _, p := range u.Parts {
		if state := p.Get("state"); !p.Ignorable && (state == "" || state == "initial") {
			return false
		}
	}
	return true
}

// rebuilder puts a text together again.
type rebuilder struct {
	data    map[string]string
	natives map[string]native // by the id of the code
	known   map[string]native // those of the source that was exported, where it is still the source
}

func newRebuilder(u *xliff.Unit, sources Sources) *rebuilder {
	r := &rebuilder{data: make(map[string]string), natives: make(map[string]native)}
	for _, d := range u.Data {
		r.data[d.ID()] = plain(d.Inlines)
	}
	// A source that is still the one that was exported has its codes as then.
	if now, isMarkup, ok := sources(u.ID()); ok && segment.Hash(now) == ownValue(u.Attributes, hashAttribute) {
		c := newCoder(false)
		c.source(pieces(now, isMarkup))
		r.known = c.natives
		maps.Copy(r.natives, c.natives)
	}
	for _, e := range xliff.Events(u.Source()) {
		if n, ok := r.written(e); ok {
			id := e.ID()
			if known, ok := r.known[id]; ok && sameWords(n, known.of(e)) {
				continue
			}
			was := r.natives[id]
			if e.End {
				was.close = n
			} else {
				was.open = n
			}
			if e.Inline.Name == "pc" || e.Inline.Name == "g" {
				was.close, _ = r.written(xliff.Event{Inline: e.Inline, End: true, Start: e.Inline})
			}
			r.natives[id] = was
		}
	}
	return r
}

// plain returns the characters of inlines, whatever codes hold them.
func plain(inlines []xliff.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch in.Name {
		case "":
			b.WriteString(in.Text)
		case "cp":
			if n, err := strconv.ParseInt(in.Get("hex"), 16, 32); err == nil {
				b.WriteRune(rune(n))
			}
		default:
			b.WriteString(plain(in.Inlines))
		}
	}
	return b.String()
}

// written returns the source of a code as the element itself or the data of its
// unit tell it.
func (r *rebuilder) written(e xliff.Event) (string, bool) {
	in := e.Inline
	ref := "dataRef"
	switch in.Name {
	case "bpt", "ept", "ph", "it":
		if text := plain(in.Inlines); text != "" {
			return text, true
		}
	case "g":
		name := openAttribute
		if e.End {
			name = closeAttribute
		}
		text := ownValue(in.Attributes, name)
		return text, text != ""
	case "pc":
		ref = "dataRefStart"
		if e.End {
			ref = "dataRefEnd"
		}
	}
	text, ok := r.data[in.Get(ref)]
	return text, ok && in.Has(ref)
}

// text puts a text together. Annotations go, and what they are about stays.
func (r *rebuilder) text(inlines []xliff.Inline, line int) (string, error) {
	var b strings.Builder
	for _, e := range xliff.Events(inlines) {
		switch {
		case e.IsCode():
			code, ok := r.code(e)
			if !ok {
				return "", &xliff.Error{Line: e.Inline.Line, Rule: UnknownCode, Detail: "<" + e.Inline.Name + "> " + strconv.Quote(e.ID()) + " has no source"}
			}
			b.WriteString(code)
		case e.Inline.Name == "" || e.Inline.Name == "cp":
			b.WriteString(plain([]xliff.Inline{*e.Inline}))
		}
	}
	return b.String(), nil
}

// code returns the source of a code: as it is written, or as it was exported,
// which also mends what a tool has done to the white space in it.
func (r *rebuilder) code(e xliff.Event) (string, bool) {
	written, isWritten := r.written(e)
	if known, ok := r.known[e.ID()]; ok && isWritten && sameWords(written, known.of(e)) {
		return known.of(e), true
	}
	if isWritten {
		return written, true
	}
	id := e.ID()
	if of := e.Inline.Get("copyOf"); of != "" {
		id = of
	}
	n, ok := r.natives[id]
	return n.of(e), ok
}

// of is the part of a code's source that an event is about.
func (n native) of(e xliff.Event) string {
	if e.End {
		return n.close
	}
	return n.open
}
