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
	ctx, client, err := x.dial(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	return each(ctx, c, x.Files, "imported", func(c console, path string) error {
		data, err := readBounded(path)
		if err != nil {
			return err
		}
		name, err := x.variant(path, data)
		if err != nil {
			return err
		}
		resp, err := client.ImportXliff(ctx, &pressroomv1.ImportXliffRequest{
			Name: name, File: &httpbody.HttpBody{ContentType: "application/xliff+xml", Data: data}, RequestId: newRequestID(),
		})
		if err != nil {
			return err
		}
		return showImport(c.out, path, name, resp)
	})
}

// readBounded reads a file of the size that XLIFF may have here.
func readBounded(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, xliff.MaxSize+1))
	if err == nil && len(data) > xliff.MaxSize {
		err = fmt.Errorf("%s has more than %d MiB", path, xliff.MaxSize>>20)
	}
	return data, err
}

// variant is the text that a file is for, as it says itself.
func (x *xliffImportCommand) variant(path string, data []byte) (string, error) {
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
		return "", fmt.Errorf("%s does not say which release and language it is for", path)
	}
	return original + "/variants/" + language, nil
}

// outcomes are what became of segments, in the order in which they are told.
var outcomes = []struct {
	outcome pressroomv1.SegmentResult_Outcome
	words   string
}{
	{pressroomv1.SegmentResult_STORED, "stored"},
	{pressroomv1.SegmentResult_UNCHANGED, "as they were"},
	{pressroomv1.SegmentResult_SOURCE_MOVED, "kept as suggestions, for their source has moved on"},
	{pressroomv1.SegmentResult_TARGET_MOVED, "kept as suggestions, for somebody else has translated them since"},
	{pressroomv1.SegmentResult_SEGMENT_REMOVED, "kept as suggestions, for the source no longer has them"},
	{pressroomv1.SegmentResult_NOT_ALIGNED, "kept as suggestions, for the text is translated as a whole"},
}

// showImport says what became of a file.
func showImport(w io.Writer, path, name string, resp *pressroomv1.ImportXliffResponse) error {
	ids := make(map[pressroomv1.SegmentResult_Outcome][]string)
	for _, r := range resp.GetResults() {
		segment := r.GetSegment().GetName()
		ids[r.GetOutcome()] = append(ids[r.GetOutcome()], segment[strings.LastIndexByte(segment, '/')+1:])
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", path, name)
	for _, o := range outcomes {
		switch all := ids[o.outcome]; {
		case len(all) == 0:
		case o.outcome <= pressroomv1.SegmentResult_UNCHANGED:
			fmt.Fprintf(&b, "  %d %s\n", len(all), o.words)
		default:
			fmt.Fprintf(&b, "  %d %s: %s\n", len(all), o.words, strings.Join(all, ", "))
		}
	}
	if all := resp.GetUntranslatedUnits(); len(all) > 0 {
		fmt.Fprintf(&b, "  %d not translated: %s\n", len(all), strings.Join(all, ", "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
