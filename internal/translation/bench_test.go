package translation

import (
	"fmt"
	"strings"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// languages are the twenty that the releases of the benchmark go into.
var languages = strings.Fields("ar bn de el es fa fi fr hi id it ja ko nl pl pt ru sw tr zh")

// sizes are how many releases the archives hold that are compared.
var sizes = []int{100, 10000}

// BenchmarkRound works on a release of 200 segments in 20 languages, in an
// archive of 100 releases and in one of 10,000: what a translator does must cost
// the same. The metric ×100 is the time over that in the archive of 100.
//
//	go test -run '^$' -bench Round ./internal/translation
func BenchmarkRound(b *testing.B) {
	rooms := make(map[int]*room)
	deep := make(map[int]string)
	for _, size := range sizes {
		rooms[size] = openRoom(b, b.TempDir(), false)
		populate(b, rooms[size], size)
		// A page in the middle of a language's list, where all before it would be
		// read if there were no index.
		deep[size] = deepPage(b, rooms[size], size/2)
	}
	for _, step := range []struct {
		name string
		do   func(r *room, size, i int) error
	}{
		{"tasks", func(r *room, _, i int) error {
			_, err := r.ListTranslationTasks(as("t1"), &pressroomv1.ListTranslationTasksRequest{
				LanguageCode: languages[i%len(languages)], State: pressroomv1.TranslationTask_MISSING,
			})
			return err
		}},
		{"tasks-deep", func(r *room, size, _ int) error {
			_, err := r.ListTranslationTasks(as("t1"), &pressroomv1.ListTranslationTasksRequest{LanguageCode: "fr", PageToken: deep[size]})
			return err
		}},
		{"segments", func(r *room, _, i int) error {
			_, err := r.ListSegments(as("t1"), &pressroomv1.ListSegmentsRequest{Parent: "releases/big/variants/" + languages[i%len(languages)]})
			return err
		}},
		{"submit", func(r *room, _, i int) error {
			req := &pressroomv1.SubmitSegmentsRequest{Parent: "releases/big/variants/" + languages[i%len(languages)], SourceRevision: 1}
			for j := range 10 {
				req.Segments = append(req.Segments, &pressroomv1.SegmentSubmission{
					Segment: fmt.Sprintf("b%d", (10*i+j)%199+1), Target: fmt.Sprintf("Paragraphe %d, version %d.", j, i), Etag: "*",
				})
			}
			_, err := r.SubmitSegments(as("t1"), req)
			return err
		}},
	} {
		var base float64
		for _, size := range sizes {
			b.Run(fmt.Sprintf("%s/%d", step.name, size), func(b *testing.B) {
				i := 0
				for b.Loop() {
					if err := step.do(rooms[size], size, i); err != nil {
						b.Fatal(err)
					}
					i++
				}
				each := float64(b.Elapsed()) / float64(i)
				if size == sizes[0] {
					base = each
				} else if base > 0 {
					b.ReportMetric(each/base, "×100")
				}
			})
		}
	}
}

// populate fills an archive with small releases and one of 200 segments, half
// of which is translated.
func populate(b *testing.B, r *room, size int) {
	b.Helper()
	const batch = 100
	save := func(w *archive.Writer, id, body string) error {
		release := &pressroomv1.Release{Name: press.ReleaseName(id), SourceLanguageCode: "en", TargetLanguageCodes: languages}
		if err := w.CreateRelease(release, "uid-"+id, "editor"); err != nil {
			return err
		}
		return w.SaveVariant(press.VariantName{Release: id, Language: "en"}, &pressroomv1.Variant{
			Headline: "About " + id, Body: body,
		}, archive.Save{UID: "uid-v-" + id, Creator: "editor"})
	}
	var paragraphs []string
	for i := range 199 {
		paragraphs = append(paragraphs, fmt.Sprintf("Paragraph %d says that the bridge number %d over the river opens in the spring of its year.", i, i*i))
	}
	for first := 0; first < size; first += batch {
		err := r.archive.Update(b.Context(), func(w *archive.Writer) error {
			for i := first; i < first+batch; i++ {
				id, body := fmt.Sprintf("release-%d", i), "One paragraph."
				if i == size/2 {
					id, body = "big", strings.Join(paragraphs, "\n\n")
				}
				if err := save(w, id, body); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	for _, language := range languages {
		req := &pressroomv1.SubmitSegmentsRequest{Parent: "releases/big/variants/" + language, SourceRevision: 1}
		for i := range 100 {
			req.Segments = append(req.Segments, &pressroomv1.SegmentSubmission{Segment: fmt.Sprintf("b%d", i+1), Target: fmt.Sprintf("Translation %d.", i)})
		}
		if _, err := r.SubmitSegments(as("t1"), req); err != nil {
			b.Fatal(err)
		}
	}
}

// deepPage returns the token of the page after so many tasks.
func deepPage(b *testing.B, r *room, after int) string {
	b.Helper()
	token := ""
	for range after / 50 {
		resp, err := r.ListTranslationTasks(as("t1"), &pressroomv1.ListTranslationTasksRequest{LanguageCode: "fr", PageToken: token})
		if err != nil {
			b.Fatal(err)
		}
		token = resp.GetNextPageToken()
	}
	return token
}
