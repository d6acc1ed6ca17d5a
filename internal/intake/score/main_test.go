package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// lamp is a text whose headline is labelled and found.
func lamp(headline string) string {
	return archive("The lamp is lit again\n\nMERROW, France, 3 May 2020 – The lamp of the harbour was lit again today, the keepers said.",
		"language: en\ndateline: {city: Merrow, region: FR, date: 2020-05-03}\nheadline: "+headline)
}

func TestRun(t *testing.T) {
	held := map[string]floor{"headline": {1, 1}}
	right, wrong := lamp("The lamp is lit again"), lamp("Something else")
	for _, test := range []struct {
		name           string
		files          map[string]string
		floors         []corpusFloors
		args           []string // a folder of the files, or an option
		want           int
		stdout, stderr []string
	}{
		{"floors held", map[string]string{"before/en/a.txtar": right, "after/en/b.txtar": right},
			[]corpusFloors{{"before", held}, {"after", held}}, nil, 0,
			[]string{"== before: 1 texts", "== after: 1 texts", "dateline right in 1 of 1 texts that have one", "dateline invented in 0 of 0"}, nil},
		{"floor broken in the second", map[string]string{"before/en/a.txtar": right, "after/en/b.txtar": wrong},
			[]corpusFloors{{"before", held}, {"after", held}}, nil, 1,
			[]string{"== before", "== after"}, []string{"after: headline: precision", "after: headline: recall"}},
		{"floor broken in the first", map[string]string{"before/en/a.txtar": wrong, "after/en/b.txtar": right},
			[]corpusFloors{{"before", held}, {"after", held}}, nil, 1,
			[]string{"== before", "== after"}, []string{"before: headline: precision"}},
		{"no texts and no floors yet", map[string]string{"before/en/a.txtar": right},
			[]corpusFloors{{"before", held}, {"after", nil}}, nil, 0, []string{"== after: 0 texts"}, nil},
		{"no texts and floors", map[string]string{"before/en/a.txtar": right},
			[]corpusFloors{{"before", held}, {"after", held}}, nil, 1, nil, []string{"after: no texts"}},
		{"broken sample without floors", map[string]string{"after/en/b.txtar": "nothing"},
			[]corpusFloors{{"after", nil}}, nil, 1, nil, []string{"b.txtar"}},
		{"a folder has no floors", map[string]string{"before/en/a.txtar": wrong},
			[]corpusFloors{{"before", held}}, []string{"before"}, 0, []string{"headline"}, nil},
		{"misses", map[string]string{"before/en/a.txtar": wrong},
			nil, []string{"-v", "before"}, 0, []string{`a.txtar  headline: labelled "something else"`}, nil},
		{"an empty folder", nil, nil, []string{"before"}, 1, nil, []string{"before: no texts"}},
		{"a file that is no text", map[string]string{"before/en/a.txtar": "-- input.docx --\nPK\x03\x04\n-- labels.yaml --\nlanguage: en\n"},
			nil, []string{"before"}, 1, nil, []string{"a.txtar"}},
		{"two folders", nil, nil, []string{"before", "after"}, 2, nil, []string{"more than one"}},
		{"an unknown option", nil, nil, []string{"-x"}, 2, nil, []string{"-x"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			testdata := write(t, test.files)
			var args []string
			for _, arg := range test.args {
				if !strings.HasPrefix(arg, "-") {
					arg = filepath.Join(testdata, arg)
				}
				args = append(args, arg)
			}
			var stdout, stderr bytes.Buffer
			if got := run(args, testdata, test.floors, &stdout, &stderr); got != test.want {
				t.Errorf("exit code %d, want %d", got, test.want)
			}
			for _, want := range test.stdout {
				if !strings.Contains(stdout.String(), want) {
					t.Errorf("no %q in\n%s", want, &stdout)
				}
			}
			for _, want := range test.stderr {
				if !strings.Contains(stderr.String(), want) {
					t.Errorf("no %q in\n%s", want, &stderr)
				}
			}
			if test.stderr == nil && stderr.Len() > 0 {
				t.Errorf("unexpected: %s", &stderr)
			}
		})
	}
}
