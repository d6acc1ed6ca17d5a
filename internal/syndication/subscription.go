package syndication

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/emptypb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// CreateSubscription implements SyndicationService.
func (s *Service) CreateSubscription(ctx context.Context, req *pressroomv1.CreateSubscriptionRequest) (*pressroomv1.Subscription, error) {
	defer s.wake()
	return archive.Once(ctx, s.push.Archive, req, func(w *archive.Writer) (*pressroomv1.Subscription, error) {
		sub := &pressroomv1.Subscription{}
		proto.Merge(sub, req.GetSubscription())
		aip.ClearOutput(sub)
		sub.Uid, sub.Creator = s.push.NewUID(), press.CallerOf(ctx).Actor()
		id := req.GetSubscriptionId()
		if id == "" {
			id = "subscription-" + sub.GetUid()[len(sub.GetUid())-12:]
		}
		sub.Name = press.SubscriptionName(id)
		sub.State = pressroomv1.Subscription_ACTIVE
		if err := s.settle(w.Followed(), sub); err != nil {
			return nil, err
		}
		if err := hasRoom(ctx, &w.Reader, sub.GetName()); err != nil {
			return nil, err
		}
		key, err := webhook.NewKey(s.push.Random)
		if err != nil {
			return nil, err
		}
		record := &storev1.SubscriptionRecord{Subscription: sub, Key: key}
		if err := w.CreateSubscription(record); err != nil {
			return nil, err
		}
		return withSecret(record), nil
	})
}

// settle checks a subscription as a whole, and that there is what it asks for:
// a typing error would else be silence.
func (s *Service) settle(g *archive.Gate, sub *pressroomv1.Subscription) error {
	if err := press.SettleSubscription(sub, s.push.Plain); err != nil {
		return err
	}
	var found []press.Violation
	check := func(field string, i int, scope archive.Scope) error {
		err := s.checkScope(g, scope)
		if missing, ok := errors.AsType[*press.Error](err); ok && missing.Kind == press.NotFound {
			v := press.Violates(fmt.Sprintf("%s[%d]", field, i), missing.Reason)
			maps.Copy(v.Metadata, missing.Metadata)
			found = append(found, v)
			return nil
		}
		return err
	}
	for i, code := range sub.GetLanguageCodes() {
		if err := check("languageCodes", i, archive.Scope{Language: code}); err != nil {
			return err
		}
	}
	for i, topic := range sub.GetTopics() {
		if err := check("topics", i, archive.Scope{Topic: topic}); err != nil {
			return err
		}
	}
	return press.Invalidate(found)
}

// GetSubscription implements SyndicationService.
func (s *Service) GetSubscription(ctx context.Context, req *pressroomv1.GetSubscriptionRequest) (*pressroomv1.Subscription, error) {
	id, err := press.SubscriptionID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	var sub *pressroomv1.Subscription
	err = s.push.Archive.View(ctx, func(r *archive.Reader) error {
		record, err := theirs(ctx, r, id)
		sub = shown(record, r.Now())
		return err
	})
	return sub, err
}

// ListSubscriptions implements SyndicationService.
func (s *Service) ListSubscriptions(ctx context.Context, req *pressroomv1.ListSubscriptionsRequest) (*pressroomv1.ListSubscriptionsResponse, error) {
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListSubscriptionsResponse{}
	err = s.push.Archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.Subscriptions(owns(ctx), cursor, aip.PageSize(req.GetPageSize()))
		for _, record := range page {
			resp.Subscriptions = append(resp.Subscriptions, shown(record, r.Now()))
		}
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// UpdateSubscription implements SyndicationService.
func (s *Service) UpdateSubscription(ctx context.Context, req *pressroomv1.UpdateSubscriptionRequest) (*pressroomv1.Subscription, error) {
	name := req.GetSubscription().GetName()
	return s.revise(ctx, req, name, func(w *archive.Writer, record *storev1.SubscriptionRecord) (*pressroomv1.Subscription, error) {
		was := record.GetSubscription()
		if err := press.RequireEtag(name, req.GetSubscription().GetEtag(), was.GetEtag()); err != nil {
			return nil, err
		}
		changed := proto.CloneOf(was)
		if err := press.Merge(changed, proto.CloneOf(req.GetSubscription()), req.GetUpdateMask()); err != nil {
			return nil, err
		}
		if err := s.settle(w.Followed(), changed); err != nil {
			return nil, err
		}
		if changed.GetSignatureScheme() != was.GetSignatureScheme() {
			return nil, press.BadField("signatureScheme", press.Immutable)
		}
		if proto.Equal(changed, was) {
			return shown(record, w.Now()), nil
		}
		if err := passOver(w.Followed(), record); err != nil {
			return nil, err
		}
		record.Subscription, record.Waiting = changed, nil
		return save(w, record)
	})
}

// save keeps changed settings or another state, and shows them.
func save(w *archive.Writer, record *storev1.SubscriptionRecord) (*pressroomv1.Subscription, error) {
	if err := w.SaveSubscription(record); err != nil {
		return nil, err
	}
	return shown(record, w.Now()), nil
}

// passOver brings a subscription up to the change that waits by its present
// settings, or to the end of the log where none does: what came before and was
// not for it is not sent when its settings change.
func passOver(g *archive.Gate, record *storev1.SubscriptionRecord) error {
	waiting, ok, err := g.FirstAfter(scopes(record.GetSubscription()), record.GetPosition())
	if err != nil {
		return err
	}
	if ok {
		record.Position, err = g.Before(waiting.Position)
	} else {
		record.Position, err = g.Newest(archive.Scope{})
	}
	return err
}

// scopes are the parts of the log that a subscription follows: every
// combination of what it names.
func scopes(sub *pressroomv1.Subscription) []archive.Scope {
	anyOf := func(names []string) []string {
		if len(names) == 0 {
			return []string{""}
		}
		return names
	}
	var all []archive.Scope
	for _, language := range anyOf(sub.GetLanguageCodes()) {
		for _, topic := range anyOf(sub.GetTopics()) {
			for _, region := range anyOf(sub.GetRegionCodes()) {
				all = append(all, archive.Scope{Language: language, Topic: topic, Region: region})
			}
		}
	}
	return all
}

// DeleteSubscription implements SyndicationService.
func (s *Service) DeleteSubscription(ctx context.Context, req *pressroomv1.DeleteSubscriptionRequest) (*emptypb.Empty, error) {
	id, err := press.SubscriptionID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.push.Archive, req, func(w *archive.Writer) (*emptypb.Empty, error) {
		record, err := theirs(ctx, &w.Reader, id)
		if err != nil {
			return nil, err
		}
		if err := press.MatchEtag(req.GetName(), req.GetEtag(), record.GetSubscription().GetEtag()); err != nil {
			return nil, err
		}
		return &emptypb.Empty{}, w.DeleteSubscription(id)
	})
}
