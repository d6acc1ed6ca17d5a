package httpapi

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// publish gives the answer to a public read the headers that caches, search
// engines and readers go by.
func (a *answer) publish(r *http.Request) {
	a.header.Set("Vary", "Accept-Language, Accept-Encoding")
	a.header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	// It may be kept and must be asked about each time, so that no cache
	// outlives a withdrawal. What a key may have opened is for its holder.
	a.cache(r, "no-cache")
	var lastModified time.Time
	switch message := a.message.(type) {
	case *pressroomv1.Publication:
		a.header.Set("Vary", "Accept, Accept-Language, Accept-Encoding")
		if isAhead(message) {
			a.keepNowhere()
		}
		if a.redirect(r, message) {
			return
		}
		lastModified = a.describe(message)
		if isAhead(message) {
			a.header.Del("Last-Modified")
			lastModified = time.Time{}
		}
	case *pressroomv1.ListPublicationsResponse:
		a.setLanguages(message)
		lastModified = a.date(message.GetUpdateTime())
		if slices.ContainsFunc(message.GetPublications(), isAhead) {
			a.keepNowhere()
		}
	case *pressroomv1.ListEditionsResponse:
		lastModified = a.date(message.GetUpdateTime())
		if slices.ContainsFunc(message.GetEditions(), isAhead) {
			a.keepNowhere()
		}
	case *pressroomv1.ListChangesResponse:
		lastModified = a.describeChanges(r, message)
	case *httpbody.HttpBody:
		lastModified = a.describeFeed(r, message)
	}
	a.revalidate(r, lastModified)
}

// cache says how the answer may be kept: by anyone, unless a key was sent.
func (a *answer) cache(r *http.Request, how string) {
	if r.Header.Get("Authorization") != "" {
		a.header.Set("Cache-Control", "private, "+how)
		return
	}
	a.header.Set("Cache-Control", "public, "+how)
}

// isAhead reports whether something is read before its time.
func isAhead[M interface{ GetEmbargoTime() *timestamppb.Timestamp }](m M) bool {
	return m.GetEmbargoTime() != nil
}

// keepNowhere has what is read ahead kept by no cache, the reader's own included.
func (a *answer) keepNowhere() { a.header.Set("Cache-Control", "private, no-store") }

// date says when what is answered last changed, and returns it; zero where that
// is not told.
func (a *answer) date(changed *timestamppb.Timestamp) time.Time {
	if changed == nil {
		return time.Time{}
	}
	a.header.Set("Last-Modified", changed.AsTime().Format(http.TimeFormat))
	return changed.AsTime()
}

// describe sets the headers of one publication. It returns the time by which a
// cache that keeps only dates may recognise it: none where the language is not
// the one asked for first, since that depends on who asks, and where a second is
// too coarse to tell; it is said all the same when the text was published.
func (a *answer) describe(p *pressroomv1.Publication) (lastModified time.Time) {
	a.setLanguage(p.GetLanguageCode())
	for _, alternate := range p.GetAlternates() {
		uri, err := url.Parse(alternate.GetUri())
		if err != nil {
			continue
		}
		a.header.Add("Link", fmt.Sprintf(`<%s>; rel="alternate"; hreflang="%s"`, uri, alternate.GetLanguageCode()))
		if alternate.GetLanguageCode() == p.GetLanguageCode() {
			a.header.Add("Link", fmt.Sprintf(`<%s>; rel="canonical"`, uri))
		}
	}
	a.date(p.GetPublishTime())
	changed := a.date(p.GetUpdateTime())
	if p.GetRequestedLanguageCode() != p.GetLanguageCode() {
		return time.Time{}
	}
	return changed
}

// redirect answers a look-up by a former slug with the address under the
// present one.
func (a *answer) redirect(r *http.Request, p *pressroomv1.Publication) bool {
	const lookup = "/v1/publications:lookup"
	if r.URL.Path != lookup || p.GetSlug() == "" {
		return false
	}
	query := r.URL.Query()
	if query.Get("slug") == p.GetSlug() {
		return false
	}
	header := a.header
	a.clear(http.StatusMovedPermanently)
	for _, name := range []string{"Vary", "Cache-Control", "Cross-Origin-Resource-Policy"} {
		a.header.Set(name, header.Get(name))
	}
	a.setLanguage(p.GetLanguageCode())
	a.header.Set("Location", lookup+"?"+url.Values{
		"languageCode": {p.GetLanguageCode()}, "slug": {p.GetSlug()},
	}.Encode())
	return true
}

// setLanguages names the languages of a list, each once, in the list's order.
func (a *answer) setLanguages(list *pressroomv1.ListPublicationsResponse) {
	var codes []string
	for _, p := range list.GetPublications() {
		if code := p.GetLanguageCode(); !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	a.setLanguage(strings.Join(codes, ", "))
}

func (a *answer) setLanguage(codes string) {
	if codes != "" {
		a.header.Set("Content-Language", codes)
	}
}
