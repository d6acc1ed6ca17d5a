package translation

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

const (
	sourceName = "releases/bridge/variants/en"
	frenchName = "releases/bridge/variants/fr"
)

// TestNothingIsLost has an editor and three translators do whatever they may, in
// any order. Whatever a translator was told was stored has to be there ever
// after: as a translation, as a suggestion, or in a revision of the text. And a
// translation that somebody had not seen is not overwritten.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			t.Fatal(err)
		}
		o := &office{room: openRoom(rt, folder, false), t: rt, seen: map[int32][]string{}}
		o.release("bridge", "fr")
		for range 3 {
			o.paragraphs = append(o.paragraphs, o.sentence())
		}
		o.saveSource(nil)
		rt.Repeat(map[string]func(*rapid.T){
			"edit":     o.as(o.edit),
			"submit":   o.as(o.submit),
			"patch":    o.as(o.patch),
			"review":   o.as(o.review),
			"move":     o.as(o.move),
			"rollback": o.as(o.rollback),
			"dismiss":  o.as(o.dismiss),
			"export":   o.as(o.export),
			"import":   o.as(o.importFile),
			"":         o.as(o.lookForAll),
		})
	})
}

// office is a release in the making, with what translators were told.
type office struct {
	*room
	t          *rapid.T
	paragraphs []string           // of the source
	revision   int32              // of the source
	seen       map[int32][]string // ids of the segments by revision of the source
	etags      []string           // that somebody saw once
	texts      int                // how many were written
	told       []string           // what is stored, as translators were told
	files      []*handed          // that somebody has
}

func (o *office) as(do func()) func(*rapid.T) {
	return func(t *rapid.T) { o.t = t; do() }
}

func (o *office) pick(n int, what string) int { return rapid.IntRange(0, n-1).Draw(o.t, what) }

// sentence is one for the source, of few words so that many are alike.
func (o *office) sentence() string {
	words := rapid.SampledFrom(strings.Fields("river bridge mayor city opens closed twelve people euros night bus ticket"))
	return strings.Join(rapid.SliceOfN(words, 4, 9).Draw(o.t, "words"), " ") + "."
}

// text is one that nobody has written before.
func (o *office) text() string {
	o.texts++
	return fmt.Sprintf("Texte numéro %d de la traduction.", o.texts)
}

func (o *office) saveSource(minor []string) {
	v, err := o.write("editor", sourceName, &pressroomv1.Variant{Headline: "A bridge for all", Body: strings.Join(o.paragraphs, "\n\n")}, minor...)
	if err != nil {
		return // a change that is called minor and is none
	}
	o.noteSource(v)
}

func (o *office) noteSource(v *pressroomv1.Variant) {
	o.revision = v.GetRevision()
	for _, s := range o.segments(frenchName) {
		if s.GetFreshness() != pressroomv1.Segment_REMOVED {
			o.seen[o.revision] = append(o.seen[o.revision], segmentID(s))
		}
	}
}

// edit changes the source in one of the ways in which sources change.
func (o *office) edit() {
	p := slices.Clone(o.paragraphs)
	var minor []string
	i := o.pick(len(p), "paragraph")
	switch rapid.SampledFrom([]string{"typo", "minor", "move", "add", "remove", "split", "merge", "rewrite"}).Draw(o.t, "how") {
	case "typo":
		p[i] += " Now."
	case "minor":
		p[i] += " Indeed."
		for _, s := range o.segments(frenchName) {
			if s.GetSource() == o.paragraphs[i] {
				minor = append(minor, segmentID(s))
			}
		}
	case "move":
		p = rapid.Permutation(p).Draw(o.t, "order")
	case "add":
		p = slices.Insert(p, i, o.sentence())
	case "remove":
		if len(p) > 1 {
			p = slices.Delete(p, i, i+1)
		}
	case "split":
		words := strings.Fields(p[i])
		half := len(words) / 2
		p = slices.Replace(p, i, i+1, strings.Join(words[:half], " "), strings.Join(words[half:], " "))
	case "merge":
		if i+1 < len(p) {
			p = slices.Replace(p, i, i+2, p[i]+" "+p[i+1])
		}
	case "rewrite":
		p[i] = o.sentence()
	}
	o.paragraphs = p
	o.saveSource(minor)
}

func (o *office) translator() string {
	return rapid.SampledFrom([]string{"t1", "t2", "t3"}).Draw(o.t, "who")
}

// submit hands in some segments of a revision of the source that somebody saw.
func (o *office) submit() {
	revision := int32(o.pick(int(o.revision), "revision")) + 1
	if o.pick(2, "newest") == 0 {
		revision = o.revision
	}
	ids := o.seen[revision]
	if len(ids) == 0 {
		return
	}
	before := make(map[string]*pressroomv1.Segment)
	for _, s := range o.segments(frenchName) {
		before[segmentID(s)] = s
	}
	req := &pressroomv1.SubmitSegmentsRequest{Parent: frenchName, SourceRevision: revision}
	for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 3, rapid.ID[string]).Draw(o.t, "segments") {
		one := &pressroomv1.SegmentSubmission{Segment: id, Target: o.text()}
		switch o.pick(8, "what") {
		case 0:
			one.Target = ""
		case 1:
			if id != "headline" {
				one.Target += "\n\n" + o.text()
			}
		case 2:
			one.Target = before[id].GetTarget() // the same again
		}
		switch o.pick(4, "etag") {
		case 0:
			one.Etag = "*"
		case 1:
			one.Etag = before[id].GetEtag()
		case 2:
			if len(o.etags) > 0 {
				one.Etag = o.etags[o.pick(len(o.etags), "old etag")]
			}
		}
		req.Segments = append(req.Segments, one)
	}
	resp, err := o.SubmitSegments(as(o.translator()), req)
	if err != nil {
		return
	}
	// One that submits all blocks as one may change them all.
	whole := slices.ContainsFunc(req.GetSegments(), func(s *pressroomv1.SegmentSubmission) bool { return s.GetSegment() == "body" })
	for i, one := range req.GetSegments() {
		result := resp.GetResults()[i]
		o.etags = append(o.etags, result.GetSegment().GetEtag())
		o.tell(one.GetTarget())
		was, now := before[one.GetSegment()], result.GetSegment()
		stored := result.GetOutcome() == pressroomv1.SegmentResult_STORED
		switch {
		case stored && was.GetTarget() != "" && was.GetTarget() != one.GetTarget() && one.GetEtag() != "*" && one.GetEtag() != was.GetEtag():
			o.t.Fatalf("%s: a translation that the translator had not seen was overwritten", one.GetSegment())
		case stored && now.GetFreshness() == pressroomv1.Segment_STALE:
			o.t.Fatalf("%s: a translation of another source was stored", one.GetSegment())
		case !stored && !whole && now.GetTarget() != was.GetTarget():
			o.t.Fatalf("%s: %v, and the translation changed", one.GetSegment(), result.GetOutcome())
		}
	}
}

