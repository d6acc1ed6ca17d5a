package press

import "errors"

// report collects the violations of one resource. Fields are named by their
// path as in JSON.
type report []Violation

func (r *report) add(field string, reason Reason, pairs ...string) {
	*r = append(*r, Violates(field, reason, pairs...))
}

// take adds the violations of an Invalid error. Any other error is one by
// itself: what could not be checked is not let through.
func (r *report) take(err error) {
	e, ok := errors.AsType[*Error](err)
	switch {
	case err == nil:
	case ok && e.Kind == Invalid:
		*r = append(*r, e.Violations...)
	default:
		*r = append(*r, Violation{Reason: InternalError})
	}
}

// languages makes the keys of a map by language canonical and reports those
// that are not languages, and two that are the same.
func (r *report) languages(field string, m map[string]string) map[string]string {
	if len(m) == 0 {
		return m
	}
	canonical := make(map[string]string, len(m))
	for code, text := range m {
		at := field + "." + code
		c, err := Language(at, code)
		if err != nil {
			r.take(err)
			continue
		}
		if _, twice := canonical[c]; twice {
			r.add(at, Duplicate, "Value", c)
		}
		canonical[c] = text
	}
	return canonical
}
