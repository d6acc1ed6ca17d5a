package source

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"regexp"
	"strings"
)

// wordReader reads the parts of a Word document.
type wordReader struct {
	files map[string]*zip.File // the first of each name
	left  int64                // bytes that may still be unpacked
}

// wordPart matches the names of the parts that stand beside the text, and what they are called.
var wordPart = regexp.MustCompile(`^(header|footer|comments)\d*\.xml$`)

// readWord reads a Word document (ISO/IEC 29500): its text with tracked insertions, then its footnotes
// and endnotes. Tracked deletions, hidden text, headers, footers and comments are listed as left out;
// instructions of fields, properties and the text in charts and pictures are never part of it.
func readWord(data []byte) (Text, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Text{}, broken(Malformed, "read it as a Word document: %w; save it again as .docx or as text", err)
	}
	r := &wordReader{files: make(map[string]*zip.File), left: maxSize}
	for _, f := range archive.File {
		if r.files[f.Name] == nil {
			r.files[f.Name] = f
		}
	}
	main, err := r.mainPart()
	if err != nil {
		return Text{}, err
	}
	folder := path.Dir(main)
	w := &writer{}
	for _, name := range []string{main, folder + "/footnotes.xml", folder + "/endnotes.xml"} {
		if err := r.part(w, name); err != nil {
			return Text{}, err
		}
	}
	seen := make(map[string]bool)
	for _, f := range archive.File {
		m := wordPart.FindStringSubmatch(path.Base(f.Name))
		if m == nil || path.Dir(f.Name) != folder {
			continue
		}
		beside := &writer{}
		if err := r.part(beside, f.Name); err != nil {
			return Text{}, err
		}
		if words := beside.text(); !seen[words] {
			seen[words] = true
			w.skip(m[1], words)
		}
	}
	return Text{Text: w.text(), MediaType: Word, Skipped: w.skipped}, nil
}

// mainPart returns the name of the part with the text (ISO/IEC 29500-2, 8.3), and fails for archives that
// are no Word document.
func (r *wordReader) mainPart() (string, error) {
	targets, err := r.relations("_rels/.rels", "/officeDocument")
	if err != nil {
		return "", err
	}
	name := "word/document.xml"
	for _, target := range targets {
		if strings.HasSuffix(target, ".xml") {
			name = strings.TrimPrefix(target, "/")
		}
	}
	switch {
	case r.files["mimetype"] != nil && r.files["content.xml"] != nil:
		return "", broken(Format, "it is an OpenDocument file; save it as .docx or as text")
	case r.files["xl/workbook.xml"] != nil:
		return "", broken(Format, "it is a spreadsheet (.xlsx); save the text as .docx or as text")
	case r.files["ppt/presentation.xml"] != nil:
		return "", broken(Format, "it is a presentation (.pptx); save the text as .docx or as text")
	case r.files["META-INF/container.xml"] != nil:
		return "", broken(Format, "it is an electronic book; save it as .docx or as text")
	case r.files[name] == nil:
		return "", broken(Format, "it is an archive (zip) and no Word document; unpack it first")
	}
	return name, nil
}

// unpack returns what is in a part, nil where there is none. What the archive says of its size is not
// believed.
func (r *wordReader) unpack(name string) ([]byte, error) {
	f := r.files[name]
	if f == nil {
		return nil, nil
	}
	opened, err := f.Open()
	if err != nil {
		return nil, broken(Malformed, "open %s: %w", name, err)
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, r.left+1))
	if err != nil {
		return nil, broken(Malformed, "unpack %s: %w", name, err)
	}
	if r.left -= int64(len(data)); r.left < 0 {
		return nil, broken(TooLarge, "with %s it is over %d bytes when unpacked", name, maxSize)
	}
	return data, nil
}
