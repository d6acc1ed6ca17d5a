package segment

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/lineartest"
)

// The paragraphs that the cases edit.
const (
	bridge  = "The bridge over the river opens on 3 May after two years of works."
	cost    = "It cost 12 million euros, paid by the region and the city together."
	mayor   = "[“We have waited long enough,”](quote:q1) said the mayor. People danced on the quays until late."
	closing = "Buses run every ten minutes. A ticket costs one euro. Dogs travel free."
)

func text(blocks ...string) *pressroomv1.Variant {
	return &pressroomv1.Variant{Body: strings.Join(blocks, "\n\n")}
}

// ids shows the segments of a text: their ids, with what they come from.
func ids(s *storev1.SegmentationRecord) string {
	var all []string
	for _, one := range s.GetSegments() {
		id := one.GetId()
		if len(one.GetDerivedFrom()) > 0 {
			id += "<" + strings.Join(one.GetDerivedFrom(), "+")
		}
		all = append(all, id)
	}
	return strings.Join(all, " ")
}

func TestDivide(t *testing.T) {
	first := []string{bridge, cost, mayor, closing}
	for _, tc := range []struct {
		name  string
		after []string
		want  string
	}{
		{"nothing", first, "b1 b2 b3 b4"},
		{"a typo is fixed", []string{bridge, strings.Replace(cost, "12", "13", 1), mayor, closing}, "b1 b2 b3 b4"},
		{"a paragraph is moved", []string{bridge, mayor, closing, cost}, "b1 b3 b4 b2"},
		{"moved and edited", []string{closing, bridge, strings.Replace(cost, "city", "town", 1), mayor}, "b4 b1 b2 b3"},
		{"one is added", []string{bridge, "Nobody was hurt.", cost, mayor, closing}, "b1 b5 b2 b3 b4"},
		{"one is removed", []string{bridge, mayor, closing}, "b1 b3 b4"},
		{"rewritten in its place", []string{bridge, "The region and the city paid the euros.", mayor, closing}, "b1 b2 b3 b4"},
		{"replaced by something else", []string{bridge, "Nobody was hurt.", mayor, closing}, "b1 b5 b3 b4"},
		{"split", []string{bridge, cost, mayor, "Buses run every ten minutes. A ticket costs one euro.", "Dogs travel free."}, "b1 b2 b3 b4 b5<b4"},
		{"merged", []string{bridge, cost + " " + mayor, closing}, "b1 b3<b2+b3 b4"},
		{"all gone", nil, ""},
		{"said twice", []string{bridge, bridge, cost, mayor, closing}, "b1 b5 b2 b3 b4"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			before := Divide(nil, text(first...))
			after := Divide(before, text(tc.after...))
			if got := ids(after); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

func TestDivideOtherPlaces(t *testing.T) {
	v := &pressroomv1.Variant{
		Headline: "A bridge", Standfirst: "It opens.", Body: bridge, NotesToEditors: "Pictures: press@example.org\n\nHigh resolution.",
		Captions: map[string]string{"m2": "The quay", "m1": "The bridge"}, AlternativeTexts: map[string]string{"m1": "A bridge at night"},
		TopicLabels: map[string]string{"transport": "Transport"},
	}
	got := ids(Divide(nil, v))
	want := "headline standfirst b1 caption.m1 alt.m1 caption.m2 topic.transport n1 n2"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestIDsAreNeverGivenTwice edits texts in any way.
func TestIDsAreNeverGivenTwice(t *testing.T) {
	words := rapid.SampledFrom(strings.Fields("river bridge mayor city opens closed twelve people euros night bus ticket"))
	paragraph := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(words, 1, 8).Draw(t, "words"), " ") + "."
	})
	rapid.Check(t, func(t *rapid.T) {
		var last *storev1.SegmentationRecord
		given := make(map[string]bool) // ids that were there and are not now
		blocks := rapid.SliceOfN(paragraph, 0, 8).Draw(t, "first")
		for range rapid.IntRange(1, 6).Draw(t, "revisions") {
			next := Divide(last, text(blocks...))
			present := make(map[string]bool)
			was := make(map[string]string)
			for _, s := range last.GetSegments() {
				was[s.GetId()] = s.GetText()
			}
			for _, s := range next.GetSegments() {
				if present[s.GetId()] {
					t.Fatalf("id %s is given twice", s.GetId())
				}
				if given[s.GetId()] {
					t.Fatalf("id %s comes back", s.GetId())
				}
				present[s.GetId()] = true
			}
			// Every text that is there before and after keeps an id that it had.
			for _, s := range next.GetSegments() {
				for id, old := range was {
					if old == s.GetText() && was[s.GetId()] != s.GetText() && !present[id] {
						t.Fatalf("%q had the id %s and has %s", old, id, s.GetId())
					}
				}
			}
			for id := range was {
				given[id] = !present[id]
			}
			last = next
			i := rapid.IntRange(0, len(blocks)).Draw(t, "at")
			switch rapid.IntRange(0, 3).Draw(t, "edit") {
			case 0:
				blocks = append(blocks[:i:i], append([]string{paragraph.Draw(t, "new")}, blocks[i:]...)...)
			case 1:
				if i < len(blocks) {
					blocks = append(blocks[:i:i], blocks[i+1:]...)
				}
			case 2:
				if i < len(blocks) {
					blocks[i] += " " + paragraph.Draw(t, "more")
				}
			case 3:
				blocks = rapid.Permutation(blocks).Draw(t, "order")
			}
		}
	})
}

// TestDivideIsLinear has thousands of paragraphs that are all new, or alike.
func TestDivideIsLinear(t *testing.T) {
	for _, unit := range []string{"Paragraph %d is about something.\n\n", "%d\n\n", "same words in all %d\n\n"} {
		lineartest.Check(t, unit, func(s string) {
			n := strings.Count(s, "\n\n")
			var a, b strings.Builder
			for i := range min(n, 20000) {
				fmt.Fprintf(&a, unit, i)
				fmt.Fprintf(&b, unit, -i-1)
			}
			Divide(Divide(nil, text(a.String())), text(b.String()))
		})
	}
}

func TestHash(t *testing.T) {
	if got := Hash("abc"); got != "ba7816bf8f01cfea414140de5dae2223" { // FIPS 180-4, cut
		t.Errorf("got %s", got)
	}
	if diff := cmp.Diff("", Hash("")); diff != "" {
		t.Error(diff)
	}
}
