package press_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/testing/protocmp"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

var noon = time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)

// hour is noon and so many hours.
func hour(n int) time.Time { return noon.Add(time.Duration(n) * time.Hour) }

const (
	first      = pressroomv1.Edition_FIRST
	update     = pressroomv1.Edition_UPDATE
	correction = pressroomv1.Edition_CORRECTION
	withdrawal = pressroomv1.Edition_WITHDRAWAL
)

// act is one edition: committed at an hour, visible from another.
type act struct {
	kind            pressroomv1.Edition_Kind
	commit, visible int
	unseen          bool
}

func timeline(acts ...act) press.Timeline {
	var t press.Timeline
	for i, a := range acts {
		t = append(t, &storev1.EditionRecord{
			CommitTime: timestamppb.New(hour(a.commit)), CommitSequence: int64(i + 1), Unseen: a.unseen,
			Edition: &pressroomv1.Edition{Number: int32(i + 1), Kind: a.kind, VisibleTime: timestamppb.New(hour(a.visible))},
		})
	}
	return t
}

func TestTimeline(t *testing.T) {
	const (
		unpublished = pressroomv1.VariantStatus_UNPUBLISHED
		scheduled   = pressroomv1.VariantStatus_SCHEDULED
		visible     = pressroomv1.VariantStatus_VISIBLE
		withdrawn   = pressroomv1.VariantStatus_WITHDRAWN
	)
	type view struct {
		at         int
		standing   int32 // number of the edition that counts
		visibility pressroomv1.VariantStatus_Visibility
		next       int // the hour of the next change; 0 for none
	}
	for _, tc := range []struct {
		name  string
		acts  []act
		first int // the hour of the first visibility; -1 for never
		seen  []int32
		views []view
	}{
		{"nothing", nil, -1, nil, []view{{0, 0, unpublished, 0}}},
		{"at once", []act{{first, 1, 1, false}}, 1, []int32{1}, []view{{1, 1, visible, 0}}},
		{"embargoed", []act{{first, 1, 5, false}}, 5, []int32{1}, []view{{4, 0, scheduled, 5}, {5, 1, visible, 0}}},
		{"corrected", []act{{first, 1, 1, false}, {correction, 3, 3, false}}, 1, []int32{1, 2},
			[]view{{1, 1, visible, 3}, {3, 2, visible, 0}}},
		{"correction to come", []act{{first, 1, 1, false}, {correction, 2, 6, false}}, 1, []int32{1, 2},
			[]view{{5, 1, visible, 6}, {6, 2, visible, 0}}},
		{"overtaken before its time", []act{{first, 1, 5, false}, {first, 2, 2, false}}, 2, []int32{2},
			[]view{{2, 2, visible, 0}, {5, 2, visible, 0}}},
		{"two at one instant", []act{{first, 1, 5, false}, {first, 2, 5, false}}, 5, []int32{2},
			[]view{{4, 0, scheduled, 5}, {5, 2, visible, 0}}},
		{"withdrawn", []act{{first, 1, 1, false}, {withdrawal, 4, 4, false}}, 1, []int32{1, 2},
			[]view{{3, 1, visible, 4}, {4, 2, withdrawn, 0}}},
		{"withdrawn with an update to come", []act{{first, 1, 1, false}, {update, 2, 9, false}, {withdrawal, 4, 4, false}},
			1, []int32{1, 3}, []view{{4, 3, withdrawn, 0}, {9, 3, withdrawn, 0}}},
		{"withdrawn and back", []act{{first, 1, 1, false}, {withdrawal, 4, 4, false}, {update, 5, 7, false}}, 1, []int32{1, 2, 3},
			[]view{{6, 2, withdrawn, 7}, {7, 3, visible, 0}}},
		{"called off", []act{{first, 1, 5, false}, {withdrawal, 3, 3, true}}, -1, nil,
			[]view{{3, 0, unpublished, 0}, {5, 0, unpublished, 0}, {9, 0, unpublished, 0}}},
		{"called off and published anew", []act{{first, 1, 5, false}, {withdrawal, 3, 3, true}, {first, 4, 6, false}}, 6, []int32{3},
			[]view{{5, 0, scheduled, 6}, {6, 3, visible, 0}}},
		{"return called off", []act{{first, 1, 1, false}, {withdrawal, 2, 2, false}, {update, 3, 9, false}, {withdrawal, 4, 4, true}},
			1, []int32{1, 2}, []view{{4, 2, withdrawn, 0}, {9, 2, withdrawn, 0}}},
		{"called off twice", []act{{first, 1, 8, false}, {withdrawal, 2, 2, true}, {first, 3, 9, false}, {withdrawal, 4, 4, true}, {first, 5, 5, false}},
			5, []int32{5}, []view{{4, 0, scheduled, 5}, {8, 5, visible, 0}, {9, 5, visible, 0}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			line := timeline(tc.acts...)
			when, ever := line.First()
			if ever != (tc.first >= 0) || ever && !when.Equal(hour(tc.first)) {
				t.Errorf("first visible at %v, %v; want hour %d", when, ever, tc.first)
			}
			if diff := cmp.Diff(tc.seen, numbers(line.Seen(hour(100)))); diff != "" {
				t.Errorf("seen in the end (-want +got):\n%s", diff)
			}
			for _, v := range tc.views {
				now := hour(v.at)
				if got := line.At(now).GetEdition().GetNumber(); got != v.standing {
					t.Errorf("hour %d: edition %d counts, want %d", v.at, got, v.standing)
				}
				if got := line.Visibility(now); got != v.visibility {
					t.Errorf("hour %d: %v, want %v", v.at, got, v.visibility)
				}
				if got := line.Visible(now) != nil; got != (v.visibility == visible) {
					t.Errorf("hour %d: visible is %v", v.at, got)
				}
				next, ok := line.Next(now)
				if ok != (v.next > 0) || ok && !next.Equal(hour(v.next)) {
					t.Errorf("hour %d: next change at %v, %v; want hour %d", v.at, next, ok, v.next)
				}
			}
		})
	}
}

