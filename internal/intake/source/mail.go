package source

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// The limits of a mail: how deep its parts may be nested, and how many there may be.
const (
	maxMailDepth = 20
	maxMailParts = 1000
)

// mailReader collects the parts of a mail.
type mailReader struct {
	w     writer
	parts int
}

// readMail reads a mail (RFC 5322, RFC 2045): its plain text or, where that is empty, its HTML. The
// subject is the first line where the text does not hold it.
func readMail(data []byte) (Text, error) {
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Text{}, broken(Malformed, "read the header of the mail: %w", err)
	}
	r := mailReader{}
	text, err := r.part(message.Header.Get, message.Body, 0)
	if err != nil {
		return Text{}, err
	}
	words := mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
		e, err := htmlindex.Get(charset)
		if err != nil {
			return nil, err
		}
		return e.NewDecoder().Reader(in), nil
	}}
	subject, err := words.DecodeHeader(message.Header.Get("Subject"))
	if err != nil {
		subject = message.Header.Get("Subject")
	}
	subject = strings.Join(strings.Fields(strings.ToValidUTF8(subject, "\ufffd")), " ")
	if !strings.Contains(strings.Join(strings.Fields(text.Text), " "), subject) {
		text.Text = subject + "\n\n" + text.Text
	}
	r.w.skip("sender", message.Header.Get("From"))
	r.w.skip("recipients", message.Header.Get("To"))
	r.w.skip("date of the mail", message.Header.Get("Date"))
	text.MediaType = Mail
	text.Skipped = append(text.Skipped, r.w.skipped...)
	return text, nil
}

// part reads one part of a mail; header returns a field of it.
func (r *mailReader) part(header func(string) string, body io.Reader, depth int) (Text, error) {
	mediaType, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil {
		mediaType = Plain
	}
	if strings.HasPrefix(mediaType, "multipart/") {
		return r.multipart(mediaType, params["boundary"], body, depth)
	}
	disposition, about, _ := mime.ParseMediaType(header("Content-Disposition"))
	if disposition == "attachment" || mediaType != Plain && mediaType != HTML {
		r.w.skip("attachment", about["filename"]+" ("+mediaType+")")
		return Text{}, nil
	}
	switch strings.ToLower(strings.TrimSpace(header("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return Text{}, broken(Malformed, "read a part of the mail: %w", err)
	}
	declared := strings.ToLower(params["charset"])
	if declared == "" && mediaType == HTML {
		declared = metaCharset(data)
	}
	s, charset, err := decode(data, declared)
	if err != nil {
		return Text{}, err
	}
	text, err := FromMediaType(s, mediaType)
	text.Charset = charset
	return text, err
}

// multipart reads the parts of a multipart: of alternatives the plain one that is not empty, else the
// last; of others all, one after the other.
func (r *mailReader) multipart(mediaType, boundary string, body io.Reader, depth int) (Text, error) {
	if depth >= maxMailDepth {
		return Text{}, broken(Malformed, "the parts of the mail are nested more than %d deep", maxMailDepth)
	}
	var sum Text
	parts := multipart.NewReader(body, boundary)
	for {
		// Raw: the encoding of the part is undone in one place.
		p, err := parts.NextRawPart()
		if err == io.EOF {
			return sum, nil
		}
		if r.parts++; err != nil || r.parts > maxMailParts {
			return Text{}, broken(Malformed, "read the parts of the mail: part %d is broken or one too many", r.parts)
		}
		text, err := r.part(p.Header.Get, p, depth+1)
		if err != nil {
			return Text{}, err
		}
		switch {
		case strings.TrimSpace(text.Text) == "":
			sum.Skipped = append(sum.Skipped, text.Skipped...)
		case strings.TrimSpace(sum.Text) == "":
			text.Skipped = append(sum.Skipped, text.Skipped...)
			sum = text
		case mediaType == "multipart/alternative" && sum.MediaType == Plain:
			r.w.skip("the same as "+text.MediaType, text.Text)
		case mediaType == "multipart/alternative":
			r.w.skip("the same as "+sum.MediaType, sum.Text)
			sum = text
		default:
			sum.Text += "\n\n" + text.Text
			sum.Skipped = append(sum.Skipped, text.Skipped...)
		}
	}
}
