package syndication

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/render"
	"github.com/openpressroom/pressroom/locales"
)

// noon is when tests begin.
var noon = time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)

// clock is a clock that a test sets.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// add sets the clock forward, or back.
func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// house is a room with what is below it.
type house struct {
	*Service
	archive *archive.Archive
	clock   *clock
	reads   *counter
}

// open opens a house on a real store.
func open(t testing.TB) *house {
	t.Helper()
	bolt, err := boltkv.Open(filepath.Join(t.TempDir(), "archive.db"), boltkv.Options{Tables: archive.Tables()})
	if err != nil {
		t.Fatal(err)
	}
	h := &house{clock: &clock{now: noon}, reads: &counter{Store: bolt}}
	t.Cleanup(func() {
		if h.Service != nil {
			h.Drain()
		}
		if err := bolt.Close(); err != nil {
			t.Error(err)
		}
	})
	if h.archive, err = archive.Open(t.Context(), h.reads, h.clock.Now); err != nil {
		t.Fatal(err)
	}
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	writer, err := feed.New(catalogue, feed.Site{Base: "https://press.example.org"})
	if err != nil {
		t.Fatal(err)
	}
	h.Service = New(h.archive, render.New(catalogue), writer, []string{"en", "fr"}, Push{})
	h.bell.recheck = time.Millisecond // the clock is set, and does not run
	return h
}

// write makes a release with texts, if there is none.
func write(w *archive.Writer, id string, languages ...string) error {
	release := &pressroomv1.Release{
		Name: press.ReleaseName(id), SourceLanguageCode: languages[0], Topics: []string{"water"},
		Dateline: &pressroomv1.Dateline{City: "Lyon", RegionCode: "FR"},
	}
	if err := w.CreateRelease(release, "uid-"+id, "k1"); err != nil {
		return err
	}
	for _, language := range languages {
		n := press.VariantName{Release: id, Language: language}
		text := &pressroomv1.Variant{LanguageCode: language, Headline: id + " in " + language, Body: "It opens."}
		if err := w.SaveVariant(n, text, archive.Save{UID: "uid-" + id + language, Creator: "k1"}); err != nil {
			return err
		}
	}
	return nil
}

// publish publishes languages of a release after a while.
func publish(w *archive.Writer, id string, kind pressroomv1.Edition_Kind, in time.Duration, languages ...string) error {
	var records []*storev1.EditionRecord
	for _, language := range languages {
		records = append(records, &storev1.EditionRecord{
			Topics: []string{"water"}, RegionCode: "FR",
			Edition: &pressroomv1.Edition{
				LanguageCode: language, Kind: kind, VisibleTime: timestamppb.New(w.Now().Add(in)),
				ReleaseRevision: 1, VariantRevision: 1,
			},
		})
	}
	return w.Publish(id, records, "k1")
}

// withdraw takes a language back, or calls off what is only to come; it reports
// whether there was anything.
func withdraw(w *archive.Writer, id, language string) (bool, error) {
	timeline, err := w.Timeline(press.VariantName{Release: id, Language: language})
	if err != nil {
		return false, err
	}
	visible := timeline.Visible(w.Now()) != nil
	if _, scheduled := timeline.Next(w.Now()); !visible && !scheduled {
		return false, nil
	}
	return true, w.Publish(id, []*storev1.EditionRecord{{
		Unseen: !visible,
		Edition: &pressroomv1.Edition{
			LanguageCode: language, Kind: pressroomv1.Edition_WITHDRAWAL, Note: "Taken back.",
			VisibleTime: timestamppb.New(w.Now()), ReleaseRevision: 1, VariantRevision: 1,
		},
	}}, "k1")
}

func (h *house) update(t testing.TB, fn func(*archive.Writer) error) {
	t.Helper()
	if err := h.archive.Update(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

// counter counts what is read of a store, by table.
type counter struct {
	kv.Store
	mu    sync.Mutex
	reads map[kv.Table]int
}

func (c *counter) View(ctx context.Context, fn func(kv.Reader) error) error {
	return c.Store.View(ctx, func(r kv.Reader) error { return fn(&countedReader{r, c}) })
}

// reset forgets what was read, and returns it.
func (c *counter) reset() map[kv.Table]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	reads := c.reads
	c.reads = make(map[kv.Table]int)
	return reads
}

func (c *counter) count(table kv.Table) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.reads == nil {
		c.reads = make(map[kv.Table]int)
	}
	c.reads[table]++
}
