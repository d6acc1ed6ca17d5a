package check

import "strings"

// speakers wants a speaker whom the source names to be named in the target, in
// a form that is known, or at least by the last word of it.
func speakers(r *report, source, target side, all []Speaker) {
	said, written := fold(source.words), fold(target.words)
	for _, s := range all {
		named := false
		for _, name := range s.Names {
			named = named || name != "" && strings.Contains(said, fold(name))
		}
		if !named {
			continue
		}
		there := false
		for _, name := range s.Names {
			words := tokens(name)
			there = there || len(words) > 0 && strings.Contains(written, fold(words[len(words)-1]))
		}
		if !there {
			r.add(SpeakerMissing, s.Names[len(s.Names)-1])
		}
	}
}
