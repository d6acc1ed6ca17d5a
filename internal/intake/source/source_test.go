package source

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
)

const (
	french = "GENÈVE (Suisse) – « L’été a été très sec », a déclaré la présidente de l’Université.\n"
	arabic = "جنيف (سويسرا) - قال المدير العام للمنظمة إن العمل يبدأ اليوم في جميع المدن.\n"
)

func TestCharsets(t *testing.T) {
	utf16Bytes := func(s string, order binary.ByteOrder) []byte {
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			b = binary.BigEndian.AppendUint16(b, u)
		}
		if order == binary.LittleEndian {
			for i := 0; i < len(b); i += 2 {
				b[i], b[i+1] = b[i+1], b[i]
			}
		}
		return b
	}
	oneByte := func(c *charmap.Charmap, s string) []byte {
		b, err := c.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(b)
	}
	plainFrench := "L'été dernier à Genève, déclare la présidente.\n"
	for _, c := range []struct {
		name, charset, want string
		data                []byte
	}{
		{"utf-8", "", french, []byte(french)},
		{"utf-8 with a mark", "", french, []byte("\ufeff" + french)},
		{"utf-16le", "utf-16le", french, utf16Bytes(french, binary.LittleEndian)},
		{"utf-16be", "utf-16be", arabic, utf16Bytes(arabic, binary.BigEndian)},
		{"utf-16le with a mark", "utf-16le", arabic, utf16Bytes("\ufeff"+arabic, binary.LittleEndian)},
		{"utf-16be with a mark", "utf-16be", french, utf16Bytes("\ufeff"+french, binary.BigEndian)},
		{"windows-1252", "windows-1252", french, oneByte(charmap.Windows1252, french)},
		{"iso-8859-1", "iso-8859-1", plainFrench, oneByte(charmap.ISO8859_1, plainFrench)},
		{"windows-1256", "windows-1256", arabic, oneByte(charmap.Windows1256, arabic)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read("x.txt", c.data)
			if err != nil {
				t.Fatal(err)
			}
			if got.Text != c.want || got.Charset != c.charset {
				t.Errorf("got %q %s", got.Text, got.Charset)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	cyrillic, _ := charmap.Windows1251.NewEncoder().String("Сегодня в городе открылась новая школа для смотрителей маяков")
	for _, c := range []struct {
		name string
		data string
		want Rule
	}{
		{"a.pdf", "%PDF-1.4", Format},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1", Format},
		{"a.bin", "\x01\x02\x03abc", Binary},
		{"b.bin", "a\x00\x00\x00\x00b\x00\x00\x00", Binary},
		{"ru.txt", cyrillic, Encoding},
		{"a.zip", "PK\x03\x04 broken", Malformed},
	} {
		_, err := Read(c.name, []byte(c.data))
		e, ok := errors.AsType[*Error](err)
		if !ok || e.Rule != c.want || !strings.HasPrefix(err.Error(), c.name+": ") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"fragment", "<p>One  <b>two</b>\nthree.</p><p>Four&nbsp;five.</p>", "One two three.\n\nFour\u00a0five."},
		{"list", "<ul><li>a<li><p>b</ul><ol><li>c<li>d</ol>", "- a\n\n- b\n\n1. c\n\n2. d"},
		{"quotation", "<p>She said:</p><blockquote><p>One.<p>Two.</blockquote>", "She said:\n\n> One.\n\n> Two."},
		{"breaks", "a<br>b<br><br>c", "a\nb\n\nc"},
		{"figures", "<p>Text.</p><figure><img alt=x><figcaption>The first one</figcaption></figure><figure><figcaption>The <i>second</i><p>one</figcaption></figure><p>More.",
			"Text.\n\nThe first one\n\nThe second one\n\n2 / 2\n\nMore."},
		{"counted", "<figcaption>The first one</figcaption><div>1 / 1</div>", "The first one\n\n1 / 1"},
		{"hidden", "a<script>x</script><p style='display: none'>b</p><p hidden>c</p>", "a"},
		{"mailbox", `<p><a href="mailto:press@example.org?subject=x">Press office</a> <a href="mailto:a@example.org">a@example.org</a>`,
			"Press office (press@example.org) a@example.org"},
		{"page", `<!doctype html><html><head><title>T</title></head><body>
<div id="cookie-banner"><p>We use cookies to make this site better for you and for us.</p><button>OK</button></div>
<header><a href="/">Home</a><nav><ul><li><a href=/a>About</a><li><a href=/n>News</a></ul></nav></header>
<main><div class="hero"><h1>The headline</h1><p>12 May 2020</p></div>
<article><p>LYON, France – ` + strings.Repeat("The text goes on. ", 20) + `</p><p>Contact: <a href="mailto:p@x.org">p@x.org</a></p></article>
<div><h2>Related</h2><ul><li><a href=/1>One more story to read</a><li><a href=/2>Another story to read</a></ul></div></main>
<footer>© 2020 The site</footer></body></html>`,
			"The headline\n\n12 May 2020\n\nLYON, France – " + strings.TrimSpace(strings.Repeat("The text goes on. ", 20)) + "\n\nContact: p@x.org"},
		{"tables", `<body><table><tr><td><a href=a>Home</a><br><a href=b>News</a></td><td><p>GENEVA - ` + strings.Repeat("Old text. ", 30) + `<p>End.</td></tr></table></body>`,
			"GENEVA - " + strings.TrimSpace(strings.Repeat("Old text. ", 30)) + "\n\nEnd."},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := FromHTML(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got.Text); diff != "" {
				t.Errorf("(-want +got):\n%s\nskipped %q", diff, got.Skipped)
			}
		})
	}
}

