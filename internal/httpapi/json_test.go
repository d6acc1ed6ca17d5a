package httpapi

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/wrapperspb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

var (
	releaseType = (&pressroomv1.Release{}).ProtoReflect().Descriptor()
	variantType = (&pressroomv1.Variant{}).ProtoReflect().Descriptor()
	publishType = (&pressroomv1.PublishReleaseRequest{}).ProtoReflect().Descriptor()
	findingType = (&pressroomv1.Finding{}).ProtoReflect().Descriptor()
	grantType   = (&pressroomv1.Grant{}).ProtoReflect().Descriptor()
)

// brief is a violation as the tables write it: "path REASON detail".
func brief(violations []press.Violation) []string {
	var lines []string
	for _, v := range violations {
		line := v.Subject + " " + string(v.Reason)
		for _, key := range []string{"Expected", "Offset", "Value"} {
			if detail := v.Metadata[key]; detail != "" {
				line += " " + detail
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func TestCheckJSON(t *testing.T) {
	for _, test := range []struct {
		name string
		md   protoreflect.MessageDescriptor
		body string
		want []string
	}{
		{"empty object", releaseType, `{}`, nil},
		{"all good", releaseType, `{"sourceLanguageCode":"fr","dateline":{"city":"Lyon","date":{"year":2023,"month":3,"day":14},"cityNames":{"ar":"ليون"}},
			"quotes":[{"id":"q1"}],"media":[{"widthPixels":"640","heightPixels":4.8e2}],"topics":["a"],"embargoTime":"2023-03-14T06:00:00+01:00"}`, nil},
		{"proto names", releaseType, `{"source_language_code":"fr"}`, nil},
		{"nulls", releaseType, `{"dateline":null,"quotes":null,"topics":null,"embargoTime":null,"name":null}`, nil},
		{"paired surrogates", variantType, `{"headline":"\ud83d\ude00 \\ud83d \u00e9"}`, nil},
		{"enum by number", publishType, `{"kind":2}`, nil},

		{"unknown field", releaseType, `{"headline":"x"}`, []string{"headline UNKNOWN_FIELD"}},
		{"unknown nested", releaseType, `{"dateline":{"town":"x"}}`, []string{"dateline.town UNKNOWN_FIELD"}},
		{"unknown in list", releaseType, `{"quotes":[{},{"text":"x"}]}`, []string{"quotes[1].text UNKNOWN_FIELD"}},
		{"case matters", releaseType, `{"Topics":[]}`, []string{"Topics UNKNOWN_FIELD"}},
		{"extension", releaseType, `{"[a.b]":1}`, []string{"[a.b] UNKNOWN_FIELD"}},
		{"several at once", releaseType, `{"a":1,"topics":"x","media":[{"widthPixels":"x"}]}`, []string{
			"a UNKNOWN_FIELD", "topics WRONG_TYPE list", "media[0].widthPixels WRONG_TYPE whole number"}},

		{"number for string", variantType, `{"headline":7}`, []string{"headline WRONG_TYPE string"}},
		{"object for string", variantType, `{"headline":{"en":"x"}}`, []string{"headline WRONG_TYPE string"}},
		{"string for message", releaseType, `{"dateline":"Lyon"}`, []string{"dateline WRONG_TYPE object"}},
		{"object for list", releaseType, `{"quotes":{}}`, []string{"quotes WRONG_TYPE list"}},
		{"list for map", variantType, `{"captions":[]}`, []string{"captions WRONG_TYPE object"}},
		{"number in map", variantType, `{"captions":{"m 1":2}}`, []string{`captions["m 1"] WRONG_TYPE string`}},
		{"null in map", variantType, `{"captions":{"m1":null}}`, []string{`captions["m1"] WRONG_TYPE string`}},
		{"null in list", releaseType, `{"topics":[null]}`, []string{"topics[0] WRONG_TYPE string"}},
		{"null message in list", releaseType, `{"quotes":[null]}`, []string{"quotes[0] WRONG_TYPE object"}},
		{"string for bool", (&pressroomv1.WithdrawReleaseRequest{}).ProtoReflect().Descriptor(), `{"all":"true"}`, []string{"all WRONG_TYPE true or false"}},
		{"fraction", releaseType, `{"media":[{"widthPixels":1.5}]}`, []string{"media[0].widthPixels WRONG_TYPE whole number"}},
		{"too big", releaseType, `{"media":[{"widthPixels":2147483648}]}`, []string{"media[0].widthPixels WRONG_TYPE whole number"}},
		{"big integer", variantType, `{"sourceRevision":"9223372036854775808"}`, []string{"sourceRevision WRONG_TYPE whole number"}},
		{"double", findingType, `{"confidence":"high"}`, []string{"confidence WRONG_TYPE number"}},
		{"unsigned", (&wrapperspb.UInt32Value{}).ProtoReflect().Descriptor(), `{"value":-1}`, []string{"value WRONG_TYPE whole number"}},
		{"big unsigned", (&wrapperspb.UInt64Value{}).ProtoReflect().Descriptor(), `{"value":-1}`, []string{"value WRONG_TYPE whole number"}},
		{"float", (&wrapperspb.FloatValue{}).ProtoReflect().Descriptor(), `{"value":1e39}`, []string{"value WRONG_TYPE number"}},
		{"bytes", (&wrapperspb.BytesValue{}).ProtoReflect().Descriptor(), `{"value":"!"}`, []string{"value WRONG_TYPE string (base64)"}},
		{"timestamp", releaseType, `{"embargoTime":"tomorrow"}`, []string{"embargoTime WRONG_TYPE timestamp (RFC 3339)"}},
		{"duration", grantType, `{"embargoLead":"7200s"}`, nil},
		{"duration in hours", grantType, `{"embargoLead":"2h"}`, []string{"embargoLead WRONG_TYPE duration in seconds (30s)"}},
		{"timestamp without zone", releaseType, `{"embargoTime":"2023-03-14T06:00:00"}`, []string{"embargoTime WRONG_TYPE timestamp (RFC 3339)"}},
		{"timestamp as number", releaseType, `{"embargoTime":1678770000}`, []string{"embargoTime WRONG_TYPE timestamp (RFC 3339)"}},
		{"date as string", releaseType, `{"dateline":{"date":"2023-03-14"}}`, []string{"dateline.date WRONG_TYPE object"}},

		{"enum value", publishType, `{"kind":"RETRACTION"}`, []string{"kind ENUM_VALUE RETRACTION"}},
		{"enum number", publishType, `{"kind":9}`, []string{"kind ENUM_VALUE 9"}},
		{"enum type", publishType, `{"kind":true}`, []string{"kind WRONG_TYPE string"}},
		{"enum in list", publishType, `{"overrides":[{"rules":["APPROVED","NONE"]}]}`, []string{"overrides[0].rules[1] ENUM_VALUE NONE"}},

		{"duplicate", variantType, `{"headline":"a","headline":"b"}`, []string{"headline DUPLICATE headline"}},
		{"duplicate by both names", releaseType, `{"sourceLanguageCode":"a","source_language_code":"b"}`, []string{"source_language_code DUPLICATE source_language_code"}},
		{"duplicate in map", variantType, `{"captions":{"a":"x","a":"y"}}`, []string{`captions["a"] DUPLICATE a`}},

		{"not UTF-8", variantType, "{\"headline\":\"a\xffb\"}", []string{"headline NOT_UTF8"}},
		{"key not UTF-8", variantType, "{\"captions\":{\"a\xffb\":\"x\"}}", []string{"captions NOT_UTF8"}},
		{"half a surrogate pair", variantType, `{"headline":"\ud83d"}`, []string{"headline NOT_UTF8"}},
		{"surrogates in wrong order", variantType, `{"headline":"\ude00\ud83d"}`, []string{"headline NOT_UTF8"}},
		{"surrogate and letter", variantType, `{"headline":"\ud83d\u0041"}`, []string{"headline NOT_UTF8"}},

		{"array at the top", releaseType, `[]`, []string{"release WRONG_TYPE object"}},
		{"null at the top", releaseType, `null`, []string{"release WRONG_TYPE object"}},
		{"cut short", releaseType, `{"name":`, []string{"release JSON_SYNTAX 8"}},
		{"single quotes", releaseType, `{'name':1}`, []string{"release JSON_SYNTAX 2"}},
		{"trailing comma", releaseType, `{"name":"x",}`, []string{"release JSON_SYNTAX 13"}},
		{"trailing data", releaseType, `{} {}`, []string{"release JSON_SYNTAX 4"}},
		{"byte order mark", releaseType, "\uFEFF{}", []string{"release JSON_SYNTAX 1"}},
		{"form", releaseType, `name=x&topics=y`, []string{"release JSON_SYNTAX 2"}},
		{"control character", variantType, "{\"headline\":\"a\nb\"}", []string{"release JSON_SYNTAX 15"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, brief(checkJSON([]byte(test.body), test.md, "release"))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCheckJSONIsBounded(t *testing.T) {
	deep := `{"x":` + strings.Repeat("[", 200_000) + strings.Repeat("]", 200_000) + `}`
	if got := checkJSON([]byte(deep), releaseType, "release"); len(got) != 1 || got[0].Reason != press.JSONSyntax {
		t.Errorf("deep nesting: %v", brief(got))
	}
	if got := checkJSON([]byte(`{"x":`+strings.Repeat("[", 9000)+strings.Repeat("]", 9000)+`}`), releaseType, "release"); len(got) != 1 || got[0].Reason != press.UnknownField {
		t.Errorf("deep value of an unknown field: %v", brief(got))
	}
	many := `{"topics":[` + strings.Repeat("1,", 100_000) + `1]}`
	if got := checkJSON([]byte(many), releaseType, "release"); len(got) != maxViolations {
		t.Errorf("%d violations, want %d", len(got), maxViolations)
	}
	long := `{"x` + strings.Repeat("é", 100_000) + `":1}`
	if got := checkJSON([]byte(long), releaseType, "release"); len(got[0].Subject) > 110 {
		t.Errorf("a violation repeats %d bytes", len(got[0].Subject))
	}
}

// FuzzCheckJSON holds the checker against protojson: what it passes protojson
// reads, and what protojson reads it passes but for what it says it refuses
// beyond that.
func FuzzCheckJSON(f *testing.F) {
	for _, seed := range []string{
		`{}`, `{"sourceLanguageCode":"fr","dateline":{"date":{"year":2023}}}`, `{"kind":"FIRST","publishTime":"2023-03-14T06:00:00Z"}`,
		`{"captions":{"a":"\ud83d\ude00"},"sourceRevision":"12"}`, `{"confidence":"NaN"}`, `{"confidence":1e400}`, `{"kind":1.0}`,
		`{"media":[{"widthPixels":1e2}],"topics":["a",null]}`, `{"headline":"\ud83d"}`, "{\"headline\":\"\xff\"}", `null`, `{"a":1}x`,
		`{"dateline":{"cityNames":{"a":"b","a":"c"}}}`, `{"headline":null,"headline":"x"}`, `{"\u0068eadline":"x"}`,
	} {
		f.Add([]byte(seed))
	}
	messages := []proto.Message{
		&pressroomv1.Release{}, &pressroomv1.Variant{}, &pressroomv1.PublishReleaseRequest{},
		&pressroomv1.Finding{}, &pressroomv1.ImportDraftRequest{}, &pressroomv1.WithdrawReleaseRequest{},
	}
	beyond := map[press.Reason]bool{press.EnumValue: true, press.Duplicate: true}
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, m := range messages {
			violations := checkJSON(body, m.ProtoReflect().Descriptor(), wholeRequest)
			err := protojson.Unmarshal(body, m.ProtoReflect().New().Interface())
			if len(violations) == 0 && err != nil {
				t.Errorf("%T: passed, but protojson says %v", m, err)
			}
			if len(violations) > 0 && err == nil && !beyond[violations[0].Reason] {
				t.Errorf("%T: refused what protojson reads: %v", m, brief(violations))
			}
		}
	})
}
