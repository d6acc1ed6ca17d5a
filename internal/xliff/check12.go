package xliff

import "strings"

// check12 checks what no schema can hold in a document of XLIFF 1.2.
func check12(d *Document) error {
	for _, f := range d.Files {
		ids := newScope("trans-unit")
		var err error
		f.Units(func(u *Unit) {
			if err == nil {
				err = ids.add(u.ID(), u.Line)
			}
			if err == nil {
				err = checkUnit12(f, u)
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func checkUnit12(f *File, u *Unit) error {
	p := u.Parts[0]
	for _, one := range []struct {
		content *Content
		want    string
		what    string
	}{{p.Source, f.Get("source-language"), "source"}, {p.Target, f.Get("target-language"), "target"}} {
		if one.content == nil {
			continue
		}
		lang := one.content.xml("lang")
		if lang != "" && one.want != "" && !strings.EqualFold(lang, one.want) {
			return fail(one.content.Line, Language, "a %s in %.40q, where that of the file is %.40q", one.what, lang, one.want)
		}
		if err := checkPairs12(Events(one.content.Inlines)); err != nil {
			return err
		}
	}
	return nil
}

// checkPairs12 checks that each ept and ex has its bpt or bx, before it.
func checkPairs12(row []Event) error {
	ended := make(map[*Inline]bool)
	for _, e := range row {
		in := e.Inline
		if in.Name != "ept" && in.Name != "ex" {
			continue
		}
		if e.Start == nil || ended[e.Start] || (in.Name == "ept") != (e.Start.Name == "bpt") {
			return fail(in.Line, CodePair, "<%s> %.60q without its start before it", in.Name, in.ID())
		}
		ended[e.Start] = true
	}
	for _, e := range row {
		if in := e.Inline; (in.Name == "bpt" || in.Name == "bx") && !ended[in] {
			return fail(in.Line, CodePair, "<%s> %.60q without its end after it", in.Name, in.ID())
		}
	}
	return nil
}
