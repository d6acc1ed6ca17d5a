package translation

import (
	"context"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/check"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// OverrideCheck implements TranslationService.
func (s *Service) OverrideCheck(ctx context.Context, req *pressroomv1.OverrideCheckRequest) (*pressroomv1.Segment, error) {
	n, id, err := press.ParseSegmentName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	reason, err := press.SettleNote("reason", req.GetReason())
	if err != nil {
		return nil, err
	}
	if reason == "" {
		return nil, press.BadField("reason", press.Required)
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Segment, error) {
		d, err := openDesk(ctx, &w.Reader, n)
		if err != nil {
			return nil, err
		}
		one := d.t.InForce(id)
		if one == nil {
			return nil, press.Missing(press.SegmentNotFound, req.GetName())
		}
		found, err := d.findings(one)
		if err != nil {
			return nil, err
		}
		if !finds(found, req.GetCheck()) {
			return nil, press.BadField("check", press.CheckNotFound, "Value", req.GetCheck())
		}
		d.t.Override(one, req.GetCheck(), reason, author(ctx, w))
		w.TellOverride(req.GetCheck())
		if err := w.PutTranslation(n, d.t); err != nil {
			return nil, err
		}
		return s.viewer(ctx, d).segment(one)
	})
}

// finds reports whether a check is among findings.
func finds(found []segment.Finding, id string) bool {
	for _, f := range found {
		if string(f.Check) == id {
			return true
		}
	}
	return false
}

// speakers returns those who speak in the release, as the checks know them.
func (d *desk) speakers() ([]check.Speaker, error) {
	if d.cast == nil {
		speakers, err := d.r.QuotedSpeakers(d.release)
		if err != nil {
			return nil, err
		}
		d.cast = append([]check.Speaker{}, segment.Speakers(d.release, speakers, d.n.Language)...)
	}
	return d.cast, nil
}

// findings checks a segment that is in force.
func (d *desk) findings(s *storev1.SourceSegment) ([]segment.Finding, error) {
	speakers, err := d.speakers()
	if err != nil {
		return nil, err
	}
	return d.t.Findings(s, d.release.GetSourceLanguageCode(), d.n.Language, speakers), nil
}

// severities are the names on the wire.
var severities = map[check.Severity]pressroomv1.CheckFinding_Severity{
	check.Warning: pressroomv1.CheckFinding_WARNING,
	check.Error:   pressroomv1.CheckFinding_ERROR,
}

// findings shows what the checks find in a segment, in the caller's language. A
// segment that is not translated yet is known to be so.
func (v *viewer) findings(s *storev1.SourceSegment) ([]*pressroomv1.CheckFinding, error) {
	if v.t.Get(s.GetId()).GetTarget() == "" || s.GetText() == "" {
		return nil, nil
	}
	found, err := v.desk.findings(s)
	var shown []*pressroomv1.CheckFinding
	for _, f := range found {
		shown = append(shown, &pressroomv1.CheckFinding{
			Check: string(f.Check), Severity: severities[f.Severity], Override: f.Override,
			Message: v.service.say(string(f.Check), f.Metadata, v.caller.Languages),
		})
	}
	return shown, err
}

// handIn has a translation checked before it goes to review. First attempts
// are handed in as translated.
func (s *Service) handIn(ctx context.Context, w *archive.Writer, v *pressroomv1.Variant) ([]press.Violation, error) {
	n, err := press.ParseVariantName("name", v.GetName())
	if err != nil {
		return nil, err
	}
	d, err := openDesk(ctx, &w.Reader, n)
	if err != nil {
		return nil, err
	}
	speakers, err := d.speakers()
	if err != nil {
		return nil, err
	}
	if found := d.t.Obstacles(n, d.release.GetSourceLanguageCode(), speakers); len(found) > 0 {
		return found, nil
	}
	d.t.HandIn(author(ctx, w))
	return nil, w.PutTranslation(n, d.t)
}
