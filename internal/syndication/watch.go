package syndication

import (
	"google.golang.org/grpc"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/press"
)

// WatchChanges implements SyndicationService. A watcher who takes its time
// holds nothing up: the next page is read when the last was taken.
func (s *Service) WatchChanges(req *pressroomv1.WatchChangesRequest, stream grpc.ServerStreamingServer[pressroomv1.WatchChangesResponse]) error {
	r, err := readingOf(req)
	if err != nil {
		return err
	}
	for begun := false; ; {
		rung := s.bell.next()
		page, err := s.changes(stream.Context(), &r, aip.DefaultPageSize)
		if err != nil {
			return err
		}
		if !begun {
			// So that the watcher knows that it follows, be there nothing yet.
			if err := stream.SendHeader(nil); err != nil {
				return err
			}
			begun = true
		}
		for _, change := range page.GetChanges() {
			if err := stream.Send(&pressroomv1.WatchChangesResponse{Change: change}); err != nil {
				return err
			}
		}
		if page.GetMore() {
			continue
		}
		select {
		case <-rung:
		case <-s.bell.draining:
			return &press.Error{Kind: press.Unavailable, Reason: press.ServerUnavailable}
		case <-stream.Context().Done():
			return stream.Context().Err()
		}
	}
}
