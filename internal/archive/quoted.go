package archive

import (
	"errors"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// requote keeps in which releases speakers speak up to date with a release that
// was one thing before and is another now; nil is none.
func (w *Writer) requote(id string, before, after *pressroomv1.Release) error {
	for _, q := range before.GetQuotes() {
		if err := quotedIn.delete(w.kv, quotedKey(q).text(id)); err != nil {
			return err
		}
	}
	for _, q := range after.GetQuotes() {
		if err := quotedIn.put(w.kv, quotedKey(q).text(id)); err != nil {
			return err
		}
	}
	return nil
}

// quotedKey begins the keys of the releases in which the speaker of a quote
// speaks.
func quotedKey(q *pressroomv1.Quote) key {
	id, _ := press.SpeakerID("speaker", q.GetSpeaker()) // it is kept, so it is well formed
	return key{}.text(id)
}

// ShowsSpeakerTo returns nil where a caller may know of a speaker: editors know
// of every one, those who translate or review of who speaks in a release that is
// up for translation into one of their languages. That somebody is about to
// speak, and under which title, may be all that an embargo is for. Otherwise the
// error is the very one of a speaker that is not there.
func (r *Reader) ShowsSpeakerTo(c press.Caller, id string) error {
	if c.Edits() {
		return nil
	}
	prefix := key{}.text(id)
	for e, err := range r.kv.Scan(quotedIn.name, kv.Prefix(prefix)) {
		if err != nil {
			return err
		}
		release, _ := key(e.Key[len(prefix):]).cutText()
		if err := r.ShowsTo(c, release); !errors.Is(err, &press.Error{Reason: press.ReleaseNotFound}) {
			return err
		}
	}
	return press.Missing(press.SpeakerNotFound, press.SpeakerName(id))
}

// listQuoted lists the releases in which speakers speak.
func listQuoted(w kv.Writer) error {
	writer := &Writer{Reader: Reader{reader{kv: w}}, kv: w}
	return writer.eachRelease(func(id string, record *storev1.ReleaseRecord) error {
		return writer.requote(id, nil, record.GetRelease())
	})
}
