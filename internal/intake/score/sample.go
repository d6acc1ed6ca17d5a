package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

// sample is a text of a corpus: a txtar archive of input.* and labels.yaml.
type sample struct {
	path   string
	input  string // name of the input file, which tells its format
	data   []byte
	labels labels
}

// errEmpty says that a folder has no texts.
var errEmpty = errors.New("no texts")

func isEmpty(err error) bool { return errors.Is(err, errEmpty) }

// load reads every sample of a folder: *.txtar in it and in the folders of its languages. Errors name
// the file; a folder without samples is errEmpty.
func load(folder string) ([]sample, error) {
	var paths []string
	for _, pattern := range []string{"*.txtar", filepath.Join("*", "*.txtar")} {
		matches, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", folder, err)
		}
		paths = append(paths, matches...)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: %w", folder, errEmpty)
	}
	slices.Sort(paths)
	var samples []sample
	for _, path := range paths {
		s, err := readSample(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		samples = append(samples, s)
	}
	return samples, nil
}

func readSample(path string) (sample, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return sample{}, err
	}
	s := sample{path: path}
	labelled := false
	for _, f := range txtar.Parse(text).Files {
		switch {
		case f.Name == "labels.yaml":
			if s.labels, err = readLabels(f.Data); err != nil {
				return sample{}, fmt.Errorf("labels.yaml: %w", err)
			}
			labelled = true
		case strings.HasPrefix(f.Name, "input."):
			s.input, s.data = f.Name, f.Data
		}
	}
	switch {
	case s.input == "":
		return sample{}, errors.New("it holds no input.*")
	case !labelled:
		return sample{}, errors.New("it holds no labels.yaml")
	}
	return s, nil
}
