package press_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// TestEveryRuleHasItsReason breaks every rule of the contract, one at a time,
// and holds that the answer names the field, the rule and its limit. It reads
// the rules from the descriptors, and fails for a kind that it does not know.
func TestEveryRuleHasItsReason(t *testing.T) {
	broken := 0
	for _, d := range requestMessages(t) {
		mt, err := protoregistry.GlobalTypes.FindMessageByName(d.FullName())
		if err != nil {
			t.Fatal(err)
		}
		for i := range d.Fields().Len() {
			f := d.Fields().Get(i)
			rules, _ := proto.GetExtension(f.Options(), validate.E_Field).(*validate.FieldRules)
			if rules == nil || rules.GetIgnore() == validate.Ignore_IGNORE_ALWAYS {
				continue
			}
			for _, o := range offences(t, f, rules) {
				broken++
				m := mt.New()
				o.commit(m)
				got := press.Constraints(m.Interface())
				e, ok := errors.AsType[*press.Error](got)
				if !ok || e.Kind != press.Invalid || !slices.ContainsFunc(e.Violations, o.matches) {
					t.Errorf("%s %s: got %v, want %s %s %v", d.Name(), o.rule, got, o.field, o.reason, o.metadata)
				}
			}
		}
	}
	if broken < 150 {
		t.Errorf("broke %d rules only", broken)
	}
}

// requestMessages are the messages of the contract that a caller sends, those
// inside others included.
func requestMessages(t *testing.T) []protoreflect.MessageDescriptor {
	var found []protoreflect.MessageDescriptor
	seen := make(map[protoreflect.FullName]bool)
	var visit func(protoreflect.MessageDescriptor)
	visit = func(d protoreflect.MessageDescriptor) {
		if d == nil || seen[d.FullName()] || d.ParentFile().Package() != "pressroom.v1" {
			return
		}
		seen[d.FullName()] = true
		if !d.IsMapEntry() {
			found = append(found, d)
		}
		for i := range d.Fields().Len() {
			visit(d.Fields().Get(i).Message())
		}
	}
	protoregistry.GlobalFiles.RangeFilesByPackage("pressroom.v1", func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			methods := file.Services().Get(i).Methods()
			for j := range methods.Len() {
				visit(methods.Get(j).Input())
			}
		}
		return true
	})
	if len(found) < 30 {
		t.Fatalf("found %d messages only", len(found))
	}
	return found
}

// offence breaks one rule.
type offence struct {
	rule     string
	commit   func(protoreflect.Message)
	field    string
	reason   press.Reason
	metadata map[string]string
}

func (o offence) matches(v press.Violation) bool {
	if v.Subject != o.field || v.Reason != o.reason || v.Metadata["Field"] != o.field {
		return false
	}
	for key, want := range o.metadata {
		if v.Metadata[key] != want {
			return false
		}
	}
	return true
}

// wrong is a value that breaks one rule on values.
type wrong struct {
	rule     string
	value    any
	reason   press.Reason
	metadata map[string]string
}

// offences are all ways to break the rules of a field.
func offences(t *testing.T, f protoreflect.FieldDescriptor, rules *validate.FieldRules) []offence {
	name := f.JSONName()
	var found []offence
	add := func(rule, field string, reason press.Reason, metadata map[string]string, commit func(protoreflect.Message)) {
		found = append(found, offence{string(f.Name()) + " " + rule, commit, field, reason, metadata})
	}
	if rules.GetRequired() {
		add("required", name, press.Required, nil, func(protoreflect.Message) {})
	}
	known(t, f, rules, "ignore", "required", "string", "int32", "enum", "repeated", "map")
	switch {
	case rules.GetRepeated() != nil:
		r := rules.GetRepeated()
		known(t, f, r, "min_items", "max_items", "unique", "items")
		fill := func(n int, value func(int) protoreflect.Value) func(protoreflect.Message) {
			return func(m protoreflect.Message) {
				list := m.Mutable(f).List()
				for i := range n {
					if f.Message() != nil {
						list.AppendMutable()
						continue
					}
					list.Append(value(i))
				}
			}
		}
		same := func(int) protoreflect.Value { return oneOf(f) }
		if r.MinItems != nil {
			add("min_items", name, press.TooFew, limit(r.GetMinItems()), func(protoreflect.Message) {})
		}
		if r.MaxItems != nil {
			add("max_items", name, press.TooMany, limit(r.GetMaxItems()), fill(int(r.GetMaxItems())+1, same))
		}
		if r.GetUnique() {
			add("unique", name, press.Duplicate, map[string]string{"Value": "aa"}, fill(2, same))
		}
		for _, w := range wrongs(t, f, r.GetItems()) {
			add("items "+w.rule, name+"[1]", w.reason, w.metadata, fill(2, func(i int) protoreflect.Value {
				if i == 0 {
					return oneOf(f)
				}
				return protoreflect.ValueOf(w.value)
			}))
		}
	case rules.GetMap() != nil:
		r := rules.GetMap()
		known(t, f, r, "max_pairs", "keys", "values")
		put := func(key string, value any) func(protoreflect.Message) {
			return func(m protoreflect.Message) {
				m.Mutable(f).Map().Set(protoreflect.ValueOfString(key).MapKey(), protoreflect.ValueOf(value))
			}
		}
		if r.MaxPairs != nil {
			add("max_pairs", name, press.TooMany, limit(r.GetMaxPairs()), func(m protoreflect.Message) {
				for i := range r.GetMaxPairs() + 1 {
					put(fmt.Sprint("k", i), "v")(m)
				}
			})
		}
		for _, w := range wrongs(t, f.MapKey(), r.GetKeys()) {
			add("keys "+w.rule, name+"."+w.value.(string), w.reason, w.metadata, put(w.value.(string), "v"))
		}
		for _, w := range wrongs(t, f.MapValue(), r.GetValues()) {
			add("values "+w.rule, name+".k", w.reason, w.metadata, put("k", w.value))
		}
	default:
		for _, w := range wrongs(t, f, rules) {
			add(w.rule, name, w.reason, w.metadata, func(m protoreflect.Message) { m.Set(f, protoreflect.ValueOf(w.value)) })
		}
	}
	return found
}

