package aip

import (
	"fmt"
	"slices"
	"strings"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/known/fieldmaskpb"
)

// MaskError says which path of an update mask cannot be written, and whether
// that is because the field is only for output.
type MaskError struct {
	Path       string
	OutputOnly bool
}

// Error names the path.
func (e *MaskError) Error() string {
	if e.OutputOnly {
		return fmt.Sprintf("update mask: %q is output only", e.Path)
	}
	return fmt.Sprintf("update mask: no field %q", e.Path)
}

// Merge writes the fields of patch that mask names into target, which has the
// same type; a field that patch does not set is cleared (AIP-134, AIP-161). A
// path goes into messages by dots and, as its last part, into a map by key.
// The mask `*` names every field that may be written; an empty one names those
// of them that patch sets. The name and the etag identify the target and are
// passed over. The error is a *MaskError, and target is then unchanged.
func Merge(target, patch proto.Message, mask *fieldmaskpb.FieldMask) error {
	merged := proto.Clone(target).ProtoReflect()
	from := patch.ProtoReflect()
	for _, path := range paths(from, mask) {
		if err := mergePath(merged, from, strings.Split(path, "."), path); err != nil {
			return err
		}
	}
	proto.Reset(target)
	proto.Merge(target, merged.Interface())
	return nil
}

// paths returns what mask names in a message like patch.
func paths(patch protoreflect.Message, mask *fieldmaskpb.FieldMask) []string {
	named := mask.GetPaths()
	if len(named) > 0 && !slices.Equal(named, []string{"*"}) {
		return named
	}
	var all []string
	fields := patch.Descriptor().Fields()
	for i := range fields.Len() {
		f := fields.Get(i)
		if writable(f) && (len(named) > 0 || patch.Has(f)) {
			all = append(all, string(f.Name()))
		}
	}
	return all
}

func mergePath(target, patch protoreflect.Message, parts []string, path string) error {
	f := target.Descriptor().Fields().ByName(protoreflect.Name(parts[0]))
	switch {
	case f == nil:
		return &MaskError{Path: path}
	case len(parts) == 1 && identifies(f):
		return nil
	case !writable(f):
		return &MaskError{Path: path, OutputOnly: true}
	case len(parts) == 1:
		assign(target, patch, f)
		return nil
	case f.IsMap() && f.MapKey().Kind() == protoreflect.StringKind:
		mergeEntry(target.Mutable(f).Map(), patch.Get(f).Map(), strings.Join(parts[1:], "."))
		return nil
	case f.IsList() || f.IsMap() || f.Message() == nil:
		return &MaskError{Path: path}
	}
	return mergePath(target.Mutable(f).Message(), patch.Get(f).Message(), parts[1:], path)
}

func assign(target, patch protoreflect.Message, f protoreflect.FieldDescriptor) {
	if patch.Has(f) {
		target.Set(f, patch.Get(f))
	} else {
		target.Clear(f)
	}
}

func mergeEntry(target, patch protoreflect.Map, name string) {
	key := protoreflect.ValueOfString(name).MapKey()
	if patch.Has(key) {
		target.Set(key, patch.Get(key))
	} else {
		target.Clear(key)
	}
}

// ClearOutput clears the fields of m that are only for output, as a caller's
// values for them are ignored (AIP-203).
func ClearOutput(m proto.Message) {
	r := m.ProtoReflect()
	fields := r.Descriptor().Fields()
	for i := range fields.Len() {
		if f := fields.Get(i); has(f, annotations.FieldBehavior_OUTPUT_ONLY) {
			r.Clear(f)
		}
	}
}

// ClearSecrets clears the fields of m that are shown once: those that the
// contract marks with debug_redact.
func ClearSecrets(m proto.Message) {
	r := m.ProtoReflect()
	fields := r.Descriptor().Fields()
	for i := range fields.Len() {
		if o, ok := fields.Get(i).Options().(*descriptorpb.FieldOptions); ok && o.GetDebugRedact() {
			r.Clear(fields.Get(i))
		}
	}
}

func writable(f protoreflect.FieldDescriptor) bool {
	return !identifies(f) && !has(f, annotations.FieldBehavior_OUTPUT_ONLY)
}

func identifies(f protoreflect.FieldDescriptor) bool {
	return f.Name() == "etag" || has(f, annotations.FieldBehavior_IDENTIFIER)
}

func has(f protoreflect.FieldDescriptor, want annotations.FieldBehavior) bool {
	behaviours, _ := proto.GetExtension(f.Options(), annotations.E_FieldBehavior).([]annotations.FieldBehavior)
	return slices.Contains(behaviours, want)
}
