package main

import (
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
)

// embargo compares the embargo of the draft with that labelled. Of a doubtful one no instant is
// labelled: it is right to hold the text back and to say that there is a doubt.
func (s *sheet) embargo(label *embargoLabel, parsed *pressroomv1.ParseReleaseResponse) {
	ends := parsed.GetDraft().GetRelease().GetEmbargoTime()
	right := false
	switch {
	case label == nil || ends == nil:
	case label.Doubtful:
		right = hasDoubt(parsed.GetFindings())
	default:
		right = ends.AsTime().Equal(*label.Time)
	}
	s.count("embargo", one(label != nil, ends != nil, right))
	if right || label == nil && ends == nil {
		return
	}
	want, got := "none", "none"
	if label != nil && label.Doubtful {
		want = "a doubtful one"
	} else if label != nil {
		want = label.Time.UTC().Format(time.RFC3339)
	}
	if ends != nil {
		got = ends.AsTime().Format(time.RFC3339)
	}
	s.miss("embargo: labelled %s, found %s", want, got)
}

// hasDoubt reports whether a finding of an embargo that was applied has a doubt.
func hasDoubt(findings []*pressroomv1.Finding) bool {
	for _, f := range findings {
		if f.GetKind() == pressroomv1.Finding_EMBARGO && intake.Applied(f) && f.GetDoubt() != "" {
			return true
		}
	}
	return false
}
