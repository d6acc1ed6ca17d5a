package app

import (
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	reflectionv1 "google.golang.org/grpc/reflection/grpc_reflection_v1"
	reflectionv1alpha "google.golang.org/grpc/reflection/grpc_reflection_v1alpha"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// way is how the public and partners call something.
type way struct {
	requests []proto.Message // of a method
	targets  []string        // of a path
	// tells says that what it answers depends on what is published, and so has
	// to change when the embargo lifts.
	tells bool
	// ahead says that a partner with a lead sees it before.
	ahead bool
}

// methodWays are the methods that the public or partners may call. Every other
// one must refuse them. A new method that lets them in fails the test until it
// stands here.
var methodWays = map[string]way{
	"pressroom.v1.DeliveryService/GetPublication": {tells: true, ahead: true, requests: []proto.Message{
		&pressroomv1.GetPublicationRequest{Name: "publications/secret"},
		&pressroomv1.GetPublicationRequest{Name: "publications/secret", LanguageCode: "en"},
		&pressroomv1.GetPublicationRequest{Name: "publications/secret", LanguageCode: "de", Fallback: "none"},
		&pressroomv1.GetPublicationRequest{Name: "publications/open", LanguageCode: "fr"},
		&pressroomv1.GetPublicationRequest{Name: "publications/open", LanguageCode: "en"},
	}},
	"pressroom.v1.DeliveryService/ListPublications": {tells: true, ahead: true, requests: []proto.Message{
		&pressroomv1.ListPublicationsRequest{},
		&pressroomv1.ListPublicationsRequest{PageSize: 1},
		&pressroomv1.ListPublicationsRequest{LanguageCode: "fr", Topic: "water"},
		&pressroomv1.ListPublicationsRequest{LanguageCode: "en", Topic: "secret"},
		&pressroomv1.ListPublicationsRequest{LanguageCode: "ar"},
	}},
	"pressroom.v1.DeliveryService/LookupPublication": {tells: true, ahead: true, requests: []proto.Message{
		&pressroomv1.LookupPublicationRequest{LanguageCode: "fr", Slug: "secret-fr"},
		&pressroomv1.LookupPublicationRequest{LanguageCode: "en", Slug: "secret-fr"},
		&pressroomv1.LookupPublicationRequest{LanguageCode: "fr", Slug: "open-fr"},
	}},
	"pressroom.v1.DeliveryService/ListEditions": {tells: true, ahead: true, requests: []proto.Message{
		&pressroomv1.ListEditionsRequest{Parent: "publications/secret"},
		&pressroomv1.ListEditionsRequest{Parent: "publications/open", LanguageCode: "fr"},
		&pressroomv1.ListEditionsRequest{Parent: "publications/open", PageSize: 1},
	}},
	"pressroom.v1.SyndicationService/ListChanges": {tells: true, requests: []proto.Message{
		&pressroomv1.ListChangesRequest{}, &pressroomv1.ListChangesRequest{View: pressroomv1.ChangeView_CHANGE_VIEW_FULL},
		&pressroomv1.ListChangesRequest{Topic: "secret"}, &pressroomv1.ListChangesRequest{LanguageCode: "fr", Topic: "water", RegionCode: "FR"},
		&pressroomv1.ListChangesRequest{Start: pressroomv1.ChangeStart_CHANGE_START_NOW},
	}},
	"pressroom.v1.SyndicationService/WatchChanges": {tells: true, requests: []proto.Message{
		&pressroomv1.WatchChangesRequest{}, &pressroomv1.WatchChangesRequest{Topic: "secret"},
	}},
	"pressroom.v1.SyndicationService/GetFeed": {tells: true, requests: []proto.Message{
		&pressroomv1.GetFeedRequest{LanguageCode: "fr", Format: "feed.json"}, &pressroomv1.GetFeedRequest{LanguageCode: "fr", Format: "rss.xml", Topic: "water"},
		&pressroomv1.GetFeedRequest{LanguageCode: "en", Format: "atom.xml", Topic: "secret"}, &pressroomv1.GetFeedRequest{LanguageCode: "en", Format: "ninjs.json", RegionCode: "FR"},
	}},
	"pressroom.v1.SyndicationService/GetNewsSitemap": {tells: true, requests: []proto.Message{&pressroomv1.GetNewsSitemapRequest{}}},
	// Partners call these, and none tells ahead: there is no subscribing to a topic
	// of which nothing is public.
	"pressroom.v1.SyndicationService/CreateSubscription": {requests: []proto.Message{
		&pressroomv1.CreateSubscriptionRequest{},
		&pressroomv1.CreateSubscriptionRequest{Subscription: &pressroomv1.Subscription{CallbackUri: "https://agency.example/in", Topics: []string{"secret", "nothing"}}},
	}},
	"pressroom.v1.SyndicationService/UpdateSubscription": {requests: []proto.Message{
		&pressroomv1.UpdateSubscriptionRequest{Subscription: &pressroomv1.Subscription{Name: "subscriptions/agency", Etag: "*", Topics: []string{"secret", "nothing"}}},
	}},
	"pressroom.v1.SyndicationService/GetSubscription":          {requests: []proto.Message{&pressroomv1.GetSubscriptionRequest{Name: "subscriptions/agency"}}},
	"pressroom.v1.SyndicationService/ListSubscriptions":        {requests: []proto.Message{&pressroomv1.ListSubscriptionsRequest{}}},
	"pressroom.v1.SyndicationService/DeleteSubscription":       {requests: []proto.Message{&pressroomv1.DeleteSubscriptionRequest{Name: "subscriptions/agency"}}},
	"pressroom.v1.SyndicationService/EnableSubscription":       {requests: []proto.Message{&pressroomv1.EnableSubscriptionRequest{Name: "subscriptions/agency"}}},
	"pressroom.v1.SyndicationService/DisableSubscription":      {requests: []proto.Message{&pressroomv1.DisableSubscriptionRequest{Name: "subscriptions/agency"}}},
	"pressroom.v1.SyndicationService/RotateSubscriptionSecret": {requests: []proto.Message{&pressroomv1.RotateSubscriptionSecretRequest{Name: "subscriptions/agency"}}},
	"pressroom.v1.SyndicationService/ListSubscriptionAttempts": {requests: []proto.Message{&pressroomv1.ListSubscriptionAttemptsRequest{Parent: "subscriptions/agency"}}},
	"pressroom.v1.AccessService/GetCaller":                     {requests: []proto.Message{}}, // tells the caller's own, by their key
	"grpc.health.v1.Health/Check": {requests: []proto.Message{
		&healthv1.HealthCheckRequest{}, &healthv1.HealthCheckRequest{Service: "releases/secret"},
	}},
	"grpc.health.v1.Health/List":  {requests: []proto.Message{&healthv1.HealthListRequest{}}},
	"grpc.health.v1.Health/Watch": {requests: []proto.Message{&healthv1.HealthCheckRequest{}}},
	"grpc.reflection.v1.ServerReflection/ServerReflectionInfo": {requests: []proto.Message{
		&reflectionv1.ServerReflectionRequest{MessageRequest: &reflectionv1.ServerReflectionRequest_ListServices{}},
	}},
	"grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo": {requests: []proto.Message{
		//lint:ignore SA1019 it is served, so it is asked
		&reflectionv1alpha.ServerReflectionRequest{MessageRequest: &reflectionv1alpha.ServerReflectionRequest_ListServices{}},
	}},
}

// pathWays are the paths of REST that do the same.
var pathWays = map[string]way{
	"GET /v1/publications/*": {tells: true, ahead: true, targets: []string{
		"/v1/publications/secret", "/v1/publications/secret?languageCode=en", "/v1/publications/secret?languageCode=de&fallback=none",
		"/v1/publications/open", "/v1/publications/open?languageCode=fr",
		"/v1/publications/secret?format=jsonld", "/v1/publications/open?languageCode=en&format=jsonld",
	}},
	"GET /v1/publications": {tells: true, ahead: true, targets: []string{
		"/v1/publications", "/v1/publications?pageSize=1", "/v1/publications?topic=secret", "/v1/publications?topic=water&languageCode=fr",
		"/v1/publications?languageCode=ar",
	}},
	"GET /v1/publications:lookup": {tells: true, ahead: true, targets: []string{
		"/v1/publications:lookup?languageCode=fr&slug=secret-fr", "/v1/publications:lookup?languageCode=fr&slug=open-fr",
	}},
	"GET /v1/publications/*/editions": {tells: true, ahead: true, targets: []string{
		"/v1/publications/secret/editions", "/v1/publications/open/editions?languageCode=fr", "/v1/publications/open/editions?pageSize=1",
	}},
	"GET /v1/changes":       {tells: true, targets: []string{"/v1/changes", "/v1/changes?topic=secret", "/v1/changes?view=CHANGE_VIEW_FULL"}},
	"GET /v1/changes:watch": {tells: true, targets: []string{"/v1/changes:watch?topic=secret", "/v1/changes:watch"}},
	"GET /feeds/*/*": {tells: true, targets: []string{
		"/feeds/fr/feed.json", "/feeds/fr/rss.xml", "/feeds/fr/atom.xml", "/feeds/fr/ninjs.json",
		"/feeds/en/feed.json", "/feeds/en/rss.xml", "/feeds/en/atom.xml", "/feeds/en/ninjs.json", "/feeds/ar/atom.xml", "/feeds/fr/feed.json?pageSize=1",
	}},
	"GET /feeds/*/topics/*/*": {tells: true, targets: []string{
		"/feeds/fr/topics/water/feed.json", "/feeds/fr/topics/secret/feed.json", "/feeds/fr/topics/secret/atom.xml",
		"/feeds/fr/topics/water/rss.xml", "/feeds/fr/topics/water/ninjs.json",
	}},
	"GET /feeds/*/regions/*/*":              {tells: true, targets: []string{"/feeds/fr/regions/FR/feed.json"}},
	"GET /feeds/*/topics/*/regions/*/*":     {tells: true, targets: []string{"/feeds/fr/topics/water/regions/FR/feed.json", "/feeds/fr/topics/secret/regions/FR/rss.xml"}},
	"GET /sitemap-news.xml":                 {tells: true, targets: []string{"/sitemap-news.xml"}},
	"POST /websub":                          {tells: true, targets: []string{"/websub"}},
	"POST /v1/subscriptions":                {targets: []string{"/v1/subscriptions"}},
	"GET /v1/subscriptions":                 {targets: []string{"/v1/subscriptions?pageSize=1"}},
	"GET /v1/subscriptions/*":               {targets: []string{"/v1/subscriptions/agency"}},
	"GET /v1/subscriptions/*/attempts":      {targets: []string{"/v1/subscriptions/agency/attempts"}},
	"DELETE /v1/subscriptions/*":            {targets: []string{"/v1/subscriptions/agency"}},
	"PATCH /v1/subscriptions/*":             {targets: []string{"/v1/subscriptions/agency"}},
	"POST /v1/subscriptions/*:disable":      {targets: []string{"/v1/subscriptions/agency:disable"}},
	"POST /v1/subscriptions/*:enable":       {targets: []string{"/v1/subscriptions/agency:enable"}},
	"POST /v1/subscriptions/*:rotateSecret": {targets: []string{"/v1/subscriptions/agency:rotateSecret"}},
	"GET /v1/caller":                        {targets: []string{}},
	"GET /healthz":                          {targets: []string{"/healthz"}},
	"GET /readyz":                           {targets: []string{"/readyz"}},
	"GET /openapi.json":                     {targets: []string{"/openapi.json"}},
}

// hubForms are what anyone may ask of the hub. What it answers depends on which
// feeds there are.
var hubForms = []string{
	"hub.mode=subscribe&hub.callback=https%3A%2F%2Freader.example%2Fin&hub.topic=https%3A%2F%2Fpress.example%2Ffeeds%2Ffr%2Ftopics%2Fsecret%2Ffeed.json",
	"hub.mode=unsubscribe&hub.callback=https%3A%2F%2Freader.example%2Fin&hub.topic=https%3A%2F%2Fpress.example%2Ffeeds%2Ffr%2Ftopics%2Fsecret%2Ffeed.json",
	"hub.mode=subscribe&hub.callback=https%3A%2F%2Freader.example%2Fin&hub.topic=https%3A%2F%2Fpress.example%2Ffeeds%2Ffr%2Ffeed.json",
	"hub.mode=subscribe&hub.callback=https%3A%2F%2Freader.example%2Fin&hub.topic=https%3A%2F%2Fpress.example%2Fv1%2Fpublications%2Fsecret",
}
