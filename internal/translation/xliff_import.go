package translation

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"google.golang.org/protobuf/proto"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/exchange"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// ImportXliff implements TranslationService.
func (s *Service) ImportXliff(ctx context.Context, req *pressroomv1.ImportXliffRequest) (*pressroomv1.ImportXliffResponse, error) {
	n, err := press.ParseVariantName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	document, err := xliff.Read(bytes.NewReader(req.GetFile().GetData()), xliff.Options{EmptyTargets: true})
	if err != nil {
		return nil, xliffError(err)
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.ImportXliffResponse, error) {
		d, err := openDesk(ctx, &w.Reader, n)
		if err != nil {
			return nil, err
		}
		all, err := exchange.Read(document, d.sources())
		if err != nil {
			return nil, xliffError(err)
		}
		var back []returned
		for _, file := range all {
			units, err := d.receive(w, file)
			if err != nil {
				return nil, err
			}
			back = append(back, units...)
		}
		return s.takeBack(ctx, w, d, back)
	})
}

// xliffError tells what is wrong with a file, with line and rule.
func xliffError(err error) error {
	broken, ok := errors.AsType[*xliff.Error](err)
	if !ok {
		return err
	}
	return press.BadField("file", press.XliffInvalid,
		"Line", strconv.Itoa(broken.Line), "Rule", string(broken.Rule), "Detail", broken.Detail)
}

// sources finds the sources of the segments that are in force.
func (d *desk) sources() exchange.Sources {
	all := make(map[string]*storev1.SourceSegment)
	for _, s := range d.t.Current() {
		all[s.GetId()] = s
	}
	return func(id string) (text string, isMarkup, ok bool) {
		s, ok := all[id]
		return s.GetText(), segment.IsMarkup(s.GetKind()), ok
	}
}

// maxUnknown is how many units that no segment has are named; whoever has seen
// that many knows that it is the wrong file.
const maxUnknown = 20

// returned is a unit that came back, with the field in which it did.
type returned struct {
	exchange.Unit
	at string
}

// receive checks that a file is for the text, and keeps what a tool has left in
// it.
func (d *desk) receive(w *archive.Writer, file exchange.Returned) ([]returned, error) {
	if err := d.isFor(file); err != nil {
		return nil, err
	}
	seen := d.t.Source
	if file.SourceRevision > 0 {
		if then, err := w.Segmentation(d.n.Release, file.SourceRevision); err != nil {
			return nil, err
		} else if then != nil {
			seen = then
		}
	}
	var all []returned
	var wrong []press.Violation
	for _, unit := range file.Units {
		one := returned{unit, "file.units." + unit.ID}
		if !d.had(seen, unit.ID) {
			if wrong = append(wrong, press.Violates(one.at, press.SegmentUnknown, "Value", unit.ID)); len(wrong) == maxUnknown {
				break
			}
			continue
		}
		one.Untouched = d.isUntouched(unit)
		all = append(all, one)
	}
	if err := press.Invalidate(wrong); err != nil {
		return nil, err
	}
	return all, d.keep(file)
}

// isFor reports a file that is for another release or for other languages.
func (d *desk) isFor(file exchange.Returned) error {
	source := d.release.GetSourceLanguageCode()
	if file.Release == d.release.GetName() && d.isCalled(file.SourceLanguage, source) &&
		(file.TargetLanguage == "" || d.isCalled(file.TargetLanguage, d.n.Language)) {
		return nil
	}
	is := fmt.Sprintf("%s, %s → %s", file.Release, file.SourceLanguage, file.TargetLanguage)
	return press.BadField("file", press.XliffForeign, "Value", is, "Name", d.n.String())
}

// isCalled reports whether a file means a language by a code: it is that code, or
// one with the region that a tool's project has ("fr-FR" for fr), unless the
// release is in that, too.
func (d *desk) isCalled(code, language string) bool {
	canonical, err := press.Language("file", code)
	if err != nil || canonical == language {
		return err == nil
	}
	own := append(slices.Clone(d.release.GetTargetLanguageCodes()), d.release.GetSourceLanguageCode())
	return locale.Akin(canonical, language) && !slices.Contains(own, canonical)
}

