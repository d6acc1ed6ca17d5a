package httpapi

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// maskParameter is the field of a request that names what a PATCH changes.
const maskParameter = "update_mask"

// protoMask turns the paths of a mask, as JSON names fields, into those of the
// contract. What names no field is left as it is, for the server to refuse.
func protoMask(mask string, md protoreflect.MessageDescriptor) string {
	paths := strings.Split(mask, ",")
	for i, path := range paths {
		segments := strings.Split(strings.TrimSpace(path), ".")
		at := md
		for j, segment := range segments {
			if at == nil {
				break
			}
			field := fieldNamed(at, segment)
			if field == nil {
				break
			}
			segments[j], at = string(field.Name()), field.Message()
		}
		paths[i] = strings.Join(segments, ".")
	}
	return strings.Join(paths, ",")
}

// impliedMask returns the mask of a PATCH that names none: what its body sets,
// be it to nothing (JSON, unlike protobuf, can say so). It leaves out what the
// server sets and the etag, so that what was read can be sent back with one
// field changed; the mux's own mask has them, and the server would refuse it.
// The body has passed checkJSON.
func impliedMask(body []byte, md protoreflect.MessageDescriptor) string {
	paths := setFields(body, md)
	paths = slices.DeleteFunc(paths, func(path string) bool { return path == "etag" })
	return strings.Join(paths, ",")
}

// setFields returns the paths of the fields that a JSON object sets, sorted.
// Lists, maps and values of foreign types, such as dates, are set as a whole.
func setFields(object []byte, md protoreflect.MessageDescriptor) []string {
	var members map[string]json.RawMessage
	if json.Unmarshal(object, &members) != nil {
		return nil
	}
	var paths []string
	for _, key := range slices.Sorted(maps.Keys(members)) {
		field, value := fieldNamed(md, key), members[key]
		if field == nil || setByServer(field) {
			continue
		}
		name := string(field.Name())
		message := field.Message()
		if message == nil || field.IsList() || field.IsMap() ||
			message.ParentFile().Package() != md.ParentFile().Package() || isEmpty(value) {
			paths = append(paths, name)
			continue
		}
		for _, path := range setFields(value, message) {
			paths = append(paths, name+"."+path)
		}
	}
	return paths
}

// isEmpty reports whether the value of a message sets none of its fields.
func isEmpty(value []byte) bool {
	var members map[string]json.RawMessage
	return json.Unmarshal(value, &members) == nil && len(members) == 0
}

// setByServer reports whether a caller cannot change a field (AIP-203).
func setByServer(field protoreflect.FieldDescriptor) bool {
	behaviors, _ := proto.GetExtension(field.Options(), annotations.E_FieldBehavior).([]annotations.FieldBehavior)
	return slices.Contains(behaviors, annotations.FieldBehavior_OUTPUT_ONLY) ||
		slices.Contains(behaviors, annotations.FieldBehavior_IDENTIFIER)
}
