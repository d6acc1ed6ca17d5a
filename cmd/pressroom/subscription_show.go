package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// subscriptionShow shows a subscription and its newest attempts.
type subscriptionShow struct {
	connection
	Subscription string `arg:"" help:"The subscription, by id."`
	Attempts     int32  `default:"10" help:"How many attempts at the most."`
	JSON         bool   `name:"json" help:"Print the subscription as the server answered it, as JSON."`
}

// Run implements the command.
func (s *subscriptionShow) Run(ctx context.Context, c console) error {
	ctx, client, err := s.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	sub, err := client.GetSubscription(ctx, &pressroomv1.GetSubscriptionRequest{Name: subscriptionName(s.Subscription)})
	switch {
	case err != nil:
		return err
	case s.JSON:
		return writeJSON(c.out, sub)
	}
	attempts, err := client.ListSubscriptionAttempts(ctx, &pressroomv1.ListSubscriptionAttemptsRequest{
		Parent: sub.GetName(), PageSize: s.Attempts,
	})
	if err != nil {
		return err
	}
	return showSubscription(c, sub, attempts.GetAttempts())
}

func showSubscription(c console, sub *pressroomv1.Subscription, attempts []*pressroomv1.SubscriptionAttempt) error {
	table := tabwriter.NewWriter(c.out, 0, 8, 2, ' ', 0)
	row := func(label, text string) {
		if text != "" {
			fmt.Fprintf(table, "%s\t%s\n", c.say("cli_label_"+label), text)
		}
	}
	row("subscription", subscriptionID(sub))
	row("for", sub.GetDisplayName())
	row("callback", sub.GetCallbackUri())
	row("languages", strings.Join(sub.GetLanguageCodes(), ", "))
	row("topics", strings.Join(sub.GetTopics(), ", "))
	row("regions", strings.Join(sub.GetRegionCodes(), ", "))
	row("state", c.health(sub))
	row("last_taken", sub.GetLastEdition())
	row("taken_at", clockTime(sub.GetLastSuccessTime()))
	for _, a := range attempts {
		row("attempt", clockTime(a.GetCreateTime())+"  "+a.GetEdition()+"  "+c.say("cli_attempt", "Outcome", c.result(a), "Number", a.GetAttemptNumber()))
	}
	return table.Flush()
}

// disabledWords are the messages that say why a subscription is disabled.
var disabledWords = map[pressroomv1.Subscription_DisableReason]string{
	pressroomv1.Subscription_REQUESTED:          "cli_disabled_requested",
	pressroomv1.Subscription_ATTEMPTS_EXHAUSTED: "cli_disabled_exhausted",
	pressroomv1.Subscription_CALLBACK_GONE:      "cli_disabled_gone",
}

// health says in a line how a subscription stands.
func (w words) health(sub *pressroomv1.Subscription) string {
	switch {
	case sub.GetState() == pressroomv1.Subscription_DISABLED:
		return w.say("cli_disabled", "Time", clockTime(sub.GetDisableTime()), "Reason", w.say(disabledWords[sub.GetDisableReason()]))
	case sub.GetFailedAttemptCount() > 0:
		return w.say("cli_failing", "Count", sub.GetFailedAttemptCount(), "Time", clockTime(sub.GetNextAttemptTime()))
	}
	return w.say("cli_active")
}

// outcomeWords are the messages that say what became of an attempt.
var outcomeWords = map[pressroomv1.SubscriptionAttempt_Outcome]string{
	pressroomv1.SubscriptionAttempt_TAKEN:             "cli_taken",
	pressroomv1.SubscriptionAttempt_REFUSED:           "cli_refused",
	pressroomv1.SubscriptionAttempt_TIMED_OUT:         "cli_timed_out",
	pressroomv1.SubscriptionAttempt_UNREACHABLE:       "cli_unreachable",
	pressroomv1.SubscriptionAttempt_FORBIDDEN_ADDRESS: "cli_forbidden",
}

// result says what became of an attempt.
func (w words) result(a *pressroomv1.SubscriptionAttempt) string {
	text := w.say(outcomeWords[a.GetOutcome()])
	if a.GetStatusCode() != 0 {
		text = w.say("cli_status", "Outcome", text, "Status", a.GetStatusCode())
	}
	if a.GetError() != "" {
		text += ": " + a.GetError()
	}
	return text
}

func clockTime(t *timestamppb.Timestamp) string {
	if t == nil {
		return ""
	}
	return t.AsTime().Format("2006-01-02 15:04:05 UTC")
}
