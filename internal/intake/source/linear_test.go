package source

import (
	"strings"
	"testing"

	"github.com/openpressroom/pressroom/internal/lineartest"
)

// TestLinear reads long runs of what parsers stumble over.
func TestLinear(t *testing.T) {
	for _, name := range []string{"a.html", "a.md", "a.txt", "a.eml"} {
		for _, unit := range []string{"“", "<", "<p>", "<li>", "<b><p>", "<a href=x>", "<ol><li>", "*a_", "[", "> ", "&", "\n\n", "<td>", "</b>",
			"<figcaption>a</figcaption>", "<br>", "a: b\n", "<!--", "<table>", "<p>a</p>", "<h2>Related</h2>", "<h2>Related</h2><p><a href=x>a</a>",
			"<p><a href=x>a</a>", "<article>a", "<h1>a</h1>", "[^1]", "[^1]: a\n", "[a]: b\n", "Ã", "=?utf-8?q?", "<div class=share>a</div>"} {
			t.Run(name+" "+unit, func(t *testing.T) {
				lineartest.Check(t, unit, func(text string) {
					_, _ = Read(name, []byte(text)) // refusing it is an answer too
				})
			})
		}
	}
}

// TestMailLinear reads long fields and bodies of mails.
func TestMailLinear(t *testing.T) {
	for _, body := range []string{"a: b\n", "From: a\n", "From: a\nSent: b\nSubject: c\n\n", "On Monday, she wrote:\n> a\n", "> ", "> a\n", ">>>> a\n", "---------- Forwarded message ---------\n", "a \n"} {
		t.Run("body "+body, func(t *testing.T) {
			lineartest.Check(t, body, func(text string) {
				_, _ = Read("a.eml", []byte("MIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"+text))
			})
		})
	}
	for _, word := range []string{"=?utf-8?q?", "=?utf-8?q?a?= ", "=?", "=?utf-8?b?YQ==?=", "RE: ", "[EXT]"} {
		t.Run("subject "+word, func(t *testing.T) {
			lineartest.Check(t, word, func(text string) {
				_, _ = Read("a.eml", []byte("MIME-Version: 1.0\nSubject: "+text+"\n\na"))
			})
		})
	}
}

// TestWordLinear reads long runs of elements.
func TestWordLinear(t *testing.T) {
	for _, unit := range []string{"<p><t>a</t></p>", "<t>a</t>", "<p>", "<hyperlink id='a'/>", "<txbxContent><p/></txbxContent>", "<txbxContent>", "<AlternateContent><Fallback/>", "<delText>a</delText>", "<r><vanish/><t>a</t></r><t>b</t>"} {
		t.Run(unit, func(t *testing.T) {
			lineartest.Check(t, unit, func(text string) {
				_, _ = Read("a.docx", document("<document>"+text+"</document>"))
			})
		})
	}
}

// BenchmarkRead reads 5 MB of the shapes that cost most.
func BenchmarkRead(b *testing.B) {
	const size = 5 << 20
	for _, name := range []string{"a.html", "a.md", "a.eml", "a.txt"} {
		for _, unit := range []string{"<b><p>", "<div>", "<table>", "<!--", "&amp;", "> ", "[", "*", "=?utf-8?q?", "<p>a</p>", "a<br>", "a word "} {
			b.Run(name+" "+unit, func(b *testing.B) {
				data := []byte(start[name] + strings.Repeat(unit, size/len(unit)))
				for b.Loop() {
					_, _ = Read(name, data)
				}
			})
		}
	}
}

// start makes a file what its name says.
var start = map[string]string{"a.html": "<html><body>", "a.eml": "MIME-Version: 1.0\nSubject: a\n\n"}
