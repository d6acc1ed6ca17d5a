package httpapi

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/genproto/googleapis/api/httpbody"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// describeFeed sets the headers of a feed. It returns the time by which a cache
// that keeps only dates may recognise it, which is none where several states
// have one second.
func (a *answer) describeFeed(r *http.Request, file *httpbody.HttpBody) (lastModified time.Time) {
	var about pressroomv1.FeedMetadata
	if len(file.GetExtensions()) != 1 || file.GetExtensions()[0].UnmarshalTo(&about) != nil {
		return time.Time{}
	}
	a.header.Set("Vary", "Accept-Encoding") // its language is in its address
	// When its time is over it is over, also for a cache that cannot reach us.
	a.cache(r, fmt.Sprintf("max-age=%d, must-revalidate", int(about.GetMaxAge().AsDuration().Seconds())))
	a.setLanguage(about.GetLanguageCode())
	link := func(uri, rel string) {
		if uri != "" {
			a.header.Add("Link", fmt.Sprintf(`<%s>; rel="%s"`, uri, rel))
		}
	}
	link(about.GetSelfUri(), "self")
	link(about.GetNextUri(), "next")
	for _, hub := range about.GetHubUris() {
		link(hub, "hub")
	}
	updated := a.date(about.GetUpdateTime())
	if !about.GetSecondExact() {
		return time.Time{}
	}
	return updated
}

// describeChanges sets the headers of a page of the change log. What was waited
// for is for the one who did.
//
// A date tells an empty page after a cursor from all that comes there later,
// which is not empty; it does not tell other pages, since many changes may have
// one second, and a page that begins nowhere in particular is after what is newest.
func (a *answer) describeChanges(r *http.Request, page *pressroomv1.ListChangesResponse) (lastModified time.Time) {
	if r.URL.Query().Has("wait") {
		a.header.Set("Cache-Control", "no-store")
	}
	newest := a.date(page.GetUpdateTime())
	if len(page.GetChanges()) > 0 || r.URL.Query().Get("after") == "" {
		return time.Time{}
	}
	return newest
}
