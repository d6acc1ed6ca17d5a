package press

import pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"

// SettleSpeaker brings a speaker into the form in which it is kept and checks
// it as a whole. The error is Invalid with every violation.
func SettleSpeaker(s *pressroomv1.Speaker) error {
	var found report
	found.take(Constraints(s))
	s.DisplayName = found.line("displayName", s.GetDisplayName())
	s.Titles = found.lines("titles", found.languages("titles", s.GetTitles()))
	s.DisplayNames = found.lines("displayNames", found.languages("displayNames", s.GetDisplayNames()))
	return Invalidate(found)
}

// lines is line for each value of a map.
func (r *report) lines(field string, m map[string]string) map[string]string {
	for key, text := range m {
		m[key] = r.line(field+"."+key, text)
	}
	return m
}
