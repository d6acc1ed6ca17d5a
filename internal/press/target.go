package press

import (
	"slices"
	"strconv"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/markup"
)

// maxTarget is the number of characters that the translation of a segment may
// have, by its kind; the rest are bounded by the text as a whole.
var maxTarget = map[pressroomv1.Segment_Kind]int{
	pressroomv1.Segment_HEADLINE:         300,
	pressroomv1.Segment_STANDFIRST:       2000,
	pressroomv1.Segment_CAPTION:          2000,
	pressroomv1.Segment_ALTERNATIVE_TEXT: 2000,
	pressroomv1.Segment_TOPIC_LABEL:      100,
	pressroomv1.Segment_NOTE:             20000,
	pressroomv1.Segment_NOTES:            20000,
}

// SettleTarget brings the translation of a segment into the form in which it
// is kept and says what it may not hold, naming the field.
func SettleTarget(field string, kind pressroomv1.Segment_Kind, target string, r *pressroomv1.Release) (string, []Violation) {
	var found report
	target = strings.TrimSpace(target)
	switch kind {
	case pressroomv1.Segment_BLOCK, pressroomv1.Segment_BODY, pressroomv1.Segment_NOTE, pressroomv1.Segment_NOTES:
		document, problems := markup.Parse(target)
		target = strings.TrimSpace(document.Markdown())
		found.problems(field, problems)
		for _, id := range spoken(document) {
			if !slices.ContainsFunc(r.GetQuotes(), func(q *pressroomv1.Quote) bool { return q.GetId() == id }) {
				found.add(field, QuoteUnknown, "Quote", id)
			}
		}
	default:
		target = found.line(field, target)
	}
	if limit := maxTarget[kind]; limit > 0 && len([]rune(target)) > limit {
		found.add(field, TooLong, "Limit", strconv.Itoa(limit))
	}
	return target, found
}
