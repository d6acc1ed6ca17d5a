package source

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// The limits of a mail: how deep its parts may be nested, and how many there may be.
const (
	maxMailDepth = 20
	maxMailParts = 1000
)

// mailReader collects the parts of a mail.
type mailReader struct {
	w        *writer
	parts    int
	attached []Text // messages
	notes    []string
}

// readMail reads a mail (RFC 5322, RFC 2045): its text, of which quotation marks around all of it and
// the headers of forwarded messages go; where it has none, the first message that is attached. The
// subject is the first line where the text does not hold its words. Fields of the header but the sender,
// the recipients, the date and the subject are not listed, nor is what stands around the parts.
func readMail(data []byte) (Text, error) {
	r := &mailReader{w: &writer{}}
	return r.message(bytes.NewReader(data), 0)
}

// message reads a mail, or one that is attached to it.
func (r *mailReader) message(data io.Reader, depth int) (Text, error) {
	message, err := mail.ReadMessage(data)
	if err != nil {
		return Text{}, broken(Malformed, "read the header of the mail: %w", err)
	}
	outer := r.attached
	r.attached = nil
	text, err := r.part(message.Header.Get, message.Body, depth)
	if err != nil {
		return Text{}, err
	}
	inner := r.attached
	r.attached = outer
	w := &writer{}
	subject := decodeHeader(message.Header.Get("Subject"))
	for _, a := range inner {
		if strings.TrimSpace(text.Text) != "" {
			w.skip("attached message", a.Text)
			continue
		}
		w.skip("subject of the mail around", subject)
		subject = ""
		a.Skipped = append(text.Skipped, a.Skipped...)
		text = a
	}
	if text.MediaType != Mail {
		text.Text = unquote(strings.Split(text.Text, "\n"))
		rest, within := unforward(w, text.Text)
		if within != "" {
			if prefix, own := cutSubject(subject); foldWords(own) != foldWords(within) {
				w.skip("subject of the mail around", prefix+" "+own)
			} else {
				w.skip("before the subject", prefix)
			}
			subject = within
		}
		text.Text = addSubject(w, subject, rest)
	}
	for _, field := range []struct{ name, what string }{{"From", "sender"}, {"To", "recipients"}, {"Cc", "recipients"}, {"Date", "date of the mail"}} {
		w.skip(field.what, decodeHeader(message.Header.Get(field.name)))
	}
	text.MediaType = Mail
	text.Skipped = append(text.Skipped, w.skipped...)
	if depth == 0 {
		text.Skipped = append(text.Skipped, r.w.skipped...)
		text.Notes = append(text.Notes, r.notes...)
	}
	return text, nil
}

// part reads one part of a mail; header returns a field of it.
func (r *mailReader) part(header func(string) string, body io.Reader, depth int) (Text, error) {
	mediaType, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		mediaType = Plain
	}
	if strings.HasPrefix(mediaType, "multipart/") {
		return r.multipart(mediaType, params["boundary"], body, depth)
	}
	disposition, about, _ := mime.ParseMediaType(header("Content-Disposition"))
	isMessage := mediaType == Mail
	if !isMessage && (disposition == "attachment" || mediaType != Plain && mediaType != HTML) {
		name := about["filename"]
		if name == "" {
			name = params["name"]
		}
		r.w.skip("attachment", decodeHeader(name)+" ("+mediaType+")")
		return Text{}, nil
	}
	data, err := r.decodeTransfer(header("Content-Transfer-Encoding"), body)
	if err != nil {
		return Text{}, err
	}
	if isMessage {
		return Text{}, r.attach(data, depth)
	}
	declared := strings.ToLower(params["charset"])
	if declared == "" && mediaType == HTML {
		declared = metaCharset(data)
	}
	s, charset, err := decode(data, declared)
	if err != nil {
		return Text{}, err
	}
	if mediaType == Plain && strings.EqualFold(params["format"], "flowed") {
		s = unflow(s, strings.EqualFold(params["delsp"], "yes"))
	}
	text, err := FromMediaType(s, mediaType)
	text.Charset = charset
	return text, err
}

// attach reads a message that is attached.
func (r *mailReader) attach(data []byte, depth int) error {
	if depth >= maxMailDepth {
		return broken(Malformed, "the parts of the mail are nested more than %d deep", maxMailDepth)
	}
	text, err := r.message(bytes.NewReader(data), depth+1)
	if err != nil {
		return err
	}
	r.attached = append(r.attached, text)
	return nil
}

// decodeTransfer undoes the transfer encoding of a part (RFC 2045, 6). Where it is broken, quoted-printable
// stays as it is, and of base64 what comes before is read.
func (r *mailReader) decodeTransfer(encoding string, body io.Reader) ([]byte, error) {
	data, err := io.ReadAll(body)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		r.notes = append(r.notes, "the mail ends in the middle of a part")
	} else if err != nil {
		return nil, broken(Malformed, "read a part of the mail: %w", err)
	}
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		decoded, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(data)))
		if err != nil {
			r.notes = append(r.notes, "the quoted-printable encoding of a part is broken; its marks are kept")
			return data, nil
		}
		return decoded, nil
	case "base64":
		data, rest := cutBase64(data)
		r.w.skip("after the end of a part", strings.ToValidUTF8(string(rest), "\ufffd"))
		decoded, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(data)))
		if err != nil {
			r.notes = append(r.notes, "the base64 encoding of a part is broken; it is read as far as it goes")
		}
		return decoded, nil
	}
	return data, nil
}

// cutBase64 parts lines of base64 from what mailing lists write under them.
func cutBase64(data []byte) (encoded, rest []byte) {
	at := 0
	for line := range bytes.Lines(data) {
		if len(bytes.Trim(line, " \t\r\n+/=0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) > 0 ||
			bytes.ContainsAny(bytes.TrimSpace(line), " ") {
			break
		}
		at += len(line)
	}
	return data[:at], data[at:]
}
