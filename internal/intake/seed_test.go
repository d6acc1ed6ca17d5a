package intake

import (
	"os"
	"path/filepath"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
)

func TestSeedX(t *testing.T) {
	m, _ := filepath.Glob("../../../shared/seeds/000_*.txt")
	b, _ := os.ReadFile(m[0])
	resp := Parse(string(b), "en")
	j, _ := protojson.MarshalOptions{Multiline: true}.Marshal(resp)
	t.Log(string(j))
	t.Log(resp.Draft.Variant.Body)
}
