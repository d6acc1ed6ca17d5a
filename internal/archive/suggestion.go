package archive

import (
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// Dismiss keeps a suggestion that was taken off its segment: somebody was told
// that it is stored. It lies apart, so that the work on a translation does not
// grow with what nobody wanted.
func (w *Writer) Dismiss(n press.VariantName, segment string, s *storev1.SuggestionRecord, by string) error {
	s = proto.CloneOf(s)
	s.Dismisser, s.DismissTime = by, timestamppb.New(w.now)
	return dismissed.put(w.kv, variantKey(n).text(segment).text(s.GetId()), s)
}

// Dismissed returns the suggestions that were taken off the segments of a text,
// by the id of their segment.
func (r *Reader) Dismissed(n press.VariantName) (map[string][]*storev1.SuggestionRecord, error) {
	all := make(map[string][]*storev1.SuggestionRecord)
	prefix := variantKey(n)
	for e, err := range r.kv.Scan(dismissed.name, kv.Prefix(prefix)) {
		if err != nil {
			return nil, err
		}
		segment, _ := key(e.Key[len(prefix):]).cutText()
		s, err := dismissed.decode(e.Value)
		if err != nil {
			return nil, err
		}
		all[segment] = append(all[segment], s)
	}
	return all, nil
}
