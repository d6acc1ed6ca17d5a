package archive

import (
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// Subject returns the name of the resource that a request is about; empty where
// it names none.
func Subject(req proto.Message) string {
	m := req.ProtoReflect()
	for _, field := range []protoreflect.Name{"name", "parent"} {
		if name := textOf(m, field); name != "" {
			return name
		}
	}
	name, _ := find(m, func(m protoreflect.Message) bool { return textOf(m, "name") != "" }, subjectDepth)
	return name
}

// subject returns the resource that a write was about, and its revision: as the
// request names it, or as the answer does where it is new.
func subject(req, answer proto.Message) (name string, revision int32) {
	name = Subject(req)
	named, revised := find(answer.ProtoReflect(), func(m protoreflect.Message) bool {
		given := textOf(m, "name")
		return given != "" && (name == "" || given == name)
	}, subjectDepth)
	if name == "" {
		name = named
	}
	return name, revised
}

// subjectDepth is how deep in a message its resource stands at most: that of an
// imported draft is in the draft of the answer.
const subjectDepth = 2

// find returns name and revision of the first message in m, itself included,
// that suits.
func find(m protoreflect.Message, suits func(protoreflect.Message) bool, depth int) (name string, revision int32) {
	if suits(m) {
		if field := m.Descriptor().Fields().ByName("revision"); field != nil && field.Kind() == protoreflect.Int32Kind {
			revision = int32(m.Get(field).Int())
		}
		return textOf(m, "name"), revision
	}
	fields := m.Descriptor().Fields()
	for i := 0; depth > 0 && i < fields.Len(); i++ {
		field := fields.Get(i)
		if field.Message() == nil || field.IsList() || field.IsMap() || !m.Has(field) {
			continue
		}
		if name, revision = find(m.Get(field).Message(), suits, depth-1); name != "" {
			return name, revision
		}
	}
	return "", 0
}

func textOf(m protoreflect.Message, name protoreflect.Name) string {
	field := m.Descriptor().Fields().ByName(name)
	if field == nil || field.Kind() != protoreflect.StringKind || field.IsList() {
		return ""
	}
	return m.Get(field).String()
}
