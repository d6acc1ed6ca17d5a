package main

import (
	"context"
	"fmt"
	"text/tabwriter"

	"google.golang.org/genproto/googleapis/type/date"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// showCommand shows a release.
type showCommand struct {
	connection
	Release  string `arg:"" help:"The release, by id."`
	Language string `help:"Show the text in this language." placeholder:"LANG"`
	JSON     bool   `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (s *showCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := s.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	name := releaseName(s.Release)
	if s.Language != "" {
		v, err := client.GetVariant(ctx, &pressroomv1.GetVariantRequest{Name: name + "/variants/" + s.Language})
		switch {
		case err != nil:
			return err
		case s.JSON:
			return writeJSON(c.out, v)
		}
		return showText(c, v)
	}
	r, err := client.GetRelease(ctx, &pressroomv1.GetReleaseRequest{Name: name})
	switch {
	case err != nil:
		return err
	case s.JSON:
		return writeJSON(c.out, r)
	}
	return showRelease(c, r)
}

func showRelease(c console, r *pressroomv1.Release) error {
	table := tabwriter.NewWriter(c.out, 0, 8, 2, ' ', 0)
	row := func(label, text string) { fmt.Fprintf(table, "%s\t%s\n", label, text) }
	row(c.say("cli_label_release"), c.say("cli_show_release", "Name", releaseID(r), "Number", r.GetRevision(), "Language", r.GetSourceLanguageCode()))
	if d := r.GetDateline(); d != nil {
		row(c.say("cli_label_dateline"), d.GetCity()+" "+d.GetRegionCode()+" "+isoDate(d.GetDate()))
	}
	if e := r.GetEvent(); e != nil {
		row(c.say("cli_label_event"), c.say("cli_show_event", "Start", isoDate(e.GetStartDate()), "End", isoDate(e.GetEndDate())))
	}
	if t := r.GetEmbargoTime(); t != nil {
		row(c.say("cli_label_embargo"), minute(t))
	}
	for _, q := range r.GetQuotes() {
		row(c.say("cli_label_quote"), c.say("cli_show_quote", "ID", q.GetId(), "Speaker", q.GetSpeaker()))
	}
	for _, m := range r.GetMedia() {
		row(c.say("cli_label_media"), m.GetId()+" "+m.GetUri())
	}
	for _, t := range r.GetTopics() {
		row(c.say("cli_label_topic"), t)
	}
	for _, v := range r.GetVariants() {
		said := c.say("cli_show_text", "Standing", c.standing(v), "Number", v.GetRevision(), "Edition", v.GetEdition())
		row(c.say("cli_label_text", "Language", v.GetLanguageCode()), said)
	}
	return table.Flush()
}

func showText(c console, v *pressroomv1.Variant) error {
	said := c.say("cli_show_variant", "Name", v.GetName(), "State", c.state(v.GetState()), "Number", v.GetRevision())
	_, err := fmt.Fprintf(c.out, "%s\n\n# %s\n\n", said, v.GetHeadline())
	if v.GetRejectReason() != "" {
		fmt.Fprintf(c.out, "%s\n\n", c.say("cli_sent_back", "Reason", v.GetRejectReason()))
	}
	if v.GetStandfirst() != "" {
		fmt.Fprintf(c.out, "%s\n\n", v.GetStandfirst())
	}
	fmt.Fprintln(c.out, v.GetBody())
	return err
}

// isoDate writes a date as ISO 8601 does, without the year where that is not
// known.
func isoDate(d *date.Date) string {
	switch {
	case d == nil:
		return ""
	case d.GetYear() == 0:
		return fmt.Sprintf("--%02d-%02d", d.GetMonth(), d.GetDay())
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.GetYear(), d.GetMonth(), d.GetDay())
}
