package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/app"
	"github.com/openpressroom/pressroom/internal/press"
)

// auditCommands are what administrators do with the audit log.
type auditCommands struct {
	List   auditListCommand   `cmd:"" help:"List who did what, the newest first."`
	Verify auditVerifyCommand `cmd:"" help:"Check that no entry was changed, taken out, put in or cut off."`
}

// auditListCommand lists the audit log.
type auditListCommand struct {
	connection
	Actor    string    `help:"Only what they did: keys/ID, or oidc: and a subject."`
	Resource string    `help:"Only what was done to this or below it, such as releases/ID."`
	Since    time.Time `help:"Only from this instant on (RFC 3339)." placeholder:"TIME"`
	Until    time.Time `help:"Only before this instant (RFC 3339)." placeholder:"TIME"`
	Limit    int       `default:"50" help:"How many entries at the most."`
	JSON     bool      `name:"json" help:"Print entries as JSON."`
}

// Run implements the command.
func (a *auditListCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := a.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	req := &pressroomv1.ListAuditEntriesRequest{Actor: a.Actor, Resource: a.Resource}
	if !a.Since.IsZero() {
		req.StartTime = timestamppb.New(a.Since)
	}
	if !a.Until.IsZero() {
		req.EndTime = timestamppb.New(a.Until)
	}
	table := tabwriter.NewWriter(c.out, 0, 8, 2, ' ', 0)
	shown := 0
	err = entries(ctx, client, req, func(e *pressroomv1.AuditEntry) error {
		switch {
		case shown == a.Limit:
			return io.EOF
		case a.JSON:
			shown++
			return writeJSON(c.out, e)
		}
		shown++
		printEntry(c.words, table, e)
		return nil
	})
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return table.Flush()
}

// kindsOfEntry are the messages that say what an entry tells.
var kindsOfEntry = map[pressroomv1.AuditEntry_Kind]string{
	pressroomv1.AuditEntry_WRITE:          "cli_audit_wrote",
	pressroomv1.AuditEntry_REFUSAL:        "cli_audit_refused",
	pressroomv1.AuditEntry_EMBARGOED_READ: "cli_audit_ahead",
	pressroomv1.AuditEntry_DEAD_KEY:       "cli_audit_dead_key",
}

func printEntry(words words, w io.Writer, e *pressroomv1.AuditEntry) {
	what := e.GetResource()
	if e.GetRevision() > 0 {
		what = words.say("cli_revision", "Name", what, "Number", e.GetRevision())
	}
	more := append(e.GetEditions(), e.GetOverrides()...)
	if e.GetRefusalReason() != "" {
		more = append(more, e.GetRefusalReason())
	}
	_, method, _ := strings.Cut(e.GetMethod(), "/")
	fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", e.GetNumber(), e.GetCreateTime().AsTime().Format(time.RFC3339),
		e.GetActor(), e.GetAddress(), words.say(kindsOfEntry[e.GetKind()]), method, what, strings.Join(more, " "))
}

// entries calls fn with the entries that a request lists, until it returns an
// error.
func entries(ctx context.Context, client *client, req *pressroomv1.ListAuditEntriesRequest, fn func(*pressroomv1.AuditEntry) error) error {
	for req.PageSize = 200; ; {
		resp, err := client.ListAuditEntries(ctx, req)
		if err != nil {
			return err
		}
		for _, e := range resp.GetAuditEntries() {
			if err := fn(e); err != nil {
				return err
			}
		}
		if req.PageToken = resp.GetNextPageToken(); req.PageToken == "" {
			return nil
		}
	}
}

// auditVerifyCommand checks the audit log.
type auditVerifyCommand struct {
	connection
	Head    []string `help:"What an earlier check printed as the head of the log, or the server's own log: the log must still hold it. May be repeated." placeholder:"NUMBER:HASH"`
	Offline string   `help:"Read this store, which no server has open, instead of asking a server." placeholder:"bolt:PATH"`
}

// Run implements the command.
func (a *auditVerifyCommand) Run(ctx context.Context, c console) error {
	var heads []press.AuditHead
	for _, text := range a.Head {
		head, err := press.ParseAuditHead(text)
		if err != nil {
			return err
		}
		heads = append(heads, head)
	}
	walk := press.NewAuditWalk(heads...)
	if err := a.each(ctx, c.words, func(e *pressroomv1.AuditEntry) error { return broken(c.words, walk.Step(e)) }); err != nil {
		return err
	}
	head, err := walk.End()
	if err != nil {
		return broken(c.words, err)
	}
	_, err = fmt.Fprintf(c.out, "%s\n%s\n\n  %s\n\n", c.say("cli_audit_whole", "Count", head.Number), c.say("cli_audit_head"), head)
	return err
}

// broken tells what is wrong with the log from what keeps it from being read.
func broken(w words, err error) error {
	if err != nil {
		err = w.because(err, "cli_audit_broken")
	}
	return err
}

// each calls fn with every entry, the newest first.
func (a *auditVerifyCommand) each(ctx context.Context, w words, fn func(*pressroomv1.AuditEntry) error) error {
	if a.Offline != "" {
		return app.AuditEntries(ctx, a.Offline, fn)
	}
	ctx, client, err := a.dial(ctx, w)
	if err != nil {
		return err
	}
	defer client.Close()
	return entries(ctx, client, &pressroomv1.ListAuditEntriesRequest{}, fn)
}
