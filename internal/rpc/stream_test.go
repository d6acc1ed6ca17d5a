package rpc

import (
	"context"
	"log/slog"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// revocable lets in a key until it is revoked, and whoever shows none.
type revocable struct {
	open
	revoked bool
}

func (r *revocable) Admit(_ context.Context, _ string, authorization []string) (press.Caller, error) {
	switch {
	case len(authorization) == 0:
		return press.Caller{}, nil
	case r.revoked || authorization[0] != "Bearer good":
		return press.Caller{}, &press.Error{Kind: press.Unauthenticated, Reason: press.KeyInvalid}
	}
	return press.Caller{Key: "k1"}, nil
}

// taker is a stream whose caller takes what is sent.
type taker struct {
	quiet
	taken int
}

func (t *taker) SendMsg(any) error { t.taken++; return nil }

// TestAKeyThatIsRevokedEndsItsStream revokes a key between two answers of a
// stream, which is not told the second; who needs no key is.
func TestAKeyThatIsRevokedEndsItsStream(t *testing.T) {
	for _, tc := range []struct {
		name     string
		metadata metadata.MD
		want     codes.Code
		taken    int
	}{
		{"with the key", metadata.Pairs("authorization", "Bearer good"), codes.Unauthenticated, 1},
		{"without a key", nil, codes.OK, 2},
	} {
		guard := &revocable{}
		d := &door{guard: guard, explainer: explainer(t), logger: slog.New(slog.DiscardHandler)}
		ss := &taker{quiet: quiet{ctx: metadata.NewIncomingContext(t.Context(), tc.metadata)}}
		err := d.stream(nil, ss, &grpc.StreamServerInfo{FullMethod: pressroomv1.SyndicationService_WatchChanges_FullMethodName},
			func(_ any, s grpc.ServerStream) error {
				if err := s.SendMsg(&pressroomv1.WatchChangesResponse{}); err != nil {
					return err
				}
				guard.revoked = true
				return s.SendMsg(&pressroomv1.WatchChangesResponse{})
			})
		if status.Code(err) != tc.want || ss.taken != tc.taken {
			t.Errorf("%s: %d answers, and the end %v; want %d, %v", tc.name, ss.taken, err, tc.taken, tc.want)
		}
	}
}