// had reports whether a release has or had a segment of that id.
func (d *desk) had(seen *storev1.SegmentationRecord, id string) bool {
	if segment.Text(seen, id) != "" || segment.Text(d.t.Source, id) != "" || d.t.Get(id) != nil {
		return true
	}
	number, err := strconv.ParseInt(strings.TrimLeft(id, "bn"), 10, 32)
	if err != nil {
		return false
	}
	switch segment.KindOf(id) {
	case pressroomv1.Segment_BLOCK:
		return number > 0 && int32(number) <= d.t.Source.GetLastBlock()
	case pressroomv1.Segment_NOTE:
		return number > 0 && int32(number) <= d.t.Source.GetLastNote()
	}
	return false
}

// takeBack stores the translations that came back, and says what became of each.
func (s *Service) takeBack(ctx context.Context, w *archive.Writer, d *desk, back []returned) (*pressroomv1.ImportXliffResponse, error) {
	resp := &pressroomv1.ImportXliffResponse{}
	var all []submission
	for _, one := range back {
		switch {
		case !one.Translated && !one.Untouched:
			resp.UntranslatedUnits = append(resp.UntranslatedUnits, one.ID)
		case !one.Untouched:
			all = append(all, d.submission(one))
		}
	}
	results, err := s.submit(ctx, w, d, all)
	if err != nil {
		return nil, err
	}
	view := s.viewer(ctx, d)
	for _, one := range back {
		switch {
		case one.Untouched:
			found, err := d.find(one.ID)
			if err != nil {
				return nil, err
			}
			shown, err := view.segment(found)
			if err != nil {
				return nil, err
			}
			resp.Results = append(resp.Results, &pressroomv1.SegmentResult{Outcome: pressroomv1.SegmentResult_UNCHANGED, Segment: shown})
		case one.Translated:
			resp.Results, results = append(resp.Results, results[0]), results[1:]
		}
	}
	if d.variant.GetRevision() > 0 {
		resp.Variant = d.variant
	}
	return resp, nil
}

// submission is a unit that came back, as its translator would hand it in.
func (d *desk) submission(one returned) submission {
	return submission{
		at: one.at, id: one.ID, target: one.Target, state: pressroomv1.Segment_TRANSLATED, etag: one.Etag, source: one.Source,
	}
}

// isUntouched reports whether a unit came back as it was. Where its tool has
// dropped what says so, it is one whose translation is there already and is
// called a first attempt: taken for a translation, it would pass for one of a
// source that has moved on, and for an answer to the reviewer who sent it back.
func (d *desk) isUntouched(one exchange.Unit) bool {
	e := d.t.Get(one.ID)
	return e != nil && (one.Untouched || one.Initial && one.Target != "" && one.Target == e.GetTarget())
}

// exchange is the record of what tools have left, made where there is none.
func (d *desk) exchange() *storev1.ExchangeRecord {
	if d.t.Record.Exchange == nil {
		d.t.Record.Exchange = &storev1.ExchangeRecord{}
	}
	return d.t.Record.Exchange
}

// maxExchange is the most bytes that are kept of what tools have left in the
// files of a translation.
const maxExchange = 1 << 20

// keep keeps what a tool has left, at the file or at a unit. What a file lacks
// that was there before stays: it may come from another tool.
func (d *desk) keep(file exchange.Returned) error {
	e := d.exchange()
	if file.Kept != "" {
		e.File = file.Kept
	}
	for _, unit := range file.Units {
		if unit.Kept == "" {
			continue
		}
		if e.Units == nil {
			e.Units = make(map[string]string)
		}
		e.Units[unit.ID] = unit.Kept
	}
	if size := proto.Size(e); size > maxExchange {
		return xliffError(&xliff.Error{Line: file.Line, Rule: xliff.Size, Detail: "more than 1 MiB of other namespaces and notes"})
	}
	return nil
}
