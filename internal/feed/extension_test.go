package feed_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/openpressroom/pressroom/internal/feed"
)

// TestExtensionIsWrittenDown looks on the page that `about` leads to for every
// key that an extension object can have.
func TestExtensionIsWrittenDown(t *testing.T) {
	manual, err := os.ReadFile("extension.md")
	if err != nil {
		t.Fatal(err)
	}
	type extended struct {
		Extension map[string]any `json:"_pressroom"`
	}
	var document struct {
		extended
		Items []extended
	}
	if err := json.Unmarshal(written(t, writer(t, site), feed.JSON, page(t, "en")), &document); err != nil {
		t.Fatal(err)
	}
	var look func(value any)
	look = func(value any) {
		switch value := value.(type) {
		case map[string]any:
			for key, inner := range value {
				if !strings.Contains(string(manual), "`"+key+"`") {
					t.Errorf("extension.md does not say what %s is", key)
				}
				look(inner)
			}
		case []any:
			for _, inner := range value {
				look(inner)
			}
		}
	}
	look(document.Extension)
	for _, item := range document.Items {
		look(item.Extension)
		if about, _ := item.Extension["about"].(string); !strings.HasSuffix(about, "/internal/feed/extension.md") {
			t.Errorf("about leads to %q", about)
		}
	}
}
