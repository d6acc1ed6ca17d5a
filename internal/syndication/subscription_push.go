package syndication

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"time"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// subscriptions lists the subscriptions, which are called for changes.
func (d *Deliverer) subscriptions(g *archive.Gate) ([]*callee, error) {
	records, err := g.Subscriptions()
	if err != nil {
		return nil, err
	}
	all := make([]*callee, len(records))
	for i, record := range records {
		name := record.GetSubscription().GetName()
		id, err := press.SubscriptionID("name", name)
		if err != nil {
			return nil, err
		}
		all[i] = &callee{
			key: name, scopes: scopes(record.GetSubscription()),
			look: func(g *archive.Gate) (time.Time, bool, error) { return dueChange(g, id) },
			run:  func(ctx context.Context) (bool, error) { return d.sendChange(ctx, id) },
		}
	}
	return all, nil
}

// dueChange reports whether a change waits for a subscription, and when it is to
// be sent.
func dueChange(g *archive.Gate, id string) (time.Time, bool, error) {
	record, err := subscription(g, id)
	if err != nil || record == nil {
		return time.Time{}, false, err
	}
	change, ok, err := waitingChange(g, record)
	return due(record.GetWaiting(), change.Position), ok, err
}

// subscription returns a subscription; nil where it was deleted a moment ago.
func subscription(g *archive.Gate, id string) (*storev1.SubscriptionRecord, error) {
	record, err := g.Subscription(id)
	if errors.Is(err, &press.Error{Reason: press.SubscriptionNotFound}) {
		return nil, nil
	}
	return record, err
}

// waitingChange returns the change that is to be sent to a subscription next.
func waitingChange(g *archive.Gate, record *storev1.SubscriptionRecord) (archive.Change, bool, error) {
	sub := record.GetSubscription()
	if sub.GetState() != pressroomv1.Subscription_ACTIVE {
		return archive.Change{}, false, nil
	}
	return g.FirstAfter(scopes(sub), record.GetPosition())
}

// due is when what stands at a position is to be sent: at once, or when what
// was not taken is due again.
func due(waiting *storev1.WaitingRecord, at []byte) time.Time {
	if waiting == nil || !bytes.Equal(waiting.GetPosition(), at) {
		return time.Time{}
	}
	return waiting.GetNextTime().AsTime()
}

// parcel is a change on its way to a subscription.
type parcel struct {
	id         string // of the subscription
	uid        string
	generation int64 // of its settings, by which it was made
	change     archive.Change
	message    string // id
	began      time.Time
	request    webhook.Request
}

// sendChange sends the change that waits for a subscription, if it is due, and
// notes what came of it. It reports whether it was taken.
func (d *Deliverer) sendChange(ctx context.Context, id string) (taken bool, err error) {
	p, err := d.pack(ctx, id)
	if err != nil || p == nil {
		return false, err
	}
	answer := d.sender.Do(ctx, p.request)
	if answer.Err != nil && ctx.Err() != nil {
		return false, nil // cut off by us: nothing is known, and it is sent again
	}
	return answer.Taken(), d.note(context.WithoutCancel(ctx), p, answer)
}

// pack makes the parcel that is due for a subscription; nil where none is.
func (d *Deliverer) pack(ctx context.Context, id string) (*parcel, error) {
	var p *parcel
	err := d.room.archive.Follow(ctx, func(g *archive.Gate) error {
		p = nil
		record, err := subscription(g, id)
		if err != nil || record == nil {
			return err
		}
		change, ok, err := waitingChange(g, record)
		now := d.clock()
		if err != nil || !ok || due(record.GetWaiting(), change.Position).After(now) {
			return err
		}
		p = &parcel{
			id: id, uid: record.GetSubscription().GetUid(), generation: record.GetGeneration(),
			change: change, message: messageID(record.GetSubscription().GetUid(), change.Position), began: now,
		}
		p.request, err = d.room.letter(g, record, p)
		return err
	})
	return p, err
}

// messageID names a change to a subscription, the same at every attempt.
func messageID(uid string, position []byte) string {
	sum := sha256.Sum256(append([]byte(uid+"\x00"), position...))
	return "msg_" + base64.RawURLEncoding.EncodeToString(sum[:18])
}

