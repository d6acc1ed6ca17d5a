package syndication

import (
	"slices"

	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
)

// scopeOf reads what a call is limited to. The error is Invalid and names the
// field.
func scopeOf(req interface {
	GetLanguageCode() string
	GetTopic() string
	GetRegionCode() string
}) (s archive.Scope, err error) {
	s.Topic = req.GetTopic()
	if code := req.GetLanguageCode(); code != "" {
		if s.Language, err = press.Language("languageCode", code); err != nil {
			return s, err
		}
	}
	if code := req.GetRegionCode(); code != "" {
		var ok bool
		if s.Region, ok = locale.CanonicalRegion(code); !ok {
			return s, press.BadField("regionCode", press.RegionUnknown, "Value", code)
		}
	}
	return s, nil
}

// checkScope refuses a language in which the site does not publish and a topic
// that nothing public has, ever had: who follows these has misspelt them, and
// would wait in silence. Of what is to come it does not tell. A region is one of
// a known list, and has a log and a feed, be they empty.
func (s *Service) checkScope(g *archive.Gate, scope archive.Scope) error {
	if scope.Language != "" && !slices.Contains(s.languages, scope.Language) {
		newest, err := g.Newest(archive.Scope{Language: scope.Language})
		if err != nil {
			return err
		}
		if newest == nil {
			return press.Missing(press.FeedNotFound, "feeds/"+scope.Language)
		}
	}
	if scope.Topic != "" {
		newest, err := g.Newest(archive.Scope{Topic: scope.Topic})
		if err != nil {
			return err
		}
		if newest == nil {
			return &press.Error{
				Kind: press.NotFound, Reason: press.TopicNotFound, Metadata: map[string]string{"Topic": scope.Topic},
			}
		}
	}
	return nil
}
