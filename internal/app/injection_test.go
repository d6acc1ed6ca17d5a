package app

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// sent are all header fields that the server sends. Whoever adds one looks at
// what can get into it.
var sent = map[string]bool{
	"Allow": true, "Cache-Control": true, "Connection": true, "Content-Disposition": true, "Content-Language": true, "Content-Length": true,
	"Content-Security-Policy": true, "Content-Type": true, "Cross-Origin-Resource-Policy": true, "Date": true, "Etag": true,
	"Last-Modified": true, "Link": true, "Location": true, "Ratelimit": true, "Ratelimit-Policy": true, "Referrer-Policy": true,
	"Retry-After": true, "Vary": true, "Www-Authenticate": true, "X-Content-Type-Options": true,
}

// TestHeadersAreNotInjected puts line breaks and fields into everything that a
// header of an answer is made of, or could be.
func TestHeadersAreNotInjected(t *testing.T) {
	h := keep(t, Exposure{})
	release(t, h, "harbour", map[string]any{"headline": "Harbour", "body": "It opens."})
	const plain, wide = "\r\nInjected: yes\r\n\r\n<script>alert(1)</script>", "\u010d\u010aInjected: yes" // CR and LF in their low bytes
	for _, text := range []string{plain, "\nInjected: yes", "\rInjected: yes", "\u2028Injected: yes", "\u0085Injected: yes", wide} {
		escaped := strings.NewReplacer("\r", "%0d", "\n", "%0a", " ", "%20", "<", "%3c", ">", "%3e").Replace(text)
		quoted, err := json.Marshal("harbour" + text)
		if err != nil {
			t.Fatal(err)
		}
		for _, request := range [][3]string{
			{"GET", "/v1/publications/harbour" + escaped, ""},
			{"GET", "/v1/publications/harbour?languageCode=en" + escaped, ""},
			{"GET", "/v1/publications/harbour/editions?languageCode=" + escaped, ""},
			{"GET", "/v1/publications:lookup?languageCode=en&slug=harbour" + escaped, ""},
			{"GET", "/v1/publications:lookup?languageCode=" + escaped + "&slug=harbour", ""},
			{"GET", "/v1/publications?topic=" + escaped, ""},
			{"GET", "/v1/publications?pageToken=" + escaped, ""},
			{"GET", "/v1/releases/harbour/variants/en" + escaped, ""},
			{"GET", "/v1" + escaped, ""},
			{"POST", "/v1/releases?releaseId=harbour" + escaped, `{"sourceLanguageCode":"en"}`},
			{"PATCH", "/v1/releases/harbour/variants/en", `{"etag":"*","slug":` + string(quoted) + `}`},
			{"PATCH", "/v1/releases/harbour/variants/en", `{"etag":"*","headline":` + string(quoted) + `}`},
			{"POST", "/v1/releases/harbour:withdraw", `{"languageCodes":["fr"],"note":` + string(quoted) + `}`},
			{"PATCH", "/v1/speakers/x?allowMissing=true", `{"displayName":` + string(quoted) + `}`},
		} {
			answer, _ := h.ask(t, request[0], request[1], request[2])
			if answer.StatusCode >= 500 {
				t.Errorf("%q: %s", request, answer.Status)
			}
			for name, values := range answer.Header {
				if !sent[name] {
					t.Errorf("%q: answered with %s: %q", request, name, values)
				}
				for _, value := range values {
					if strings.ContainsFunc(value, func(c rune) bool { return c < ' ' || c > '~' }) || strings.Contains(value, "Injected:") {
						t.Errorf("%q: %s is %q", request, name, value)
					}
				}
			}
		}
	}
	answer, _ := h.ask(t, "GET", "/v1/publications/harbour", "")
	if answer.StatusCode != 200 || len(answer.Header.Values("Link")) == 0 {
		t.Errorf("the release is not public after all: %s", answer.Status)
	}
}

// release publishes a release in English with fields of its variant.
func release(t *testing.T, h *house, id string, variant map[string]any) (published bool) {
	t.Helper()
	body, err := json.Marshal(variant)
	if err != nil {
		t.Fatal(err)
	}
	steps := [][3]string{
		{"POST", "/v1/releases?releaseId=" + id, `{"sourceLanguageCode":"en","media":[{"id":"m1","uri":"https://example.org/x.jpg"}]}`},
		{"PATCH", "/v1/releases/" + id + "/variants/en?allowMissing=true", string(body)},
		{"POST", "/v1/releases/" + id + "/variants/en:submit", "{}"},
		{"POST", "/v1/releases/" + id + "/variants/en:approve", "{}"},
		{"POST", "/v1/releases/" + id + ":publish", `{"languageCodes":["en"]}`},
	}
	for i, step := range steps {
		answer, content := h.ask(t, step[0], step[1], step[2])
		if i == 1 && answer.StatusCode == http.StatusBadRequest {
			return false // refused, which is as good
		}
		if answer.StatusCode != http.StatusOK {
			t.Fatalf("%q: %s %v", step, answer.Status, content)
		}
	}
	return true
}

