package httpapi

import (
	"net/http"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/press"
)

// formatParameter names in the query how a publication is written, for those
// who cannot set Accept.
const formatParameter = "format"

// readFormat reports whether a publication is asked for as JSON-LD, and returns
// the request without the parameter that says it, of which the contract does
// not know: it is about the writing and not about what is read.
func (a *answer) readFormat(r *http.Request, rt *route) (*http.Request, bool) {
	if rt.request.Name() != (&pressroomv1.GetPublicationRequest{}).ProtoReflect().Descriptor().Name() {
		return r, false
	}
	query := r.URL.Query()
	given, named := query[formatParameter]
	if !named {
		return r, prefersLinked(joined(r.Header, "Accept"))
	}
	if len(given) > 1 || given[0] != "json" && given[0] != "jsonld" {
		a.err = press.BadField(formatParameter, press.EnumValue, "Value", shown(given[0]))
		return r, false
	}
	query.Del(formatParameter)
	r = r.Clone(r.Context())
	r.URL.RawQuery = query.Encode()
	return r, given[0] == "jsonld"
}

// prefersLinked reports whether an Accept header names JSON-LD, and JSON not
// before it.
func prefersLinked(accept string) bool {
	linked := quality(accept, feed.JSONLD)
	return linked > 0 && linked > quality(accept, "application/json")
}

// writeLinked writes the publication that was answered as JSON-LD.
func (g *gateway) writeLinked(a *answer) {
	p, ok := a.message.(*pressroomv1.Publication)
	if !ok {
		return
	}
	a.body.Reset()
	a.err = g.Feeds.JSONLD(a, feed.Item{Publication: p})
	a.header.Set("Content-Type", feed.JSONLD)
}
