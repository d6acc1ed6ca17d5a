package main

import (
	"testing"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

func TestEmbargo(t *testing.T) {
	ends := time.Date(2017, 5, 5, 8, 0, 0, 0, time.UTC)
	elsewhere := ends.In(time.FixedZone("", 7200))
	dated, doubtful := &embargoLabel{Time: &elsewhere}, &embargoLabel{Doubtful: true}
	sure := &pressroomv1.Finding{Kind: pressroomv1.Finding_EMBARGO, Confidence: 0.9}
	unsure := &pressroomv1.Finding{Kind: pressroomv1.Finding_EMBARGO, Confidence: 0.9, Doubt: "Which zone?"}
	suggested := &pressroomv1.Finding{Kind: pressroomv1.Finding_EMBARGO, Confidence: 0.4, Doubt: "Which zone?"}
	another := &pressroomv1.Finding{Kind: pressroomv1.Finding_HEADLINE, Confidence: 0.9, Doubt: "Which?"}
	for _, test := range []struct {
		name    string
		label   *embargoLabel
		found   time.Time
		finding *pressroomv1.Finding
		want    tally
	}{
		{"right", dated, ends, sure, right},
		{"right, with a doubt", dated, ends, unsure, right},
		{"wrong", dated, ends.Add(time.Second), sure, wrong},
		{"missed", dated, time.Time{}, nil, missed},
		{"invented", nil, ends, sure, invented},
		{"none", nil, time.Time{}, nil, nothing},
		{"doubtful right", doubtful, ends, unsure, right},
		{"doubtful without a doubt", doubtful, ends, sure, wrong},
		{"doubtful with a suggestion", doubtful, ends, suggested, wrong},
		{"doubt of something else", doubtful, ends, another, wrong},
		{"doubtful missed", doubtful, time.Time{}, unsure, missed},
	} {
		t.Run(test.name, func(t *testing.T) {
			release := &pressroomv1.Release{}
			if !test.found.IsZero() {
				release.EmbargoTime = timestamppb.New(test.found)
			}
			var findings []*pressroomv1.Finding
			if test.finding != nil {
				findings = append(findings, test.finding)
			}
			s := compare(labels{Embargo: test.label}, response(release, nil, findings...), "")
			if got := s.tallies["embargo"]; got != test.want {
				t.Errorf("got %+v, want %+v; %q", got, test.want, s.misses)
			}
		})
	}
}