func numbers(t press.Timeline) []int32 {
	var n []int32
	for _, e := range t {
		n = append(n, e.GetEdition().GetNumber())
	}
	return n
}

// TestTimelineIsWhatEditorsDid draws what editors may do and compares with a
// definition that looks at commit times: an edition is called off by a later
// one that was committed before its time and that nobody is told of.
func TestTimelineIsWhatEditorsDid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var acts []act
		now := 0
		// standing is the number of the edition that counts, from 1, by the acts so far.
		standing := func(at int) int {
			number := 0
			for i, a := range acts {
				calledOff := slices.ContainsFunc(acts[i+1:], func(later act) bool { return later.unseen && later.commit < a.visible })
				if !a.unseen && !calledOff && a.visible <= at {
					number = i + 1
				}
			}
			return number
		}
		for range rapid.IntRange(0, 8).Draw(t, "acts") {
			now += rapid.IntRange(1, 3).Draw(t, "hours later")
			current := standing(now)
			if rapid.Bool().Draw(t, "withdraw") && current != len(acts) {
				acts = append(acts, act{withdrawal, now, now, current == 0 || acts[current-1].kind == withdrawal})
				continue
			}
			acts = append(acts, act{update, now, now + rapid.IntRange(0, 6).Draw(t, "embargo"), false})
		}
		line := timeline(acts...)
		end := now + 10
		for at := range end {
			number := standing(at)
			if got := line.At(hour(at)).GetEdition().GetNumber(); int(got) != number {
				t.Fatalf("%v at hour %d: edition %d counts, want %d", acts, at, got, number)
			}
			withdrawn := number > 0 && acts[number-1].kind == withdrawal
			if got := line.Visible(hour(at)) != nil; got != (number > 0 && !withdrawn) {
				t.Fatalf("%v at hour %d: visible is %v", acts, at, got)
			}
			var seen []int32
			first, next := -1, -1
			for h := range end {
				n := standing(h)
				if n != 0 && first < 0 {
					first = h
				}
				if h > at && next < 0 && n != standing(h-1) {
					next = h
				}
				if h <= at && n != 0 && !slices.Contains(seen, int32(n)) {
					seen = append(seen, int32(n))
				}
			}
			slices.Sort(seen)
			if diff := cmp.Diff(seen, numbers(line.Seen(hour(at)))); diff != "" {
				t.Fatalf("%v: seen by hour %d (-want +got):\n%s", acts, at, diff)
			}
			if when, ok := line.First(); ok != (first >= 0) || ok && !when.Equal(hour(first)) {
				t.Fatalf("%v: first visible at %v, %v; want hour %d", acts, when, ok, first)
			}
			if when, ok := line.Next(hour(at)); ok != (next >= 0) || ok && !when.Equal(hour(next)) {
				t.Fatalf("%v at hour %d: next change at %v, %v; want hour %d", acts, at, when, ok, next)
			}
		}
	})
}

