package source

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// packed makes a zip archive of names and contents.
func packed(parts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, _ := z.Create(parts[i])
		_, _ = w.Write([]byte(parts[i+1]))
	}
	_ = z.Close()
	return b.Bytes()
}

func document(body string) []byte { return packed("word/document.xml", body) }

func TestWordReader(t *testing.T) {
	const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	for _, c := range []struct {
		name, body, want string
		skipped          []string
	}{
		{"runs, tabs and breaks", `<w:p><w:r><w:t>One </w:t></w:r><w:r><w:t>two</w:t><w:tab/><w:t>x</w:t><w:br/><w:t>line</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>`, "One two x\nline\n\na\n\nb", nil},
		{"items", `<w:p><w:pPr><w:tabs><w:tab/></w:tabs><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>none</w:t></w:r></w:p>`, "- item\n\nnone", nil},
		{"a quotation", `<w:p><w:pPr><w:pStyle w:val="IntenseQuote"/></w:pPr><w:r><w:t>said</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p>`, "> said\n\nx", nil},
		{"tracked changes", `<w:p><w:r><w:t>a </w:t></w:r><w:del><w:r><w:delText>go</w:delText></w:r><w:r><w:delText>ne now</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>`, "a new", []string{"tracked deletion: gone now"}},
		{"moved text", `<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:t>a</w:t></w:r></w:p><w:p><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>`, "a\n\nmoved", []string{"tracked deletion: moved"}},
		{"a deleted end of paragraph", `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>`, "one two", nil},
		{"hidden", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r></w:p>`, "shown", []string{"hidden: secret"}},
		{"a text box once, after its paragraph", `<w:p><w:r><w:t>Before </w:t></w:r>` + box + `<w:r><w:t>after.</w:t></w:r></w:p><w:p><w:r><w:t>Next.</w:t></w:r></w:p>`, "Before after.\n\nIn a box\n\nNext.", nil},
		{"a fallback alone", `<w:p><mc:AlternateContent><mc:Fallback><w:r><w:t>a</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`, "a", nil},
		{"links", `<w:p><w:hyperlink r:id="r1"><w:r><w:t>Press office</w:t></w:r></w:hyperlink><w:r><w:t> or </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>p@port.example</w:t></w:r></w:hyperlink></w:p>`, "Press office (p@port.example) or p@port.example", nil},
		{"hyphens", `<w:p><w:r><w:t>North</w:t><w:noBreakHyphen/><w:t>East rec</w:t><w:softHyphen/><w:t>ord</w:t></w:r></w:p>`, "North\u2011East rec\u00adord", nil},
		{"a table", `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>When</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12 May</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, "When\n\n12 May", nil},
		{"a field", `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r></w:p>`, "1", nil},
		{"notes", `<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, "Text*", nil},
		{"a symbol", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F028"/><w:t>12</w:t></w:r></w:p>`, "12", []string{"symbol: Wingdings F028"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read("x.docx", packed("word/document.xml", `<w:document><w:body>`+c.body+`</w:body></w:document>`,
				"word/_rels/document.xml.rels", `<Relationships><Relationship Id="r1" Type="http://x/hyperlink" Target="mailto:p@port.example?subject=a"/></Relationships>`))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got.Text); diff != "" || got.MediaType != Word {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.skipped, got.Skipped); diff != "" {
				t.Errorf("skipped (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWordParts(t *testing.T) {
	p := func(s string) string { return "<w:x><w:p><w:r><w:t>" + s + "</w:t></w:r></w:p></w:x>" }
	got, err := Read("x.docx", packed("_rels/.rels", `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>`,
		"word/document2.xml", p("Text"), "word/footnotes.xml", p("Foot"), "word/endnotes.xml", p("End"), "word/header1.xml", p("Head"),
		"word/header2.xml", p("Head"), "word/footer1.xml", p("Page"), "word/comments.xml", p("Is it so?"), "word/media/image1.png", "x"))
	if err != nil {
		t.Fatal(err)
	}
	if got.Text != "Text\n\nFoot\n\nEnd" {
		t.Errorf("got %q", got.Text)
	}
	if diff := cmp.Diff([]string{"header: Head", "footer: Page", "comments: Is it so?"}, got.Skipped); diff != "" {
		t.Errorf("skipped (-want +got):\n%s", diff)
	}
}

func TestWordBounds(t *testing.T) {
	if _, err := Read("x.docx", document("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><t>&x;</t></a>")); ruleOf(err) != Malformed {
		t.Errorf("an external entity: %v", err)
	}
	if _, err := Read("x.docx", document(strings.Repeat(" ", maxSize+1))); ruleOf(err) != TooLarge {
		t.Errorf("bomb: %v", err)
	}
	parts := []string{"word/document.xml", "<a/>"}
	for i := range 5 { // each within the bound
		parts = append(parts, fmt.Sprintf("word/header%d.xml", i), strings.Repeat(" ", maxSize/4))
	}
	if _, err := Read("x.docx", packed(parts...)); ruleOf(err) != TooLarge {
		t.Errorf("a bomb of many parts: %v", err)
	}
}
