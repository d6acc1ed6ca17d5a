package main

import (
	"context"
	"fmt"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
	"github.com/openpressroom/pressroom/internal/intake/report"
	"github.com/openpressroom/pressroom/internal/intake/source"
	"github.com/openpressroom/pressroom/internal/locale"
)

// intakeCommand reads a pasted release.
type intakeCommand struct {
	connection
	File     string `arg:"" help:"File with the text: plain, HTML, Markdown, .eml or .docx; - reads standard input." placeholder:"FILE"`
	Language string `help:"The language of the text; detected if not given." placeholder:"LANG"`
	Create   bool   `help:"Store the draft on the server."`
	ID       string `name:"id" help:"With --create, the id of the release."`
	Headline string `help:"The headline, for a text that has none."`
	JSON     bool   `name:"json" help:"Print the draft and the findings as JSON, as POST /v1/releases:parse answers them."`
}

// Run implements the command.
func (i *intakeCommand) Run(ctx context.Context, c console) error {
	data, err := readText(c, i.File)
	if err != nil {
		return err
	}
	read, err := source.Read(i.File, []byte(data))
	if err != nil {
		return err
	}
	text := read.Text
	for _, skipped := range read.Skipped {
		fmt.Fprintf(c.err, "left out: %q\n", skipped)
	}
	language, err := i.language(text)
	if err != nil {
		return err
	}
	parsed := intake.Parse(text, language)
	parsed.Text = text
	if i.Headline != "" {
		parsed.Draft.Variant.Headline = i.Headline
	}
	if i.JSON && !i.Create {
		return writeJSON(c.out, parsed)
	}
	if !i.JSON {
		if err := report.Write(c.out, text, parsed, report.Options{Color: c.color}); err != nil {
			return err
		}
	}
	if !i.Create {
		return nil
	}
	ctx, client, err := i.dial(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	return importDraft(ctx, client, c, i.JSON, &pressroomv1.ImportDraftRequest{
		Draft: parsed.GetDraft(), ReleaseId: i.ID, RequestId: newRequestID(),
	})
}

// language is the one given, or the one that the text is written in.
func (i *intakeCommand) language(text string) (string, error) {
	if i.Language != "" {
		code, err := locale.Canonical(i.Language)
		if err != nil {
			return "", fmt.Errorf("--language: %w", err)
		}
		return code, nil
	}
	code, _ := intake.DetectLanguage(text)
	if code == "" {
		return "", fmt.Errorf("%s: cannot tell which language the text is in; say it with --language", i.File)
	}
	return code, nil
}