func TestKindFor(t *testing.T) {
	const open = pressroomv1.Edition_KIND_UNSPECIFIED
	out := timeline(act{first, 1, 1, false})
	toCome := timeline(act{first, 1, 5, false})
	calledOff := timeline(act{first, 1, 5, false}, act{withdrawal, 2, 2, true})
	for _, tc := range []struct {
		name    string
		line    press.Timeline
		visible int
		asked   pressroomv1.Edition_Kind
		want    pressroomv1.Edition_Kind
		reason  press.Reason
	}{
		{"open, never out", nil, 3, open, first, ""},
		{"open, out", out, 3, open, update, ""},
		{"open, before what is to come", toCome, 3, open, first, ""},
		{"open, with what is to come", toCome, 5, open, first, ""},
		{"open, after what is to come", toCome, 6, open, update, ""},
		{"open, called off", calledOff, 9, open, first, ""},
		{"first, never out", nil, 3, first, first, ""},
		{"first, out", out, 3, first, 0, press.KindNotFirst},
		{"update, out", out, 3, update, update, ""},
		{"correction, out", out, 3, correction, correction, ""},
		{"update, never out", nil, 3, update, 0, press.KindNeedsFirst},
		{"correction, before what is to come", toCome, 3, correction, 0, press.KindNeedsFirst},
		{"correction, called off", calledOff, 9, correction, 0, press.KindNeedsFirst},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := press.KindFor(tc.line, hour(tc.visible), tc.asked, "releases/lyon/variants/fr")
			if got != tc.want || reasonOf(err) != tc.reason {
				t.Errorf("got %v, %v; want %v, %s", got, err, tc.want, tc.reason)
			}
			if err != nil {
				want := press.Refuse(tc.reason, "releases/lyon/variants/fr")
				if diff := cmp.Diff(want, err); diff != "" {
					t.Errorf("error (-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestVisibleTime(t *testing.T) {
	at := func(n int) *timestamppb.Timestamp { return timestamppb.New(hour(n)) }
	late := timestamppb.New(time.Date(2201, 1, 1, 0, 0, 0, 0, time.UTC))
	last := timestamppb.New(time.Date(2200, 12, 31, 0, 0, 0, 0, time.UTC))
	for _, tc := range []struct {
		name           string
		asked, embargo *timestamppb.Timestamp
		want           time.Time
		reason         press.Reason
	}{
		{"at once", nil, nil, hour(0), ""},
		{"embargo to come", nil, at(5), hour(5), ""},
		{"embargo over", nil, at(-5), hour(0), ""},
		{"embargo ends now", nil, at(0), hour(0), ""},
		{"asked for", at(3), nil, hour(3), ""},
		{"asked for now", at(0), nil, hour(0), ""},
		{"asked for later than the embargo", at(6), at(5), hour(6), ""},
		{"asked for with the embargo", at(5), at(5), hour(5), ""},
		{"past", at(-1), nil, time.Time{}, press.PublishTimePast},
		{"past and embargoed", at(-1), at(5), time.Time{}, press.PublishTimePast},
		{"before the embargo", at(3), at(5), time.Time{}, press.PublishBeforeEmbargo},
		{"after an embargo that is over", at(3), at(-5), hour(3), ""},
		{"as late as can be", last, nil, last.AsTime(), ""},
		{"too late", late, nil, time.Time{}, press.InvalidValue},
		{"no time", &timestamppb.Timestamp{Seconds: 1, Nanos: -1}, nil, time.Time{}, press.InvalidValue},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := press.VisibleTime(hour(0), tc.asked, tc.embargo)
			if !got.Equal(tc.want) || reasonOf(err) != tc.reason {
				t.Errorf("got %v, %v; want %v, %s", got, err, tc.want, tc.reason)
			}
			if err != nil && fieldsOf(err)[0] != "publishTime" {
				t.Errorf("got %v, want an error about publishTime", err)
			}
		})
	}
}

func TestEmbargoed(t *testing.T) {
	now := hour(4)
	lines := map[string]press.Timeline{"fr": timeline(act{first, 1, 2, false}), "en": timeline(act{first, 1, 6, false})}
	for _, tc := range []struct {
		name    string
		lines   map[string]press.Timeline
		embargo *timestamppb.Timestamp
		want    press.Reason
	}{
		{"none", lines, nil, ""},
		{"nothing published", nil, timestamppb.New(hour(9)), ""},
		{"before what is to come", lines, timestamppb.New(hour(5)), ""},
		{"with what is to come", lines, timestamppb.New(hour(6)), ""},
		{"after what is to come", lines, timestamppb.New(hour(7)), press.EmbargoScheduled},
		{"after what was called off", map[string]press.Timeline{"en": timeline(act{first, 1, 6, false}, act{withdrawal, 2, 2, true})}, timestamppb.New(hour(7)), ""},
		{"too late", nil, timestamppb.New(time.Date(2201, 1, 1, 0, 0, 0, 0, time.UTC)), press.InvalidValue},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if err := press.Embargoed(tc.lines, now, tc.embargo, "releases/lyon"); reasonOf(err) != tc.want {
				t.Errorf("got %v, want %s", err, tc.want)
			}
		})
	}
}

