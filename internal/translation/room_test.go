package translation

import (
	"context"
	"fmt"
	"path/filepath"
	"sync/atomic"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/press"
)

// noon is when tests begin.
var noon = time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)

// checker is a test, a benchmark or one check of a property.
type checker interface {
	Helper()
	Context() context.Context
	Cleanup(func())
	Error(...any)
	Fatal(...any)
}

// room is the translators' room on an archive of its own.
type room struct {
	*Service
	tb      checker
	archive *archive.Archive
}

// openRoom opens a room on a real archive in a file.
func openRoom(tb checker, folder string, separateReview bool) *room {
	tb.Helper()
	store, err := boltkv.Open(filepath.Join(folder, "archive.db"), boltkv.Options{Tables: archive.Tables()})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := store.Close(); err != nil {
			tb.Error(err)
		}
	})
	a, err := archive.Open(tb.Context(), store, func() time.Time { return noon })
	if err != nil {
		tb.Fatal(err)
	}
	var uids atomic.Int64
	newUID := func() string { return fmt.Sprintf("uid-%d", uids.Add(1)) }
	say := func(id string, _ map[string]string, _ []string) string { return id }
	return &room{Service: New(a, newUID, say, separateReview), tb: tb, archive: a}
}

// as is a context of somebody with a key.
func as(key string) context.Context {
	return press.WithCaller(context.Background(), press.Caller{Key: key, Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_EDITOR}}})
}

// release makes a release in English that is to be translated into languages.
func (r *room) release(id string, languages ...string) {
	r.tb.Helper()
	err := r.archive.Update(r.tb.Context(), func(w *archive.Writer) error {
		return w.CreateRelease(&pressroomv1.Release{
			Name: press.ReleaseName(id), SourceLanguageCode: "en", TargetLanguageCodes: languages,
		}, "uid-of-"+id, "editor")
	})
	if err != nil {
		r.tb.Fatal(err)
	}
}

// write saves a text as a whole.
func (r *room) write(key, name string, text *pressroomv1.Variant, minor ...string) (*pressroomv1.Variant, error) {
	text.Name, text.Etag = name, "*"
	return r.UpdateVariant(as(key), &pressroomv1.UpdateVariantRequest{Variant: text, AllowMissing: true, MinorSegments: minor})
}

// segments are all segments of a text, with what was removed and dismissed.
func (r *room) segments(name string) []*pressroomv1.Segment {
	r.tb.Helper()
	var all []*pressroomv1.Segment
	req := &pressroomv1.ListSegmentsRequest{Parent: name, ShowRemoved: true, ShowDismissed: true, PageSize: 7}
	for {
		resp, err := r.ListSegments(as("reader"), req)
		if err != nil {
			r.tb.Fatal(err)
		}
		all = append(all, resp.GetSegments()...)
		if req.PageToken = resp.GetNextPageToken(); req.PageToken == "" {
			return all
		}
	}
}
