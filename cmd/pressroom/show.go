package main

import (
	"context"
	"fmt"
	"io"
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
	ctx, client, err := s.dial(ctx)
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
		return showText(c.out, v)
	}
	r, err := client.GetRelease(ctx, &pressroomv1.GetReleaseRequest{Name: name})
	switch {
	case err != nil:
		return err
	case s.JSON:
		return writeJSON(c.out, r)
	}
	return showRelease(c.out, r)
}

func showRelease(w io.Writer, r *pressroomv1.Release) error {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	row := func(label, format string, args ...any) { fmt.Fprintf(table, label+"\t"+format+"\n", args...) }
	row("release", "%s (revision %d, source %s)", releaseID(r), r.GetRevision(), r.GetSourceLanguageCode())
	if d := r.GetDateline(); d != nil {
		row("dateline", "%s %s %s", d.GetCity(), d.GetRegionCode(), isoDate(d.GetDate()))
	}
	if e := r.GetEvent(); e != nil {
		row("event", "%s to %s", isoDate(e.GetStartDate()), isoDate(e.GetEndDate()))
	}
	if t := r.GetEmbargoTime(); t != nil {
		row("embargo", "%s", t.AsTime().Format("2006-01-02 15:04 UTC"))
	}
	for _, q := range r.GetQuotes() {
		row("quote", "%s by %s", q.GetId(), q.GetSpeaker())
	}
	for _, m := range r.GetMedia() {
		row("media", "%s %s", m.GetId(), m.GetUri())
	}
	for _, t := range r.GetTopics() {
		row("topic", "%s", t)
	}
	for _, v := range r.GetVariants() {
		row("text "+v.GetLanguageCode(), "%s (revision %d, edition %d)", standing(v), v.GetRevision(), v.GetEdition())
	}
	return table.Flush()
}

func showText(w io.Writer, v *pressroomv1.Variant) error {
	_, err := fmt.Fprintf(w, "%s (%s, revision %d)\n\n# %s\n\n", v.GetName(), stateWords[v.GetState()], v.GetRevision(), v.GetHeadline())
	if v.GetRejectReason() != "" {
		fmt.Fprintf(w, "Sent back: %s\n\n", v.GetRejectReason())
	}
	if v.GetStandfirst() != "" {
		fmt.Fprintf(w, "%s\n\n", v.GetStandfirst())
	}
	fmt.Fprintln(w, v.GetBody())
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
