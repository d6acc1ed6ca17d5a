package feed_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

func TestNewsSitemap(t *testing.T) {
	var sitemap struct {
		URLs []struct {
			Location string `xml:"loc"`
			Modified string `xml:"lastmod"`
			Date     string `xml:"news>publication_date"`
			Links    []struct {
				Language string `xml:"hreflang,attr"`
				Href     string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"url"`
	}
	out := written(t, writer(t, site), feed.NewsSitemap, page(t, "fr"))
	if err := xml.Unmarshal(out, &sitemap); err != nil {
		t.Fatal(err)
	}
	if len(sitemap.URLs) != 2 || strings.Contains(string(out), "gone") {
		t.Fatalf("want the two that are public: %s", out)
	}
	u := sitemap.URLs[0]
	if u.Location != "https://www.example.org/fr/news/lamps" || u.Date != "2026-10-07T08:00:00Z" || u.Modified != "2026-10-07T08:00:00.25Z" {
		t.Errorf("got %+v", u)
	}
	var codes []string
	for _, link := range u.Links {
		codes = append(codes, link.Language)
		if link.Href != "https://www.example.org/"+link.Language+"/news/lamps" {
			t.Errorf("%s is at %s", link.Language, link.Href)
		}
	}
	if slices.Sort(codes); !slices.Equal(codes, []string{"ar", "en", "es", "fr"}) {
		t.Errorf("alternates %q: Google wants every language, the page's own as well", codes)
	}
}

// TestNewsLanguage has codes as Google News reads them.
func TestNewsLanguage(t *testing.T) {
	for code, want := range map[string]string{
		"fr": "fr", "fr-CA": "fr", "zh": "zh-cn", "zh-Hans": "zh-cn", "zh-Hant": "zh-tw", "zh-Hant-HK": "zh-tw", "zh-TW": "zh-tw", "fil": "fil", "sr-Latn": "sr",
	} {
		p := proto.CloneOf(publication(t, "fr", 1, pressroomv1.Edition_FIRST, "", firstTime))
		p.LanguageCode = code
		var sitemap struct {
			Language string `xml:"url>news>publication>language"`
		}
		decode(t, written(t, writer(t, site), feed.NewsSitemap, &feed.Feed{Items: []feed.Item{{Publication: p}}}), &sitemap)
		if sitemap.Language != want {
			t.Errorf("%s: got %s, want %s", code, sitemap.Language, want)
		}
	}
}
