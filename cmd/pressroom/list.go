package main

import (
	"context"
	"fmt"
	"text/tabwriter"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// listCommand lists releases.
type listCommand struct {
	connection
	Limit int32 `default:"50" help:"How many releases at the most."`
	JSON  bool  `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (l *listCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := l.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	resp, err := client.ListReleases(ctx, &pressroomv1.ListReleasesRequest{PageSize: l.Limit})
	if err != nil {
		return err
	}
	if l.JSON {
		return writeJSON(c.out, resp)
	}
	table := tabwriter.NewWriter(c.out, 0, 8, 2, ' ', 0)
	for _, r := range resp.GetReleases() {
		id := releaseID(r)
		if len(r.GetVariants()) == 0 {
			fmt.Fprintf(table, "%s\t%s\t%s\n", id, r.GetSourceLanguageCode(), c.say("cli_no_text"))
		}
		for _, v := range r.GetVariants() {
			fmt.Fprintf(table, "%s\t%s\t%s\n", id, v.GetLanguageCode(), c.standing(v))
			id = ""
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if resp.GetNextPageToken() != "" {
		c.sayln("cli_more", "Number", min(2*l.Limit, 200))
	}
	return nil
}
