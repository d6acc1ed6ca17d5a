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
	if about.GetUpdateTime() == nil {
		return time.Time{}
	}
	updated := about.GetUpdateTime().AsTime()
	a.header.Set("Last-Modified", updated.Format(http.TimeFormat))
	if !about.GetSecondExact() {
		return time.Time{}
	}
	return updated
}

// describeChanges sets the headers of a page of the change log. What was waited
// for is for the one who did. A date does not tell one page from another, since
// many changes may have one second.
func (a *answer) describeChanges(r *http.Request, page *pressroomv1.ListChangesResponse) (lastModified time.Time) {
	if r.URL.Query().Has("wait") {
		a.header.Set("Cache-Control", "no-store")
	}
	if n := len(page.GetChanges()); n > 0 {
		newest := page.GetChanges()[n-1].GetVisibleTime().AsTime()
		a.header.Set("Last-Modified", newest.Format(http.TimeFormat))
	}
	return time.Time{}
}
