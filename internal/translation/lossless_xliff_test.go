package translation

import (
	"bytes"
	"cmp"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/exchange"
	"github.com/openpressroom/pressroom/internal/xliff"
)

// handed is a file that somebody has, and what the translations were when it
// was made.
type handed struct {
	data  []byte
	seen  map[string]*pressroomv1.Segment
	texts map[string]string // what was written into it, by segment
}

// export hands somebody a file of the translation as it is.
func (o *office) export() {
	version := rapid.SampledFrom(exchange.Versions).Draw(o.t, "version")
	file, err := o.ExportXliff(as(o.translator()), &pressroomv1.ExportXliffRequest{Name: frenchName, Version: version})
	if err != nil {
		o.t.Fatal(err)
	}
	f := &handed{data: file.GetData(), seen: make(map[string]*pressroomv1.Segment), texts: make(map[string]string)}
	for _, s := range o.segments(frenchName) {
		f.seen[segmentID(s)] = s
	}
	o.files = append(o.files, f)
}

// translate writes targets into a file, as a tool does that leaves the rest
// alone, state included, or as one that says so.
func (o *office) translate(f *handed) {
	document, err := xliff.Read(bytes.NewReader(f.data), xliff.Options{EmptyTargets: true})
	if err != nil {
		o.t.Fatal(err)
	}
	document.Files[0].Units(func(u *xliff.Unit) {
		if o.pick(2, "translated") == 1 {
			return
		}
		text := o.text()
		switch o.pick(8, "what") {
		case 0: // away with it
			u.Parts[0].Target = nil
			delete(f.texts, u.ID())
			return
		case 1:
			if u.ID() != "headline" {
				text += "\n\n" + o.text()
			}
		case 2: // what a colleague has written
			for _, s := range o.segments(frenchName) {
				if segmentID(s) == u.ID() && s.GetTarget() != "" {
					text = s.GetTarget()
				}
			}
		}
		target := &xliff.Content{Preserve: true, Inlines: []xliff.Inline{xliff.Text(text)}}
		if was := u.Parts[0].Target; was != nil {
			target.Attributes = was.Attributes
		}
		u.Parts[0].Target, f.texts[u.ID()] = target, text
		if o.pick(3, "said") == 0 {
			if document.IsVersion1() {
				target.Set("state", "translated")
			} else {
				u.Parts[0].Set("state", "translated")
			}
		}
	})
	var out bytes.Buffer
	if err := xliff.Write(&out, document); err != nil {
		o.t.Fatal(err)
	}
	f.data = out.Bytes()
}

// importFile takes a file back, one that was made just now or long ago, and maybe
// one that was taken back before.
func (o *office) importFile() {
	if len(o.files) == 0 || o.pick(3, "fresh") == 0 {
		o.export()
	}
	f := o.files[o.pick(len(o.files), "file")]
	if o.pick(4, "again") > 0 {
		o.translate(f)
	}
	before := make(map[string]*pressroomv1.Segment)
	for _, s := range o.segments(frenchName) {
		before[segmentID(s)] = s
	}
	resp, err := o.ImportXliff(as(o.translator()), &pressroomv1.ImportXliffRequest{
		Name: frenchName, File: &httpbody.HttpBody{Data: f.data},
	})
	if err != nil {
		return
	}
	_, whole := f.texts["body"]
	for _, result := range resp.GetResults() {
		id := segmentID(result.GetSegment())
		text, seen, was, now := f.texts[id], f.seen[id], before[id], result.GetSegment()
		if text != "" {
			o.tell(text)
		}
		stored := result.GetOutcome() == pressroomv1.SegmentResult_STORED
		said := cmp.Or(text, seen.GetTarget()) // the same again may be parted into its blocks by now, which overwrites nothing
		switch {
		case stored && now.GetTarget() != was.GetTarget() && was.GetTarget() != said && was.GetTarget() != "" && was.GetEtag() != seen.GetEtag():
			o.t.Fatalf("%s: a translation that is newer than the file was overwritten", id)
		case stored && (now.GetFreshness() == pressroomv1.Segment_STALE || now.GetSource() != seen.GetSource()):
			o.t.Fatalf("%s: a translation of another source was stored", id)
		case !stored && !whole && now.GetTarget() != was.GetTarget():
			o.t.Fatalf("%s: %v, and the translation changed", id, result.GetOutcome())
		}
	}
	for _, id := range resp.GetUntranslatedUnits() {
		if text := f.texts[id]; text != "" {
			o.t.Fatalf("%s: %q is a translation and was passed over", id, text)
		}
	}
}
