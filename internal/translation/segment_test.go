package translation

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// The paragraphs of the source.
const (
	bridge  = "The bridge over the river opens in May after two years of works."
	cost    = "It was paid by the region and the city together, and cost what was planned."
	closing = "Buses run every ten minutes all day. A ticket costs what it did. Dogs travel free in the evening."
)

func source(paragraphs ...string) *pressroomv1.Variant {
	return &pressroomv1.Variant{Headline: "A bridge for all", Body: strings.Join(paragraphs, "\n\n")}
}

// translated opens a room with a release that is translated into French and
// approved.
func translated(t *testing.T, separateReview bool) *room {
	t.Helper()
	r := openRoom(t, t.TempDir(), separateReview)
	r.release("bridge", "fr")
	r.must(r.write("editor", sourceName, source(bridge, cost, closing)))
	r.submit("t1", 1, "headline", "Un pont pour tous", "b1", "Le pont sur le fleuve ouvre en mai.", "b2", "La région et la ville l’ont payé ensemble.", "b3", "Les bus passent toute la journée. Le billet ne change pas.")
	r.must(r.SubmitVariant(as("t1"), &pressroomv1.SubmitVariantRequest{Name: frenchName}))
	r.must(r.ApproveVariant(as("reviewer"), &pressroomv1.ApproveVariantRequest{Name: frenchName}))
	return r
}

func (r *room) must(v *pressroomv1.Variant, err error) *pressroomv1.Variant {
	r.tb.Helper()
	if err != nil {
		r.tb.Fatal(err)
	}
	return v
}

// submit hands segments in, as pairs of id and target, over whatever there is,
// and returns the outcomes.
func (r *room) submit(key string, revision int32, pairs ...string) string {
	r.tb.Helper()
	req := &pressroomv1.SubmitSegmentsRequest{Parent: frenchName, SourceRevision: revision}
	for i := 0; i < len(pairs); i += 2 {
		req.Segments = append(req.Segments, &pressroomv1.SegmentSubmission{Segment: pairs[i], Target: pairs[i+1], Etag: "*"})
	}
	resp, err := r.SubmitSegments(as(key), req)
	if err != nil {
		r.tb.Fatal(err)
	}
	var all []string
	for _, result := range resp.GetResults() {
		all = append(all, result.GetOutcome().String())
	}
	return strings.Join(all, " ")
}

// stand shows segments in force as "id freshness", with the best suggestion.
func (r *room) stand() string {
	r.tb.Helper()
	var all []string
	for _, s := range r.segments(frenchName) {
		if s.GetFreshness() == pressroomv1.Segment_REMOVED {
			continue
		}
		line := segmentID(s) + " " + s.GetFreshness().String()
		if len(s.GetSuggestions()) > 0 {
			line += " " + s.GetSuggestions()[0].GetOrigin().String()
		}
		all = append(all, line)
	}
	return strings.Join(all, ", ")
}

func (r *room) state() pressroomv1.Variant_State {
	return r.must(r.GetVariant(as("reader"), &pressroomv1.GetVariantRequest{Name: frenchName})).GetState()
}

