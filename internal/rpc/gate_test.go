package rpc

import (
	"context"
	"log/slog"
	"net"
	"testing"
	"testing/synctest"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/limit"
)

// watched lets everyone in and counts whose request it was shown.
type watched struct {
	open
	shown *int
}

func (w watched) Permit(context.Context, proto.Message) error { *w.shown++; return nil }

// TestCallsWaitBeforeTheyCostAnything has a call come while the server is busy
// with another: nothing of it is looked at before its turn, not even to refuse it.
func TestCallsWaitBeforeTheyCostAnything(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		shown := 0
		d := &door{guard: watched{shown: &shown}, explainer: explainer(t), logger: slog.New(slog.DiscardHandler), limits: Limits{Gate: limit.NewGate(1)}}
		info := &grpc.UnaryServerInfo{FullMethod: pressroomv1.DeliveryService_GetPublication_FullMethodName}
		call := func(from byte, handler grpc.UnaryHandler) error {
			ctx := peer.NewContext(t.Context(), &peer.Peer{Addr: &net.TCPAddr{IP: net.IPv4(192, 0, 2, from), Port: 1}})
			req := &pressroomv1.GetPublicationRequest{}
			if from == 1 {
				req.Name = "publications/x"
			}
			_, err := d.unary(ctx, req, info, handler)
			return err
		}
		release := make(chan struct{})
		go func() {
			if err := call(1, func(context.Context, any) (any, error) { <-release; return nil, nil }); err != nil {
				t.Errorf("the first call: %v", err)
			}
		}()
		synctest.Wait()
		var err error
		go func() { err = call(2, nil) }()
		synctest.Wait()
		if shown != 1 || err != nil {
			t.Errorf("while the server is busy: %d calls are looked at, %v", shown, err)
		}
		close(release)
		synctest.Wait()
		if shown != 2 || status.Code(err) != codes.InvalidArgument {
			t.Errorf("after it: %d calls are looked at, %v", shown, err)
		}
	})
}
