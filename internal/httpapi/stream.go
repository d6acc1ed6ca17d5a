package httpapi

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"github.com/grpc-ecosystem/grpc-gateway/v2/utilities"
	"google.golang.org/grpc/metadata"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/clientip"
	"github.com/openpressroom/pressroom/internal/press"
)

// heartbeat is how often a stream on which nothing happens says that it lives:
// more often than proxies lose patience, which is after 60 seconds at most of
// them.
const heartbeat = 15 * time.Second

// stream answers with Server-Sent Events
// (https://html.spec.whatwg.org/multipage/server-sent-events.html): each change
// with its cursor as id, so that a browser that comes back goes on from there.
// What keeps it from beginning is an error like any other.
func (g *gateway) stream(a *answer, w http.ResponseWriter, r *http.Request, rt *route) {
	query, violations := rt.readQuery(r.URL.RawQuery)
	if a.err = press.Invalidate(violations); a.err != nil {
		return
	}
	req := &pressroomv1.WatchChangesRequest{}
	if a.err = runtime.PopulateQueryParameters(req, query, utilities.NewDoubleArray(nil)); a.err != nil {
		return
	}
	if last := r.Header.Get("Last-Event-ID"); last != "" {
		req.After = last
	}
	if a.err = press.Constraints(req); a.err != nil {
		return
	}
	ctx, cancel := context.WithCancel(g.outbound(r))
	defer cancel()
	changes, err := pressroomv1.NewSyndicationServiceClient(g.Conn).WatchChanges(ctx, req)
	if err != nil {
		a.err = err
		return
	}
	if header, err := changes.Header(); err != nil || header == nil { // it ended before it began
		if _, a.err = changes.Recv(); a.err != nil {
			return
		}
	}
	a.streamed = true
	for name, value := range map[string]string{
		"Content-Type": "text/event-stream", "Cache-Control": "no-store",
		"Cross-Origin-Resource-Policy": "cross-origin", "X-Accel-Buffering": "no", // nginx would collect it
	} {
		w.Header().Set(name, value)
	}
	if r.Method == http.MethodHead {
		return
	}
	bodyRead(w)
	g.events(w, changes)
}

// outbound is the context in which a request is passed on, with the headers
// that are and the client that it comes from.
func (g *gateway) outbound(r *http.Request) context.Context {
	pairs := []string{"x-forwarded-for", clientip.Peer(g.client(r)).String()}
	for _, name := range forwarded {
		if value := joined(r.Header, name); value != "" {
			key, _ := metadataKey(name)
			pairs = append(pairs, key, value)
		}
	}
	return metadata.AppendToOutgoingContext(r.Context(), pairs...)
}

// events sends changes until their stream ends or the reader leaves.
func (g *gateway) events(w http.ResponseWriter, changes interface {
	Recv() (*pressroomv1.WatchChangesResponse, error)
	Context() context.Context
}) {
	received := make(chan *pressroomv1.Change)
	go func() {
		defer close(received)
		for {
			resp, err := changes.Recv()
			if err != nil {
				return // its reader comes back, and is then told why
			}
			select {
			case received <- resp.GetChange():
			case <-changes.Context().Done():
				return
			}
		}
	}()
	controller := http.NewResponseController(w)
	send := func(lines string) bool {
		awaitTaken(w, len(lines))
		if _, err := io.WriteString(w, lines); err != nil {
			return false
		}
		return controller.Flush() == nil
	}
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for ok := send(": follow with id as Last-Event-ID\n\n"); ok; {
		select {
		case change, more := <-received:
			if !more {
				return
			}
			data, err := marshaler().Marshal(change)
			if err != nil {
				return
			}
			ok = send("id: " + change.GetCursor() + "\nevent: change\ndata: " + string(data) + "\n\n")
		case <-beat.C:
			ok = send(":\n\n")
		}
	}
}