// scripts are texts that run a script where they are taken for markup.
var scripts = []string{
	`<script>alert(1)</script>`, `"><script>alert(1)</script>`, `</p><img src=x onerror=alert(1)>`, `<svg/onload=alert(1)>`,
	`[x](javascript:alert(1))`, `[x](JaVaScRiPt&colon;alert(1))`, `[x](data:text/html,<script>alert(1)</script>)`, `<javascript:alert(1)>`,
	`[x](https://a.example/"onmouseover="alert(1))`, `[x](https://a.example '" onmouseover="alert(1)')`, `[x](quote:q1"onclick="alert(1))`,
	`![x](javascript:alert(1))`, "[x][y]\n\n[y]: javascript:alert(1)", "`</code><script>alert(1)</script>`", "```\n</code></pre><script>alert(1)</script>\n```",
	`&lt;script&gt;alert(1)&lt;/script&gt;`, `&#60;script&#62;alert(1)&#60;/script&#62;`, `\<script>alert(1)</script>`, `{{constructor.constructor('alert(1)')()}}`,
	`<a href="//evil.example">x</a>`, `<iframe srcdoc="<script>alert(1)</script>">`, `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
	`*<*script>alert(1)</*script*>*`, `<https://a.example/?x="onfocus=alert(1)>`, `<style>@import '//evil.example'</style>`, `]]><script>alert(1)</script>`,
	`</script><script>alert(1)</script>`, `${alert(1)}`, `'-alert(1)-'`, `<!--<script>alert(1)</script>-->`, `+ADw-script+AD4-alert(1)+ADw-/script+AD4-`,
}

// TestScriptsDoNotRun puts each of them into every text of a release. What is
// not refused comes out as text: the fields that are HTML are parsed as a
// browser parses them, and those that are not are never sent as HTML.
func TestScriptsDoNotRun(t *testing.T) {
	h := keep(t, Exposure{})
	public := 0
	for i, script := range scripts {
		for _, field := range []string{"headline", "standfirst", "body", "captions", "alternativeTexts", "notesToEditors"} {
			variant := map[string]any{"headline": "A", "body": "B.", field: script}
			if field == "captions" || field == "alternativeTexts" {
				variant[field] = map[string]string{"m1": script}
			}
			id := strings.ToLower(fmt.Sprintf("%s-%d", field, i))
			if !release(t, h, id, variant) {
				continue
			}
			public++
			answer, content := h.ask(t, "GET", "/v1/publications/"+id, "")
			if got := answer.Header.Get("Content-Type"); got != "application/json" || answer.Header.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("%s in %s: sent as %s", script, field, got)
			}
			for _, name := range []string{"bodyHtml", "notesToEditorsHtml"} {
				text, ok := content[name].(string)
				if !ok {
					t.Fatalf("no %s in %v", name, slices.Collect(maps.Keys(content)))
				}
				if err := harmless(text); err != nil {
					t.Errorf("%s in %s: %v in %s", script, field, err, text)
				}
			}
		}
	}
	if public < len(scripts) {
		t.Errorf("only %d texts were published", public)
	}
}

// elements and attributes are those of texts; none of them runs anything.
var (
	elements   = strings.Fields("div p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong br hr bdi span a")
	attributes = strings.Fields("lang dir class data-quote start href rel title")
	schemes    = []string{"https://", "http://", "mailto:", "tel:"}
)

// harmless parses a fragment of HTML and says what in it is more than text.
func harmless(fragment string) error {
	document, err := html.Parse(strings.NewReader("<!DOCTYPE html><body>" + fragment))
	if err != nil {
		return err
	}
	for n := range document.Descendants() {
		if n.Type == html.CommentNode {
			return fmt.Errorf("comment %q", n.Data)
		}
		if n.Type != html.ElementNode || slices.Contains([]string{"html", "head", "body"}, n.Data) {
			continue
		}
		if !slices.Contains(elements, n.Data) || n.Namespace != "" {
			return fmt.Errorf("element %s", n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains(attributes, a.Key) {
				return fmt.Errorf("attribute %s", a.Key)
			}
			if a.Key == "href" && !slices.ContainsFunc(schemes, func(s string) bool { return strings.HasPrefix(a.Val, s) }) {
				return fmt.Errorf("address %s", a.Val)
			}
		}
	}
	return nil
}

// TestHarmlessSeesHarm holds the checker of the test above.
func TestHarmlessSeesHarm(t *testing.T) {
	for _, fragment := range []string{
		`<script>alert(1)</script>`, `<p onclick="alert(1)">x</p>`, `<a href="javascript:alert(1)">x</a>`, `<svg><p>x</p></svg>`, `<!-- x -->`,
		`<a href="//evil.example">x</a>`, `<p style="x">`,
	} {
		if harmless(fragment) == nil {
			t.Errorf("%s is held to be harmless", fragment)
		}
	}
	if err := harmless(`<div lang="en" dir="ltr"><p><a href="https://a.example" rel="noopener">x</a></p></div>`); err != nil {
		t.Error(err)
	}
}
