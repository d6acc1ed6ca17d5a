package feed_test

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

// read reads a feed as a reader does that knows nothing of Pressroom.
func read(t rapid.TB, out []byte) *gofeed.Feed {
	t.Helper()
	parsed, err := gofeed.NewParser().Parse(bytes.NewReader(out))
	if err != nil {
		t.Fatalf("gofeed: %v\n%s", err, out)
	}
	return parsed
}

// TestReadersSeeTheText reads each format for people with a parser of its own.
func TestReadersSeeTheText(t *testing.T) {
	w := writer(t, site)
	for _, language := range languages {
		f := page(t, language)
		for _, format := range []feed.Format{feed.JSON, feed.Atom, feed.RSS} {
			t.Run(language+"/"+string(format), func(t *testing.T) {
				got := read(t, written(t, w, format, f))
				if got.Language != language {
					t.Errorf("language %q", got.Language)
				}
				if got.FeedLink != f.Self && !slices.Contains(got.Links, f.Self) {
					t.Errorf("no link to itself: %q and %q", got.FeedLink, got.Links)
				}
				if got.Title == "" || !strings.HasPrefix(got.Title, cmp.Or(site.Publisher.Names[language], site.Publisher.Name)) {
					t.Errorf("title %q", got.Title)
				}
				corrected, want := itemWith(t, got, "tag:example.org,2026:publications/lamps/"+language), f.Items[1].Publication
				if corrected.Title != want.GetHeadline() {
					t.Errorf("headline %q, want %q", corrected.Title, want.GetHeadline())
				}
				if strings.TrimSpace(corrected.Content) != strings.TrimSpace(want.GetBodyHtml()) {
					t.Errorf("text %q, want %q", corrected.Content, want.GetBodyHtml())
				}
				if corrected.Link != "https://www.example.org/"+language+"/news/lamps" {
					t.Errorf("link %q", corrected.Link)
				}
				if corrected.PublishedParsed == nil || !corrected.PublishedParsed.Equal(firstTime) {
					t.Errorf("published %v", corrected.PublishedParsed)
				}
				if corrected.UpdatedParsed != nil && !corrected.UpdatedParsed.Equal(correctedTime) ||
					corrected.UpdatedParsed == nil && format != feed.RSS {
					t.Errorf("updated %v", corrected.UpdatedParsed)
				}
				if len(corrected.Enclosures) == 0 || corrected.Enclosures[0].URL != "https://example.org/media/landing.jpg" ||
					corrected.Enclosures[0].Type != "image/jpeg" {
					t.Errorf("enclosures %+v", corrected.Enclosures)
				}
				if len(corrected.Authors) == 0 || corrected.Authors[0].Name == "" {
					t.Errorf("authors %+v", corrected.Authors)
				}
				if label := want.GetTopicLabels()["ferry-safety"]; !slices.Contains(corrected.Categories, label) &&
					!slices.Contains(corrected.Categories, "ferry-safety") {
					t.Errorf("no %s among %q", label, corrected.Categories)
				}
			})
		}
	}
}

// TestTombstones looks for what a reader finds of a text that was withdrawn.
func TestTombstones(t *testing.T) {
	w, f := writer(t, site), page(t, "fr")
	const id, note = "tag:example.org,2026:publications/gone/fr", "Les chiffres étaient <faux>."
	t.Run("JSON", func(t *testing.T) {
		item := itemWith(t, read(t, written(t, w, feed.JSON, f)), id)
		if item.Title != "" || item.Content != "Communiqué retiré\u00a0: "+note {
			t.Errorf("got %q, %q", item.Title, item.Content)
		}
	})
	t.Run("RSS", func(t *testing.T) {
		item := itemWith(t, read(t, written(t, w, feed.RSS, f)), id)
		if item.Title != "Communiqué retiré" || item.Content != "" || !strings.Contains(item.Description, "Les chiffres étaient &lt;faux&gt;.") {
			t.Errorf("got %q, %q, %q", item.Title, item.Content, item.Description)
		}
	})
	t.Run("Atom", func(t *testing.T) {
		got := read(t, written(t, w, feed.Atom, f))
		if slices.ContainsFunc(got.Items, func(i *gofeed.Item) bool { return i.GUID == id }) {
			t.Error("there is an entry")
		}
		deleted := got.Extensions["at"]["deleted-entry"]
		if len(deleted) != 1 || deleted[0].Attrs["ref"] != id || deleted[0].Attrs["when"] != "2026-10-08T16:30:00Z" {
			t.Fatalf("deleted-entry %+v", deleted)
		}
		if comment := deleted[0].Children["comment"]; len(comment) != 1 || comment[0].Value != "Communiqué retiré\u00a0: "+note {
			t.Errorf("comment %+v", comment)
		}
	})
}

// TestCorrectionIsTheSameItem writes a release, then its correction: readers
// must replace the one with the other.
func TestCorrectionIsTheSameItem(t *testing.T) {
	w := writer(t, site)
	before := &feed.Feed{Language: "es", Items: []feed.Item{{Publication: publication(t, "es", 1, pressroomv1.Edition_FIRST, "", firstTime)}}}
	after := &feed.Feed{Language: "es", Items: []feed.Item{{Publication: publication(t, "es", 2, pressroomv1.Edition_CORRECTION, "420 balsas, y no 240.", correctedTime)}}}
	for _, format := range []feed.Format{feed.JSON, feed.Atom, feed.RSS} {
		t.Run(string(format), func(t *testing.T) {
			was, is := read(t, written(t, w, format, before)), read(t, written(t, w, format, after))
			if was.Items[0].GUID == "" || was.Items[0].GUID != is.Items[0].GUID {
				t.Errorf("id was %q, is %q", was.Items[0].GUID, is.Items[0].GUID)
			}
			if was.Items[0].Published != is.Items[0].Published {
				t.Errorf("published was %q, is %q", was.Items[0].Published, is.Items[0].Published)
			}
			out := string(written(t, w, format, after))
			if !strings.Contains(out, "Corrección") || strings.Contains(string(written(t, w, format, before)), "Corrección") {
				t.Errorf("a correction is not marked, or what is none is: %s", out)
			}
			if format == feed.RSS {
				if !strings.HasPrefix(is.Items[0].Description, `<p lang="es" dir="ltr"><strong>Corrección</strong>: <bdi>420 balsas, y no 240.</bdi></p>`) {
					t.Errorf("description %q", is.Items[0].Description)
				}
			} else if !is.Items[0].UpdatedParsed.After(*was.Items[0].UpdatedParsed) {
				t.Errorf("updated was %q, is %q", was.Items[0].Updated, is.Items[0].Updated)
			}
		})
	}
}

func itemWith(t rapid.TB, f *gofeed.Feed, id string) *gofeed.Item {
	t.Helper()
	i := slices.IndexFunc(f.Items, func(i *gofeed.Item) bool { return i.GUID == id })
	if i < 0 {
		t.Fatalf("no item %s", id)
	}
	return f.Items[i]
}
