package httpapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/fieldmaskpb"
	"google.golang.org/protobuf/types/known/timestamppb"
	"google.golang.org/protobuf/types/known/wrapperspb"

	"github.com/openpressroom/pressroom/internal/press"
)

// maxViolations bounds what one answer says; whoever has more mends these first.
const maxViolations = 20

// checkJSON says what is wrong with a body that is to become a message of type
// md, with the path of each field as the caller wrote it. It exists because
// protojson stops at the first error and says it in English prose. What it
// passes, protojson reads; beyond that it refuses enum numbers that are not
// defined and a key that stands twice. Whole names the body as such.
//
// It descends as far as the type does, so a body cannot nest it deeper than
// the contract.
func checkJSON(body []byte, md protoreflect.MessageDescriptor, whole string) []press.Violation {
	c := &checker{whole: whole}
	var raw json.RawMessage
	if err := json.Unmarshal(body, &raw); err != nil {
		offset := int64(len(body))
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
			offset = syntax.Offset
		}
		c.add(whole, press.JSONSyntax, "Offset", strconv.FormatInt(offset, 10))
		return c.violations
	}
	c.message("", bytes.TrimSpace(raw), md)
	return c.violations
}

// checker collects the violations of one body, which is valid JSON.
type checker struct {
	whole      string
	violations []press.Violation
}

func (c *checker) full() bool { return len(c.violations) == maxViolations }

func (c *checker) add(path string, reason press.Reason, pairs ...string) {
	if !c.full() {
		c.violations = append(c.violations, press.Violates(c.named(path), reason, pairs...))
	}
}

func (c *checker) named(path string) string {
	if path == "" {
		return c.whole
	}
	return path
}

func (c *checker) wrongType(path, expected string) {
	c.add(path, press.WrongType, "Expected", expected)
}

// message checks a value that is to be a message.
func (c *checker) message(path string, raw []byte, md protoreflect.MessageDescriptor) {
	if known, expected := wellKnown(md); known != nil {
		if protojson.Unmarshal(raw, known) != nil {
			c.wrongType(path, expected)
		}
		return
	}
	if raw[0] != '{' {
		c.wrongType(path, "object")
		return
	}
	seen := map[protoreflect.FieldNumber]bool{}
	c.members(path, raw, func(key string, value []byte) {
		at := shown(key)
		if path != "" {
			at = path + "." + at
		}
		field := fieldNamed(md, key)
		switch {
		case field == nil:
			c.add(at, press.UnknownField)
		case seen[field.Number()]:
			c.duplicate(path, at, key)
		default:
			seen[field.Number()] = true
			c.field(at, value, field)
		}
	})
}

func (c *checker) duplicate(parent, at, key string) {
	c.add(at, press.Duplicate, "Value", key)
	c.violations[len(c.violations)-1].Metadata["Field"] = c.named(parent)
}

// members calls visit with each member of an object until the checker is full.
func (c *checker) members(path string, raw []byte, visit func(key string, value []byte)) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	_, _ = decoder.Token() // the brace; raw is valid, so nothing fails here
	for decoder.More() && !c.full() {
		start := decoder.InputOffset()
		token, _ := decoder.Token()
		end := decoder.InputOffset()
		key, _ := token.(string)
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return
		}
		if !wellFormed(raw[start:end]) {
			c.add(path, press.NotUTF8)
			continue
		}
		visit(key, value)
	}
}

// field checks the value of a field: list, map or single.
func (c *checker) field(path string, raw []byte, field protoreflect.FieldDescriptor) {
	switch {
	case raw[0] == 'n': // null is the same as leaving the field out
	case field.IsMap():
		if raw[0] != '{' {
			c.wrongType(path, "object")
			return
		}
		seen := map[string]bool{}
		c.members(path, raw, func(key string, value []byte) {
			at := path + "[" + strconv.Quote(shown(key)) + "]"
			if seen[key] {
				c.duplicate(path, at, shown(key))
				return
			}
			seen[key] = true
			c.single(at, value, field.MapValue())
		})
	case field.IsList():
		if raw[0] != '[' {
			c.wrongType(path, "list")
			return
		}
		decoder := json.NewDecoder(bytes.NewReader(raw))
		_, _ = decoder.Token()
		for i := 0; decoder.More() && !c.full(); i++ {
			var value json.RawMessage
			if err := decoder.Decode(&value); err != nil {
				return
			}
			c.single(fmt.Sprintf("%s[%d]", path, i), value, field)
		}
	default:
		c.single(path, raw, field)
	}
}

