package rpc

import (
	"context"
	"time"

	"google.golang.org/grpc/tap"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// patience is how long calls may take, from the moment their header has come. A
// caller's own deadline counts where it is shorter.
type patience struct {
	// call is for every call that is not named below: enough to send the largest
	// message over a slow line, and for the store to answer.
	call time.Duration
	// wait is for calls that may wait for something to happen before they answer.
	wait time.Duration
	// stream is for calls that go on by their nature. Their clients call again
	// when they end.
	stream time.Duration
}

var usualPatience = patience{call: time.Minute, wait: 2 * time.Minute, stream: time.Hour}

// streams are the methods that go on by their nature.
var streams = map[string]bool{
	pressroomv1.SyndicationService_WatchChanges_FullMethodName:       true,
	"/grpc.health.v1.Health/Watch":                                   true,
	"/grpc.reflection.v1.ServerReflection/ServerReflectionInfo":      true,
	"/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo": true,
}

// begin gives a call its deadline before its message is read, so that one who
// sends it byte by byte is cut off too, which no interceptor would see. It runs
// in the goroutine that reads the connection and must not fail or wait.
func (p patience) begin(ctx context.Context, info *tap.Info) (context.Context, error) {
	limit := p.call
	switch {
	case streams[info.FullMethodName]:
		limit = p.stream
	case info.FullMethodName == pressroomv1.SyndicationService_ListChanges_FullMethodName:
		limit = p.wait
	}
	limited, cancel := context.WithTimeout(ctx, limit)
	context.AfterFunc(ctx, cancel) // the call has ended: so has its timer
	return limited, nil
}
