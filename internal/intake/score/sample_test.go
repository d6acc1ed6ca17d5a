package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// write makes a folder of files.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// archive is a sample of a text and its labels.
func archive(text, labels string) string {
	return "-- input.txt --\n" + text + "\n-- labels.yaml --\n" + labels + "\n"
}

func TestLoad(t *testing.T) {
	folder := write(t, map[string]string{
		"fr/b.txtar": archive("Bonjour", "language: fr\nembargo: {time: '2017-05-05T10:00:00+02:00'}"),
		"a.txtar":    archive("Hello", "language: en\nembargo: {time: 2017-05-05T08:00:00Z}"),
	})
	samples, err := load(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(samples) != 2 || string(samples[0].data) != "Hello\n" || samples[1].labels.Language != "fr" {
		t.Fatalf("got %+v", samples)
	}
	for _, s := range samples {
		if got := s.labels.Embargo.Time; !got.Equal(time.Date(2017, 5, 5, 8, 0, 0, 0, time.UTC)) {
			t.Errorf("%s: embargo %v", s.path, got)
		}
	}
}

// TestLoadErrors holds that each error names the file.
func TestLoadErrors(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"unknown field", archive("Hello", "language: en\nheadlin: Hello"), "headlin"},
		{"unknown field of a quote", archive("Hello", "language: en\nquotes: [{text: Hello, who: me}]"), "who"},
		{"broken YAML", archive("Hello", "language: [en"), "labels.yaml"},
		{"no language", archive("Hello", "headline: Hello"), "no language"},
		{"empty labels", archive("Hello", ""), "labels.yaml"},
		{"no labels", "-- input.txt --\nHello\n", "no labels.yaml"},
		{"no input", "-- labels.yaml --\nlanguage: en\n", "no input"},
		{"no embargo", archive("Hello", "language: en\nembargo: {doubtful: false}"), "embargo"},
		{"two embargoes", archive("Hello", "language: en\nembargo: {doubtful: true, time: 2017-05-05T08:00:00Z}"), "embargo"},
		{"quote without a text", archive("Hello", "language: en\nquotes: [{speaker: Anna}]"), "no text"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := load(write(t, map[string]string{"en/lamp.txtar": test.text}))
			if err == nil || !strings.Contains(err.Error(), "lamp.txtar") || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want lamp.txtar and %q", err, test.want)
			}
		})
	}
}

func TestLoadUnreadable(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "lamp.txtar"), 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := load(folder); err == nil || !strings.Contains(err.Error(), "lamp.txtar") {
		t.Errorf("got %v", err)
	}
}

func TestLoadEmpty(t *testing.T) {
	for _, folder := range []string{t.TempDir(), filepath.Join(t.TempDir(), "absent")} {
		if _, err := load(folder); !errors.Is(err, errEmpty) || !strings.Contains(err.Error(), folder) {
			t.Errorf("got %v", err)
		}
	}
}
