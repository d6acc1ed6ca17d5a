package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/txtar"
)

// labels are what a careful press officer sees in a text. A field that is not
// labelled is not in the text.
type labels struct {
	Language string
	Dateline *struct{ City, Region, Date string }
	Headline string
	Event    *struct{ Start, End string }
	Quotes   []struct{ Text, Speaker, Title string }
	Captions []string
}

// sample is a text of the corpus: a txtar archive of input.* and labels.yaml.
type sample struct {
	name   string // language/name
	input  string // name of the input file, which tells its format
	data   []byte
	labels labels
}

// load reads every sample of a corpus: folder/language/*.txtar.
func load(folder string) ([]sample, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*", "*.txtar"))
	if err != nil {
		return nil, err
	}
	var samples []sample
	for _, path := range paths {
		s, err := read(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		samples = append(samples, s)
	}
	return samples, nil
}

func read(path string) (sample, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return sample{}, err
	}
	s := sample{name: strings.TrimSuffix(filepath.Base(path), ".txtar")}
	for _, f := range txtar.Parse(text).Files {
		switch {
		case f.Name == "labels.yaml":
			if err := yaml.Unmarshal(f.Data, &s.labels); err != nil {
				return sample{}, err
			}
		case strings.HasPrefix(f.Name, "input."):
			s.input, s.data = f.Name, f.Data
		}
	}
	if s.input == "" || s.labels.Language == "" {
		return sample{}, fmt.Errorf("no input or no language")
	}
	return s, nil
}
