package press

import (
	"slices"
	"strconv"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// lastYear is the last in which an edition may become visible: keys hold
// instants in nanoseconds, which end in 2262.
const lastYear = 2200

// VisibleTime returns when an edition that is published now becomes visible:
// when asked for, or else at once or when the release's embargo ends. A time in
// the past and one before the end of the embargo are refused.
func VisibleTime(now time.Time, asked, embargo *timestamppb.Timestamp) (time.Time, error) {
	embargoed := embargo != nil && embargo.AsTime().After(now)
	switch {
	case asked == nil && embargoed:
		return embargo.AsTime(), nil
	case asked == nil:
		return now, nil
	case !asked.IsValid() || asked.AsTime().Year() > lastYear:
		return time.Time{}, BadField("publishTime", InvalidValue)
	case asked.AsTime().Before(now):
		return time.Time{}, BadField("publishTime", PublishTimePast)
	case embargoed && asked.AsTime().Before(embargo.AsTime()):
		return time.Time{}, BadField("publishTime", PublishBeforeEmbargo,
			"EmbargoTime", embargo.AsTime().Format(time.RFC3339))
	}
	return asked.AsTime(), nil
}

// KindFor settles what an edition that becomes visible at an instant is to its
// readers, where the caller asked for a kind or left it open.
func KindFor(t Timeline, visible time.Time, asked pressroomv1.Edition_Kind, name string) (pressroomv1.Edition_Kind, error) {
	first, ever := t.First()
	seen := ever && first.Before(visible)
	switch {
	case asked == pressroomv1.Edition_KIND_UNSPECIFIED && seen:
		return pressroomv1.Edition_UPDATE, nil
	case asked == pressroomv1.Edition_KIND_UNSPECIFIED:
		return pressroomv1.Edition_FIRST, nil
	case asked == pressroomv1.Edition_FIRST && seen:
		return 0, Refuse(KindNotFirst, name)
	case asked != pressroomv1.Edition_FIRST && !seen:
		return 0, Refuse(KindNeedsFirst, name)
	}
	return asked, nil
}

// Obstacles says what keeps a text from being published: that it is not
// approved, that its source has moved on, and what Ready says. The source may
// be nil where there is none.
func Obstacles(v, source *pressroomv1.Variant, r *pressroomv1.Release) []Violation {
	name := v.GetName()
	found := Ready(v, r)
	refuse := func(reason Reason, pairs ...string) {
		found = append(found, Violation{
			Subject: name, Reason: reason, Metadata: metadata(append([]string{"Name", name}, pairs...)),
		})
	}
	if v.GetState() != pressroomv1.Variant_APPROVED {
		refuse(NotApproved, "State", v.GetState().String())
	}
	if source != nil && Stale(v, source) {
		refuse(SourceMoved, "Seen", strconv.Itoa(int(v.GetSourceRevision())),
			"Latest", strconv.Itoa(int(source.GetRevision())))
	}
	return found
}

// overridable are the rules that an editor may set aside, by their reason.
var overridable = map[Reason]pressroomv1.PublishOverride_Rule{
	NotApproved: pressroomv1.PublishOverride_APPROVED,
	SourceMoved: pressroomv1.PublishOverride_FRESH,
}

// Override parts violations into those that stand, and the rules of the others,
// which are set aside.
func Override(found []Violation, rules []pressroomv1.PublishOverride_Rule) (stand []Violation, aside []pressroomv1.PublishOverride_Rule) {
	for _, v := range found {
		rule, may := overridable[v.Reason]
		if may && slices.Contains(rules, rule) {
			if !slices.Contains(aside, rule) {
				aside = append(aside, rule)
			}
		} else {
			stand = append(stand, v)
		}
	}
	return stand, aside
}

// Embargoed checks an embargo against editions that are to come: one that
// would become visible before it ends is not moved by it, so the embargo is
// refused until that edition is called off.
func Embargoed(timelines map[string]Timeline, now time.Time, embargo *timestamppb.Timestamp, name string) error {
	if embargo == nil {
		return nil
	}
	if embargo.AsTime().Year() > lastYear {
		return BadField("embargoTime", InvalidValue)
	}
	for _, t := range timelines {
		if next, ok := t.Next(now); ok && next.Before(embargo.AsTime()) {
			return Refuse(EmbargoScheduled, name)
		}
	}
	return nil
}
