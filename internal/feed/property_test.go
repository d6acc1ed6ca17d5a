package feed_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

// anyText draws text that is dense in what formats trip over.
func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom(append([]string{
			"&", "&amp;", "&#0;", "<", ">", "]]>", "<![CDATA[", "<!--", "-->", "\"", "'", "\x00", "\x0b", "\x1b", "\x7f", "\u0085",
			"\u2028", "\ufffe", "\uffff", "\ufffd", "\ufeff", "\u202e", "\u2066", "\u2069", "\r", "\r\n", "\n", "\t", " ", "\u00a0", "e\u0301",
			"كلمة", "Word", "\U0001F6A2", "{{.Note}}", "%s", "\\u003c", "https://example.org/ü?a=1&b=<>#f", "javascript:alert(1)", "2026-10-07",
			"publications/", "speakers/", "image/png", "video/mp4", "fr", "zh-Hant-TW", "FR",
		}, hostile...)),
		rapid.String(),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 4).Draw(t, "pieces"), "")
	})
}

// anyMessage fills every field of a message that text can get into, so that a
// field that is added one day is tried as well.
func anyMessage(t *rapid.T, m protoreflect.Message, depth int) {
	if stamp, ok := m.Interface().(*timestamppb.Timestamp); ok {
		stamp.Seconds = rapid.Int64Range(-62135596800, 253402300799).Draw(t, "seconds")
		stamp.Nanos = rapid.Int32Range(0, 999999999).Draw(t, "nanos")
		return
	}
	value := func(fd protoreflect.FieldDescriptor) (protoreflect.Value, bool) {
		switch fd.Kind() {
		case protoreflect.StringKind:
			return protoreflect.ValueOfString(anyText().Draw(t, string(fd.Name()))), true
		case protoreflect.Int32Kind:
			return protoreflect.ValueOfInt32(rapid.Int32().Draw(t, string(fd.Name()))), true
		case protoreflect.BoolKind:
			return protoreflect.ValueOfBool(rapid.Bool().Draw(t, string(fd.Name()))), true
		case protoreflect.EnumKind:
			n := rapid.IntRange(0, fd.Enum().Values().Len()-1).Draw(t, string(fd.Name()))
			return protoreflect.ValueOfEnum(fd.Enum().Values().Get(n).Number()), true
		}
		return protoreflect.Value{}, false
	}
	for i := range m.Descriptor().Fields().Len() {
		fd := m.Descriptor().Fields().Get(i)
		switch {
		case fd.IsMap():
			for range rapid.IntRange(0, 2).Draw(t, "entries") {
				if v, ok := value(fd.MapValue()); ok {
					m.Mutable(fd).Map().Set(protoreflect.ValueOfString(anyText().Draw(t, "key")).MapKey(), v)
				}
			}
		case fd.IsList():
			for range rapid.IntRange(0, 2).Draw(t, "items") {
				if fd.Kind() == protoreflect.MessageKind {
					anyMessage(t, m.Mutable(fd).List().AppendMutable().Message(), depth-1)
				} else if v, ok := value(fd); ok {
					m.Mutable(fd).List().Append(v)
				}
			}
		case fd.Kind() == protoreflect.MessageKind:
			if depth > 0 && rapid.Bool().Draw(t, "set "+string(fd.Name())) {
				anyMessage(t, m.Mutable(fd).Message(), depth-1)
			}
		default:
			if v, ok := value(fd); ok {
				m.Set(fd, v)
			}
		}
	}
}

// TestAnyPublication holds what is true of every publication: each format can
// be read, and gives back the headline and the text.
func TestAnyPublication(t *testing.T) {
	w := writer(t, site)
	rapid.Check(t, func(t *rapid.T) {
		p := &pressroomv1.Publication{}
		anyMessage(t, p.ProtoReflect(), 3)
		f := &feed.Feed{
			Language: anyText().Draw(t, "language"), Title: anyText().Draw(t, "title"), Self: anyText().Draw(t, "self"),
			Next: anyText().Draw(t, "next"), Hubs: []string{anyText().Draw(t, "hub")}, Updated: withdrawnTime,
			Scope: feed.Scope{Topic: anyText().Draw(t, "topic"), Region: anyText().Draw(t, "region")},
			Items: []feed.Item{
				{Publication: p},
				{Tombstone: &feed.Tombstone{Name: anyText().Draw(t, "name"), Language: anyText().Draw(t, "of"), Note: anyText().Draw(t, "note")}},
			},
		}
		checkJSON(t, w, f)
		checkXML(t, w, f)
		checkArticle(t, w, f.Items[0])
		checkArticle(t, w, f.Items[1])
	})
}

