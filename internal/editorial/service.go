// Package editorial is the press officers' room: releases, speakers, drafts,
// and what goes out to the public and is taken back.
//
// Texts, their review and their revisions are next door, in translation; what
// readers get is in delivery.
package editorial

import (
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
)

// Service implements pressroom.v1.EditorialService. Its errors are those of
// package press.
type Service struct {
	pressroomv1.UnimplementedEditorialServiceServer
	archive *archive.Archive
	newUID  func() string
	targets []string
}

var _ pressroomv1.EditorialServiceServer = (*Service)(nil)

// New makes the room. newUID makes unique ids and is safe for concurrent use;
// targets are the languages into which a release is translated where it does
// not say.
func New(a *archive.Archive, newUID func() string, targets []string) *Service {
	return &Service{archive: a, newUID: newUID, targets: targets}
}
