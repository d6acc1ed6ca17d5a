package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// mortal is a log whose streams end, each for another reason, after one change.
type mortal struct {
	pressroomv1.UnimplementedSyndicationServiceServer
	ends []codes.Code
	seen []string // the cursors from which somebody went on
	stop context.CancelFunc
}

func (m *mortal) WatchChanges(req *pressroomv1.WatchChangesRequest, stream grpc.ServerStreamingServer[pressroomv1.WatchChangesResponse]) error {
	m.seen = append(m.seen, req.GetAfter())
	if err := stream.SendHeader(nil); err != nil {
		return err
	}
	n := len(m.seen)
	if n > len(m.ends) {
		m.stop() // whoever comes back so often has come back
		return nil
	}
	if err := stream.Send(&pressroomv1.WatchChangesResponse{Change: &pressroomv1.Change{Cursor: string(rune('a' + n - 1))}}); err != nil {
		return err
	}
	return status.Error(m.ends[n-1], "it ends")
}

// TestFollowGoesOn ends streams as a server does: after an hour, when it is
// restarted, when too many calls were made. Whoever follows comes back and goes
// on from where they were.
func TestFollowGoesOn(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	m := &mortal{stop: stop, ends: []codes.Code{codes.DeadlineExceeded, codes.Unavailable, codes.ResourceExhausted, codes.Internal}}
	out := follows(ctx, t, m)
	if want := []string{"", "a", "b", "c", "d"}; len(m.seen) != len(want) || m.seen[4] != "d" {
		t.Errorf("it came back from %q, want %q (%v)", m.seen, want, out)
	}
}

// TestFollowEnds has a stream end for what does not pass: to come back would be
// in vain.
func TestFollowEnds(t *testing.T) {
	for _, code := range []codes.Code{codes.Unauthenticated, codes.PermissionDenied, codes.InvalidArgument, codes.NotFound} {
		ctx, stop := context.WithCancel(t.Context())
		m := &mortal{stop: stop, ends: []codes.Code{code, code}}
		if err := follows(ctx, t, m); status.Code(err) != code || len(m.seen) != 1 {
			t.Errorf("%v: it called %d times and ended with %v", code, len(m.seen), err)
		}
		stop()
	}
}

// follows runs the command on a log.
func follows(ctx context.Context, t *testing.T, log *mortal) error {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer()
	pressroomv1.RegisterSyndicationServiceServer(server, log)
	served := make(chan struct{})
	go func() { _ = server.Serve(l); close(served) }()
	defer func() { server.Stop(); <-served }()
	command := &followCommand{connection: connection{Server: l.Addr().String()}}
	return command.Run(ctx, console{out: new(bytes.Buffer), err: io.Discard})
}
