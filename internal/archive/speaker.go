package archive

import (
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/press"
)

// Speaker returns a speaker with its etag.
func (r *Reader) Speaker(id string) (*pressroomv1.Speaker, error) {
	record, err := speakers.get(r.kv, key{}.text(id))
	if err != nil {
		return nil, missing(err, press.Missing(press.SpeakerNotFound, press.SpeakerName(id)))
	}
	return speakerOf(record), nil
}

func speakerOf(record *storev1.SpeakerRecord) *pressroomv1.Speaker {
	speaker := record.GetSpeaker()
	speaker.Etag = aip.Etag(record.GetUid(), record.GetGeneration())
	return speaker
}

// Speakers returns up to limit speakers by id, after a cursor, and the cursor
// of the next page.
func (r *Reader) Speakers(cursor []byte, limit int) ([]*pressroomv1.Speaker, []byte, error) {
	records, next, err := speakers.page(r.kv, ascending(nil, cursor), limit)
	if err != nil {
		return nil, nil, err
	}
	page := make([]*pressroomv1.Speaker, len(records))
	for i, record := range records {
		page[i] = speakerOf(record)
	}
	return page, next, nil
}

// CreateSpeaker keeps a new speaker, with times and etag set. Exists where the
// name is taken.
func (w *Writer) CreateSpeaker(speaker *pressroomv1.Speaker, uid string) error {
	id, err := press.SpeakerID("name", speaker.GetName())
	if err != nil {
		return err
	}
	if err := speakers.vacant(w.kv, key{}.text(id), press.SpeakerExists, speaker.GetName()); err != nil {
		return err
	}
	speaker.CreateTime = timestamppb.New(w.now)
	return w.putSpeaker(id, speaker, &storev1.SpeakerRecord{Uid: uid})
}

// SaveSpeaker keeps a changed speaker, with time and etag set.
func (w *Writer) SaveSpeaker(speaker *pressroomv1.Speaker) error {
	id, err := press.SpeakerID("name", speaker.GetName())
	if err != nil {
		return err
	}
	record, err := speakers.get(w.kv, key{}.text(id))
	if err != nil {
		return missing(err, press.Missing(press.SpeakerNotFound, speaker.GetName()))
	}
	return w.putSpeaker(id, speaker, record)
}

func (w *Writer) putSpeaker(id string, speaker *pressroomv1.Speaker, record *storev1.SpeakerRecord) error {
	speaker.UpdateTime = timestamppb.New(w.now)
	speaker.Etag = ""
	record.Speaker = speaker
	record.Generation++
	if err := speakers.put(w.kv, key{}.text(id), record); err != nil {
		return err
	}
	speakerOf(record)
	return nil
}

// QuotedSpeakers returns those who speak in a release, each once, in the order
// of its quotes.
func (r *Reader) QuotedSpeakers(release *pressroomv1.Release) ([]*pressroomv1.Speaker, error) {
	var all []*pressroomv1.Speaker
	seen := make(map[string]bool)
	for _, q := range release.GetQuotes() {
		if seen[q.GetSpeaker()] {
			continue
		}
		seen[q.GetSpeaker()] = true
		id, err := press.SpeakerID("speaker", q.GetSpeaker())
		if err != nil {
			return nil, err
		}
		speaker, err := r.Speaker(id)
		if err != nil {
			return nil, err
		}
		all = append(all, speaker)
	}
	return all, nil
}
