package main

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/openpressroom/pressroom/locales"
)

var (
	literal = regexp.MustCompile(`"(cli_[a-z_]+)"( ?\+)?`)
	message = regexp.MustCompile(`^cli_`)
)

// TestWords holds that every message that the program asks for is there, and that
// every one that is there is asked for.
func TestWords(t *testing.T) {
	var messages map[string]any
	if _, err := toml.DecodeFS(locales.FS, "en.toml", &messages); err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := make(map[string]bool)
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil || strings.HasSuffix(path, "_test.go") {
			continue
		}
		for _, found := range literal.FindAllStringSubmatch(string(source), -1) {
			id, begins := found[1], found[2] != ""
			has := false
			for key := range messages {
				if key == id || begins && strings.HasPrefix(key, id) {
					asked[key], has = true, true
				}
			}
			if !has {
				t.Errorf("%s asks for %s, which there is not", path, id)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(messages)) {
		if message.MatchString(key) && !asked[key] {
			t.Errorf("nobody asks for %s", key)
		}
	}
}