func checkJSON(t rapid.TB, w *feed.Writer, f *feed.Feed) {
	t.Helper()
	p := f.Items[0].Publication
	var document struct {
		Items []struct {
			ID, Title   string
			ContentHTML string `json:"content_html"`
			ContentText string `json:"content_text"`
		}
	}
	if err := json.Unmarshal(written(t, w, feed.JSON, f), &document); err != nil {
		t.Fatal(err)
	}
	if item := document.Items[0]; item.Title != p.GetHeadline() || item.ContentHTML != p.GetBodyHtml() || item.ContentText != p.GetBodyText() {
		t.Errorf("JSON Feed gives back %+v of %v", item, p)
	}
	if document.Items[0].ID == "" || document.Items[1].ID == "" {
		t.Error("an item has no id")
	}
	first := ninjsDocuments(t, written(t, w, feed.NINJS, f))[0]
	if p.GetHeadline() != "" && first.Headlines[0].Value != p.GetHeadline() {
		t.Errorf("ninjs gives back %+v of %v", first, p)
	}
	for _, body := range first.Bodies {
		if want := map[string]string{"text/html": p.GetBodyHtml(), "text/plain": p.GetBodyText()}[body.ContentType]; body.Value != want {
			t.Errorf("ninjs gives back %q for %q", body.Value, want)
		}
	}
}

// writable is a text without what XML has no character for.
func writable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && !strings.ContainsRune("\t\n\r", r) || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
}

func checkXML(t rapid.TB, w *feed.Writer, f *feed.Feed) {
	t.Helper()
	headline, body := writable(f.Items[0].Publication.GetHeadline()), writable(f.Items[0].Publication.GetBodyHtml())
	var atom struct {
		Title   string `xml:"http://www.w3.org/2005/Atom title"`
		Entries []struct {
			Title   string `xml:"title"`
			Content string `xml:"content"`
		} `xml:"http://www.w3.org/2005/Atom entry"`
	}
	decode(t, written(t, w, feed.Atom, f), &atom)
	if len(atom.Entries) != 1 || atom.Entries[0].Title != headline || atom.Entries[0].Content != body {
		t.Errorf("Atom gives back %+v, want %q, %q", atom.Entries, headline, body)
	}
	var rss struct {
		Items []struct {
			Title   string `xml:"title"`
			Content string `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
		} `xml:"channel>item"`
	}
	decode(t, written(t, w, feed.RSS, f), &rss)
	if len(rss.Items) != 2 || rss.Items[0].Title != headline || rss.Items[0].Content != body {
		t.Errorf("RSS gives back %+v, want %q, %q", rss.Items, headline, body)
	}
	var sitemap struct {
		Titles []string `xml:"url>news>title"`
	}
	decode(t, written(t, w, feed.NewsSitemap, f), &sitemap)
	if len(sitemap.Titles) != 1 || sitemap.Titles[0] != headline {
		t.Errorf("the sitemap gives back %q, want %q", sitemap.Titles, headline)
	}
	// Other parsers settle white space and entities in ways of their own; that
	// they read it at all is what is asked of them here.
	for _, format := range []feed.Format{feed.JSON, feed.Atom, feed.RSS} {
		read(t, written(t, w, format, f))
	}
}

func decode(t rapid.TB, out []byte, into any) {
	t.Helper()
	if err := xml.Unmarshal(out, into); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// TestAnyNINJS holds every publication against IPTC's schema.
func TestAnyNINJS(t *testing.T) {
	schema, w := ninjsSchema(t), writer(t, site)
	rapid.Check(t, func(t *rapid.T) {
		p := &pressroomv1.Publication{}
		anyMessage(t, p.ProtoReflect(), 3)
		checkNINJS(t, schema, written(t, w, feed.NINJS, &feed.Feed{Items: []feed.Item{
			{Publication: p},
			{Tombstone: &feed.Tombstone{Name: anyText().Draw(t, "name"), Language: anyText().Draw(t, "language"), Time: withdrawnTime, Note: anyText().Draw(t, "note")}},
		}}))
	})
}
