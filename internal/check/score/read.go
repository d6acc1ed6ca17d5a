package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"
	"google.golang.org/protobuf/encoding/protojson"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/check"
	"github.com/openpressroom/pressroom/internal/segment"
	"github.com/openpressroom/pressroom/internal/tmx"
)

// readMemory gives the texts of a TMX file with their translations, without
// those that were left as they are.
func readMemory(path string, give func(check.Pair)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	r, err := tmx.NewReader(file)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for unit, err := range r.Units() {
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		source := unit.Source()
		for i := range unit.Variants {
			target := &unit.Variants[i]
			if source == nil || target == source || target.Text == source.Text {
				continue
			}
			give(check.Pair{
				Source: source.Text, Target: target.Text, Plain: true,
				SourceLanguage: source.Language, TargetLanguage: target.Language,
			})
		}
	}
	return nil
}

// readReleases gives the segments of releases with their translations. A folder
// of a release holds release.json and a text a language, its fields as YAML
// before its body; the speakers are in speakers.json beside the folders' own.
func readReleases(path string, give func(check.Pair)) error {
	speakers, err := readSpeakers(filepath.Join(filepath.Dir(path), "speakers.json"))
	if err != nil {
		return err
	}
	folders, err := filepath.Glob(filepath.Join(path, "*", "release.json"))
	if err != nil {
		return err
	}
	if len(folders) == 0 {
		return fmt.Errorf("%s: no releases", path)
	}
	for _, folder := range folders {
		if err := readRelease(filepath.Dir(folder), speakers, give); err != nil {
			return fmt.Errorf("%s: %w", filepath.Dir(folder), err)
		}
	}
	return nil
}

func readRelease(folder string, speakers []*pressroomv1.Speaker, give func(check.Pair)) error {
	data, err := os.ReadFile(filepath.Join(folder, "release.json"))
	if err != nil {
		return err
	}
	release := &pressroomv1.Release{}
	if err := protojson.Unmarshal(data, release); err != nil {
		return err
	}
	from := release.GetSourceLanguageCode()
	text, err := readText(filepath.Join(folder, from+".md"))
	if err != nil {
		return err
	}
	source := segment.Divide(nil, text)
	texts, err := filepath.Glob(filepath.Join(folder, "*.md"))
	if err != nil {
		return err
	}
	for _, name := range texts {
		to := strings.TrimSuffix(filepath.Base(name), ".md")
		if to == from || strings.Contains(to, ".") { // a later revision
			continue
		}
		translated, err := readText(name)
		if err != nil {
			return err
		}
		t := segment.New(source, nil)
		t.Bind(translated, nil, false, segment.Author{})
		for _, s := range t.Current() {
			if target := t.Get(s.GetId()).GetTarget(); target != "" {
				give(check.Pair{
					Source: s.GetText(), Target: target, SourceLanguage: from, TargetLanguage: to,
					Plain: !segment.IsMarkup(s.GetKind()), Speakers: segment.Speakers(release, speakers, to),
				})
			}
		}
	}
	return nil
}

func readSpeakers(path string) ([]*pressroomv1.Speaker, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	speakers := make([]*pressroomv1.Speaker, len(list))
	for i, item := range list {
		speakers[i] = &pressroomv1.Speaker{}
		if err := protojson.Unmarshal(item, speakers[i]); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return speakers, nil
}

func readText(path string) (*pressroomv1.Variant, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	_, rest, _ := strings.Cut(string(data), "---\n")
	fields, body, found := strings.Cut(rest, "\n---\n")
	if !found {
		return nil, fmt.Errorf("%s: no fields before the body", path)
	}
	var values map[string]any
	if err := yaml.Unmarshal([]byte(fields), &values); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	object, err := json.Marshal(values)
	if err != nil {
		return nil, err
	}
	text := &pressroomv1.Variant{}
	if err := protojson.Unmarshal(object, text); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	text.Body = strings.TrimSpace(body)
	return text, nil
}