// single checks one value. Numbers and bytes are shown to protojson, whose
// wrapper messages read exactly what fields of their kind read.
func (c *checker) single(path string, raw []byte, field protoreflect.FieldDescriptor) {
	read := func(into proto.Message, expected string) bool {
		if raw[0] != 'n' && protojson.Unmarshal(raw, into) == nil {
			return true
		}
		c.wrongType(path, expected)
		return false
	}
	switch field.Kind() {
	case protoreflect.MessageKind, protoreflect.GroupKind:
		c.message(path, raw, field.Message())
	case protoreflect.StringKind:
		if raw[0] != '"' {
			c.wrongType(path, "string")
		} else if !wellFormed(raw) {
			c.add(path, press.NotUTF8)
		}
	case protoreflect.BoolKind:
		if raw[0] != 't' && raw[0] != 'f' {
			c.wrongType(path, "true or false")
		}
	case protoreflect.EnumKind:
		c.enum(path, raw, field.Enum())
	case protoreflect.Int32Kind, protoreflect.Sint32Kind, protoreflect.Sfixed32Kind:
		read(&wrapperspb.Int32Value{}, wholeNumber)
	case protoreflect.Int64Kind, protoreflect.Sint64Kind, protoreflect.Sfixed64Kind:
		read(&wrapperspb.Int64Value{}, wholeNumber)
	case protoreflect.Uint32Kind, protoreflect.Fixed32Kind:
		read(&wrapperspb.UInt32Value{}, wholeNumber)
	case protoreflect.Uint64Kind, protoreflect.Fixed64Kind:
		read(&wrapperspb.UInt64Value{}, wholeNumber)
	case protoreflect.FloatKind:
		read(&wrapperspb.FloatValue{}, "number")
	case protoreflect.DoubleKind:
		read(&wrapperspb.DoubleValue{}, "number")
	case protoreflect.BytesKind:
		read(&wrapperspb.BytesValue{}, "string (base64)")
	}
}

const wholeNumber = "whole number"

// enum checks the name, or the number, of a value of an enumeration.
func (c *checker) enum(path string, raw []byte, enum protoreflect.EnumDescriptor) {
	var number wrapperspb.Int32Value
	switch {
	case raw[0] == '"':
		var name string
		if json.Unmarshal(raw, &name) != nil || enum.Values().ByName(protoreflect.Name(name)) == nil {
			c.add(path, press.EnumValue, "Value", shown(name))
		}
	case raw[0] == 'n' || protojson.Unmarshal(raw, &number) != nil:
		c.wrongType(path, "string")
	case enum.Values().ByNumber(protoreflect.EnumNumber(number.GetValue())) == nil:
		c.add(path, press.EnumValue, "Value", strconv.Itoa(int(number.GetValue())))
	}
}

// wellKnown returns a message to read into, and what to expect, for the types
// that JSON writes otherwise than as an object of their fields; nil for others.
func wellKnown(md protoreflect.MessageDescriptor) (proto.Message, string) {
	switch md.FullName() {
	case "google.protobuf.Timestamp":
		return &timestamppb.Timestamp{}, "timestamp (RFC 3339)"
	case "google.protobuf.Duration":
		return &durationpb.Duration{}, "duration in seconds (30s)"
	case "google.protobuf.FieldMask":
		return &fieldmaskpb.FieldMask{}, "string of fields, parted by commas"
	}
	return nil, ""
}

// fieldNamed finds a field by either of the names that protojson reads.
func fieldNamed(md protoreflect.MessageDescriptor, name string) protoreflect.FieldDescriptor {
	if field := md.Fields().ByJSONName(name); field != nil {
		return field
	}
	return md.Fields().ByTextName(name)
}

// wellFormed reports whether the text of a JSON string is UTF-8 whose escapes
// name no half of a surrogate pair. encoding/json would put U+FFFD in silently.
func wellFormed(raw []byte) bool {
	if !utf8.Valid(raw) {
		return false
	}
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			return true
		}
		raw = raw[i+1:]
		if raw[0] != 'u' {
			raw = raw[1:]
			continue
		}
		r := escaped(raw)
		raw = raw[5:]
		if !utf16.IsSurrogate(r) {
			continue
		}
		if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' || utf16.DecodeRune(r, escaped(raw[1:])) == utf8.RuneError {
			return false
		}
		raw = raw[6:]
	}
}

// escaped returns the code unit of an escape, given from its "u" on.
func escaped(raw []byte) rune {
	n, _ := strconv.ParseUint(string(raw[1:5]), 16, 16)
	return rune(n)
}

// shown cuts what a caller sent to what an error may repeat.
func shown(text string) string {
	const most = 100 // bytes
	text = strings.ToValidUTF8(text, "\uFFFD")
	if len(text) <= most {
		return text
	}
	cut := most
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + "…"
}
