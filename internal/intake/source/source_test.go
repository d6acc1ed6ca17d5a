package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

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
