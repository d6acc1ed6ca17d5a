package segment

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/testing/protocmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

var by = Author{Key: "t1", Time: time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)}

// show is a translation in lines: id, target, freshness.
func show(t *Translation) []string {
	var all []string
	for _, s := range t.Current() {
		all = append(all, fmt.Sprintf("%s %q %v", s.GetId(), t.Get(s.GetId()).GetTarget(), t.Freshness(s)))
	}
	return all
}

func TestBind(t *testing.T) {
	source := &pressroomv1.Variant{Headline: "A bridge", Body: strings.Join([]string{"## Works", bridge, "---", mayor}, "\n\n")}
	french := []string{
		"## Travaux", "Le pont sur le fleuve ouvre le 3 mai après deux ans de travaux.", "---",
		"[« Nous avons assez attendu »](quote:q1), a dit la maire. On a dansé sur les quais jusque tard.",
	}
	for _, tc := range []struct {
		name string
		body []string
		want []string
	}{
		{"block by block", french, []string{
			`headline "Un pont" FRESH`, `b1 "## Travaux" FRESH`, fmt.Sprintf("b2 %q FRESH", french[1]), fmt.Sprintf("b4 %q FRESH", french[3]),
		}},
		{"a paragraph short", french[1:], []string{`headline "Un pont" FRESH`, fmt.Sprintf("body %q FRESH", strings.Join(french[1:], "\n\n"))}},
		{"the quote elsewhere", []string{french[0], french[3], "---", french[1]}, []string{
			`headline "Un pont" FRESH`, fmt.Sprintf("body %q FRESH", strings.Join([]string{french[0], french[3], "---", french[1]}, "\n\n")),
		}},
		{"far too short", []string{french[0], "Le pont.", "---", french[3]}, []string{
			`headline "Un pont" FRESH`, fmt.Sprintf("body %q FRESH", strings.Join([]string{french[0], "Le pont.", "---", french[3]}, "\n\n")),
		}},
		{"nothing", nil, []string{`headline "Un pont" FRESH`, `b1 "" MISSING`, `b2 "" MISSING`, `b4 "" MISSING`}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tr := New(Divide(nil, source), nil)
			v := text(tc.body...)
			v.Headline = "Un pont"
			tr.Bind(v, nil, false, by)
			if diff := cmp.Diff(tc.want, show(tr)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			again := &pressroomv1.Variant{}
			tr.Assemble(again)
			if diff := cmp.Diff(v, again, protocmp.Transform()); diff != "" {
				t.Errorf("the text that was bound is not what is made of it (-bound +made):\n%s", diff)
			}
			if id := tr.Unsound(); id != "" {
				t.Errorf("%s does not stand by itself", id)
			}
		})
	}
}

// TestFollow edits a source and looks at what a translation is then.
func TestFollow(t *testing.T) {
	french := []string{"Le pont ouvre le 3 mai, après deux ans de travaux.", "Il a coûté 12 millions d’euros à la région et à la ville.", "Les bus passent toutes les dix minutes. Le billet coûte un euro."}
	first := Divide(nil, text(bridge, cost, closing))
	for _, tc := range []struct {
		name  string
		after []string
		minor []string
		want  []string
		body  []string
	}{
		{"one sentence", []string{bridge, strings.Replace(cost, "12", "13", 1), closing}, nil,
			[]string{"FRESH", "STALE", "FRESH"}, french},
		{"a minor change", []string{bridge, strings.Replace(cost, "12", "13", 1), closing}, []string{"b2"},
			[]string{"FRESH", "FRESH", "FRESH"}, french},
		{"moved", []string{closing, bridge, cost}, nil,
			[]string{"FRESH", "FRESH", "FRESH"}, []string{french[2], french[0], french[1]}},
		{"removed", []string{bridge, closing}, nil, []string{"FRESH", "FRESH"}, []string{french[0], french[2]}},
		{"added", []string{bridge, "Nobody was hurt.", cost, closing}, nil,
			[]string{"FRESH", "MISSING", "FRESH", "FRESH"}, french},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tr := New(first, nil)
			tr.Bind(text(french...), nil, false, by)
			tr.Source = Divide(first, text(tc.after...))
			tr.Minor(first, tc.minor)
			var got []string
			for _, s := range tr.Current() {
				got = append(got, tr.Freshness(s).String())
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			v := &pressroomv1.Variant{}
			tr.Assemble(v)
			if diff := cmp.Diff(strings.Join(tc.body, "\n\n"), v.GetBody()); diff != "" {
				t.Errorf("body (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRemovedComesBack takes a paragraph away and puts it back: it has the id
// of a new one, and its translation is not lost.
func TestBoundAsOne(t *testing.T) {
	first := Divide(nil, text(bridge, cost))
	tr := New(first, nil)
	tr.Bind(text("Le pont ouvre le 3 mai. Il a coûté 12 millions d’euros à la région et à la ville."), nil, false, by)
	if !tr.Bound("body") {
		t.Fatal("one paragraph for two is bound block by block")
	}
	tr.Source = Divide(first, text(bridge, strings.Replace(cost, "12", "13", 1)))
	if got := tr.Progress(); got.Stale != 1 || got.Segments != 1 {
		t.Errorf("got %+v, want one stale segment of one", got)
	}
	if !tr.Realign(tr.InForce("body"), "Le pont sur le fleuve ouvre le 3 mai.\n\nIl a coûté 13 millions d’euros à la région et à la ville.", by) {
		t.Error("two paragraphs for two are not taken apart")
	}
	if got := tr.Progress(); got.Stale+got.Missing != 0 || got.Segments != 2 {
		t.Errorf("got %+v, want two fresh segments", got)
	}
}

func TestUnsound(t *testing.T) {
	tr := New(Divide(nil, text("Run this:", "```\nmake\n```", bridge)), nil)
	tr.Set("b1", "Run this:", "Lancez ceci :", pressroomv1.Segment_TRANSLATED, by)
	tr.Set("b2", "```\nmake\n```", "```\nmake", pressroomv1.Segment_TRANSLATED, by)
	tr.Set("b3", bridge, "Le pont.", pressroomv1.Segment_TRANSLATED, by)
	if got := tr.Unsound(); got != "b2" {
		t.Errorf("got %q, want b2: its fence takes in b3", got)
	}
}
