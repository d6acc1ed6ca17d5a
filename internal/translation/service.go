// Package translation is the translators' room: the text of a release in each
// language, its revisions, and its way from draft to approved. The source text
// goes the same way.
package translation

import (
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
)

// Service implements pressroom.v1.TranslationService. Its errors are those of
// package press.
type Service struct {
	pressroomv1.UnimplementedTranslationServiceServer
	archive *archive.Archive
	newUID  func() string
	say     Say
	// separateReview has every segment reviewed by somebody else than its
	// translator.
	separateReview bool
}

// Say returns the message of an id with its placeholders filled, in the first
// of the languages, the most wanted first, that has messages.
type Say func(id string, metadata map[string]string, languages []string) string

var _ pressroomv1.TranslationServiceServer = (*Service)(nil)

// New makes the room. newUID makes unique ids and is safe for concurrent use,
// as say is. With separateReview nobody reviews or approves what they
// translated themselves.
func New(a *archive.Archive, newUID func() string, say Say, separateReview bool) *Service {
	return &Service{archive: a, newUID: newUID, say: say, separateReview: separateReview}
}
