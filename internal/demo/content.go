package demo

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
	"google.golang.org/protobuf/encoding/protojson"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

//go:embed speakers.json releases
var files embed.FS

// content is what the files say.
type content struct {
	speakers []*pressroomv1.Speaker
	releases map[string]*folder // by id of the release
}

// folder is what is known of one release.
type folder struct {
	release *pressroomv1.Release
	texts   map[string][]*pressroomv1.Variant // by language code, in the order of saving
	notes   map[string]string                 // by language code
}

// load reads the files. An error names the file.
func load(fsys fs.FS) (*content, error) {
	speakers, err := loadSpeakers(fsys)
	if err != nil {
		return nil, err
	}
	entries, err := fs.ReadDir(fsys, "releases")
	if err != nil {
		return nil, err
	}
	c := &content{speakers: speakers, releases: make(map[string]*folder, len(entries))}
	for _, entry := range entries {
		if c.releases[entry.Name()], err = loadFolder(fsys, path.Join("releases", entry.Name())); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func loadSpeakers(fsys fs.FS) ([]*pressroomv1.Speaker, error) {
	const file = "speakers.json"
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	speakers := make([]*pressroomv1.Speaker, len(list))
	for i, item := range list {
		speakers[i] = new(pressroomv1.Speaker)
		if err := protojson.Unmarshal(item, speakers[i]); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return speakers, nil
}

func loadFolder(fsys fs.FS, dir string) (*folder, error) {
	f := &folder{release: new(pressroomv1.Release), texts: make(map[string][]*pressroomv1.Variant)}
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries { // by name: fr.2.md comes before fr.md
		file := path.Join(dir, entry.Name())
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, err
		}
		if err := f.add(entry.Name(), data); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return f, nil
}

// add takes one file of the folder in.
func (f *folder) add(name string, data []byte) error {
	switch name {
	case "release.json":
		return protojson.Unmarshal(data, f.release)
	case "notes.json":
		return json.Unmarshal(data, &f.notes)
	}
	stem, ok := strings.CutSuffix(name, ".md")
	if !ok {
		return fmt.Errorf("not a file of a release")
	}
	lang, number, numbered := strings.Cut(stem, ".")
	n := 1
	if numbered {
		var err error
		if n, err = strconv.Atoi(number); err != nil || n < 2 {
			return fmt.Errorf("the number of a text must be 2 or more")
		}
	}
	variant, err := parseText(string(data))
	if err != nil {
		return err
	}
	for len(f.texts[lang]) < n {
		f.texts[lang] = append(f.texts[lang], nil)
	}
	f.texts[lang][n-1] = variant
	return nil
}

// parseText reads a Markdown file with YAML front matter, whose keys are those of a Variant in JSON.
func parseText(text string) (*pressroomv1.Variant, error) {
	const fence = "---\n"
	header, body, ok := strings.Cut(strings.TrimPrefix(text, fence), "\n"+fence)
	if !ok || !strings.HasPrefix(text, fence) {
		return nil, fmt.Errorf("no front matter between two lines of ---")
	}
	var fields map[string]any
	if err := yaml.Unmarshal([]byte(header), &fields); err != nil {
		return nil, fmt.Errorf("front matter: %w", err)
	}
	data, err := json.Marshal(fields)
	if err != nil {
		return nil, fmt.Errorf("front matter: %w", err)
	}
	variant := new(pressroomv1.Variant)
	if err := protojson.Unmarshal(data, variant); err != nil {
		return nil, fmt.Errorf("front matter: %w", err)
	}
	variant.Body = strings.TrimSpace(body)
	return variant, nil
}