func TestObstaclesAndOverrides(t *testing.T) {
	const name = "releases/lyon/variants/en"
	release := &pressroomv1.Release{Quotes: []*pressroomv1.Quote{{Id: "q1"}}}
	source := &pressroomv1.Variant{LanguageCode: "fr", Revision: 3}
	good := func(change func(*pressroomv1.Variant)) *pressroomv1.Variant {
		v := &pressroomv1.Variant{
			Name: name, LanguageCode: "en", Headline: "A river", Body: "[“We are ready.”](quote:q1)",
			State: pressroomv1.Variant_APPROVED, SourceRevision: 3,
		}
		change(v)
		return v
	}
	approved, fresh := pressroomv1.PublishOverride_APPROVED, pressroomv1.PublishOverride_FRESH
	for _, tc := range []struct {
		name   string
		v      *pressroomv1.Variant
		source *pressroomv1.Variant
		rules  []pressroomv1.PublishOverride_Rule
		want   []press.Violation
		aside  []pressroomv1.PublishOverride_Rule
	}{
		{"ready", good(func(*pressroomv1.Variant) {}), source, nil, nil, nil},
		{"no source", good(func(v *pressroomv1.Variant) { v.SourceRevision = 0 }), nil, nil, nil, nil},
		{"the source itself", good(func(v *pressroomv1.Variant) { v.LanguageCode, v.SourceRevision = "fr", 0 }), source, nil, nil, nil},
		{"draft", good(func(v *pressroomv1.Variant) { v.State = pressroomv1.Variant_DRAFT }), source, nil,
			[]press.Violation{{Subject: name, Reason: press.NotApproved, Metadata: map[string]string{"Name": name, "State": "DRAFT"}}}, nil},
		{"draft, set aside", good(func(v *pressroomv1.Variant) { v.State = pressroomv1.Variant_DRAFT }), source,
			[]pressroomv1.PublishOverride_Rule{approved}, nil, []pressroomv1.PublishOverride_Rule{approved}},
		{"stale, another rule set aside", good(func(v *pressroomv1.Variant) { v.SourceRevision = 2 }), source,
			[]pressroomv1.PublishOverride_Rule{approved},
			[]press.Violation{{Subject: name, Reason: press.SourceMoved, Metadata: map[string]string{"Name": name, "Seen": "2", "Latest": "3"}}}, nil},
		{"stale, set aside", good(func(v *pressroomv1.Variant) { v.SourceRevision = 2 }), source,
			[]pressroomv1.PublishOverride_Rule{fresh, approved}, nil, []pressroomv1.PublishOverride_Rule{fresh}},
		{"empty, and that cannot be set aside", good(func(v *pressroomv1.Variant) { v.Headline, v.Body = "", "" }), source,
			[]pressroomv1.PublishOverride_Rule{fresh, approved},
			[]press.Violation{
				{Subject: name, Reason: press.HeadlineMissing, Metadata: map[string]string{"Name": name}},
				{Subject: name, Reason: press.BodyMissing, Metadata: map[string]string{"Name": name}},
				{Subject: name, Reason: press.QuoteMissing, Metadata: map[string]string{"Name": name, "Quote": "q1"}},
			}, nil},
		{"a quote that the release lost", good(func(v *pressroomv1.Variant) { v.Body += " [“No.”](quote:q2)" }), source, nil,
			[]press.Violation{{Subject: name, Reason: press.QuoteUnknown, Metadata: map[string]string{"Name": name, "Quote": "q2", "Field": "body"}}}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			stand, aside := press.Override(press.Obstacles(tc.v, tc.source, release), tc.rules)
			if diff := cmp.Diff(tc.want, stand); diff != "" {
				t.Errorf("what stands (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tc.aside, aside); diff != "" {
				t.Errorf("set aside (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMove(t *testing.T) {
	draft, review, approved := pressroomv1.Variant_DRAFT, pressroomv1.Variant_IN_REVIEW, pressroomv1.Variant_APPROVED
	allowed := map[[2]pressroomv1.Variant_State]bool{{draft, review}: true, {review, approved}: true, {review, draft}: true}
	for from := range pressroomv1.Variant_State_name {
		for to := range pressroomv1.Variant_State_name {
			from, to := pressroomv1.Variant_State(from), pressroomv1.Variant_State(to)
			v := &pressroomv1.Variant{Name: "releases/lyon/variants/fr", State: from}
			err := press.Move(v, to)
			if allowed[[2]pressroomv1.Variant_State{from, to}] {
				if err != nil || v.GetState() != to {
					t.Errorf("%v to %v: %v, %v", from, to, v.GetState(), err)
				}
				continue
			}
			want := press.Refuse(press.IllegalTransition, v.GetName(), "From", from.String(), "To", to.String())
			if diff := cmp.Diff(want, err, protocmp.Transform()); diff != "" || v.GetState() != from {
				t.Errorf("%v to %v: now %v; error (-want +got):\n%s", from, to, v.GetState(), diff)
			}
		}
	}
}
