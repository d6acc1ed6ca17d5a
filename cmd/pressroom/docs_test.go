package main

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// documents returns the pages that people read, by path from here.
func documents(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	texts := make(map[string]string)
	for _, path := range append(paths, "../../README.md") {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[path] = string(text)
	}
	return texts
}

var (
	typed = regexp.MustCompile(`(?m)^\$ (?:[A-Z_]+=\S+ )?pressroom ((?:.*\\\n)*.*)`)
	word  = regexp.MustCompile(`'[^']*'|[^\s']+`)
)

// TestDocumentedCommands reads every command line of the documents as the program
// would: a command or a flag that there is not fails.
func TestDocumentedCommands(t *testing.T) {
	read := 0
	for path, text := range documents(t) {
		for _, found := range typed.FindAllStringSubmatch(text, -1) {
			line, _, _ := strings.Cut(strings.ReplaceAll(found[1], "\\\n", " "), " #")
			line, _, _ = strings.Cut(line, " >")
			var args []string
			for _, arg := range word.FindAllString(line, -1) {
				args = append(args, strings.Trim(arg, "'"))
			}
			parser, err := newParser(t.Context(), console{out: io.Discard, err: io.Discard}, func(int) {})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := parser.Parse(args); err != nil {
				t.Errorf("%s: pressroom %s: %v", path, line, err)
			}
			read++
		}
	}
	if read < 20 {
		t.Errorf("%d command lines were read", read)
	}
}

var link = regexp.MustCompile(`\]\(([^)#:]*)(?:#([^)]*))?\)`)

// TestDocumentedLinks follows every link of the documents to another file and its
// heading.
func TestDocumentedLinks(t *testing.T) {
	for path, text := range documents(t) {
		for _, found := range link.FindAllStringSubmatch(text, -1) {
			target := filepath.Join(filepath.Dir(path), found[1])
			if found[1] == "" {
				target = path
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			if found[2] == "" {
				continue
			}
			linked, err := os.ReadFile(target)
			heading := strings.ReplaceAll(found[2], "-", " ")
			if err != nil || !regexp.MustCompile(`(?mi)^#+ `+regexp.QuoteMeta(heading)+`$`).Match(linked) {
				t.Errorf("%s: %s has no heading %q: %v", path, target, heading, err)
			}
		}
	}
}
