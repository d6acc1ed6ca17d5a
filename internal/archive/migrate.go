package archive

import (
	"fmt"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/kv"
)

// migration changes the layout of what is kept. It runs once, in the
// transaction that opens the archive, after all before it.
type migration struct {
	name string
	run  func(kv.Writer) error
}

// migrations in their order. They are only ever added to: an archive knows how
// many of them it has seen.
var migrations = []migration{
	{"create the archive's own record", func(w kv.Writer) error {
		return archives.put(w, self, &storev1.ArchiveRecord{})
	}},
}

// migrate runs the migrations that an archive has not seen. An archive that has
// seen more than there are was written by a newer server and is left alone.
func migrate(w kv.Writer) error {
	about, err := archives.find(w, self)
	if err != nil {
		return err
	}
	seen := int(about.GetLayout())
	if seen > len(migrations) {
		return fmt.Errorf("layout %d was written by a newer server; this one knows %d", seen, len(migrations))
	}
	if seen == len(migrations) {
		return nil
	}
	for i, m := range migrations[seen:] {
		if err := m.run(w); err != nil {
			return fmt.Errorf("migration %d (%s): %w", seen+i+1, m.name, err)
		}
	}
	if about, err = archives.get(w, self); err != nil {
		return err
	}
	about.Layout = int64(len(migrations))
	return archives.put(w, self, about)
}
