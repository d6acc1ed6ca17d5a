package source

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// check fails for errors without a type and for what is not UTF-8.
func check(t *testing.T, got Text, err error) {
	t.Helper()
	if err != nil {
		if _, ok := errors.AsType[*Error](err); !ok {
			t.Errorf("untyped %v", err)
		}
		return
	}
	for _, s := range append(append([]string{got.Text}, got.Skipped...), got.Notes...) {
		if !utf8.ValidString(s) {
			t.Errorf("not UTF-8: %q", s)
		}
	}
}

// isProse reports whether a text has no mark that means something in HTML, Markdown or a mail: then every
// reader must keep its words.
func isProse(s string) bool {
	for _, c := range s {
		if c != ' ' && c != '\n' && c != '.' && c != ',' && !('a' <= c && c <= 'z') && !('à' <= c && c <= 'ö') && !('ء' <= c && c <= 'غ') {
			return false
		}
	}
	return true
}

// sameWords fails where a reader lost, added or altered a word.
func sameWords(t *testing.T, want, got string) {
	t.Helper()
	if w, g := strings.Fields(want), strings.Fields(got); strings.Join(w, " ") != strings.Join(g, " ") {
		t.Errorf("words %q became %q", w, g)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{french, arabic, "<p>a<ul><li>b</ul>", "# a\n> b\n", "MIME-Version: 1.0\nSubject: a\n\nb", string(document("<p><t>a</t></p>"))} {
		for _, name := range []string{"a.txt", "a.html", "a.md", "a.eml", "a.docx"} {
			f.Add(name, []byte(s))
		}
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		got, err := Read(name, data)
		check(t, got, err)
	})
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{"<p>a<ul><li>b</ul>", "<article><h1>a</h1><figure><figcaption>b</figcaption></figure>1 / 1</article>", "<ol start=9><li value=3>a<li>b", "<blockquote><p>a<br><br>b</blockquote>", "<h2>Related</h2><p><a href=b>c</a></p>", "un mot de plus, et puis", "كلمة ثم كلمة"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := FromHTML(s)
		check(t, got, err)
		if isProse(s) {
			sameWords(t, s, got.Text)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"# a\n> b\n\n- c", "---\ntitle: a\n---\nb", "a[^1]\n\n[^1]: b", "|a|b|\n|-|-|\n|c|d|", "<div>\n*a*\n</div>", "[a]: b 'c'\n", "un mot de plus, et puis"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := FromMarkdown(s)
		check(t, got, err)
		if isProse(s) {
			sameWords(t, s, got.Text)
		}
	})
}

func FuzzMail(f *testing.F) {
	for _, s := range []string{"Subject: a\n\nb", "Subject: =?utf-8?q?a?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\na\n--b\nContent-Type: message/rfc822\n\nSubject: c\n\nd\n--b--",
		"Content-Type: text/plain; format=flowed; delsp=yes\n\na \n>b \n>c", "Subject: FW: a\n\nFrom: a\nSent: b\nSubject: c\n\nd", "X: y\n\nOn Monday, she wrote:\n> a\n> b", "Content-Transfer-Encoding: base64\n\nYQ==\n--- b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := readMail([]byte(s))
		check(t, got, err)
		if isProse(s) {
			got, err = readMail([]byte("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + s))
			if err != nil {
				t.Fatal(err)
			}
			sameWords(t, s, got.Text)
		}
	})
}

func FuzzDocx(f *testing.F) {
	for _, s := range []string{"<p><r><t>a</t><tab/></r></p>", "<p><del><r><delText>a</delText></r></del><AlternateContent><Choice><txbxContent><p><t>b</t></p></txbxContent></Choice><Fallback/></AlternateContent></p>",
		"<p><pPr><numPr><numId val='0'/></numPr><rPr><del/></rPr></pPr><t>a</t></p><hyperlink id='r'><t>b</t></hyperlink>", "<Fallback/><txbxContent/></p>", "un mot de plus, et puis"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Read("a.docx", packed("word/document.xml", "<document>"+s+"</document>", "word/footnotes.xml", s, "word/header1.xml", s))
		check(t, got, err)
		if isProse(s) {
			got, err = Read("a.docx", document("<p><t>"+s+"</t></p>"))
			if err != nil {
				t.Fatal(err)
			}
			sameWords(t, s, got.Text)
		}
	})
}

func FuzzCharset(f *testing.F) {
	for _, s := range []string{french, arabic, "\xff\xfea\x00", "\x00a\x00b", "\xe9t\xe9", "\xff\xfe\x00\x00a\x00\x00\x00", "Ã©Ã©", "\x8e\x88"} {
		for _, declared := range []string{"", "utf-8", "windows-1256", "iso-2022-jp"} {
			f.Add([]byte(s), declared)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		text, _, err := decode(data, declared)
		check(t, Text{Text: text, Notes: notesOn(text)}, err)
		if s := string(data); err == nil && isProse(s) && text != s {
			t.Errorf("%q became %q", s, text)
		}
	})
}