// letter writes and signs the message of a parcel.
func (s *Service) letter(g *archive.Gate, record *storev1.SubscriptionRecord, p *parcel) (webhook.Request, error) {
	sub := record.GetSubscription()
	change, err := s.change(g, &reading{view: sub.GetView()}, p.change)
	if err != nil {
		return webhook.Request{}, err
	}
	body, err := protojson.Marshal(&pressroomv1.SubscriptionMessage{
		Type: "change.visible", Timestamp: change.GetVisibleTime(), Data: change,
	})
	if err != nil {
		return webhook.Request{}, fmt.Errorf("write %s: %w", change.GetEdition(), err)
	}
	keys := [][]byte{record.GetKey()}
	if sub.GetPreviousSecretExpireTime().AsTime().After(p.began) {
		keys = append(keys, record.GetPreviousKey())
	}
	header := webhook.Sign(sub.GetSignatureScheme(), keys, p.message, p.began, body)
	header["Content-Type"] = "application/json"
	return webhook.Request{URI: sub.GetCallbackUri(), Header: header, Body: body}, nil
}

// note keeps an attempt and, in the same transaction, how far the subscription
// has come with it.
func (d *Deliverer) note(ctx context.Context, p *parcel, answer webhook.Answer) error {
	chance := d.chance()
	var dead pressroomv1.Subscription_DisableReason
	err := d.room.push.Archive.Update(ctx, func(w *archive.Writer) error {
		dead = 0
		record, err := w.Subscription(p.id)
		if errors.Is(err, &press.Error{Reason: press.SubscriptionNotFound}) {
			return nil // it was deleted under way
		}
		if err != nil || record.GetSubscription().GetUid() != p.uid {
			return err
		}
		sub := record.GetSubscription()
		attempt := attemptOf(p, answer)
		attempt.AttemptNumber = attemptsAt(record.GetWaiting(), p.change.Position) + 1
		switch {
		case answer.Taken():
			take(record, p, w.Now())
		case record.GetGeneration() != p.generation:
			sub.FailedAttemptCount++ // by settings that are no more: by the new ones it is sent at once
		default:
			sub.FailedAttemptCount++
			record.Waiting = again(webhook.Persistence, record.GetWaiting(), p.change.Position, p.began, w.Now(), answer, chance)
			switch {
			case answer.Gone():
				dead = pressroomv1.Subscription_CALLBACK_GONE
			case record.GetWaiting() == nil:
				dead = pressroomv1.Subscription_ATTEMPTS_EXHAUSTED
			}
			if dead != 0 {
				disable(record, dead, w.Now())
				if err := w.SaveSubscription(record); err != nil {
					return err
				}
			}
			attempt.NextAttemptTime = record.GetWaiting().GetNextTime()
		}
		return w.PutAttempt(record, attempt)
	})
	if err == nil && !answer.Taken() {
		d.logger.InfoContext(ctx, "change not taken", "subscription", press.SubscriptionName(p.id),
			"edition", p.change.Record.GetEdition().GetName(), "status", answer.Status, "error", answer.Err)
	}
	if err == nil && dead != 0 {
		d.logger.WarnContext(ctx, "subscription disabled", "subscription", press.SubscriptionName(p.id), "reason", dead)
	}
	return err
}

// take notes that a change was taken.
func take(record *storev1.SubscriptionRecord, p *parcel, now time.Time) {
	if bytes.Compare(p.change.Position, record.GetPosition()) > 0 { // other settings may have passed over more
		record.Position = p.change.Position
	}
	record.Waiting = nil
	sub := record.GetSubscription()
	sub.LastEdition = p.change.Record.GetEdition().GetName()
	sub.LastSuccessTime = timestamppb.New(now)
	sub.FailedAttemptCount = 0
}

// attemptsAt is how many attempts at what stands at a position have failed.
func attemptsAt(waiting *storev1.WaitingRecord, at []byte) int32 {
	if !bytes.Equal(waiting.GetPosition(), at) {
		return 0
	}
	return waiting.GetAttemptCount()
}

// again is when what was not taken is tried again; nil where it is not.
func again(persistence time.Duration, waiting *storev1.WaitingRecord, at []byte, began, now time.Time, answer webhook.Answer, chance float64) *storev1.WaitingRecord {
	next := &storev1.WaitingRecord{Position: at, AttemptCount: attemptsAt(waiting, at) + 1, FirstTime: timestamppb.New(began)}
	if next.GetAttemptCount() > 1 {
		next.FirstTime = waiting.GetFirstTime()
	}
	when, more := webhook.Next(persistence, next.GetFirstTime().AsTime(), now, int(next.GetAttemptCount()), answer.RetryAfter, chance)
	if !more {
		return nil
	}
	next.NextTime = timestamppb.New(when)
	return next
}
