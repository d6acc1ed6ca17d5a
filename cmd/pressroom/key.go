package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// keyCommands are what administrators do with keys.
type keyCommands struct {
	Create keyCreateCommand `cmd:"" help:"Make a key and show it, this once."`
	List   keyListCommand   `cmd:"" help:"List keys, what they open, and when they were last used."`
	Revoke keyRevokeCommand `cmd:"" help:"Revoke a key: it opens nothing from then on."`
}

// keyCreateCommand makes a key.
type keyCreateCommand struct {
	connection
	DisplayName string        `arg:"" name:"display-name" help:"Who holds the key, and what for."`
	Role        []string      `required:"" sep:";" help:"What its holder may do: admin, editor, publisher, translator:fr,es, reviewer:fr, partner or partner:fr. May be repeated." placeholder:"ROLE[:LANG,...]"`
	Topic       []string      `help:"A topic that partners read ahead; all if not given. May be repeated."`
	Lead        time.Duration `help:"How long before its time partners may read a text, such as 2h." placeholder:"DURATION"`
	Expires     time.Time     `help:"From when on the key opens nothing (RFC 3339)." placeholder:"TIME"`
	JSON        bool          `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (k *keyCreateCommand) Run(ctx context.Context, c console) error {
	key := &pressroomv1.Key{DisplayName: k.DisplayName}
	if !k.Expires.IsZero() {
		key.ExpireTime = timestamppb.New(k.Expires)
	}
	partner := false
	for _, text := range k.Role {
		grant, err := press.ParseGrant(text)
		if err != nil {
			return fmt.Errorf("--role %q: %w", text, err)
		}
		if grant.GetRole() == pressroomv1.Grant_PARTNER {
			partner = true
			grant.Topics = k.Topic
			if k.Lead != 0 {
				grant.EmbargoLead = durationpb.New(k.Lead)
			}
		}
		key.Grants = append(key.Grants, grant)
	}
	if !partner && (len(k.Topic) > 0 || k.Lead != 0) { // nobody would be bound by them
		return c.fail("cli_partners_only")
	}
	ctx, client, err := k.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	made, err := client.CreateKey(ctx, &pressroomv1.CreateKeyRequest{Key: key})
	switch {
	case err != nil:
		return err
	case k.JSON:
		return writeJSON(c.out, made)
	}
	said := c.say("cli_key_made", "Name", made.GetName(), "Holder", made.GetDisplayName())
	_, err = fmt.Fprintf(c.out, "%s\n\n  %s\n\n", said, made.GetSecret())
	return err
}

// keyListCommand lists keys.
type keyListCommand struct {
	connection
	JSON bool `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (k *keyListCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := k.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	table := tabwriter.NewWriter(c.out, 0, 8, 2, ' ', 0)
	for req := (&pressroomv1.ListKeysRequest{PageSize: 200}); ; {
		resp, err := client.ListKeys(ctx, req)
		if err != nil {
			return err
		}
		for _, key := range resp.GetKeys() {
			if k.JSON {
				if err := writeJSON(c.out, key); err != nil {
					return err
				}
				continue
			}
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n",
				strings.TrimPrefix(key.GetName(), "keys/"), c.grants(key.GetGrants()), c.life(key, c.now()), c.use(key), key.GetDisplayName())
		}
		if req.PageToken = resp.GetNextPageToken(); req.PageToken == "" {
			return table.Flush()
		}
	}
}

// keyRevokeCommand revokes a key.
type keyRevokeCommand struct {
	connection
	ID   string `arg:"" name:"id" help:"The key, by its id: what stands between the two _ of it."`
	JSON bool   `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (k *keyRevokeCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := k.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	revoked, err := client.RevokeKey(ctx, &pressroomv1.RevokeKeyRequest{
		Name: press.KeyName(strings.TrimPrefix(k.ID, "keys/")), RequestId: newRequestID(),
	})
	switch {
	case err != nil:
		return err
	case k.JSON:
		return writeJSON(c.out, revoked)
	}
	c.sayln("cli_key_revoked", "Name", revoked.GetName(), "Holder", revoked.GetDisplayName())
	return nil
}

// grants says what a key opens, as --role takes it.
func (w words) grants(grants []*pressroomv1.Grant) string {
	var all []string
	for _, g := range grants {
		text := strings.ToLower(g.GetRole().String())
		if len(g.GetLanguageCodes()) > 0 {
			text += ":" + strings.Join(g.GetLanguageCodes(), ",")
		}
		if len(g.GetTopics()) > 0 {
			text += " " + w.say("cli_grant_topics", "Topics", strings.Join(g.GetTopics(), ","))
		}
		if g.GetEmbargoLead() != nil {
			text += " " + w.say("cli_grant_lead", "Lead", g.GetEmbargoLead().AsDuration())
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

// life says whether a key opens anything.
func (w words) life(k *pressroomv1.Key, now time.Time) string {
	switch {
	case k.GetRevokeTime() != nil:
		return w.say("cli_key_life_revoked", "Time", minute(k.GetRevokeTime()))
	case k.GetExpireTime() == nil:
		return w.say("cli_key_life_open")
	case press.Opens(k, now):
		return w.say("cli_key_life_expires", "Time", minute(k.GetExpireTime()))
	}
	return w.say("cli_key_life_expired", "Time", minute(k.GetExpireTime()))
}

// use says when a key was last used.
func (w words) use(k *pressroomv1.Key) string {
	if k.GetLastUseTime() == nil {
		return w.say("cli_key_unused")
	}
	return w.say("cli_key_used", "Time", minute(k.GetLastUseTime()))
}

func minute(t *timestamppb.Timestamp) string { return t.AsTime().Format("2006-01-02 15:04 UTC") }
