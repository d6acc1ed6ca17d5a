package feed_test

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

// hostile are texts that try to become more than text.
var hostile = []string{
	`<script>alert(1)</script>`,
	`</script><script>alert(1)</script>`,
	`</SCRIPT ><svg/onload=alert(1)>`,
	`<!--<script>`,
	`--><img src=x onerror=alert(1)>`,
	`]]><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>`,
	`<![CDATA[<script>alert(1)</script>]]>`,
	`"><img src=x onerror=alert(1)>`,
	`' onmouseover='alert(1)`,
	`" autofocus onfocus="alert(1)" x="`,
	`</p></bdi></title></textarea></style><iframe src=javascript:alert(1)>`,
	`<a href="javascript:alert(1)">x</a>`,
	`javascript:alert(1)`,
	`&lt;script&gt;alert(1)&lt;/script&gt;`,
	`&#60;script&#62;alert(1)&#60;/script&#62;`,
	`<item><title>forged</title></item>`,
	`</entry><entry><id>tag:forged</id></entry>`,
	`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
	`<?xml-stylesheet href="https://evil.example/x.xsl"?>`,
	"\u202e<script>\u202c\u2067",
	"\u2028</script>\u2029",
	"\x00<\x00script>",
	`","headline":"forged`,
	`{{.Lead}}{{printf "%s" .}}`,
}

// poisoned is a page of which each text that people wrote is replaced.
func poisoned(t testing.TB, payload string) *feed.Feed {
	t.Helper()
	f := page(t, "en")
	f.Items[0].Tombstone.Note = payload
	p := proto.CloneOf(f.Items[1].Publication)
	f.Items[1].Publication = p
	p.Headline, p.Standfirst, p.Note, p.Slug, p.BodyText = payload, payload, payload, payload, payload
	d := p.GetDateline()
	d.City, d.RegionName, d.DateText, d.Text = payload, payload, payload, payload
	for _, q := range p.GetQuotes() {
		q.Text, q.GetSpeaker().DisplayName, q.GetSpeaker().Title = payload, payload, payload
	}
	for _, m := range p.GetMedia() {
		m.CreditLine, m.Caption, m.AlternativeText = payload, payload, payload
	}
	for _, c := range p.GetContacts() {
		c.DisplayName = payload
	}
	p.TopicLabels = map[string]string{"ferry-safety": payload, "standards": payload}
	return f
}

// TestNoTextBecomesMarkup compares what parsers see of a feed of hostile texts
// with what they see of a harmless one: not one element or attribute more.
func TestNoTextBecomesMarkup(t *testing.T) {
	w := writer(t, site)
	harmless := poisoned(t, "harmless")
	for _, payload := range hostile {
		f := poisoned(t, payload)
		for _, format := range xmlFormats {
			want, got := skeleton(t, written(t, w, format, harmless)), skeleton(t, written(t, w, format, f))
			if got != want {
				t.Errorf("%s: %q gives\n%s, want\n%s", format, payload, got, want)
			}
		}
		want, got := read(t, written(t, w, feed.RSS, harmless)), read(t, written(t, w, feed.RSS, f))
		for i := range want.Items { // a description of RSS is HTML
			want, got := fragment(t, want.Items[i].Description), fragment(t, got.Items[i].Description)
			if got != want {
				t.Errorf("description: %q gives %s, want %s", payload, got, want)
			}
		}
		checkArticle(t, w, f.Items[0])
		checkArticle(t, w, f.Items[1])
		checkJSON(t, w, &feed.Feed{Items: []feed.Item{f.Items[1], f.Items[0]}})
	}
}

// checkArticle puts JSON-LD into a page as a website does, reads the page and
// looks whether the script is all that is there, and whole.
func checkArticle(t rapid.TB, w *feed.Writer, item feed.Item) {
	t.Helper()
	out := string(jsonLD(t, w, item))
	document, err := html.Parse(strings.NewReader(`<!doctype html><html><head><script type="application/ld+json">` + out + `</script></head><body></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	if got := elements(document); got != "<html><head><script type></></><body></></>" {
		t.Errorf("the page has %s", got)
	}
	var article struct{ Headline, ArticleBody string }
	if err := json.Unmarshal([]byte(scriptText(document)), &article); err != nil {
		t.Fatalf("the page's script: %v", err)
	}
	if p := item.Publication; article.Headline != p.GetHeadline() || article.ArticleBody != p.GetBodyText() {
		t.Errorf("JSON-LD gives back %+v of %v", article, p)
	}
}

func fragment(t rapid.TB, markup string) string {
	t.Helper()
	document, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	return elements(document)
}

// elements are the elements and attributes that a browser sees.
func elements(n *html.Node) string {
	var b strings.Builder
	if n.Type == html.CommentNode {
		b.WriteString("<!---->")
	}
	if n.Type == html.ElementNode {
		b.WriteString("<" + n.Data)
		for _, a := range n.Attr {
			b.WriteString(" " + a.Key)
		}
		b.WriteString(">")
	}
	for child := range n.ChildNodes() {
		b.WriteString(elements(child))
	}
	if n.Type == html.ElementNode {
		b.WriteString("</>")
	}
	return b.String()
}

func scriptText(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "script" {
			return d.FirstChild.Data
		}
	}
	return ""
}

// TestOnlyWebAddresses gives media addresses that a browser must not follow.
func TestOnlyWebAddresses(t *testing.T) {
	w := writer(t, site)
	for _, address := range []string{
		"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>",
		"vbscript:x", "file:///etc/passwd", "//example.org/x", "/x", "https:javascript:alert(1)", "https://", "http://:80/", "blob:https://example.org/x",
		"https://[::1", "tag:example.org,2026:x",
	} {
		f := page(t, "en")
		for _, m := range f.Items[1].Publication.GetMedia() {
			m.Uri, m.Id = address, "m"
		}
		outputs := [][]byte{jsonLD(t, w, f.Items[1])}
		for _, format := range feed.Formats() {
			outputs = append(outputs, written(t, w, format, f))
		}
		clean := page(t, "en")
		clean.Items[1].Publication.Media = nil
		for i, out := range outputs {
			if strings.Contains(string(out), "alert(1)") || strings.Contains(string(out), "landing.jpg") {
				t.Errorf("%q is in %s", address, out)
			}
			if i > 0 && strings.HasSuffix(string(feed.Formats()[i-1]), ".xml") {
				if got, want := skeleton(t, out), skeleton(t, written(t, w, feed.Formats()[i-1], clean)); got != want {
					t.Errorf("%q leaves a trace: %s, want %s", address, got, want)
				}
			}
		}
	}
}

// TestAddressesAreURIs gives an address as people write them.
func TestAddressesAreURIs(t *testing.T) {
	w := writer(t, site)
	p := publication(t, "en", 1, pressroomv1.Edition_FIRST, "", firstTime)
	p.GetMedia()[0].Uri = `https://example.org/a b/ü.jpg?q="ü" <x>&r=%41%zz#Ü`
	const want = `https://example.org/a%20b/%C3%BC.jpg?q=%22%C3%BC%22%20%3Cx%3E&r=%41%25zz#%C3%9C`
	item := read(t, written(t, w, feed.Atom, &feed.Feed{Items: []feed.Item{{Publication: p}}})).Items[0]
	if got := item.Enclosures[0].URL; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
