package feed

import (
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Item is one entry of a feed: a publication, or what is left of one that was
// withdrawn. One of the two is set.
type Item struct {
	// Publication is the visible edition in one language, as package render
	// makes it.
	Publication *pressroomv1.Publication
	// Tombstone is set where the publication was withdrawn.
	Tombstone *Tombstone
}

// Tombstone says that a publication was withdrawn in a language. It holds no
// word of what was taken back.
type Tombstone struct {
	// Name is that of the publication: `publications/{publication}`.
	Name string
	// Language is the canonical BCP 47 code of the text that was withdrawn.
	Language string
	// Edition is the number of the withdrawal among the editions of the text.
	Edition int32
	// Time is when it was withdrawn.
	Time time.Time
	// Note is the public note: why it was withdrawn.
	Note string
}

// changed is when what the item shows became visible.
func (i Item) changed() time.Time {
	if i.Tombstone != nil {
		return i.Tombstone.Time
	}
	return i.Publication.GetPublishTime().AsTime()
}
