package httpapi

import (
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// unasked is the size in bytes of the largest body that is read of anyone.
const unasked = 64 << 10

// admit asks, before a large body is read, whether its caller would be let in at
// all. The call itself is refused only when it is whole, and to hold files of
// sixteen megabytes for five hundred connections of nobody in particular takes
// more memory than there is. It counts as a call of its own.
func (g *gateway) admit(a *answer, r *http.Request, rt *route) error {
	if rt.public || !mayHaveBody(r) || r.ContentLength >= 0 && r.ContentLength <= unasked {
		return nil
	}
	var sent metadata.MD
	_, err := pressroomv1.NewAccessServiceClient(g.Conn).GetCaller(g.outbound(r), &pressroomv1.GetCallerRequest{}, grpc.Header(&sent))
	if err != nil {
		a.setLimits(sent)
	}
	if limited(err) {
		g.Pause.Hold(r.Context())
	}
	return err
}
