package feed_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

// ninjsSchema is IPTC's schema, with formats held as well.
func ninjsSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	const id = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
	fixtures := filepath.Join("..", "..", "..", "shared", "fixtures", "ninjs")
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	for url, file := range map[string]string{id: "ninjs-schema_3.1.json", "https://geojson.org/schema/GeoJSON.json": "GeoJSON-stub.json"} {
		source, err := os.Open(filepath.Join(fixtures, file))
		if os.IsNotExist(err) {
			t.Skipf("no %s beside the checkout: get it from https://www.iptc.org/std/ninjs/ to %s", file, fixtures)
		}
		if err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(source)
		if err != nil {
			t.Fatal(err)
		}
		_ = source.Close()
		if err := compiler.AddResource(url, document); err != nil {
			t.Fatal(err)
		}
	}
	schema, err := compiler.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// checkNINJS holds every document of a feed against the schema.
func checkNINJS(t rapid.TB, schema *jsonschema.Schema, out []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	documents, ok := value.([]any)
	if !ok {
		t.Fatalf("no array: %s", out)
	}
	for _, document := range documents {
		if err := schema.Validate(document); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	}
}

func TestNINJSSchema(t *testing.T) {
	schema, w := ninjsSchema(t), writer(t, site)
	for _, language := range languages {
		checkNINJS(t, schema, written(t, w, feed.NINJS, page(t, language)))
	}
	// The oracle itself: a word that is none of ninjs's is found.
	if schema.Validate(map[string]any{"uri": "tag:example.org,2026:a", "pubstatus": "usable"}) == nil {
		t.Error("the schema lets ninjs 1's pubstatus pass")
	}
	if schema.Validate(map[string]any{"uri": "not a uri"}) == nil {
		t.Error("the schema lets an id pass that is no URI")
	}
}

// ninjsDocument is what the tests below look at.
type ninjsDocument struct {
	URI, Version, PubStatus, EdNote, Language string
	Headlines, Bodies                         []struct{ ContentType, Value string }
	Associations                              []ninjsDocument
	Rel                                       string
}

func ninjsDocuments(t rapid.TB, out []byte) []ninjsDocument {
	t.Helper()
	var documents []ninjsDocument
	if err := json.Unmarshal(out, &documents); err != nil {
		t.Fatal(err)
	}
	return documents
}

func TestNINJSStatus(t *testing.T) {
	w := writer(t, site)
	documents := ninjsDocuments(t, written(t, w, feed.NINJS, page(t, "ar")))
	gone, corrected, plain := documents[0], documents[1], documents[2]
	if gone.PubStatus != "canceled" || gone.Version != "3" || gone.EdNote != "بيان مسحوب: كانت الأرقام <خاطئة>." {
		t.Errorf("withdrawn: %+v", gone)
	}
	if gone.Headlines != nil || gone.Bodies != nil {
		t.Error("the tombstone has words of the text")
	}
	// The note is in another language: it runs as its own words do.
	if corrected.PubStatus != "usable" || corrected.Version != "2" || corrected.EdNote != "تصويب: \u2068420 ferries, not 240 (IORC).\u2069" {
		t.Errorf("corrected: %+v", corrected)
	}
	if plain.EdNote != "" {
		t.Errorf("note of a first edition: %q", plain.EdNote)
	}
	var others []string
	for _, a := range corrected.Associations {
		if a.Rel == "translation" {
			others = append(others, a.URI)
		}
	}
	if len(others) != 3 || others[0] != "tag:example.org,2026:publications/lamps/en" {
		t.Errorf("translations %q", others)
	}
	again := ninjsDocuments(t, written(t, w, feed.NINJS, &feed.Feed{Items: []feed.Item{{
		Publication: publication(t, "ar", 1, pressroomv1.Edition_FIRST, "", firstTime),
	}}}))
	if again[0].URI != corrected.URI {
		t.Errorf("the correction of %s is %s", again[0].URI, corrected.URI)
	}
}
