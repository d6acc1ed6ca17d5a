package report

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
	"github.com/openpressroom/pressroom/internal/lineartest"
)

// at makes a finding of the words in a source.
func at(source, words string, kind pressroomv1.Finding_Kind, confidence float64) *pressroomv1.Finding {
	before, _, _ := strings.Cut(source, words)
	start := int32(utf8.RuneCountInString(before))
	return &pressroomv1.Finding{
		Kind: kind, StartOffset: start, EndOffset: start + int32(utf8.RuneCountInString(words)),
		Text: words, Confidence: confidence,
	}
}

// textOf returns the part of a report under its last heading.
func textOf(t *testing.T, source string, options Options, findings ...*pressroomv1.Finding) string {
	t.Helper()
	var got bytes.Buffer
	if err := Write(&got, source, &pressroomv1.ParseReleaseResponse{Findings: findings}, options); err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(got.String(), "it"+map[bool]string{true: reset}[options.Color]+"\n")
	return text
}

func TestMarked(t *testing.T) {
	type findings = []*pressroomv1.Finding
	for _, c := range []struct {
		name, source string
		findings     func(string) findings
		plain, color string
	}{
		{
			name: "nested", source: "ÉVRY, 3 May – It rains.",
			findings: func(s string) findings {
				return findings{at(s, "ÉVRY, 3 May – ", pressroomv1.Finding_DATELINE, 1), at(s, "3 May", pressroomv1.Finding_DATE, 1)}
			},
			plain: "[dateline: ÉVRY, [date: 3 May] –] It rains.\n",
			color: "\x1b[36mdateline\x1b[0m · \x1b[96mdate\x1b[0m\n\n\x1b[36mÉVRY,\x1b[0m \x1b[96m3 May\x1b[0m \x1b[36m–\x1b[0m It rains.\n",
		}, {
			name: "found twice", source: "Ada spoke.",
			findings: func(s string) findings {
				return findings{at(s, "Ada", pressroomv1.Finding_SPEAKER, 1), at(s, "Ada", pressroomv1.Finding_SPEAKER, 1)}
			},
			plain: "[speaker: Ada] spoke.\n",
			color: "\x1b[35mspeaker\x1b[0m\n\n\x1b[35mAda\x1b[0m spoke.\n",
		}, {
			name: "suggested", source: "He said \"so\".",
			findings: func(s string) findings { return findings{at(s, `"so"`, pressroomv1.Finding_QUOTE, 0.4)} },
			plain:    "He said [quote?: \"so\"].\n",
			color:    "\x1b[32mquote\x1b[0m · \x1b[7m?\x1b[0m only suggested\n\nHe said \x1b[32m\"so\"\x1b[0m\x1b[7m?\x1b[0m.\n",
		}, {
			name: "crossing", source: "one two three",
			findings: func(s string) findings {
				return findings{at(s, "one two", pressroomv1.Finding_TITLE, 1), at(s, "two three", pressroomv1.Finding_SPEAKER, 1)}
			},
			plain: "[title: one [speaker: two]][speaker: three]\n",
			color: "\x1b[35mspeaker\x1b[0m · \x1b[34mtitle\x1b[0m\n\n\x1b[34mone\x1b[0m \x1b[35mtwo three\x1b[0m\n",
		}, {
			name: "without characters", source: "One.Two\u00ad\nThree",
			findings: func(s string) findings {
				point := at(s, "Two", pressroomv1.Finding_PARAGRAPH_BREAK, 1)
				point.EndOffset = point.StartOffset
				end := at(s, "\nThree", pressroomv1.Finding_CLEANED, 1)
				end.EndOffset = end.StartOffset
				return findings{point, at(s, "\u00ad", pressroomv1.Finding_CLEANED, 1), end, at(s, "Three", pressroomv1.Finding_CONTACT, 1)}
			},
			plain: "One.[new paragraph]Two[cleaned]\u00ad[cleaned]\n[contact: Three]\n",
			color: "\x1b[95mcontact\x1b[0m · \x1b[91m¶ new paragraph\x1b[0m · \x1b[91m~ cleaned\x1b[0m\n\n" +
				"One.\x1b[91m¶\x1b[0mTwo\x1b[91m~\x1b[0m\u00ad\x1b[91m~\x1b[0m\n\x1b[95mThree\x1b[0m\n",
		}, {
			name: "a break before a quote", source: "One.“Two”",
			findings: func(s string) findings {
				point := at(s, "“Two”", pressroomv1.Finding_PARAGRAPH_BREAK, 1)
				point.EndOffset = point.StartOffset
				return findings{at(s, "“Two”", pressroomv1.Finding_QUOTE, 1), point}
			},
			plain: "One.[new paragraph][quote: “Two”]\n",
			color: "\x1b[32mquote\x1b[0m · \x1b[91m¶ new paragraph\x1b[0m\n\nOne.\x1b[91m¶\x1b[0m\x1b[32m“Two”\x1b[0m\n",
		}, {
			name: "paragraphs", source: "\n \n\n  One\r\n\n \t\n\nTwo\nThree\n\n\n",
			findings: func(s string) findings { return findings{at(s, "One\r\n\n \t\n\nTwo", pressroomv1.Finding_NOTES, 1)} },
			plain:    "[notes: One\n\nTwo]\nThree\n",
			color:    "\x1b[93mnotes\x1b[0m\n\n\x1b[93mOne\x1b[0m\n\n\x1b[93mTwo\x1b[0m\nThree\n",
		}, {
			name: "steering", source: "a\x1b[1mb\u202ec\u009bd \x7f", findings: func(string) findings { return nil },
			plain: "a\ufffd[1mb\ufffdc\ufffdd \ufffd\n", color: "a\ufffd[1mb\ufffdc\ufffdd \ufffd\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			for color, want := range map[bool]string{false: c.plain, true: c.color} {
				got := textOf(t, c.source, Options{Color: color}, c.findings(c.source)...)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("Color %v (-want +got):\n%s", color, diff)
				}
			}
		})
	}
}