// TestSourceMoves edits the source of an approved translation.
func TestSourceMoves(t *testing.T) {
	for _, tc := range []struct {
		name  string
		after []string
		minor []string
		want  string
		body  string // of the translation, where it is another
	}{
		{"one word", []string{bridge, strings.Replace(cost, "region", "county", 1), closing}, nil,
			"headline FRESH, b1 FRESH, b2 STALE MEMORY_FUZZY, b3 FRESH", ""},
		{"one word, minor", []string{bridge, strings.Replace(cost, "region", "county", 1), closing}, []string{"b2"},
			"headline FRESH, b1 FRESH, b2 FRESH, b3 FRESH", ""},
		{"moved", []string{closing, bridge, cost}, nil,
			"headline FRESH, b3 FRESH, b1 FRESH, b2 FRESH", "Les bus"},
		{"added", []string{bridge, "Nobody was hurt.", cost, closing}, nil,
			"headline FRESH, b1 FRESH, b4 MISSING, b2 FRESH, b3 FRESH", ""},
		{"removed", []string{bridge, closing}, nil,
			"headline FRESH, b1 FRESH, b3 FRESH", ""},
		{"split", []string{bridge, cost, "Buses run every ten minutes all day. A ticket costs what it did.", "Dogs travel free in the evening."}, nil,
			"headline FRESH, b1 FRESH, b2 FRESH, b3 STALE, b4 MISSING DERIVED", ""},
		{"merged", []string{bridge, cost + " " + closing}, nil,
			"headline FRESH, b1 FRESH, b3 STALE DERIVED", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := translated(t, false)
			saved := r.must(r.write("editor", sourceName, source(tc.after...), tc.minor...))
			if got := r.stand(); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			if r.state() != pressroomv1.Variant_APPROVED {
				t.Errorf("the translation is %v", r.state())
			}
			v := r.must(r.GetVariant(as("reader"), &pressroomv1.GetVariantRequest{Name: frenchName}))
			if fresh := !strings.Contains(tc.want, "STALE") && !strings.Contains(tc.want, "MISSING"); fresh != (v.GetSourceRevision() == saved.GetRevision()) {
				t.Errorf("it renders revision %d of %d", v.GetSourceRevision(), saved.GetRevision())
			}
			if !strings.HasPrefix(v.GetBody(), tc.body) {
				t.Errorf("the translation begins %q", v.GetBody())
			}
			revision, err := r.GetVariantRevision(as("reader"), &pressroomv1.GetVariantRevisionRequest{Name: sourceName + "/revisions/2"})
			if err != nil || strings.Join(revision.GetMinorSegments(), " ") != strings.Join(tc.minor, " ") {
				t.Errorf("the record has %v as minor, want %v (%v)", revision.GetMinorSegments(), tc.minor, err)
			}
		})
	}
}

// TestComesBack takes a paragraph out of the source and puts it back: what it
// was translated by is offered.
func TestComesBack(t *testing.T) {
	r := translated(t, false)
	r.submit("t1", 1, "b2", "Un texte que personne n’a relu.") // it is not in the memory
	r.must(r.write("editor", sourceName, source(bridge, closing)))
	r.must(r.write("editor", sourceName, source(bridge, cost, closing)))
	if got, want := r.stand(), "headline FRESH, b1 FRESH, b4 MISSING LEFT_OVER, b3 FRESH"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := r.submit("t1", 1, "b2", "Trop tard."); got != "SEGMENT_REMOVED" {
		t.Errorf("a segment that is gone: %s", got)
	}
}

