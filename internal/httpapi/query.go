package httpapi

import (
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/openpressroom/pressroom/internal/press"
)

// wholeRequest is what errors call a request as such.
const wholeRequest = "request"

// readQuery checks the query parameters of a route and returns them under the
// names of the contract. The mux would ignore an unknown parameter and let the
// caller believe in a filter that is not there; a parameter is one plain field
// of the request here, by either of its names.
func (rt *route) readQuery(raw string) (url.Values, []press.Violation) {
	given, err := url.ParseQuery(raw)
	if err != nil {
		return nil, []press.Violation{press.Violates("query", press.InvalidValue)}
	}
	c := &checker{whole: wholeRequest}
	read := url.Values{}
	for _, key := range slices.Sorted(maps.Keys(given)) {
		values, field := given[key], rt.parameter(key)
		switch {
		case field == nil:
			c.add(shown(key), press.UnknownField)
		case read.Has(string(field.Name())), len(values) > 1 && !field.IsList():
			c.duplicate("", key, key)
		default:
			for i, value := range values {
				if field.Kind() == protoreflect.EnumKind {
					values[i] = enumName(value)
				}
				c.parameter(key, value, field)
			}
			read[string(field.Name())] = values
		}
	}
	return read, c.violations
}

// parameter returns the field that a query parameter may set, or nil.
func (rt *route) parameter(key string) protoreflect.FieldDescriptor {
	field := fieldNamed(rt.request, key)
	if field == nil || rt.body == "*" || rt.bound[string(field.Name())] || field.IsMap() {
		return nil
	}
	if message := field.Message(); message != nil {
		if known, _ := wellKnown(message); known == nil {
			return nil
		}
	}
	return field
}

// enumName is the name of a value of an enumeration as it is typed into an
// address: state=in-review is as good as state=IN_REVIEW.
func enumName(value string) string { return strings.ToUpper(strings.ReplaceAll(value, "-", "_")) }

// parameter checks the text of a query parameter as the mux will read it.
func (c *checker) parameter(key, value string, field protoreflect.FieldDescriptor) {
	if !utf8.ValidString(value) {
		c.add(key, press.NotUTF8)
		return
	}
	var err error
	expected := wholeNumber
	switch field.Kind() {
	case protoreflect.BoolKind:
		expected = "true or false"
		_, err = strconv.ParseBool(value)
	case protoreflect.Int32Kind:
		_, err = strconv.ParseInt(value, 10, 32)
	case protoreflect.Int64Kind:
		_, err = strconv.ParseInt(value, 10, 64)
	case protoreflect.MessageKind:
		if field.Message().FullName() == "google.protobuf.Duration" {
			var known proto.Message
			known, expected = wellKnown(field.Message())
			err = protojson.Unmarshal([]byte(strconv.Quote(value)), known)
		}
	case protoreflect.EnumKind:
		if field.Enum().Values().ByName(protoreflect.Name(enumName(value))) == nil {
			c.add(key, press.EnumValue, "Value", shown(value))
		}
	}
	if err != nil {
		c.wrongType(key, expected)
	}
}

// pathViolations says what is wrong with a path: protobuf refuses to carry text
// that is not UTF-8.
func pathViolations(path string) []press.Violation {
	if utf8.ValidString(path) {
		return nil
	}
	return []press.Violation{press.Violates(shown(strings.TrimPrefix(path, "/")), press.NotUTF8)}
}
