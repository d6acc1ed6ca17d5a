package feed

import (
	"cmp"
	"time"
)

// Feed is one page of a feed in one language.
type Feed struct {
	// Language is the canonical BCP 47 code of the feed.
	Language string
	// Title is its name for people, in its language. Where it is empty, one is
	// made of the publisher's name and the scope.
	Title string
	// Scope says what the feed is about.
	Scope Scope
	// Home is the absolute URL of the page for people that shows the same.
	// Empty for the publisher's own page, or else the server's.
	Home string
	// Self is the absolute URL of this page of the feed.
	Self string
	// First, Previous, Next and Last are absolute URLs of other pages (RFC
	// 5005 section 3); empty where there is none or it is not known.
	First, Previous, Next, Last string
	// Hubs are absolute URLs of WebSub hubs that distribute the feed.
	Hubs []string
	// Updated is when the feed last changed. Where it is zero, it is when its
	// newest item did, or the year 1970 in a feed without any.
	Updated time.Time
	// Items are what the feed shows, in the order in which it shows them.
	Items []Item
}

// Scope is what a feed is limited to; the zero value is all that there is in
// its language.
type Scope struct {
	// Topic is a topic of the releases.
	Topic string
	// Region is the ISO 3166-1 alpha-2 code of the dateline.
	Region string
}

// updated is when the feed last changed.
func (f *Feed) updated() time.Time {
	if !f.Updated.IsZero() {
		return f.Updated
	}
	newest := time.Unix(0, 0)
	for _, item := range f.Items {
		if when := item.changed(); when.After(newest) {
			newest = when
		}
	}
	return newest
}

// home is the page for people that shows what the feed does.
func (w *Writer) home(f *Feed) string { return cmp.Or(f.Home, w.site.Publisher.URL) }
