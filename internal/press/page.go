package press

import (
	"errors"

	"google.golang.org/protobuf/proto"

	"github.com/openpressroom/pressroom/internal/aip"
)

// Cursor returns the position that a list goes on from, and nil at its start.
// The error is Invalid and names the field pageToken.
func Cursor(req interface {
	proto.Message
	GetPageToken() string
}) ([]byte, error) {
	cursor, err := aip.DecodePageToken(req, req.GetPageToken())
	switch {
	case errors.Is(err, aip.ErrTokenForeign):
		return nil, BadField("pageToken", PageTokenForeign)
	case err != nil:
		return nil, BadField("pageToken", PageTokenInvalid)
	}
	return cursor, nil
}