// TestWholeText writes a translation as a whole.
func TestWholeText(t *testing.T) {
	const one, two, three = "Le pont sur le fleuve ouvrira en mai.", "La région et la ville ont payé.", "Les bus passent toute la journée, et les chiens voyagent sans billet."
	for _, tc := range []struct {
		name string
		body []string
		pin  int32
		want string
	}{
		{"paragraph by paragraph", []string{one, two, three}, 0, "headline FRESH, b1 FRESH, b2 STALE MEMORY_FUZZY, b3 FRESH"},
		{"pinned to the newest", []string{one, two, three}, 2, "headline FRESH, b1 FRESH, b2 FRESH, b3 FRESH"},
		{"in another number of paragraphs, pinned to what was", []string{one + " " + two, three}, 1, "headline FRESH, body STALE"},
		{"in another number, pinned to the newest", []string{one + " " + two, three}, 2, "headline FRESH, body FRESH"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := translated(t, false)
			r.must(r.write("editor", sourceName, source(bridge, strings.Replace(cost, "region", "county", 1), closing)))
			r.must(r.write("t2", frenchName, &pressroomv1.Variant{Body: strings.Join(tc.body, "\n\n"), SourceRevision: tc.pin}))
			if got := r.stand(); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

// reason is that of an error, and of its first violation.
func reason(err error) press.Reason {
	if e, ok := errors.AsType[*press.Error](err); ok {
		return e.Reason
	}
	return ""
}

// TestAllObstacles has a text that is handed in refused for all that it lacks at
// once: as a whole, and segment by segment.
func TestAllObstacles(t *testing.T) {
	r := openRoom(t, t.TempDir(), false)
	r.release("bridge", "fr")
	r.must(r.write("editor", sourceName, source("It opens in May.", "It has 12 lanes.", "Nobody pays.")))
	r.submit("t1", 1, "b2", "Il a des voies.")
	_, err := r.SubmitVariant(as("t1"), &pressroomv1.SubmitVariantRequest{Name: frenchName})
	var got []string
	if e, ok := errors.AsType[*press.Error](err); ok {
		for _, v := range e.Violations {
			got = append(got, strings.TrimPrefix(v.Subject, frenchName)+" "+string(v.Reason))
		}
	}
	want := []string{" HEADLINE_MISSING", "/segments/headline TARGET_EMPTY", "/segments/b1 TARGET_EMPTY", "/segments/b2 NUMBER_MISSING", "/segments/b3 TARGET_EMPTY"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSeparateReview has nobody review what they translated themselves.
func TestSeparateReview(t *testing.T) {
	r := openRoom(t, t.TempDir(), true)
	r.release("bridge", "fr")
	r.must(r.write("editor", sourceName, source(bridge)))
	r.submit("t1", 1, "headline", "Un pont pour tous")
	r.submit("t2", 1, "b1", "Le pont sur le fleuve ouvre en mai.")
	r.must(r.SubmitVariant(as("t1"), &pressroomv1.SubmitVariantRequest{Name: frenchName}))
	etags := make(map[string]string)
	for _, s := range r.segments(frenchName) {
		etags[segmentID(s)] = s.GetEtag()
	}
	review := func(key, id string, state pressroomv1.Segment_State) error {
		resp, err := r.ReviewSegments(as(key), &pressroomv1.ReviewSegmentsRequest{Parent: frenchName, Reviews: []*pressroomv1.SegmentReview{{Segment: id, State: state, Etag: etags[id]}}})
		if err == nil {
			etags[id] = resp.GetSegments()[0].GetEtag()
		}
		return err
	}
	if err := review("t1", "headline", pressroomv1.Segment_REVIEWED); reason(err) != press.ReviewerIsTranslator {
		t.Errorf("t1 reviews what t1 wrote: %v", err)
	}
	if err := review("t2", "headline", pressroomv1.Segment_REVIEWED); err != nil {
		t.Errorf("t2 reviews what t1 wrote: %v", err)
	}
	if _, err := r.ApproveVariant(as("t2"), &pressroomv1.ApproveVariantRequest{Name: frenchName}); reason(err) != press.ReviewerIsTranslator {
		t.Errorf("t2 approves what t2 wrote: %v", err)
	}
	if _, err := r.ApproveVariant(as("t1"), &pressroomv1.ApproveVariantRequest{Name: frenchName}); err != nil {
		t.Errorf("t1 approves what t2 wrote, and what t2 has reviewed: %v", err)
	}
}

// TestSeparateReviewOfWhatIsStale has the source move away under a translation
// that its translator then approves, and come back: it would be published with
// nobody else having seen it.
func TestSeparateReviewOfWhatIsStale(t *testing.T) {
	r := openRoom(t, t.TempDir(), true)
	r.release("bridge", "fr")
	r.must(r.write("editor", sourceName, source(bridge)))
	r.submit("t1", 1, "headline", "Un pont pour tous")
	r.submit("t2", 1, "b1", "Le pont sur le fleuve ouvre en mai.")
	r.must(r.write("editor", sourceName, source(bridge+" It is long.")))
	r.must(r.SubmitVariant(as("t1"), &pressroomv1.SubmitVariantRequest{Name: frenchName}))
	if _, err := r.ApproveVariant(as("t2"), &pressroomv1.ApproveVariantRequest{Name: frenchName}); reason(err) != press.ReviewerIsTranslator {
		t.Errorf("t2 approves what t2 wrote while its source has moved: %v", err)
	}
}

// TestDeadline wants the work done by the time at which the source goes live.
func TestDeadline(t *testing.T) {
	r := openRoom(t, t.TempDir(), false)
	r.release("later", "fr")
	r.must(r.write("editor", "releases/later/variants/en", source(bridge)))
	r.release("newer", "fr")
	r.must(r.write("editor", "releases/newer/variants/en", source(bridge)))
	due := noon.Add(48 * time.Hour)
	err := r.archive.Update(t.Context(), func(w *archive.Writer) error {
		return w.Publish("later", []*storev1.EditionRecord{{Slug: "a-bridge", Edition: &pressroomv1.Edition{
			LanguageCode: "en", Kind: pressroomv1.Edition_FIRST, VisibleTime: timestamppb.New(due), ReleaseRevision: 1, VariantRevision: 1,
		}}}, "editor")
	})
	if err != nil {
		t.Fatal(err)
	}
	resp, err := r.ListTranslationTasks(as("t1"), &pressroomv1.ListTranslationTasksRequest{LanguageCode: "fr"})
	if err != nil || len(resp.GetTranslationTasks()) != 2 {
		t.Fatalf("got %v, %v", resp, err)
	}
	first, second := resp.GetTranslationTasks()[0], resp.GetTranslationTasks()[1]
	if first.GetVariant() != "releases/newer/variants/fr" || first.GetDeadline() != nil {
		t.Errorf("first is %v", first)
	}
	if second.GetVariant() != "releases/later/variants/fr" || !second.GetDeadline().AsTime().Equal(due) {
		t.Errorf("second is %v", second)
	}
}

// TestTogether has translators hand in different segments at the same moment.
func TestTogether(t *testing.T) {
	r := openRoom(t, t.TempDir(), false)
	r.release("bridge", "fr")
	var paragraphs []string
	for i := range 12 {
		paragraphs = append(paragraphs, fmt.Sprintf("Paragraph %d of the source.", i))
	}
	r.must(r.write("editor", sourceName, source(paragraphs...)))
	var wg sync.WaitGroup
	outcomes := make([]pressroomv1.SegmentResult_Outcome, len(paragraphs))
	for i := range paragraphs {
		wg.Go(func() {
			resp, err := r.SubmitSegments(as(fmt.Sprintf("t%d", i)), &pressroomv1.SubmitSegmentsRequest{
				Parent: frenchName, SourceRevision: 1,
				Segments: []*pressroomv1.SegmentSubmission{{Segment: fmt.Sprintf("b%d", i+1), Target: fmt.Sprintf("Paragraphe %d de la source.", i)}},
			})
			if err == nil {
				outcomes[i] = resp.GetResults()[0].GetOutcome()
			}
		})
	}
	wg.Wait()
	body := r.must(r.GetVariant(as("reader"), &pressroomv1.GetVariantRequest{Name: frenchName})).GetBody()
	for i, outcome := range outcomes {
		if outcome != pressroomv1.SegmentResult_STORED || !strings.Contains(body, fmt.Sprintf("Paragraphe %d de", i)) {
			t.Errorf("b%d: %v, in\n%s", i+1, outcome, body)
		}
	}
}

// TestQuoteTakenAway takes a quote out of the release: what one translator wrote
// of it does not keep another from writing.
func TestQuoteTakenAway(t *testing.T) {
	r := openRoom(t, t.TempDir(), false)
	r.release("bridge", "fr")
	quotes := func(quotes ...*pressroomv1.Quote) {
		t.Helper()
		err := r.archive.Update(t.Context(), func(w *archive.Writer) error {
			release, err := w.Release("bridge")
			if err != nil {
				return err
			}
			release.Quotes = quotes
			return w.SaveRelease(release, "editor", 0)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	err := r.archive.Update(t.Context(), func(w *archive.Writer) error {
		return w.CreateSpeaker(&pressroomv1.Speaker{Name: "speakers/ada", DisplayName: "Ada"}, "uid-of-ada")
	})
	if err != nil {
		t.Fatal(err)
	}
	quotes(&pressroomv1.Quote{Id: "q1", Speaker: "speakers/ada"})
	r.must(r.write("editor", sourceName, source("[“At last we can walk,”](quote:q1) she said.", bridge)))
	r.submit("t1", 1, "b1", "[« Enfin »](quote:q1), a-t-elle dit.")
	quotes()
	if got := r.submit("t2", 1, "b2", "Le pont ouvre en mai."); got != "STORED" {
		t.Errorf("got %s", got)
	}
}
