package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"google.golang.org/genproto/googleapis/api/httpbody"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// xliffImportCommand takes files in.
type xliffImportCommand struct {
	connection
	Files    []string `arg:"" name:"file" help:"The files; each says which release and language it is for." placeholder:"FILE"`
	Language string   `help:"Refuse files that are for another language." placeholder:"LANG"`
}

// Run implements the command.
func (x *xliffImportCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := x.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	return each(ctx, c, x.Files, "imported", func(c console, path string) error {
		data, err := readBounded(c.words, path)
		if err != nil {
			return err
		}
		name, err := x.variant(c.words, path, data)
		if err != nil {
			return err
		}
		resp, err := client.ImportXliff(ctx, &pressroomv1.ImportXliffRequest{
			Name: name, File: &httpbody.HttpBody{ContentType: "application/xliff+xml", Data: data}, RequestId: newRequestID(),
		})
		if err != nil {
			return err
		}
		return showImport(c, path, name, resp)
	})
}

// readBounded reads a file of the size that XLIFF may have here.
func readBounded(w words, path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, xliff.MaxSize+1))
	if err == nil && len(data) > xliff.MaxSize {
		err = w.fail("cli_too_large", "Path", path, "Size", xliff.MaxSize>>20)
	}
	return data, err
}

// variant is the text that a file is for, as it says itself.
func (x *xliffImportCommand) variant(w words, path string, data []byte) (string, error) {
	d, err := xliff.Read(bytes.NewReader(data), xliff.Options{EmptyTargets: true})
	if broken, ok := errors.AsType[*xliff.Error](err); ok {
		return "", fmt.Errorf("%s: %w", path, broken)
	}
	if err != nil {
		return "", err
	}
	language := x.Language
	if language == "" {
		language = d.TargetLanguage
	}
	original := d.Files[0].Get("original")
	if language == "" || !strings.HasPrefix(original, "releases/") {
		return "", w.fail("cli_for_nothing", "Path", path)
	}
	return original + "/variants/" + language, nil
}

// outcomes are what became of segments, in the order in which they are told.
var outcomes = []struct {
	outcome pressroomv1.SegmentResult_Outcome
	message string
}{
	{pressroomv1.SegmentResult_STORED, "cli_stored"},
	{pressroomv1.SegmentResult_UNCHANGED, "cli_unchanged"},
	{pressroomv1.SegmentResult_SOURCE_MOVED, "cli_kept_source_moved"},
	{pressroomv1.SegmentResult_TARGET_MOVED, "cli_kept_target_moved"},
	{pressroomv1.SegmentResult_SEGMENT_REMOVED, "cli_kept_removed"},
	{pressroomv1.SegmentResult_NOT_ALIGNED, "cli_kept_not_aligned"},
}

// showImport says what became of a file.
func showImport(c console, path, name string, resp *pressroomv1.ImportXliffResponse) error {
	ids := make(map[pressroomv1.SegmentResult_Outcome][]string)
	for _, r := range resp.GetResults() {
		segment := r.GetSegment().GetName()
		ids[r.GetOutcome()] = append(ids[r.GetOutcome()], segment[strings.LastIndexByte(segment, '/')+1:])
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", path, name)
	for _, o := range outcomes {
		if all := ids[o.outcome]; len(all) > 0 {
			b.WriteString("  " + c.say(o.message, "Number", len(all), "Segments", strings.Join(all, ", ")) + "\n")
		}
	}
	if all := resp.GetUntranslatedUnits(); len(all) > 0 {
		b.WriteString("  " + c.say("cli_untranslated", "Number", len(all), "Segments", strings.Join(all, ", ")) + "\n")
	}
	_, err := io.WriteString(c.out, b.String())
	return err
}
