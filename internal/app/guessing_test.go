package app

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// TestKeysThatDoNotFitAreAnsweredAlike gives keys that are wrong in every way,
// at both doors, for what exists and what does not: the answers are the same to
// the last byte, so that nothing is learnt of keys or of releases.
func TestKeysThatDoNotFitAreAnsweredAlike(t *testing.T) {
	h := keep(t, Exposure{})
	release(t, h, "harbour", map[string]any{"headline": "Harbour", "body": "It opens."})
	id := strings.Split(h.key, "_")[1]
	wrong := []string{
		"Bearer pr_" + id + "_" + strings.Repeat("a", 52), "Bearer pr_" + id + "_a", "Bearer pr_" + id + "_", "Bearer pr_000000000000_" + strings.Repeat("a", 52),
		"Bearer " + h.key + "x", "Bearer " + h.key[:len(h.key)-1], "Bearer " + strings.ToUpper(h.key), "Bearer x", "Bearer " + strings.Repeat("x", 4096),
		"Basic " + base64.StdEncoding.EncodeToString([]byte("ines:"+h.key)), "Digest x", h.key, "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.",
		"Bearer " + h.key + ", Bearer " + h.key,
	}
	var want string
	for _, name := range []string{"releases/harbour", "releases/nothing"} {
		for _, authorization := range wrong {
			answer, content := h.ask(t, "GET", "/v1/"+name, "", "Authorization: "+authorization)
			header := maps.Clone(answer.Header)
			for _, changing := range []string{"Date", "Ratelimit"} {
				header.Del(changing)
			}
			text, err := json.Marshal([]any{answer.Status, header, content})
			if err != nil {
				t.Fatal(err)
			}
			if want == "" {
				want = string(text)
			}
			if got := string(text); answer.StatusCode != 401 || got != want {
				t.Errorf("%s with %s: %s, to another it was %s", name, authorization, got, want)
			}
		}
	}
	client := pressroomv1.NewEditorialServiceClient(h.dialRPC(t))
	want = ""
	for _, name := range []string{"releases/harbour", "releases/nothing"} {
		for _, authorization := range wrong {
			ctx := metadata.AppendToOutgoingContext(context.Background(), "authorization", authorization)
			_, err := client.GetRelease(ctx, &pressroomv1.GetReleaseRequest{Name: name})
			got := protojson.MarshalOptions{}.Format(status.Convert(err).Proto())
			if want == "" {
				want = got
			}
			if got != want || !strings.Contains(got, "KEY_INVALID") {
				t.Errorf("%s with %s: %s, to another it was %s", name, authorization, got, want)
			}
		}
	}
}
