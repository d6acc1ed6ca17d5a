package main

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// publishCommand publishes languages of a release.
type publishCommand struct {
	connection
	Release         string    `arg:"" help:"The release, by id."`
	Languages       []string  `arg:"" help:"The languages, such as: en fr es ar."`
	Kind            string    `enum:"auto,first,update,correction" default:"auto" help:"What the edition is to its readers: first, update or correction; auto is first or update."`
	Note            string    `help:"The public note; a correction must have one."`
	At              time.Time `help:"When it becomes visible (RFC 3339); at once, or when the embargo ends, if not given." placeholder:"TIME"`
	AllowUnapproved []string  `help:"Publish these languages although they are not approved." placeholder:"LANG"`
	AllowStale      []string  `help:"Publish these languages although their source has moved on." placeholder:"LANG"`
	JSON            bool      `name:"json" help:"Print what the server answered, as JSON."`
}

var kinds = map[string]pressroomv1.Edition_Kind{
	"auto":       pressroomv1.Edition_KIND_UNSPECIFIED,
	"first":      pressroomv1.Edition_FIRST,
	"update":     pressroomv1.Edition_UPDATE,
	"correction": pressroomv1.Edition_CORRECTION,
}

// Run implements the command.
func (p *publishCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := p.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	req := &pressroomv1.PublishReleaseRequest{
		Name: releaseName(p.Release), LanguageCodes: p.Languages, Kind: kinds[p.Kind], Note: p.Note,
		RequestId: newRequestID(),
	}
	if !p.At.IsZero() {
		req.PublishTime = timestamppb.New(p.At)
	}
	for _, language := range p.AllowUnapproved {
		req.Overrides = append(req.Overrides, &pressroomv1.PublishOverride{
			LanguageCode: language, Rules: []pressroomv1.PublishOverride_Rule{pressroomv1.PublishOverride_APPROVED},
		})
	}
	for _, language := range p.AllowStale {
		req.Overrides = append(req.Overrides, &pressroomv1.PublishOverride{
			LanguageCode: language, Rules: []pressroomv1.PublishOverride_Rule{pressroomv1.PublishOverride_FRESH},
		})
	}
	resp, err := client.PublishRelease(ctx, req)
	switch {
	case err != nil:
		return err
	case p.JSON:
		return writeJSON(c.out, resp)
	}
	printEditions(c, resp.GetEditions())
	return nil
}

// kindWords are the messages that say what an edition is.
var kindWords = map[pressroomv1.Edition_Kind]string{
	pressroomv1.Edition_FIRST:      "cli_kind_first",
	pressroomv1.Edition_UPDATE:     "cli_kind_update",
	pressroomv1.Edition_CORRECTION: "cli_kind_correction",
	pressroomv1.Edition_WITHDRAWAL: "cli_kind_withdrawal",
}

func printEditions(c console, editions []*pressroomv1.Edition) {
	for _, e := range editions {
		when := c.say("cli_now")
		// A server's clock may be a little ahead of ours.
		if t := e.GetVisibleTime().AsTime(); t.After(c.now().Add(time.Second)) {
			when = c.say("cli_from", "Time", clockTime(e.GetVisibleTime()))
		}
		said := c.say("cli_edition", "Number", e.GetNumber(), "Kind", c.say(kindWords[e.GetKind()]), "When", when)
		fmt.Fprintf(c.out, "%s  %s\n", e.GetLanguageCode(), said)
	}
}