// tell notes a text that a translator was told is stored.
func (o *office) tell(text string) {
	for _, paragraph := range strings.Split(text, "\n\n") {
		if paragraph != "" {
			o.told = append(o.told, paragraph)
		}
	}
}

// patch writes the translation as a whole, with as many paragraphs as the
// source or not.
func (o *office) patch() {
	v := &pressroomv1.Variant{Headline: o.text()}
	var body []string
	for range max(1, len(o.paragraphs)+o.pick(3, "paragraphs")-1) {
		body = append(body, o.text())
	}
	v.Body = strings.Join(body, "\n\n")
	if o.pick(3, "pinned") == 0 {
		v.SourceRevision = int32(o.pick(int(o.revision), "revision")) + 1
	}
	if _, err := o.write(o.translator(), frenchName, v); err == nil {
		o.told = append(append(o.told, v.GetHeadline()), body...)
	}
}

// review takes a segment forward or back.
func (o *office) review() {
	all := o.segments(frenchName)
	one := all[o.pick(len(all), "segment")]
	_, _ = o.ReviewSegments(as("reviewer"), &pressroomv1.ReviewSegmentsRequest{Parent: frenchName, Reviews: []*pressroomv1.SegmentReview{{
		Segment: segmentID(one), Etag: one.GetEtag(), Reason: "Not yet.",
		State: rapid.SampledFrom([]pressroomv1.Segment_State{pressroomv1.Segment_INITIAL, pressroomv1.Segment_REVIEWED, pressroomv1.Segment_FINAL}).Draw(o.t, "state"),
	}}})
}

// move takes the text as a whole forward or back.
func (o *office) move() {
	switch o.pick(3, "verb") {
	case 0:
		_, _ = o.SubmitVariant(as("t1"), &pressroomv1.SubmitVariantRequest{Name: frenchName})
	case 1:
		_, _ = o.ApproveVariant(as("reviewer"), &pressroomv1.ApproveVariantRequest{Name: frenchName})
	case 2:
		_, _ = o.RejectVariant(as("reviewer"), &pressroomv1.RejectVariantRequest{Name: frenchName, Reason: "Not yet."})
	}
}

// rollback brings an earlier revision of either text back.
func (o *office) rollback() {
	name := rapid.SampledFrom([]string{sourceName, frenchName}).Draw(o.t, "text")
	newest, err := o.GetVariant(as("reader"), &pressroomv1.GetVariantRequest{Name: name})
	if err != nil {
		return
	}
	v, err := o.RollbackVariant(as("editor"), &pressroomv1.RollbackVariantRequest{
		Name: name, Revision: int32(o.pick(int(newest.GetRevision()), "revision")) + 1,
	})
	if err == nil && name == sourceName {
		o.paragraphs = strings.Split(v.GetBody(), "\n\n")
		o.noteSource(v)
	}
}

// dismiss takes a suggestion off its segment.
func (o *office) dismiss() {
	for _, s := range o.segments(frenchName) {
		for _, suggestion := range s.GetSuggestions() {
			if suggestion.GetId() != "" && suggestion.GetDismissTime() == nil {
				_, err := o.DismissSuggestion(as(o.translator()), &pressroomv1.DismissSuggestionRequest{Name: s.GetName(), Suggestion: suggestion.GetId()})
				if err != nil {
					o.t.Fatal(err)
				}
				return
			}
		}
	}
}

// lookForAll looks for all that translators were told is stored.
func (o *office) lookForAll() {
	var there strings.Builder
	for _, s := range o.segments(frenchName) {
		fmt.Fprintln(&there, s.GetTarget())
		for _, suggestion := range s.GetSuggestions() {
			if suggestion.GetId() != "" {
				fmt.Fprintln(&there, suggestion.GetTarget())
			}
		}
	}
	req := &pressroomv1.ListVariantRevisionsRequest{Parent: frenchName, PageSize: 200}
	for {
		page, err := o.ListVariantRevisions(as("reader"), req)
		if err != nil {
			break // no text yet
		}
		for _, r := range page.GetRevisions() {
			fmt.Fprintln(&there, r.GetVariant().GetHeadline(), r.GetVariant().GetBody())
		}
		if req.PageToken = page.GetNextPageToken(); req.PageToken == "" {
			break
		}
	}
	for _, text := range o.told {
		if !strings.Contains(there.String(), text) {
			o.t.Fatalf("%q is lost; there is\n%s", text, there.String())
		}
	}
}
