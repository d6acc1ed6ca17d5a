package archive

import (
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// Key returns what callers may see of a key.
func (r *Reader) Key(id string) (*pressroomv1.Key, error) {
	record, err := keys.get(r.kv, key{}.text(id))
	return record.GetKey(), missing(err, press.Missing(press.KeyNotFound, press.KeyName(id)))
}

// Keys returns up to limit keys by id, after a cursor, and the cursor of the
// next page.
func (r *Reader) Keys(cursor []byte, limit int) ([]*pressroomv1.Key, []byte, error) {
	records, next, err := keys.page(r.kv, ascending(nil, cursor), limit)
	page := make([]*pressroomv1.Key, len(records))
	for i, record := range records {
		page[i] = record.GetKey()
	}
	return page, next, err
}

// HasKeys reports whether the archive has any key.
func (r *Reader) HasKeys() (bool, error) {
	some, _, err := keys.page(r.kv, kv.Range{}, 1)
	return len(some) > 0, err
}

// CreateKey keeps a new key's record, with its time set.
func (w *Writer) CreateKey(record *storev1.KeyRecord) error {
	record.Key.CreateTime = timestamppb.New(w.now)
	return keys.put(w.kv, key{}.text(record.GetId()), record)
}

// RevokeKey revokes a key from now on, and returns it. One that is revoked stays
// as it is.
func (w *Writer) RevokeKey(id string) (*pressroomv1.Key, error) {
	record, err := keys.get(w.kv, key{}.text(id))
	if err != nil {
		return nil, missing(err, press.Missing(press.KeyNotFound, press.KeyName(id)))
	}
	if record.GetKey().GetRevokeTime() != nil {
		return record.GetKey(), nil
	}
	record.Key.RevokeTime = timestamppb.New(w.now)
	return record.GetKey(), keys.put(w.kv, key{}.text(id), record)
}

// UseKey notes that a key was used at an instant, unless it was used later.
func (w *Writer) UseKey(id string, at time.Time) error {
	record, err := keys.find(w.kv, key{}.text(id))
	if err != nil || record == nil {
		return err
	}
	if last := record.GetKey().GetLastUseTime(); last != nil && !at.After(last.AsTime()) {
		return nil
	}
	record.Key.LastUseTime = timestamppb.New(at)
	return keys.put(w.kv, key{}.text(id), record)
}

// rightKeys gives every key of before there were roles the role that it had: it
// could do everything.
func rightKeys(w kv.Writer) error {
	all, err := keys.all(w, kv.Range{})
	if err != nil {
		return err
	}
	for _, record := range all {
		record = proto.CloneOf(record)
		record.Key = &pressroomv1.Key{
			Name:        press.KeyName(record.GetId()),
			DisplayName: record.GetId(),
			Grants:      []*pressroomv1.Grant{{Role: pressroomv1.Grant_ADMIN}},
			CreateTime:  record.GetCreateTime(),
			Creator:     press.Server,
		}
		if err := keys.put(w, key{}.text(record.GetId()), record); err != nil {
			return err
		}
	}
	return nil
}
