package access

import (
	"slices"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// need is what a call of a method needs. What none of its fields allows is
// refused.
type need struct {
	// anyone may call; a key or token that is given must hold all the same, for
	// it may show more.
	anyone bool
	// deaf methods do not look at keys: the server tells of itself.
	deaf bool
	// known callers may call, whatever their grants.
	known bool
	// roles may call, whatever the request.
	roles []role
	// within are roles that may call in the languages that the request is about.
	within []role
	// languages finds these in a request. The error is that of a request that
	// cannot be read.
	languages func(proto.Message) ([]string, error)
}

type role = pressroomv1.Grant_Role

const (
	admin      = pressroomv1.Grant_ADMIN
	editor     = pressroomv1.Grant_EDITOR
	publisher  = pressroomv1.Grant_PUBLISHER
	translator = pressroomv1.Grant_TRANSLATOR
	reviewer   = pressroomv1.Grant_REVIEWER
	partner    = pressroomv1.Grant_PARTNER
)

// table says of every method what it needs. With separate publishing editors do
// not publish, and where a key is required the public's methods are for those
// who have one. That translators and reviewers see only what is up for
// translation, and only their languages and the source, is held in the rooms.
func table(o Options) map[string]need {
	editors := []role{admin, editor, publisher}
	publishers := editors
	if o.SeparatePublishing {
		publishers = []role{admin, publisher}
	}
	everyone := need{anyone: !o.RequireKey, known: true}
	itself := need{anyone: true, deaf: true}
	admins := need{roles: []role{admin}}
	edit := need{roles: editors}
	publish := need{roles: publishers}
	read := need{roles: slices.Concat(editors, []role{translator, reviewer})}
	subscribe := need{roles: slices.Concat(editors, []role{partner})}
	in := func(languages func(proto.Message) ([]string, error), within ...role) need {
		return need{roles: editors, within: within, languages: languages}
	}
	return map[string]need{
		"grpc.health.v1.Health/Check":                                   itself,
		"grpc.health.v1.Health/List":                                    itself,
		"grpc.health.v1.Health/Watch":                                   itself,
		"grpc.reflection.v1.ServerReflection/ServerReflectionInfo":      itself,
		"grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo": itself,

		"pressroom.v1.AccessService/CreateKey":        admins,
		"pressroom.v1.AccessService/GetCaller":        {known: true},
		"pressroom.v1.AccessService/GetKey":           admins,
		"pressroom.v1.AccessService/ListAuditEntries": admins,
		"pressroom.v1.AccessService/ListKeys":         admins,
		"pressroom.v1.AccessService/RevokeKey":        admins,

		"pressroom.v1.DeliveryService/GetPublication":    everyone,
		"pressroom.v1.DeliveryService/ListEditions":      everyone,
		"pressroom.v1.DeliveryService/ListPublications":  everyone,
		"pressroom.v1.DeliveryService/LookupPublication": everyone,

		"pressroom.v1.EditorialService/CreateRelease":        edit,
		"pressroom.v1.EditorialService/CreateSpeaker":        edit,
		"pressroom.v1.EditorialService/DeleteRelease":        edit,
		"pressroom.v1.EditorialService/GetRelease":           read,
		"pressroom.v1.EditorialService/GetReleaseRevision":   edit,
		"pressroom.v1.EditorialService/GetSpeaker":           read,
		"pressroom.v1.EditorialService/ImportDraft":          edit,
		"pressroom.v1.EditorialService/ListReleaseRevisions": edit,
		"pressroom.v1.EditorialService/ListReleases":         edit,
		"pressroom.v1.EditorialService/ListSpeakers":         edit,
		"pressroom.v1.EditorialService/ParseRelease":         edit,
		"pressroom.v1.EditorialService/PublishRelease":       publish,
		"pressroom.v1.EditorialService/RollbackRelease":      edit,
		"pressroom.v1.EditorialService/UpdateRelease":        edit,
		"pressroom.v1.EditorialService/UpdateSpeaker":        edit,
		"pressroom.v1.EditorialService/WithdrawRelease":      publish,

		"pressroom.v1.SyndicationService/CreateSubscription":       subscribe,
		"pressroom.v1.SyndicationService/DeleteSubscription":       subscribe,
		"pressroom.v1.SyndicationService/DisableSubscription":      subscribe,
		"pressroom.v1.SyndicationService/EnableSubscription":       subscribe,
		"pressroom.v1.SyndicationService/GetFeed":                  everyone,
		"pressroom.v1.SyndicationService/GetNewsSitemap":           everyone,
		"pressroom.v1.SyndicationService/GetSubscription":          subscribe,
		"pressroom.v1.SyndicationService/ListChanges":              everyone,
		"pressroom.v1.SyndicationService/ListSubscriptionAttempts": subscribe,
		"pressroom.v1.SyndicationService/ListSubscriptions":        subscribe,
		"pressroom.v1.SyndicationService/RotateSubscriptionSecret": subscribe,
		"pressroom.v1.SyndicationService/UpdateSubscription":       subscribe,
		"pressroom.v1.SyndicationService/WatchChanges":             everyone,

		"pressroom.v1.TranslationService/ApproveVariant":       in(ofName, reviewer),
		"pressroom.v1.TranslationService/CompareVariant":       read,
		"pressroom.v1.TranslationService/DismissSuggestion":    in(ofSegment, translator, reviewer),
		"pressroom.v1.TranslationService/ExportXliff":          in(ofName, translator, reviewer),
		"pressroom.v1.TranslationService/GetVariant":           read,
		"pressroom.v1.TranslationService/GetVariantRevision":   read,
		"pressroom.v1.TranslationService/ImportMemory":         edit, // of any language
		"pressroom.v1.TranslationService/ImportXliff":          in(ofName, translator),
		"pressroom.v1.TranslationService/ExportMemory":         in(ofTarget, translator, reviewer),
		"pressroom.v1.TranslationService/ListSegments":         in(ofParent, translator, reviewer),
		"pressroom.v1.TranslationService/ListTranslationTasks": in(ofLanguage, translator, reviewer),
		"pressroom.v1.TranslationService/ListVariantRevisions": read,
		"pressroom.v1.TranslationService/ListVariants":         read,
		"pressroom.v1.TranslationService/OverrideCheck":        in(ofSegment, translator, reviewer),
		"pressroom.v1.TranslationService/RejectVariant":        in(ofName, reviewer),
		"pressroom.v1.TranslationService/ReviewSegments":       in(ofParent, reviewer),
		"pressroom.v1.TranslationService/RollbackVariant":      in(ofName, translator),
		"pressroom.v1.TranslationService/SubmitSegments":       in(ofParent, translator),
		"pressroom.v1.TranslationService/SubmitVariant":        in(ofName, translator),
		"pressroom.v1.TranslationService/UpdateVariant":        in(ofVariant, translator),
	}
}
