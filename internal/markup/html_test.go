package markup

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// vectors are ways in which a text has been made to run a script, and what they need to work.
var vectors = []string{
	`<script>alert(1)</script>`, `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`, `<scr<script>ipt>alert(1)</script>`,
	`<img src=x onerror=alert(1)>`, `<img src="javascript:alert(1)">`, `<svg onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`,
	`<body onload=alert(1)>`, `<iframe src="javascript:alert(1)"></iframe>`, `<iframe srcdoc="<script>alert(1)</script>">`,
	`<object data="javascript:alert(1)">`, `<embed src="javascript:alert(1)">`, `<a href="javascript:alert(1)">x</a>`,
	`<a href="jav&#x09;ascript:alert(1)">x</a>`, `<div style="background:url(javascript:alert(1))">`, `<style>@import '//evil.example'</style>`,
	`<link rel=stylesheet href="//evil.example/x.css">`, `<meta http-equiv=refresh content="0;url=javascript:alert(1)">`, `<base href="javascript:/">`,
	`<form action="javascript:alert(1)"><button>x`, `<input autofocus onfocus=alert(1)>`, `<details open ontoggle=alert(1)>`,
	`<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`, `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
	`<!-- --><script>alert(1)</script> -->`, `<!--><img src=x onerror=alert(1)>-->`, `<![CDATA[<script>alert(1)</script>]]>`,
	`<?xml version="1.0"?><script>alert(1)</script>`, `<template><script>alert(1)</script></template>`, `<video><source onerror=alert(1)>`,
	`[x](javascript:alert(1))`, `[x](JaVaScRiPt:alert(1))`, `[x]( javascript:alert(1))`, `[x](<javascript:alert(1)>)`,
	`[x](javascript&colon;alert(1))`, `[x](&#106;avascript:alert(1))`, `[x](java&#10;script:alert(1))`, `[x](java&Tab;script:alert(1))`,
	`[x](\javascript:alert(1))`, `[x](javascript\:alert(1))`, `[x](&#1;javascript:alert(1))`, `[x](data:text/html;base64,PHNjcmlwdD4=)`,
	`[x](vbscript:msgbox(1))`, `[x](//evil.example)`, `[x](file:///etc/passwd)`, `[x](blob:https://a.example/1)`, `[x](view-source:javascript:1)`,
	`<javascript:alert(1)>`, `<data:text/html,x>`, `![x](javascript:alert(1))`, `![x](https://a.example/" onerror="alert(1))`,
	`[x](https://a.example/"onmouseover="alert(1))`, `[x](https://a.example "\" onmouseover=\"alert(1)")`, `[x](https://a.example '"><script>alert(1)</script>')`,
	"[x][y]\n\n[y]: javascript:alert(1)", "[x](quote:q1\"onclick=\"alert(1))", `[<img src=x onerror=alert(1)>](quote:q1)`,
	"```\"><script>alert(1)</script>\nx\n```", "`</code><script>alert(1)</script>`", "    </pre><script>alert(1)</script>",
	`&lt;script&gt;alert(1)&lt;/script&gt;`, `\<script>alert(1)\</script>`, "<scr\x00ipt>alert(1)</script>", "\xff<img src=x onerror=alert(1)\xff>",
	`[x](https://a.example/?a=<script>&b=')`, `<https://a.example/"onclick="x>`, `[“<b](quote:q1) onclick=x>`,
	`[a *<https://b.example>*](https://c.example)`,
}

func TestHTMLIsSafe(t *testing.T) {
	for _, vector := range vectors {
		for _, frame := range []string{"%s", "a %s b", "- %s", "> # %s", "*%s*", "[%s](https://a.example)", "عربي %s"} {
			for _, dir := range []string{"ltr", RTL} {
				document, _ := Parse(fmt.Sprintf(frame, vector))
				checkHTML(t, document.HTML("ar", dir))
			}
		}
	}
	document, _ := Parse("a")
	got := document.HTML(`"><script>alert(1)</script>`, `" onload="x`)
	checkHTML(t, got)
	if want := "<div dir=\"ltr\">\n<p>a</p>\n</div>\n"; got != want {
		t.Errorf("a broken language: got %q, want %q", got, want)
	}
}

var allowed = map[string][]string{
	"div": {"lang", "dir"}, "span": {"class", "data-quote"}, "a": {"href", "rel", "title"}, "ol": {"start"},
	"p": nil, "h2": nil, "h3": nil, "h4": nil, "h5": nil, "h6": nil, "ul": nil, "li": nil, "blockquote": nil,
	"pre": nil, "code": nil, "em": nil, "strong": nil, "br": nil, "hr": nil, "bdi": nil,
}

// fataler is testing.TB and rapid.T.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkHTML fails unless a fragment holds allowed elements only and each is closed where it has to be.
func checkHTML(t fataler, fragment string) {
	t.Helper()
	var open []string
	tokens := html.NewTokenizer(strings.NewReader(fragment))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Fatalf("%v not closed in %q", open, fragment)
			}
			return
		case html.StartTagToken:
			token := tokens.Token()
			checkElement(t, token, fragment)
			if token.Data == "a" && slices.Contains(open, "a") {
				t.Fatalf("link in a link in %q", fragment)
			}
			if token.Data != "br" && token.Data != "hr" {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			name := tokens.Token().Data
			if len(open) == 0 || open[len(open)-1] != name {
				t.Fatalf("</%s> closes %v in %q", name, open, fragment)
			}
			open = open[:len(open)-1]
		case html.TextToken:
		default:
			t.Fatalf("%q in %q", tokens.Token(), fragment)
		}
	}
}

func checkElement(t fataler, token html.Token, fragment string) {
	t.Helper()
	attributes, ok := allowed[token.Data]
	if !ok {
		t.Fatalf("element %s in %q", token.Data, fragment)
	}
	for _, a := range token.Attr {
		if !slices.Contains(attributes, a.Key) {
			t.Fatalf("attribute %s of %s in %q", a.Key, token.Data, fragment)
		}
		if a.Key == "href" {
			u, err := url.Parse(a.Val)
			if err != nil || !slices.Contains([]string{"https", "http", "mailto", "tel"}, u.Scheme) {
				t.Fatalf("link to %q in %q", a.Val, fragment)
			}
		}
	}
}
