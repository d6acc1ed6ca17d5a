package press

import (
	"errors"
	"fmt"
	"strings"

	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// Constraints checks a message against the rules of the contract (the
// buf.validate options of its fields). The error is Invalid with a violation
// for every rule that is broken, or Internal where a rule cannot be run.
func Constraints(m proto.Message) error {
	err := protovalidate.Validate(m)
	if err == nil {
		return nil
	}
	broken, ok := errors.AsType[*protovalidate.ValidationError](err)
	if !ok {
		return &Error{Kind: Internal, Reason: InternalError, Cause: err}
	}
	var found []Violation
	for _, v := range broken.Violations {
		found = append(found, constraint(v))
	}
	return Invalidate(found)
}

// constraint tells one broken rule in the words of the catalogue.
func constraint(v *protovalidate.Violation) Violation {
	field := jsonPath(v)
	limit := func(reason Reason) Violation {
		return Violates(field, reason, "Limit", fmt.Sprint(v.RuleValue.Interface()))
	}
	switch v.Proto.GetRuleId() {
	case "required", "string.min_len":
		return Violates(field, Required)
	case "string.max_len":
		return limit(TooLong)
	case "repeated.max_items", "map.max_pairs":
		return limit(TooMany)
	case "repeated.min_items":
		return limit(TooFew)
	case "repeated.unique":
		return Violates(field, Duplicate, "Value", twice(v.FieldValue.List()))
	case "string.pattern":
		if strings.HasSuffix(field, "Id") {
			return Violates(field, IDMalformed, "Value", v.FieldValue.String())
		}
		return Violates(field, Pattern)
	case "string.uri", "string.uri_empty":
		return Violates(field, URI)
	case "string.email", "string.email_empty":
		return Violates(field, Email)
	case "string.uuid", "string.uuid_empty":
		return Violates(field, UUID)
	case "enum.defined_only", "enum.in", "enum.not_in", "string.in":
		return Violates(field, EnumValue)
	case "int32.gte", "int32.gte_lte":
		if strings.HasSuffix(field, "pageSize") {
			return Violates(field, PageSizeNegative)
		}
		return Violates(field, NotInRange, bounds(v.RuleValue, v.Proto)...)
	}
	return Violates(field, InvalidValue)
}

// twice returns the first value that stands in a list a second time.
func twice(list protoreflect.List) string {
	seen := make(map[string]bool)
	for i := range list.Len() {
		value := list.Get(i).String()
		if seen[value] {
			return value
		}
		seen[value] = true
	}
	return ""
}

// bounds gives the lowest and highest value that an integer rule allows.
func bounds(rule protoreflect.Value, v *validate.Violation) []string {
	lowest, highest := fmt.Sprint(rule.Interface()), "∞"
	if v.GetRuleId() == "int32.gte_lte" {
		highest = "1000000"
	}
	return []string{"Minimum", lowest, "Maximum", highest}
}

// jsonPath gives the path of a violation's field with the names of JSON, as in
// `quotes[2].speaker`.
func jsonPath(v *protovalidate.Violation) string {
	var b strings.Builder
	for _, e := range v.Proto.GetField().GetElements() {
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(lowerCamel(e.GetFieldName()))
		switch s := e.GetSubscript().(type) {
		case *validate.FieldPathElement_Index:
			fmt.Fprintf(&b, "[%d]", s.Index)
		case *validate.FieldPathElement_StringKey:
			b.WriteString("." + s.StringKey)
		}
	}
	return b.String()
}

// lowerCamel turns a proto field name into its JSON name.
func lowerCamel(name string) string {
	var b strings.Builder
	for i, part := range strings.Split(name, "_") {
		if i > 0 && part != "" {
			part = strings.ToUpper(part[:1]) + part[1:]
		}
		b.WriteString(part)
	}
	return b.String()
}
