package source

import (
	"errors"
	"io"
	"mime/multipart"
	"strings"
)

// multipart reads the parts of a multipart: of alternatives the best one, of others all, one after the
// other.
func (r *mailReader) multipart(mediaType, boundary string, body io.Reader, depth int) (Text, error) {
	if depth >= maxMailDepth {
		return Text{}, broken(Malformed, "the parts of the mail are nested more than %d deep", maxMailDepth)
	}
	if boundary == "" {
		return Text{}, broken(Malformed, "the mail does not say what stands between its parts")
	}
	var sum Text
	var texts []string
	words := 0 // of the alternative that is kept
	parts := multipart.NewReader(body, boundary)
	for n := 0; ; n++ {
		// Raw: the encoding of the part is undone in one place.
		p, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) && (n > 0 || err == io.EOF) {
			break
		}
		if r.parts++; err != nil || r.parts > maxMailParts {
			return Text{}, broken(Malformed, "read the parts of the mail: part %d is broken or one too many", r.parts)
		}
		text, err := r.part(p.Header.Get, p, depth+1)
		if err != nil {
			return Text{}, err
		}
		isBlank := strings.TrimSpace(text.Text) == ""
		if mediaType != "multipart/alternative" || isBlank {
			if !isBlank {
				texts = append(texts, text.Text)
				text.Skipped = append(sum.Skipped, text.Skipped...)
				sum, text = text, Text{}
			}
			sum.Skipped = append(sum.Skipped, text.Skipped...)
			continue
		}
		count := len(strings.Fields(text.Text))
		switch {
		case len(texts) == 0:
		case sum.MediaType == Plain && words*2 >= count:
			r.w.skip("the same as "+text.MediaType, text.Text)
			continue
		default:
			r.w.skip("the same as "+sum.MediaType, sum.Text)
		}
		text.Skipped = append(sum.Skipped, text.Skipped...)
		sum, texts, words = text, []string{text.Text}, count
	}
	sum.Text = strings.Join(texts, "\n\n")
	return sum, nil
}
