package xliff

import (
	"fmt"
	"io"
)

// Options say how a file is read.
type Options struct {
	// Prefixes are what fragment identifiers call elements of namespaces beside
	// those of XLIFF's modules, by namespace (2.1, section 4.3.1.3).
	Prefixes map[string]string
	// EmptyTargets takes an empty target of a source with words for none. Tools
	// write one where there is no translation yet, and it lacks the codes that
	// may not be deleted.
	EmptyTargets bool
}

// Read reads a file. One that breaks a rule is an *Error; any other error is
// that of the reader.
func Read(r io.Reader, o Options) (*Document, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read XLIFF: %w", err)
	}
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	version := root.Get("version")
	space, known := namespaces[version]
	switch {
	case root.Local != "xliff":
		return nil, fail(root.Line, Version, "the root is <%s>, not <xliff>", root.Name)
	case !known:
		return nil, fail(root.Line, Version, "version %.20q is none of 1.2, 2.0, 2.1 and 2.2", version)
	case root.Space != space:
		return nil, fail(root.Line, Version, "version %s is not in the namespace %.80q", version, root.Space)
	}
	s := schema{space, core}
	if version == "1.2" {
		s.shapes = version12
	}
	if err := s.check(root); err != nil {
		return nil, err
	}
	b := builder{space: space}
	d := b.document(root)
	if o.EmptyTargets {
		dropEmptyTargets(d)
	}
	if d.IsVersion1() {
		return d, check12(d)
	}
	return d, check(d, o)
}

func dropEmptyTargets(d *Document) {
	for _, f := range d.Files {
		f.Units(func(u *Unit) {
			for _, p := range u.Parts {
				if p.Target != nil && len(p.Target.Inlines) == 0 && len(p.Source.Inlines) > 0 {
					p.Target = nil
				}
			}
		})
	}
}
