package app

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// unvalidated are the paths of the public that are not asked again by a
// validator, and why.
var unvalidated = map[string]string{
	"GET /v1/changes:watch": "a stream",
	"GET /healthz":          "is as of now",
	"GET /readyz":           "is as of now",
	"GET /openapi.json":     "has no date, for its bytes come with the program",
}

// TestEveryPublicReadIsAskedAgainForLittle asks every path of the public in every
// way: each answer has both validators, is 304 to who sends either, says how it
// may be kept, and is the same by HEAD and compressed.
func TestEveryPublicReadIsAskedAgainForLittle(t *testing.T) {
	w := newTwins(t)
	h := w.plain
	w.clock.set(lifts.Add(-time.Hour))
	page, err := pressroomv1.NewSyndicationServiceClient(h.conn).ListChanges(h.Context(), &pressroomv1.ListChangesRequest{})
	if err != nil {
		t.Fatal(err)
	}
	targets := []string{"/v1/changes?after=" + page.GetNextCursor()}
	for path, way := range pathWays {
		verb, pattern, _ := strings.Cut(path, " ")
		if unvalidated[path] == "" && verb == http.MethodGet && !strings.HasPrefix(pattern, "/v1/subscriptions") {
			targets = append(targets, way.targets...)
		}
	}
	answered := 0
	for _, target := range targets {
		if h.validated(target) {
			answered++
		}
	}
	if answered < 20 {
		t.Errorf("%d of %d answered", answered, len(targets))
	}
}

// validated asks for one target again in every way, and reports whether there is
// something.
func (h *twin) validated(target string) bool {
	h.Helper()
	ask := func(verb string, header http.Header) heard { return h.send(verb, target, "", "fr", "", header) }
	plain := ask("GET", nil)
	if !strings.HasPrefix(plain.text, "200\n") {
		return false
	}
	for _, name := range []string{"Etag", "Last-Modified", "Vary"} {
		if plain.header.Get(name) == "" {
			h.Errorf("%s: no %s", target, name)
		}
	}
	if !strings.HasPrefix(plain.header.Get("Cache-Control"), "public, ") {
		h.Errorf("%s: Cache-Control: %s", target, plain.header.Get("Cache-Control"))
	}
	if when, err := http.ParseTime(plain.header.Get("Last-Modified")); err != nil || when.After(lifts) {
		h.Errorf("%s: last modified %v: %v", target, when, err)
	}
	for _, again := range [][2]string{{"Etag", "If-None-Match"}, {"Last-Modified", "If-Modified-Since"}} {
		if again[0] == "Last-Modified" && undated(target) {
			continue
		}
		answer := ask("GET", http.Header{again[1]: {plain.header.Get(again[0])}})
		if !strings.HasPrefix(answer.text, "304\n") || answer.header.Get("ETag") != plain.header.Get("ETag") {
			h.Errorf("%s, asked again by %s: %s", target, again[1], answer.text)
		}
	}
	head := ask("HEAD", nil)
	if strings.TrimSuffix(head.text, "\n\n") == head.text || !strings.HasPrefix(plain.text, head.text) {
		h.Errorf("%s: HEAD says\n%s\nand GET\n%s", target, head.text, plain.text)
	}
	_, body, _ := strings.Cut(plain.text, "\n\n")
	small := ask("GET", http.Header{"Accept-Encoding": {"gzip"}})
	if _, sent, _ := strings.Cut(small.text, "\n\n"); small.header.Get("Content-Encoding") == "gzip" {
		unpacked, err := gzip.NewReader(strings.NewReader(sent))
		if err != nil {
			h.Fatal(target, err)
		}
		if content, err := io.ReadAll(unpacked); err != nil || string(content) != body || small.header.Get("Etag") == plain.header.Get("Etag") {
			h.Errorf("%s: gzip gives %d bytes of %d, %v", target, len(content), len(body), small.header)
		}
	} else if len(body) >= 1400 {
		h.Errorf("%s: %d bytes are not compressed", target, len(body))
	}
	return true
}

// undated reports whether who has only the date of an answer asks for it anew: a
// page of the log that may grow within a second, and a text that is not in the
// language that was asked for first.
func undated(target string) bool {
	return strings.HasPrefix(target, "/v1/changes") && !strings.Contains(target, "after=") || strings.Contains(target, "languageCode=de")
}

// TestADateTellsEachState changes what is public in every way, twice within a
// second among them: who has only the date of what they were given before is
// given what is there now.
func TestADateTellsEachState(t *testing.T) {
	w := newTwins(t)
	h := w.plain
	editorial := pressroomv1.NewEditorialServiceClient(h.conn)
	correct := func() {
		h.write("open", "fr", "Une rivière à "+w.clock.Now().Format(time.StampMilli))
		if _, err := editorial.PublishRelease(h.admin, &pressroomv1.PublishReleaseRequest{
			Name: "releases/open", LanguageCodes: []string{"fr"}, Kind: pressroomv1.Edition_UPDATE,
		}); err != nil {
			t.Fatal(err)
		}
	}
	// For each target, what was there under each date that was ever given.
	given := make(map[string]map[string]string)
	for i, step := range []struct {
		after time.Duration
		do    func()
	}{
		{0, func() {}},
		{time.Second, correct},
		{100 * time.Millisecond, correct},
		{time.Minute, func() { h.publish("other", nil) }},
		{time.Minute, func() {
			if _, err := editorial.WithdrawRelease(h.admin, &pressroomv1.WithdrawReleaseRequest{
				Name: "releases/open", LanguageCodes: []string{"en"}, Note: "Wrong river.",
			}); err != nil {
				t.Fatal(err)
			}
		}},
		{2 * 24 * time.Hour, func() {}}, // old news
	} {
		w.clock.set(w.clock.Now().Add(step.after))
		step.do()
		for path, way := range pathWays {
			if verb, pattern, _ := strings.Cut(path, " "); unvalidated[path] != "" || verb != http.MethodGet || strings.HasPrefix(pattern, "/v1/subscriptions") {
				continue
			}
			for _, target := range way.targets {
				now := h.send("GET", target, "", "fr", "", nil)
				if given[target] == nil {
					given[target] = make(map[string]string)
				}
				for date, tag := range given[target] {
					answer := h.send("GET", target, "", "fr", "", http.Header{"If-Modified-Since": {date}})
					if strings.HasPrefix(answer.text, "304\n") && tag != now.header.Get("Etag") {
						t.Errorf("step %d, %s: who has the date %s is told that nothing changed", i, target, date)
					}
				}
				if date := now.header.Get("Last-Modified"); date != "" {
					given[target][date] = now.header.Get("Etag")
				}
			}
		}
	}
}
