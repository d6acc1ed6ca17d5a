package segment

import (
	"crypto/sha256"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/check"
	"github.com/openpressroom/pressroom/internal/press"
)

// Finding is what a check found in the translation of a segment.
type Finding struct {
	check.Finding
	// Segment is the id of the segment.
	Segment string
	// Override is who said that it is right as it is; nil where nobody did.
	Override *pressroomv1.CheckOverride
}

// Blocks reports whether the finding keeps the text from being submitted and
// published.
func (f Finding) Blocks() bool { return f.Severity == check.Error && f.Override == nil }

// Findings checks the translation of a segment that is in force. One that is
// missing is an error where it is part of the text, and otherwise for the
// translator to decide.
func (t *Translation) Findings(s *storev1.SourceSegment, source, target string, speakers []check.Speaker) []Finding {
	e := t.Get(s.GetId())
	found := check.Run(check.Pair{
		Source: s.GetText(), Target: e.GetTarget(), SourceLanguage: source, TargetLanguage: target,
		Plain: !IsMarkup(s.GetKind()), Speakers: speakers,
	})
	all := make([]Finding, len(found))
	for i, f := range found {
		if f.Check == check.TargetEmpty && !required(s.GetKind()) {
			f.Severity = check.Warning
		}
		all[i] = Finding{Finding: f, Segment: s.GetId()}
		if o := e.GetOverrides()[string(f.Check)]; o != nil && string(o.GetTextSha256()) == string(Digest(s.GetText(), e.GetTarget())) {
			all[i].Override = o.GetOverride()
		}
	}
	return all
}

// required reports whether a translation without a segment of that kind has a
// gap; a standfirst or a caption may be left out on purpose.
func required(kind pressroomv1.Segment_Kind) bool {
	switch kind {
	case pressroomv1.Segment_HEADLINE, pressroomv1.Segment_BLOCK, pressroomv1.Segment_BODY:
		return true
	}
	return false
}

// Digest is the SHA-256 of a source and its translation, for which an override
// holds.
func Digest(source, target string) []byte {
	sum := sha256.Sum256([]byte(source + "\x00" + target))
	return sum[:]
}

// Speakers returns those who speak in a release with the forms of their names
// that a text in a language may have.
func Speakers(release *pressroomv1.Release, speakers []*pressroomv1.Speaker, language string) []check.Speaker {
	by := make(map[string]*pressroomv1.Speaker)
	for _, s := range speakers {
		by[s.GetName()] = s
	}
	var all []check.Speaker
	for _, q := range release.GetQuotes() {
		s := by[q.GetSpeaker()]
		names := []string{s.GetDisplayName()}
		if name := s.GetDisplayNames()[language]; name != "" {
			names = []string{name, s.GetDisplayName()}
		}
		all = append(all, check.Speaker{ID: q.GetId(), Names: names})
	}
	return all
}

// Obstacles returns what the checks find in a translation that keeps it from
// being submitted and published. The reason of each is the id of its check.
func (t *Translation) Obstacles(n press.VariantName, source string, speakers []check.Speaker) []press.Violation {
	var found []press.Violation
	for _, s := range t.Current() {
		for _, f := range t.Findings(s, source, n.Language, speakers) {
			if f.Blocks() {
				found = append(found, press.Violation{
					Subject: press.SegmentName(n, s.GetId()), Reason: press.Reason(f.Check), Metadata: f.Metadata,
				})
			}
		}
	}
	return found
}
