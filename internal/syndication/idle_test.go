package syndication

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/api/httpbody"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/kv"
)

// TestIdlePollsReadNoContent counts what is read of the store: who asks again
// and finds nothing new costs a look at the log, and no edition, release or
// text.
func TestIdlePollsReadNoContent(t *testing.T) {
	h := open(t)
	h.update(t, func(w *archive.Writer) error {
		if err := write(w, "bridge", "en", "fr"); err != nil {
			return err
		}
		return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "en", "fr")
	})
	h.update(t, func(w *archive.Writer) error { // something is pending
		return publish(w, "bridge", pressroomv1.Edition_UPDATE, time.Hour, "en")
	})
	after := ""
	polls := map[string]func() error{
		"changes": func() error {
			page, err := h.ListChanges(t.Context(), &pressroomv1.ListChangesRequest{
				After: after, LanguageCode: "en", Topic: "water", RegionCode: "FR", View: pressroomv1.ChangeView_CHANGE_VIEW_FULL,
			})
			after = page.GetNextCursor()
			return err
		},
		"feed": func() error {
			_, err := h.GetFeed(t.Context(), &pressroomv1.GetFeedRequest{LanguageCode: "fr", Topic: "water", Format: "feed.json"})
			return err
		},
		"sitemap": func() error {
			_, err := h.GetNewsSitemap(t.Context(), &pressroomv1.GetNewsSitemapRequest{})
			return err
		},
	}
	for name, poll := range polls {
		h.reads.reset()
		if err := poll(); err != nil {
			t.Fatal(name, err)
		}
		if reads := h.reads.reset(); reads["editions"] == 0 || reads["variant_revisions"] == 0 {
			t.Errorf("%s: the first read %v; want content among it", name, reads)
		}
		for range 3 {
			h.clock.add(time.Second)
			if err := poll(); err != nil {
				t.Fatal(name, err)
			}
			reads := h.reads.reset()
			if tables := slices.Sorted(maps.Keys(reads)); !slices.Equal(tables, []kv.Table{"archive", "changes"}) || reads["changes"] > 5 {
				t.Errorf("%s: found nothing new and read %v", name, reads)
			}
		}
	}
}

// TestFeedIsAsItWouldBeAnew changes what is public in every way, and compares
// the feed with one that a room without a memory writes.
func TestFeedIsAsItWouldBeAnew(t *testing.T) {
	h := open(t)
	h.update(t, func(w *archive.Writer) error { return write(w, "bridge", "en", "fr") })
	read := func() string {
		t.Helper()
		var all strings.Builder
		for _, format := range formats {
			body, err := h.GetFeed(t.Context(), &pressroomv1.GetFeedRequest{LanguageCode: "en", Format: string(format)})
			all.Write(content(t, body, err))
		}
		body, err := h.GetNewsSitemap(t.Context(), &pressroomv1.GetNewsSitemapRequest{})
		all.Write(content(t, body, err))
		return all.String()
	}
	last := ""
	for _, step := range []struct {
		name string
		do   func(*archive.Writer) error
		wait time.Duration
		same bool
	}{
		{name: "nothing"},
		{name: "publish", do: func(w *archive.Writer) error { return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "en") }},
		{name: "another language", do: func(w *archive.Writer) error { return publish(w, "bridge", pressroomv1.Edition_FIRST, 0, "fr") }},
		{name: "embargo", do: func(w *archive.Writer) error {
			return publish(w, "bridge", pressroomv1.Edition_UPDATE, time.Hour, "en")
		}, same: true},
		{name: "a minute", wait: time.Minute, same: true},
		{name: "the embargo lifts", wait: time.Hour},
		{name: "withdraw", do: func(w *archive.Writer) error { _, err := withdraw(w, "bridge", "en"); return err }},
		{name: "no longer news", wait: newsAge},
	} {
		if step.do != nil {
			h.update(t, step.do)
		}
		h.clock.add(step.wait)
		got := read()
		h.feeds = &cache{limit: cacheSize}
		if anew := read(); got != anew {
			t.Errorf("%s: the feed is\n%s\nand anew\n%s", step.name, got, anew)
		}
		if (got == last) != step.same {
			t.Errorf("%s: the same as before: %v", step.name, got == last)
		}
		last = got
	}
}

func content(t *testing.T, body *httpbody.HttpBody, err error) []byte {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return body.GetData()
}

// TestFreshness holds what freshness promises: nothing is kept beyond the end of
// an embargo, nor for more than a minute, since what is withdrawn must go; and
// what is pending does not show, unless it is due on an odd second within the
// minute.
func TestFreshness(t *testing.T) {
	for _, tc := range []struct {
		now, until string
		want       time.Duration
	}{
		{"12:00:00", "", time.Minute},
		{"12:00:15.5", "", 44 * time.Second},
		{"12:00:15.5", "12:01:00", 44 * time.Second},
		{"12:00:15.5", "12:05:00", 44 * time.Second},
		{"12:00:15.5", "12:01:00.5", 44 * time.Second},
		{"12:00:15.5", "12:00:20", 4 * time.Second},
		{"12:00:15.5", "12:00:15.9", 0},
		{"12:00:15.5", "12:00:10", 0},
		{"12:00:59.999999", "", 0},
	} {
		at := func(text string) time.Time {
			if text == "" {
				return time.Time{}
			}
			when, err := time.Parse("2006-01-02 15:04:05", "2026-03-01 "+text)
			if err != nil {
				t.Fatal(err)
			}
			return when
		}
		if got := freshness(at(tc.now), at(tc.until)); got != tc.want {
			t.Errorf("at %s until %q: %v, want %v", tc.now, tc.until, got, tc.want)
		}
	}
}

// TestCacheHoldsItsLimit fills a small cache.
func TestCacheHoldsItsLimit(t *testing.T) {
	c := &cache{limit: 100}
	for i := range 50 {
		d := &document{content: make([]byte, 1+i%40), version: []byte{byte(i)}}
		name := string(rune('a' + i%7))
		c.put(name, d)
		if c.get(name, d.version, noon) != d || c.get(name, []byte("other"), noon) != nil {
			t.Errorf("document %d is not as it was put", i)
		}
		size := 0
		for _, kept := range c.kept {
			size += len(kept.content)
		}
		if size != c.size || size > c.limit {
			t.Errorf("%d bytes are kept, counted as %d", size, c.size)
		}
	}
	c.put("large", &document{content: make([]byte, 101)})
	if c.get("large", nil, noon) != nil {
		t.Error("a document larger than the cache was kept")
	}
	over := &document{expires: noon}
	c.put("over", over)
	if c.get("over", nil, noon.Add(-1)) != over || c.get("over", nil, noon) != nil {
		t.Error("a document is kept beyond its time, or not up to it")
	}
}