func TestWidth(t *testing.T) {
	const source = "“one two three” four five «\u00a0six\u00a0»"
	got := textOf(t, source, Options{Color: true, Width: 12}, at(source, "“one two three”", pressroomv1.Finding_QUOTE, 1))
	want := "\x1b[32mquote\x1b[0m\n\n\x1b[32m“one two\x1b[0m\n\x1b[32mthree”\x1b[0m four\nfive «\u00a0six\u00a0»\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestControls looks for what comes from the source and could steer a terminal in every part of a
// report.
func TestControls(t *testing.T) {
	const source = "Lamps \x1b[1mare lit\n\nMERROW – \x1b[31mThe lamp is lit.\nFrom 3 to 4 May it burns.\n\n" +
		"“It is \x1b[0mlit, and it will stay lit,” said Ada \x1b[2JMoreau."
	var got bytes.Buffer
	if err := Write(&got, source, intake.Parse(source, "en"), Options{Name: "a\x1b[2Jb"}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(got.String(), "\x1b") {
		t.Errorf("%q", got.String())
	}
}

func TestLinear(t *testing.T) {
	for _, color := range []bool{false, true} {
		for _, unit := range []string{
			"“It is lit, and it will stay lit,” said Ada Moreau, Director of Works.\n\n",
			"One sentence ends here.Another begins. ", "x", " ", "\n", "ENDS\n\n",
		} {
			lineartest.Check(t, unit, func(text string) {
				var b bytes.Buffer
				_ = Write(&b, text, manyFindings(text, unit), Options{Color: color})
			})
		}
	}
}

// manyFindings finds something wherever the unit begins, and one thing around it all.
func manyFindings(text, unit string) *pressroomv1.ParseReleaseResponse {
	size := int32(utf8.RuneCountInString(unit))
	all := int32(utf8.RuneCountInString(text))
	findings := []*pressroomv1.Finding{{Kind: pressroomv1.Finding_NOTES, EndOffset: all, Confidence: 1, Text: text}}
	for start := int32(0); start+size <= all; start += size {
		findings = append(findings, &pressroomv1.Finding{Kind: pressroomv1.Finding_QUOTE, StartOffset: start, EndOffset: start + size,
			Text: unit, Confidence: float64(start%2) + 0.1, Doubt: "Is it?"})
	}
	return &pressroomv1.ParseReleaseResponse{Findings: findings}
}
