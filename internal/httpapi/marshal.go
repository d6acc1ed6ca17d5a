package httpapi

import (
	"bytes"
	"encoding/json"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/protobuf/encoding/protojson"
)

// stableJSON is protojson whose output is the same for the same message.
type stableJSON struct{ runtime.JSONPb }

// marshaler returns the JSON of the REST interface: names in lowerCamelCase;
// strings, numbers, lists and maps always there, empty or not, so that a front
// end need not ask whether they are; messages only where they are set, since
// null would say nothing more. On the way in, an unknown field is an error.
func marshaler() runtime.Marshaler {
	return &stableJSON{runtime.JSONPb{MarshalOptions: protojson.MarshalOptions{EmitDefaultValues: true}}}
}

// Marshal drops the white space in which protojson differs from run to run.
func (m *stableJSON) Marshal(v any) ([]byte, error) {
	loose, err := m.JSONPb.Marshal(v)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.Grow(len(loose))
	if err := json.Compact(&b, loose); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
