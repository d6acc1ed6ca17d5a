package translation

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
	"google.golang.org/genproto/googleapis/api/httpbody"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/memory"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/tmx"
)

const (
	// tmxType is the media type of a TMX file, which has none that is registered.
	tmxType = "application/xml"
	// toolVersion says in files which contract they were made by.
	toolVersion = "1"
	// exportPage is how many units are read from the archive at a time.
	exportPage = 1000
	// importBatch is how many units one transaction takes in: nobody who writes
	// waits for a whole file.
	importBatch = 500
)

// ExportMemory implements TranslationService.
func (s *Service) ExportMemory(ctx context.Context, req *pressroomv1.ExportMemoryRequest) (*httpbody.HttpBody, error) {
	source, err := press.Language("sourceLanguageCode", req.GetSourceLanguageCode())
	if err != nil {
		return nil, err
	}
	target, err := press.Language("targetLanguageCode", req.GetTargetLanguageCode())
	if err != nil {
		return nil, err
	}
	if source == target {
		return nil, press.BadField("targetLanguageCode", press.Duplicate, "Value", target)
	}
	var file bytes.Buffer
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		w, err := tmx.NewWriter(&file, tmx.Header{ToolVersion: toolVersion, SourceLanguage: source})
		if err != nil {
			return err
		}
		var cursor []byte
		for more := true; more; more = cursor != nil {
			var page []*pressroomv1.MemoryUnit
			if page, cursor, err = r.MemoryUnits(source, target, cursor, exportPage); err != nil {
				return err
			}
			for _, unit := range page {
				if err := w.WriteUnit(tmxUnit(unit)); err != nil {
					return err
				}
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		return w.Close()
	})
	return &httpbody.HttpBody{ContentType: tmxType, Data: file.Bytes()}, err
}

// tmxUnit is a unit of the memory as a file has it.
func tmxUnit(unit *pressroomv1.MemoryUnit) *tmx.Unit {
	u := &tmx.Unit{
		SourceLanguage: unit.GetSourceLanguageCode(),
		Stamp: tmx.Stamp{
			Created: unit.GetCreateTime().AsTime(), Changed: unit.GetUpdateTime().AsTime(), Creator: unit.GetCreator(),
		},
		Variants: []tmx.Variant{
			{Language: unit.GetSourceLanguageCode(), Text: unit.GetSource()},
			{Language: unit.GetTargetLanguageCode(), Text: unit.GetTarget()},
		},
	}
	if unit.GetRelease() != "" {
		u.Properties = []tmx.Property{{Type: "x-release", Value: unit.GetRelease()}}
	}
	return u
}

// ImportMemory implements TranslationService.
func (s *Service) ImportMemory(ctx context.Context, req *pressroomv1.ImportMemoryRequest) (*pressroomv1.ImportMemoryResponse, error) {
	source := req.GetSourceLanguageCode()
	if source != "" {
		var err error
		if source, err = press.Language("sourceLanguageCode", source); err != nil {
			return nil, err
		}
	}
	resp := &pressroomv1.ImportMemoryResponse{}
	units, err := readMemory(req.GetFile().GetData(), source, press.CallerOf(ctx).Key, resp)
	if err != nil {
		return nil, err
	}
	for batch := range slices.Chunk(units, importBatch) {
		added := int32(0)
		_, err := archive.Recorded(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.ImportMemoryResponse, error) {
			added = 0 // it may run again
			for _, unit := range batch {
				isNew, err := w.Remember(unit, nil)
				if err != nil {
					return nil, err
				}
				if isNew {
					added++
				}
			}
			return resp, nil
		})
		if err != nil {
			return nil, err
		}
		resp.NewUnitCount += added
		resp.KnownUnitCount += int32(len(batch)) - added
	}
	return resp, nil
}

// readMemory returns the pairs of texts in a TMX file, and counts the units that
// make none.
func readMemory(file []byte, source, key string, resp *pressroomv1.ImportMemoryResponse) ([]*pressroomv1.MemoryUnit, error) {
	r, err := tmx.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, badFile(err)
	}
	var all []*pressroomv1.MemoryUnit
	for unit, err := range r.Units() {
		if err != nil {
			return nil, badFile(err)
		}
		if unit.SourceLanguage == tmx.AllLanguages {
			if source == "" {
				return nil, press.BadField("sourceLanguageCode", press.Required)
			}
			unit.SourceLanguage = source
		}
		made := pairs(unit, key)
		if len(made) == 0 {
			resp.SkippedUnitCount++
		}
		all = append(all, made...)
	}
	return all, nil
}

// pairs returns what the text of a unit in its source language is in each other
// language that it has.
func pairs(unit *tmx.Unit, key string) []*pressroomv1.MemoryUnit {
	source := unit.Source()
	if source == nil || memory.Normalize(source.Text) == "" {
		return nil
	}
	var all []*pressroomv1.MemoryUnit
	for i := range unit.Variants {
		target := &unit.Variants[i]
		if target == source || target.Language == source.Language || memory.Normalize(target.Text) == "" {
			continue
		}
		all = append(all, &pressroomv1.MemoryUnit{
			SourceLanguageCode: source.Language, TargetLanguageCode: target.Language,
			Source: settle(source.Text), Target: settle(target.Text), Creator: key,
		})
	}
	return all
}

// settle brings a text of a file into the form in which texts are kept.
func settle(text string) string { return strings.TrimSpace(norm.NFC.String(text)) }

// badFile says where and how a file breaks a rule of TMX.
func badFile(err error) error {
	e, ok := errors.AsType[*tmx.Error](err)
	if !ok {
		return err
	}
	return press.BadField("file", press.TMXInvalid,
		"Line", strconv.Itoa(e.Line), "Column", strconv.Itoa(e.Column), "Rule", string(e.Rule), "Detail", e.Detail)
}
