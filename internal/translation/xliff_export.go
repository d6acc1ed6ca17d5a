package translation

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"google.golang.org/genproto/googleapis/api/httpbody"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/exchange"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/markup"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// xliffType is the media type of XLIFF 2 (IANA); files of 1.2 go under it too.
const xliffType = "application/xliff+xml"

// defaultXliff is the version of a file where the request names none.
const defaultXliff = "2.1"

// ExportXliff implements TranslationService.
func (s *Service) ExportXliff(ctx context.Context, req *pressroomv1.ExportXliffRequest) (*httpbody.HttpBody, error) {
	n, err := press.ParseVariantName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	version := req.GetVersion()
	if version == "" {
		version = defaultXliff
	}
	var out bytes.Buffer
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		d, err := openDesk(ctx, r, n)
		if err != nil {
			return err
		}
		text, err := d.exchanged()
		if err != nil {
			return err
		}
		document, err := exchange.Document(text, version)
		if err != nil {
			return err
		}
		out.Reset()
		return xliff.Write(&out, document)
	})
	if err != nil {
		return nil, fmt.Errorf("export XLIFF: %w", err)
	}
	return &httpbody.HttpBody{ContentType: xliffType, Data: out.Bytes()}, nil
}

// exchanged is the translation as a file shows it.
func (d *desk) exchanged() (exchange.Text, error) {
	text := exchange.Text{
		Release: d.release.GetName(), Language: d.n.Language, SourceLanguage: d.release.GetSourceLanguageCode(),
		SourceRevision: d.source.GetRevision(), Kept: d.t.Record.GetExchange().GetFile(),
	}
	if line := d.dateline(); line != "" {
		text.Notes = []exchange.Note{{Category: exchange.CategoryDateline, Text: line}}
	}
	for _, s := range d.t.Current() {
		e := d.t.Get(s.GetId())
		one := exchange.Segment{
			ID: s.GetId(), Kind: s.GetKind(), Markup: segment.IsMarkup(s.GetKind()), Source: s.GetText(),
			Target: e.GetTarget(), State: pressroomv1.Segment_INITIAL, RejectReason: e.GetRejectReason(), Etag: d.etag(s.GetId()),
			Stale: d.t.Freshness(s) == pressroomv1.Segment_STALE, Kept: d.t.Record.GetExchange().GetUnits()[s.GetId()],
		}
		if e.GetTarget() != "" {
			one.State = e.GetState()
		}
		var err error
		if one.Notes, err = d.speakerNotes(s); err != nil {
			return text, err
		}
		text.Segments = append(text.Segments, one)
	}
	return text, nil
}

// dateline is where and when a release is from, with the names that the two
// languages have for the place. It is context, and so not in the form of print.
func (d *desk) dateline() string {
	line := d.release.GetDateline()
	if line.GetCity() == "" {
		return ""
	}
	parts := []string{line.GetCity()}
	if name := line.GetCityNames()[d.n.Language]; name != "" && name != line.GetCity() {
		parts = append(parts, name)
	}
	for _, language := range []string{d.release.GetSourceLanguageCode(), d.n.Language} {
		if name, ok := locale.RegionName(language, line.GetRegionCode()); ok && !slices.Contains(parts, name) {
			parts = append(parts, name)
		}
	}
	if date := line.GetDate(); date.GetYear() > 0 {
		parts = append(parts, fmt.Sprintf("%04d-%02d-%02d", date.GetYear(), date.GetMonth(), date.GetDay()))
	}
	return strings.Join(parts, ", ")
}

// speakerNotes tell who speaks the quotes of a segment: the names and titles
// that the speaker has in both languages.
func (d *desk) speakerNotes(s *storev1.SourceSegment) ([]exchange.Note, error) {
	if !segment.IsMarkup(s.GetKind()) {
		return nil, nil
	}
	var notes []exchange.Note
	document, _ := markup.Parse(s.GetText())
	for _, quote := range document.Quotes() {
		i := slices.IndexFunc(d.release.GetQuotes(), func(q *pressroomv1.Quote) bool { return q.GetId() == quote.ID })
		if i < 0 || d.release.GetQuotes()[i].GetSpeaker() == "" {
			continue
		}
		id, err := press.SpeakerID("speaker", d.release.GetQuotes()[i].GetSpeaker())
		if err != nil {
			return nil, err
		}
		speaker, err := d.r.Speaker(id)
		if err != nil {
			return nil, err
		}
		notes = append(notes, exchange.Note{Category: exchange.CategorySpeaker, Text: quote.ID + ": " + d.introduce(speaker)})
	}
	return notes, nil
}

// introduce tells a speaker's name and title in both languages.
func (d *desk) introduce(speaker *pressroomv1.Speaker) string {
	var told []string
	for _, language := range []string{d.release.GetSourceLanguageCode(), d.n.Language} {
		name := speaker.GetDisplayName()
		if own := speaker.GetDisplayNames()[language]; own != "" {
			name = own
		}
		if title := speaker.GetTitles()[language]; title != "" {
			name += ", " + title
		}
		if !slices.Contains(told, name) {
			told = append(told, name)
		}
	}
	return strings.Join(told, " / ")
}
