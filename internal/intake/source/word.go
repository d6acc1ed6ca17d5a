package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// readWord reads a Word document (ISO/IEC 29500): its paragraphs and then its footnotes.
func readWord(data []byte) (Text, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Text{}, broken(Malformed, "read it as a Word document: %w", err)
	}
	w := &writer{}
	found := false
	for _, name := range []string{"word/document.xml", "word/footnotes.xml"} {
		for _, f := range archive.File {
			if f.Name != name {
				continue
			}
			if err := readWordPart(w, f); err != nil {
				return Text{}, err
			}
			found = found || name == "word/document.xml"
			break
		}
	}
	if !found {
		return Text{}, broken(Format, "it is an archive and no Word document")
	}
	for _, f := range archive.File {
		if strings.HasPrefix(f.Name, "word/header") || strings.HasPrefix(f.Name, "word/footer") || strings.HasPrefix(f.Name, "word/comments") {
			w.skip("part of the document", f.Name)
		}
	}
	return Text{Text: w.text(), MediaType: Word, Skipped: w.skipped}, nil
}

// readWordPart reads one file of a document. What the archive says of its size is not believed.
func readWordPart(w *writer, f *zip.File) error {
	opened, err := f.Open()
	if err != nil {
		return broken(Malformed, "open %s: %w", f.Name, err)
	}
	defer opened.Close()
	data, err := io.ReadAll(io.LimitReader(opened, maxSize+1))
	switch {
	case err != nil:
		return broken(Malformed, "unpack %s: %w", f.Name, err)
	case len(data) > maxSize:
		return broken(TooLarge, "%s is over %d bytes when unpacked", f.Name, maxSize)
	}
	decoder := xml.NewDecoder(bytes.NewReader(data)) // knows no entities but XML's five, and fetches none
	inText, fallback := 0, 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return broken(Malformed, "read %s: %w", f.Name, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "Fallback": // the same once more, for older readers
				fallback++
			case "t":
				inText++
			}
			if fallback == 0 {
				w.wordElement(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "Fallback":
				fallback--
			case "t":
				inText--
			case "p":
				w.quoting = 0
				w.need(paragraph)
			}
		case xml.CharData:
			if inText > 0 && fallback == 0 {
				w.words(string(t))
			}
		}
	}
}

// wordElement writes what an element of a document stands for at its start.
func (w *writer) wordElement(t xml.StartElement) {
	switch t.Name.Local {
	case "p":
		w.need(paragraph)
		w.mark = ""
	case "numPr":
		w.mark = "- "
	case "pStyle":
		if strings.Contains(wordAttribute(t, "val"), "Quote") {
			w.quoting = 1
		}
	case "tab":
		w.need(space)
	case "br", "cr":
		w.need(line)
	case "noBreakHyphen":
		w.words("\u2011")
	case "softHyphen":
		w.words("\u00ad")
	case "footnoteReference", "footnoteRef":
		w.words("*")
	}
}

func wordAttribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
