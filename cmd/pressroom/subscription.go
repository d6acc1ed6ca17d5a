package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// subscriptionCommand is about partners who are called at each change.
type subscriptionCommand struct {
	Create  subscriptionCreate  `cmd:"" help:"Have a partner's callback called at each change. The answer is the only one that shows the secret."`
	List    subscriptionList    `cmd:"" help:"List subscriptions and how each stands."`
	Show    subscriptionShow    `cmd:"" help:"Show a subscription and its newest attempts: why a partner gets nothing."`
	Enable  subscriptionEnable  `cmd:"" help:"Have a subscription go on where it stopped, and send what waits at once."`
	Disable subscriptionDisable `cmd:"" help:"Have a subscription send nothing until it is enabled."`
	Rotate  subscriptionRotate  `cmd:"" help:"Make a new secret; for a day the old one signs, too."`
	Delete  subscriptionDelete  `cmd:"" help:"Delete a subscription. What waits is not sent."`
}

// subscriptionCreate makes a subscription.
type subscriptionCreate struct {
	connection
	Callback   string   `arg:"" help:"The address to call: https, or http where the server allows it."`
	ID         string   `name:"id" help:"Its id; one is made if not given." placeholder:"ID"`
	Name       string   `help:"Who it is for." placeholder:"TEXT"`
	Languages  []string `name:"language" help:"Only changes in these languages." placeholder:"LANG"`
	Topics     []string `name:"topic" help:"Only changes under these topics." placeholder:"TOPIC"`
	Regions    []string `name:"region" help:"Only changes with a dateline in these countries." placeholder:"REGION"`
	Full       bool     `help:"Send the content with each change."`
	Asymmetric bool     `help:"Sign with a key of which the partner gets the public part (v1a)."`
	JSON       bool     `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (s *subscriptionCreate) Run(ctx context.Context, c console) error {
	ctx, client, err := s.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	sub := &pressroomv1.Subscription{
		CallbackUri: s.Callback, DisplayName: s.Name,
		LanguageCodes: s.Languages, Topics: s.Topics, RegionCodes: s.Regions,
	}
	if s.Full {
		sub.View = pressroomv1.ChangeView_CHANGE_VIEW_FULL
	}
	if s.Asymmetric {
		sub.SignatureScheme = pressroomv1.Subscription_V1A
	}
	made, err := client.CreateSubscription(ctx, &pressroomv1.CreateSubscriptionRequest{
		Subscription: sub, SubscriptionId: s.ID, RequestId: newRequestID(),
	})
	if err != nil {
		return err
	}
	return printSecret(c, made, s.JSON, "cli_created")
}

// printSecret prints a subscription with what its partner needs to know.
func printSecret(c console, sub *pressroomv1.Subscription, json bool, done string) error {
	if json {
		return writeJSON(c.out, sub)
	}
	c.sayln(done, "Name", sub.GetName())
	if sub.GetPublicKey() != "" {
		fmt.Fprintf(c.out, "%s\n\n  %s\n\n", c.say("cli_public_key"), sub.GetPublicKey())
		return nil
	}
	fmt.Fprintf(c.out, "%s\n\n  %s\n\n", c.say("cli_secret"), sub.GetSecret())
	return nil
}

// subscriptionList lists subscriptions.
type subscriptionList struct {
	connection
	Limit int32 `default:"50" help:"How many at the most."`
	JSON  bool  `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (s *subscriptionList) Run(ctx context.Context, c console) error {
	ctx, client, err := s.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	resp, err := client.ListSubscriptions(ctx, &pressroomv1.ListSubscriptionsRequest{PageSize: s.Limit})
	switch {
	case err != nil:
		return err
	case s.JSON:
		return writeJSON(c.out, resp)
	}
	table := tabwriter.NewWriter(c.out, 0, 8, 2, ' ', 0)
	for _, sub := range resp.GetSubscriptions() {
		fmt.Fprintf(table, "%s\t%s\t%s\n", subscriptionID(sub), sub.GetCallbackUri(), c.health(sub))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if resp.GetNextPageToken() != "" {
		c.sayln("cli_more", "Number", min(2*s.Limit, 200))
	}
	return nil
}

func subscriptionID(sub *pressroomv1.Subscription) string {
	return strings.TrimPrefix(sub.GetName(), "subscriptions/")
}

func subscriptionName(id string) string {
	return "subscriptions/" + strings.TrimPrefix(id, "subscriptions/")
}
