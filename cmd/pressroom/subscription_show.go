package main

import (
	"context"
	"fmt"
	"io"
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
	ctx, client, err := s.dial(ctx)
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
	return showSubscription(c.out, sub, attempts.GetAttempts())
}

func showSubscription(w io.Writer, sub *pressroomv1.Subscription, attempts []*pressroomv1.SubscriptionAttempt) error {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	row := func(label, text string) {
		if text != "" {
			fmt.Fprintf(table, "%s\t%s\n", label, text)
		}
	}
	row("subscription", subscriptionID(sub))
	row("for", sub.GetDisplayName())
	row("callback", sub.GetCallbackUri())
	row("languages", strings.Join(sub.GetLanguageCodes(), ", "))
	row("topics", strings.Join(sub.GetTopics(), ", "))
	row("regions", strings.Join(sub.GetRegionCodes(), ", "))
	row("state", health(sub))
	row("last taken", sub.GetLastEdition())
	row("taken at", clockTime(sub.GetLastSuccessTime()))
	for _, a := range attempts {
		row("attempt", fmt.Sprintf("%s  %s  %s (no. %d)", clockTime(a.GetCreateTime()), a.GetEdition(), result(a), a.GetAttemptNumber()))
	}
	return table.Flush()
}

// disabledWords say why a subscription is disabled.
var disabledWords = map[pressroomv1.Subscription_DisableReason]string{
	pressroomv1.Subscription_REQUESTED:          "somebody asked for it",
	pressroomv1.Subscription_ATTEMPTS_EXHAUSTED: "a change was not taken for three days",
	pressroomv1.Subscription_CALLBACK_GONE:      "the callback answered 410 Gone",
}

// health says in a line how a subscription stands.
func health(sub *pressroomv1.Subscription) string {
	switch {
	case sub.GetState() == pressroomv1.Subscription_DISABLED:
		return fmt.Sprintf("disabled since %s: %s", clockTime(sub.GetDisableTime()), disabledWords[sub.GetDisableReason()])
	case sub.GetFailedAttemptCount() > 0:
		return fmt.Sprintf("failing (%d attempts), next at %s", sub.GetFailedAttemptCount(), clockTime(sub.GetNextAttemptTime()))
	}
	return "active"
}

// outcomeWords say what became of an attempt.
var outcomeWords = map[pressroomv1.SubscriptionAttempt_Outcome]string{
	pressroomv1.SubscriptionAttempt_TAKEN:             "taken",
	pressroomv1.SubscriptionAttempt_REFUSED:           "refused",
	pressroomv1.SubscriptionAttempt_TIMED_OUT:         "no answer",
	pressroomv1.SubscriptionAttempt_UNREACHABLE:       "unreachable",
	pressroomv1.SubscriptionAttempt_FORBIDDEN_ADDRESS: "forbidden address",
}

func result(a *pressroomv1.SubscriptionAttempt) string {
	text := outcomeWords[a.GetOutcome()]
	if a.GetStatusCode() != 0 {
		text += fmt.Sprintf(", status %d", a.GetStatusCode())
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
