package feed_test

import (
	"encoding/json"
	"errors"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

func TestSiteIsChecked(t *testing.T) {
	for name, s := range map[string]feed.Site{
		"no base":             {},
		"relative base":       {Base: "/press"},
		"base of a file":      {Base: "file:///press"},
		"base with a query":   {Base: "https://example.org/?a=b"},
		"pages without id":    {Base: "https://example.org", Pages: "https://example.org/{language}"},
		"pages of no web":     {Base: "https://example.org", Pages: "javascript:{publication}"},
		"authority, no date":  {Base: "https://example.org", Authority: "example.org"},
		"authority and space": {Base: "https://example.org", Authority: "example org,2026"},
		"publisher's URL":     {Base: "https://example.org", Publisher: feed.Publisher{URL: "example.org"}},
		"publisher's name":    {Base: "https://example.org", Publisher: feed.Publisher{Names: map[string]string{"french": "X"}}},
		"logo's URL":          {Base: "https://example.org", Publisher: feed.Publisher{Logo: "logo.png"}},
	} {
		if _, err := feed.New(catalogue(t), s); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestSiteFillsItself is a site of which no more is known than its address.
func TestSiteFillsItself(t *testing.T) {
	for base, want := range map[string]feed.Site{
		"https://press.example.org/": {
			Base: "https://press.example.org", Authority: "press.example.org,2026",
			Publisher: feed.Publisher{Name: "press.example.org", URL: "https://press.example.org/"},
		},
		"http://127.0.0.1:8080": {
			Base: "http://127.0.0.1:8080", Authority: "127.0.0.1,2026",
			Publisher: feed.Publisher{Name: "127.0.0.1", URL: "http://127.0.0.1:8080/"},
		},
		"http://[::1]:8080/press": {
			Base: "http://[::1]:8080/press", Authority: "localhost,2026",
			Publisher: feed.Publisher{Name: "::1", URL: "http://[::1]:8080/press/"},
		},
	} {
		got := writer(t, feed.Site{Base: base}).Site()
		if got.Base != want.Base || got.Authority != want.Authority || got.Publisher.Name != want.Publisher.Name || got.Publisher.URL != want.Publisher.URL {
			t.Errorf("%s: got %+v, want %+v", base, got, want)
		}
	}
}

func TestFeedURL(t *testing.T) {
	s := feed.Site{Base: "https://press.example.org/"}
	for want, got := range map[string]string{
		"https://press.example.org/feeds/fr/feed.json":                                 s.FeedURL("fr", feed.Scope{}, feed.JSON),
		"https://press.example.org/feeds/ar/topics/ferry-safety/atom.xml":              s.FeedURL("ar", feed.Scope{Topic: "ferry-safety"}, feed.Atom),
		"https://press.example.org/feeds/zh-Hant/topics/a/regions/FR/news-sitemap.xml": s.FeedURL("zh-Hant", feed.Scope{Topic: "a", Region: "FR"}, feed.NewsSitemap),
		"https://press.example.org/feeds/en/topics/a%2Fb%3F/regions/..%2Fx/rss.xml":    s.FeedURL("en", feed.Scope{Topic: "a/b?", Region: "../x"}, feed.RSS),
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestPagesOfTheServer is where feeds lead that know of no pages for people.
func TestPagesOfTheServer(t *testing.T) {
	w := writer(t, feed.Site{Base: "https://press.example.org"})
	f := &feed.Feed{Language: "ar", Items: []feed.Item{{Publication: publication(t, "ar", 1, pressroomv1.Edition_FIRST, "", firstTime)}}}
	const want = "https://press.example.org/v1/publications/lamps?languageCode=ar"
	for _, format := range []feed.Format{feed.JSON, feed.Atom, feed.RSS} {
		if got := read(t, written(t, w, format, f)).Items[0].Link; got != want {
			t.Errorf("%s: got %s, want %s", format, got, want)
		}
	}
}

func TestTitle(t *testing.T) {
	w := writer(t, site)
	for _, tt := range []struct {
		feed feed.Feed
		want string
	}{
		{feed.Feed{Language: "en", Title: "News"}, "News"},
		{feed.Feed{Language: "en"}, "International Office for River Crossings – press releases"},
		{feed.Feed{Language: "fr", Scope: feed.Scope{Region: "ES"}}, "Office international des passages fluviaux – communiqués de presse\u00a0: Espagne"},
		{feed.Feed{Language: "es", Scope: feed.Scope{Topic: "floods"}}, "Oficina Internacional de Cruces Fluviales – comunicados de prensa: floods"},
		{feed.Feed{Language: "ar", Scope: feed.Scope{Region: "EG"}}, "المكتب الدولي للمعابر النهرية – بيانات صحفية: مصر"},
		{feed.Feed{Language: "fr-CA"}, "Office international des passages fluviaux – communiqués de presse"},
		{feed.Feed{Language: "de", Scope: feed.Scope{Region: "XX"}}, "International Office for River Crossings – press releases: XX"},
	} {
		if got := read(t, written(t, w, feed.JSON, &tt.feed)).Title; got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// TestEmptyFeed is a feed as it is before the first release.
func TestEmptyFeed(t *testing.T) {
	w := writer(t, site)
	for _, format := range []feed.Format{feed.JSON, feed.Atom, feed.RSS} {
		if got := read(t, written(t, w, format, &feed.Feed{Language: "en"})); len(got.Items) != 0 || got.Title == "" {
			t.Errorf("%s: %+v", format, got)
		}
	}
	var document struct{ Items []any }
	if err := json.Unmarshal(written(t, w, feed.JSON, &feed.Feed{Language: "en"}), &document); err != nil || document.Items == nil {
		t.Errorf("JSON Feed wants items that are none, and not nothing: %v", err)
	}
	var documents []any
	if err := json.Unmarshal(written(t, w, feed.NINJS, &feed.Feed{Language: "en"}), &documents); err != nil || documents == nil || len(documents) > 0 {
		t.Errorf("ninjs: %v, %v", documents, err)
	}
}

// TestPagingEnds is a feed whose next page is itself, which JSON Feed forbids.
func TestPagingEnds(t *testing.T) {
	var document struct {
		NextURL *string `json:"next_url"`
	}
	f := &feed.Feed{Language: "en", Self: "https://press.example.org/a", Next: "https://press.example.org/a"}
	if err := json.Unmarshal(written(t, writer(t, site), feed.JSON, f), &document); err != nil || document.NextURL != nil {
		t.Errorf("next_url %v, %v", document.NextURL, err)
	}
}

// broken is where nothing can be written any more.
type broken struct{}

var errBroken = errors.New("broken pipe")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteFails(t *testing.T) {
	w, f := writer(t, site), page(t, "en")
	for _, format := range feed.Formats() {
		if err := w.Write(broken{}, format, f); !errors.Is(err, errBroken) {
			t.Errorf("%s: error %v", format, err)
		}
	}
	if err := w.JSONLD(broken{}, f.Items[1]); !errors.Is(err, errBroken) {
		t.Errorf("JSON-LD: error %v", err)
	}
}

func TestNoSuchFormat(t *testing.T) {
	if err := writer(t, site).Write(nil, "feed.yaml", &feed.Feed{}); err == nil {
		t.Error("no error")
	}
	if feed.Format("feed.yaml").ContentType() != "" {
		t.Error("it has a content type")
	}
	for _, format := range feed.Formats() {
		if format.ContentType() == "" {
			t.Errorf("%s has no content type", format)
		}
	}
}