func TestMarkdown(t *testing.T) {
	got, err := FromMarkdown("# Head\n\nOne *two*\nthree.\n\n> said\n\n- a\n- b\n")
	if err != nil || got.Text != "Head\n\nOne two three.\n\n> said\n\n- a\n\n- b" {
		t.Errorf("%q, %v", got.Text, err)
	}
}

func TestMail(t *testing.T) {
	const header = "From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nSubject: =?iso-8859-1?Q?L'=E9t=E9?=\r\n"
	for _, c := range []struct{ name, in, want string }{
		{"quoted-printable", "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nd=E9j=\r\n=E0 \x93x\x94", "L'été\n\ndéjà “x”"},
		{"alternative", "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n \r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+TCfDqXTDqTxwPkE=\r\n--b--", "L'été\n\nA"},
	} {
		got, err := Read("x", []byte(header+c.in))
		if err != nil || got.Text != c.want || got.MediaType != Mail {
			t.Errorf("%s: %q %v", c.name, got.Text, err)
		}
	}
}

func document(body string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create("word/document.xml")
	w.Write([]byte(body))
	z.Close()
	return b.Bytes()
}

func TestWord(t *testing.T) {
	const body = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>One </w:t></w:r><w:r><w:t>two</w:t><w:tab/><w:t>x</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item</w:t><w:br/><w:delText>gone</w:delText></w:r></w:p></w:body></w:document>`
	got, err := Read("x.docx", document(body))
	if err != nil || got.Text != "One two x\n\n- item" || got.MediaType != Word {
		t.Errorf("%q %v", got.Text, err)
	}
	if _, err := Read("x.docx", document("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><t>&x;</t></a>")); err == nil {
		t.Error("an external entity was read")
	}
	if _, err := Read("x.docx", document(strings.Repeat(" ", maxSize+1))); ruleOf(err) != TooLarge {
		t.Errorf("bomb: %v", err)
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
		if err != nil {
			if _, ok := errors.AsType[*Error](err); !ok {
				t.Errorf("untyped %v", err)
			}
			return
		}
		if !utf8.ValidString(got.Text) {
			t.Errorf("not UTF-8: %q", got.Text)
		}
	})
}
