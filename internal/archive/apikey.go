package archive

import (
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
)

// Key returns a key's record by its id, or nil where there is none.
func (r *Reader) Key(id string) (*storev1.KeyRecord, error) {
	return keys.find(r.kv, key{}.text(id))
}

// HasKeys reports whether the archive has any key.
func (r *Reader) HasKeys() (bool, error) {
	some, _, err := keys.page(r.kv, kv.Range{}, 1)
	return len(some) > 0, err
}

// PutKey keeps a key's record, with its time set.
func (w *Writer) PutKey(record *storev1.KeyRecord) error {
	record.CreateTime = timestamppb.New(w.now)
	return keys.put(w.kv, key{}.text(record.GetId()), record)
}
