package source

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdownReader(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		skipped        []string
	}{
		{"blocks", "# Head\n\nOne *two*\nthree.\n\n> said\n\n- a\n- b\n\n2. c\n", "Head\n\nOne two three.\n\n> said\n\n- a\n\n- b\n\n2. c", nil},
		{"front matter", "---\ntitle: \"Pier: it \\\"reopens\\\"\"\ndate: 2025-05-12\ntags:\n  - port\n---\nText.\n", "Pier: it \"reopens\"\n\nText.", []string{"front matter: date: 2025-05-12", "front matter: tags:", "front matter: - port"}},
		{"front matter in TOML", "+++\ntitle = 'It''s open'\n+++\n\nText.", "It's open\n\nText.", nil},
		{"a title that stands twice", "---\ntitle: Pier reopens\n---\n# Pier *reopens*\n\nText.", "Pier reopens\n\nText.", []string{"title of the page: Pier reopens"}},
		{"no front matter", "---\n\nText: it is.\n\nNo field here\n\n---\n\nMore.", "Text: it is.\n\nNo field here\n\nMore.", nil},
		{"footnotes", "A pier[^1] and a quay[^n].\n\n[^1]: Old.\n[^n]: New *one*.\n[^lost]: Nobody refers to it.\n", "A pier[1] and a quay[n].\n\n[1] Old.\n\n[n] New one.\n\n[lost] Nobody refers to it.", nil},
		{"hard breaks", "One  \ntwo\\\nthree", "One\ntwo\nthree", nil},
		{"HTML", "A <b>bold</b> word<br>and <script>x()</script><!-- no -->\n\n<div class=\"sidebar\">\n<p>Aside\n</div>\n", "A bold word\nand\n\nAside", nil},
		{"words in angle brackets", "Write to <name here> soon.", "Write to soon.", []string{"unknown tag: <name here>"}},
		{"links", "See [the pier](https://port.example \"x\") and [it][1].\n\n[1]: https://port.example\n[Note]: nobody\n", "See the pier and it.", []string{"address of a link: 1 https://port.example", "address of a link: Note nobody"}},
		{"a list of links", "- [One](a)\n- [Two](b)\n", "- One\n\n- Two", nil},
		{"a table", "| When | Where |\n|---|---|\n| 12 May | Pier |\n", "When Where\n12 May Pier", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := FromMarkdown(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got.Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.skipped, got.Skipped); diff != "" {
				t.Errorf("skipped (-want +got):\n%s", diff)
			}
		})
	}
}