// oneOf is a value that most rules allow.
func oneOf(f protoreflect.FieldDescriptor) protoreflect.Value {
	if f.Kind() == protoreflect.EnumKind {
		return protoreflect.ValueOfEnum(1)
	}
	return protoreflect.ValueOfString("aa")
}

// wrongs are values that break the rules of a text, a number or an enum.
func wrongs(t *testing.T, f protoreflect.FieldDescriptor, rules *validate.FieldRules) []wrong {
	var found []wrong
	if r := rules.GetString(); r != nil {
		known(t, f, r, "min_len", "max_len", "pattern", "uuid", "uri", "email", "in")
		if r.MinLen != nil {
			found = append(found, wrong{"min_len", "", press.Required, nil})
		}
		if r.MaxLen != nil {
			found = append(found, wrong{"max_len", strings.Repeat("é", int(r.GetMaxLen())+1), press.TooLong, limit(r.GetMaxLen())})
		}
		if r.Pattern != nil && strings.HasSuffix(string(f.Name()), "_id") {
			found = append(found, wrong{"pattern", "Not This!", press.IDMalformed, map[string]string{"Value": "Not This!"}})
		} else if r.Pattern != nil {
			found = append(found, wrong{"pattern", "Not This!", press.Pattern, nil})
		}
		if r.GetUuid() {
			found = append(found, wrong{"uuid", "1234", press.UUID, nil})
		}
		if r.GetUri() {
			found = append(found, wrong{"uri", "no uri", press.URI, nil})
		}
		if r.GetEmail() {
			found = append(found, wrong{"email", "nobody", press.Email, nil})
		}
		if len(r.GetIn()) > 0 {
			found = append(found, wrong{"in", "neither", press.EnumValue, nil})
		}
	}
	if r := rules.GetInt32(); r != nil {
		known(t, f, r, "gte", "lte")
		reason, metadata := press.NotInRange, map[string]string{"Minimum": fmt.Sprint(r.GetGte()), "Maximum": "∞"}
		if r.LessThan != nil {
			metadata["Maximum"] = fmt.Sprint(r.GetLte())
			found = append(found, wrong{"lte", r.GetLte() + 1, reason, metadata})
		}
		if f.Name() == "page_size" {
			reason, metadata = press.PageSizeNegative, nil
		}
		found = append(found, wrong{"gte", min(r.GetGte()-1, -1), reason, metadata})
	}
	if r := rules.GetEnum(); r != nil {
		known(t, f, r, "defined_only", "in", "not_in")
		if r.GetDefinedOnly() {
			found = append(found, wrong{"defined_only", protoreflect.EnumNumber(99), press.EnumValue, nil})
		}
		if len(r.GetIn()) > 0 {
			found = append(found, wrong{"in", protoreflect.EnumNumber(99), press.EnumValue, nil})
		}
		for _, n := range r.GetNotIn() {
			found = append(found, wrong{"not_in", protoreflect.EnumNumber(n), press.EnumValue, nil})
		}
	}
	return found
}

func limit(n uint64) map[string]string { return map[string]string{"Limit": fmt.Sprint(n)} }

// known fails for a kind of rule that this test does not break.
func known(t *testing.T, f protoreflect.FieldDescriptor, rules proto.Message, kinds ...string) {
	t.Helper()
	rules.ProtoReflect().Range(func(r protoreflect.FieldDescriptor, _ protoreflect.Value) bool {
		if !slices.Contains(kinds, string(r.Name())) {
			t.Errorf("%s has a rule of the kind %s: give it a reason in Constraints and a way to break it here", f.FullName(), r.FullName())
		}
		return true
	})
}

// TestConstraintPaths holds that a field inside another is named as in JSON.
func TestConstraintPaths(t *testing.T) {
	req := &pressroomv1.ImportDraftRequest{Draft: &pressroomv1.Draft{
		Release: &pressroomv1.Release{
			SourceLanguageCode: "fr",
			Dateline:           &pressroomv1.Dateline{CityNames: map[string]string{"zh-Hant": ""}},
			Media:              []*pressroomv1.Media{{Id: "m1"}, {Id: "m2", WidthPixels: -1}},
		},
		Variant: &pressroomv1.Variant{Captions: map[string]string{"m1": strings.Repeat("é", 2001)}},
	}}
	err := press.Constraints(req)
	got := fieldsOf(err)
	slices.Sort(got)
	want := []string{
		"draft.release.dateline.cityNames.zh-Hant", "draft.release.media[1].widthPixels", "draft.variant.captions.m1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("got %v; fields (-want +got):\n%s", err, diff)
	}
	if err := press.Constraints(&pressroomv1.ListReleasesRequest{PageSize: 10}); err != nil {
		t.Errorf("nothing wrong: got %v", err)
	}
}
