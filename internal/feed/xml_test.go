package feed_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/feed"
)

var xmlFormats = []feed.Format{feed.Atom, feed.RSS, feed.NewsSitemap}

// skeleton is the elements and attributes of a document, without any text. A
// document that is not well-formed fails the test.
func skeleton(t rapid.TB, out []byte) string {
	t.Helper()
	var b strings.Builder
	decoder := xml.NewDecoder(bytes.NewReader(out))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, out)
		}
		switch token := token.(type) {
		case xml.StartElement:
			b.WriteString("<" + token.Name.Local)
			for _, a := range token.Attr {
				b.WriteString(" " + a.Name.Local)
			}
			b.WriteString(">")
		case xml.EndElement:
			b.WriteString("</>")
		case xml.Comment:
			b.WriteString("<!---->")
		case xml.Directive:
			b.WriteString("<!>")
		}
	}
}

func TestXMLIsWellFormed(t *testing.T) {
	w := writer(t, site)
	for _, language := range languages {
		for _, format := range xmlFormats {
			out := written(t, w, format, page(t, language))
			if !strings.HasPrefix(string(out), `<?xml version="1.0" encoding="UTF-8"?>`) {
				t.Errorf("%s has no declaration", format)
			}
			skeleton(t, out)
		}
	}
}

// TestXMLLint asks libxml2, which most readers are built on.
func TestXMLLint(t *testing.T) {
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("no xmllint: apt-get install libxml2-utils")
	}
	w := writer(t, site)
	for _, language := range languages {
		for _, format := range xmlFormats {
			f := page(t, language)
			f.Items[1].Publication.Headline += "\x00\x0b\ufffe ]]> &nbsp; <!-- \U0001F6A2"
			command := exec.CommandContext(t.Context(), xmllint, "--noout", "--nonet", "--pedantic", "-")
			command.Stdin = bytes.NewReader(written(t, w, format, f))
			if complaints, err := command.CombinedOutput(); err != nil || len(complaints) > 0 {
				t.Errorf("%s in %s: %v\n%s", format, language, err, complaints)
			}
		}
	}
}

// TestAtomPages looks for the links of RFC 5005 and for the hub.
func TestAtomPages(t *testing.T) {
	f := page(t, "en")
	var document struct {
		Links []struct {
			Rel  string `xml:"rel,attr"`
			Href string `xml:"href,attr"`
		} `xml:"http://www.w3.org/2005/Atom link"`
		Channel struct {
			Links []struct {
				Rel  string `xml:"rel,attr"`
				Href string `xml:"href,attr"`
			} `xml:"http://www.w3.org/2005/Atom link"`
		} `xml:"channel"`
	}
	for _, format := range []feed.Format{feed.Atom, feed.RSS} {
		if err := xml.Unmarshal(written(t, writer(t, site), format, f), &document); err != nil {
			t.Fatal(err)
		}
		links := make(map[string]string)
		for _, link := range append(document.Links, document.Channel.Links...) {
			links[link.Rel] = link.Href
		}
		for rel, want := range map[string]string{
			"self": f.Self, "first": f.First, "previous": f.Previous, "next": f.Next, "last": f.Last, "hub": f.Hubs[0],
		} {
			if links[rel] != want {
				t.Errorf("%s: %s is %q, want %q", format, rel, links[rel], want)
			}
		}
	}
}
