package press

import (
	"errors"

	"github.com/openpressroom/pressroom/internal/aip"
)

// changeCursor is the kind of the cursors of the change log.
const changeCursor = "changes"

// ChangeCursor makes the cursor of a position in the log of a language, a topic
// and a region, each empty for any.
func ChangeCursor(position []byte, language, topic, region string) string {
	return aip.EncodeCursor(position, changeCursor, language, topic, region)
}

// ChangePosition returns the position in a cursor of the log of a language, a
// topic and a region; nil for no cursor. The error is Invalid and names the
// field `after`.
func ChangePosition(cursor, language, topic, region string) ([]byte, error) {
	if cursor == "" {
		return nil, nil
	}
	position, err := aip.DecodeCursor(cursor, changeCursor, language, topic, region)
	switch {
	case errors.Is(err, aip.ErrTokenForeign):
		return nil, BadField("after", CursorForeign)
	case err != nil:
		return nil, BadField("after", CursorInvalid)
	}
	return position, nil
}
