package intake

import (
	"cmp"
	"slices"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// threshold parts what is applied from what is only suggested.
const threshold = 0.5

// Applied reports whether a finding went into the draft or is only a suggestion.
func Applied(f *pressroomv1.Finding) bool { return f.GetConfidence() >= threshold }

// finding is a finding whose place is in bytes.
type finding struct {
	span
	kind       pressroomv1.Finding_Kind
	field      string
	confidence float64
	rule       string
	doubt      string
}

func (r *reading) found(f finding) {
	if f.confidence < threshold {
		f.field = ""
	}
	r.findings = append(r.findings, f)
}

// report returns the findings in the order of the text, the longer first where they begin together,
// with their places in code points.
func (r *reading) report() []*pressroomv1.Finding {
	r.restore()
	slices.SortStableFunc(r.findings, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	points := codePoints(r.given, r.findings)
	findings := make([]*pressroomv1.Finding, len(r.findings))
	for i, f := range r.findings {
		findings[i] = &pressroomv1.Finding{
			Kind:        f.kind,
			StartOffset: points[f.start],
			EndOffset:   points[f.end],
			Text:        r.given[f.start:f.end],
			Field:       f.field,
			Confidence:  f.confidence,
			Rule:        f.rule,
			Doubt:       f.doubt,
		}
	}
	return findings
}

// codePoints counts the code points before each end of a finding, in one pass over the text.
func codePoints(text string, findings []finding) map[int]int32 {
	ends := make([]int, 0, 2*len(findings))
	for _, f := range findings {
		ends = append(ends, f.start, f.end)
	}
	slices.Sort(ends)
	points := make(map[int]int32, len(ends))
	last, count := 0, 0
	for _, end := range ends {
		count += utf8.RuneCountInString(text[last:end])
		last = end
		points[end] = int32(count)
	}
	return points
}
