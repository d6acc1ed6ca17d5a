package main

import (
	"context"
	"io"
	"os"
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// createCommand creates a release with its text in the source language.
type createCommand struct {
	connection
	Body       string   `arg:"" help:"File with the text as CommonMark; - reads standard input." placeholder:"FILE"`
	Language   string   `required:"" help:"The language of the text." placeholder:"LANG"`
	ID         string   `name:"id" help:"Id of the release; made from the headline if not given."`
	Headline   string   `help:"The headline."`
	Standfirst string   `help:"The lead under the headline."`
	City       string   `help:"City of the dateline."`
	Region     string   `help:"Country of the dateline, as ISO 3166 code." placeholder:"CODE"`
	Date       string   `help:"Date of the dateline." placeholder:"YYYY-MM-DD"`
	Topic      []string `help:"A topic; may be repeated."`
	JSON       bool     `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (cr *createCommand) Run(ctx context.Context, c console) error {
	body, err := readText(c, cr.Body)
	if err != nil {
		return err
	}
	dateline, err := cr.dateline(c.words)
	if err != nil {
		return err
	}
	ctx, client, err := cr.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	return importDraft(ctx, client, c, cr.JSON, &pressroomv1.ImportDraftRequest{
		ReleaseId: cr.ID,
		RequestId: newRequestID(),
		Draft: &pressroomv1.Draft{
			Release: &pressroomv1.Release{SourceLanguageCode: cr.Language, Dateline: dateline, Topics: cr.Topic},
			Variant: &pressroomv1.Variant{Headline: cr.Headline, Standfirst: cr.Standfirst, Body: body},
		},
	})
}

func (cr *createCommand) dateline(w words) (*pressroomv1.Dateline, error) {
	if cr.City == "" && cr.Region == "" && cr.Date == "" {
		return nil, nil
	}
	d := &pressroomv1.Dateline{City: cr.City, RegionCode: cr.Region}
	if cr.Date != "" {
		t, err := time.Parse(time.DateOnly, cr.Date)
		if err != nil {
			return nil, w.fail("cli_date", "Value", cr.Date)
		}
		d.Date = &date.Date{Year: int32(t.Year()), Month: int32(t.Month()), Day: int32(t.Day())}
	}
	return d, nil
}

// importDraft stores a draft on the server and says what it is called there.
func importDraft(ctx context.Context, client *client, c console, asJSON bool, req *pressroomv1.ImportDraftRequest) error {
	resp, err := client.ImportDraft(ctx, req)
	switch {
	case err != nil:
		return err
	case asJSON:
		return writeJSON(c.out, resp)
	}
	c.sayln("cli_created_text", "Name", resp.GetDraft().GetRelease().GetName(), "Language", resp.GetDraft().GetVariant().GetLanguageCode())
	for _, speaker := range resp.GetCreatedSpeakers() {
		c.sayln("cli_created", "Name", speaker)
	}
	return nil
}

// readText reads a file, or standard input for "-".
func readText(c console, path string) (string, error) {
	var text []byte
	var err error
	if path == "-" {
		text, err = io.ReadAll(c.in)
	} else {
		text, err = os.ReadFile(path)
	}
	return string(text), err
}
