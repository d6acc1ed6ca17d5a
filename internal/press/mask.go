package press

import (
	"errors"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/fieldmaskpb"

	"github.com/openpressroom/pressroom/internal/aip"
)

// Merge writes the fields of patch that mask names into target, as aip.Merge
// does. The error is Invalid and names the field updateMask.
func Merge(target, patch proto.Message, mask *fieldmaskpb.FieldMask) error {
	err := aip.Merge(target, patch, mask)
	wrong, ok := errors.AsType[*aip.MaskError](err)
	switch {
	case !ok:
		return err
	case wrong.OutputOnly:
		return BadField("updateMask", MaskOutputOnly, "Value", wrong.Path)
	}
	return BadField("updateMask", MaskUnknown, "Value", wrong.Path)
}
