package main

import (
	"context"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// namedSubscription is a command on one subscription.
type namedSubscription struct {
	connection
	Subscription string `arg:"" help:"The subscription, by id."`
}

// call calls the server about the subscription, once however often it is sent.
func (n *namedSubscription) call(ctx context.Context, w words, do func(ctx context.Context, client *client, name, request string) error) error {
	ctx, client, err := n.dial(ctx, w)
	if err != nil {
		return err
	}
	defer client.Close()
	return do(ctx, client, subscriptionName(n.Subscription), newRequestID())
}

// subscriptionEnable has a subscription go on.
type subscriptionEnable struct{ namedSubscription }

// Run implements the command.
func (s *subscriptionEnable) Run(ctx context.Context, c console) error {
	return s.call(ctx, c.words, func(ctx context.Context, client *client, name, request string) error {
		sub, err := client.EnableSubscription(ctx, &pressroomv1.EnableSubscriptionRequest{Name: name, RequestId: request})
		if err == nil {
			c.sayln("cli_is_active", "Name", sub.GetName())
		}
		return err
	})
}

// subscriptionDisable has a subscription stop.
type subscriptionDisable struct{ namedSubscription }

// Run implements the command.
func (s *subscriptionDisable) Run(ctx context.Context, c console) error {
	return s.call(ctx, c.words, func(ctx context.Context, client *client, name, request string) error {
		sub, err := client.DisableSubscription(ctx, &pressroomv1.DisableSubscriptionRequest{Name: name, RequestId: request})
		if err == nil {
			c.sayln("cli_is_disabled", "Name", sub.GetName())
		}
		return err
	})
}

// subscriptionRotate makes a new secret.
type subscriptionRotate struct {
	namedSubscription
	JSON bool `name:"json" help:"Print what the server answered, as JSON."`
}

// Run implements the command.
func (s *subscriptionRotate) Run(ctx context.Context, c console) error {
	return s.call(ctx, c.words, func(ctx context.Context, client *client, name, request string) error {
		sub, err := client.RotateSubscriptionSecret(ctx, &pressroomv1.RotateSubscriptionSecretRequest{Name: name, RequestId: request})
		if err != nil {
			return err
		}
		return printSecret(c, sub, s.JSON, "cli_rotated")
	})
}

// subscriptionDelete deletes a subscription.
type subscriptionDelete struct{ namedSubscription }

// Run implements the command.
func (s *subscriptionDelete) Run(ctx context.Context, c console) error {
	return s.call(ctx, c.words, func(ctx context.Context, client *client, name, request string) error {
		_, err := client.DeleteSubscription(ctx, &pressroomv1.DeleteSubscriptionRequest{Name: name, RequestId: request})
		if err == nil {
			c.sayln("cli_deleted", "Name", name)
		}
		return err
	})
}
