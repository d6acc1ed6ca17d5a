package main

import (
	"context"

	"github.com/google/uuid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// withdrawCommand withdraws languages of a release.
type withdrawCommand struct {
	connection
	Release   string   `arg:"" help:"The release, by id."`
	Languages []string `arg:"" optional:"" help:"The languages; or --all."`
	All       bool     `help:"Withdraw every language that is published or scheduled."`
	Note      string   `help:"The public note, which says why."`
	JSON      bool     `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (w *withdrawCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := w.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	resp, err := client.WithdrawRelease(ctx, &pressroomv1.WithdrawReleaseRequest{
		Name: releaseName(w.Release), LanguageCodes: w.Languages, All: w.All, Note: w.Note,
		RequestId: newRequestID(),
	})
	switch {
	case err != nil:
		return err
	case w.JSON:
		return writeJSON(c.out, resp)
	}
	printEditions(c, resp.GetEditions())
	return nil
}

// newRequestID makes the id with which a call is carried out once, however
// often it is sent.
func newRequestID() string { return uuid.NewString() }
