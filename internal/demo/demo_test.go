package demo

import (
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// The calls of the story are tested against the real server, with the program.
func TestStoryHasTheTextsThatItTells(t *testing.T) {
	languages := map[string]string{ // by release, the source language first
		inFour: "en ar es fr", inTwo: "es en", embargoed: "fr ar en es", corrected: "ar en es fr",
		withdrawn: "en fr", inReview: "en ar es fr", movedOn: "fr ar en",
	}
	c := loaded(t)
	if len(c.releases) != len(languages) {
		t.Errorf("there are %d releases, told are %d", len(c.releases), len(languages))
	}
	for id, want := range languages {
		of := c.releases[id]
		if of == nil {
			t.Errorf("%s is missing", id)
			continue
		}
		source := of.release.GetSourceLanguageCode()
		var rest []string
		for lang := range of.texts {
			if lang != source {
				rest = append(rest, lang)
			}
		}
		slices.Sort(rest)
		if got := strings.Join(append([]string{source}, rest...), " "); got != want {
			t.Errorf("%s is in %s, want %s", id, got, want)
		}
	}
	for _, lang := range strings.Fields(languages[corrected]) {
		texts := c.releases[corrected].texts[lang]
		if len(texts) != 2 || texts[0].GetBody() == texts[1].GetBody() || c.releases[corrected].notes[lang] == "" {
			t.Errorf("the correction in %s lacks its text or its note", lang)
		}
	}
	for _, lang := range strings.Fields(languages[withdrawn]) {
		if c.releases[withdrawn].notes[lang] == "" {
			t.Errorf("the withdrawal in %s has no note", lang)
		}
	}
	if c.releases[movedOn].notes["fr"] == "" || len(c.releases[movedOn].texts["fr"]) != 2 {
		t.Error("the update in fr lacks its text or its note")
	}
}

func TestEmbargoedReleaseIsDatedToTheEndOfItsEmbargo(t *testing.T) {
	d := &desk{content: loaded(t)}
	end := time.Date(2026, 12, 31, 23, 30, 0, 0, time.FixedZone("", -3600))
	d.embargoUntil(embargoed, end)
	release := d.content.releases[embargoed].release
	if got := release.GetEmbargoTime().AsTime(); !got.Equal(end) {
		t.Errorf("embargo until %v, want %v", got, end)
	}
	if got := release.GetDateline().GetDate(); got.GetYear() != 2027 || got.GetMonth() != 1 || got.GetDay() != 1 {
		t.Errorf("dated %v, want 2027-01-01", got)
	}
}

func TestTourNamesWhatThereIs(t *testing.T) {
	c := loaded(t)
	tour := Tour("http://127.0.0.1:18080", "k-123")
	found := regexp.MustCompile(`http://127\.0\.0\.1:18080/v1/(?:releases|publications)/([a-z0-9-]+)`).
		FindAllStringSubmatch(tour, -1)
	shown := make(map[string]bool)
	for _, match := range found {
		shown[match[1]] = true
		if c.releases[match[1]] == nil {
			t.Errorf("there is no release %q", match[1])
		}
	}
	for id := range c.releases {
		if !shown[id] {
			t.Errorf("the tour does not show %s", id)
		}
	}
	for line := range strings.Lines(tour) {
		if strings.Contains(line, "/v1/releases") != strings.Contains(line, "Authorization: Bearer k-123") {
			t.Errorf("newsroom and key do not go together in %s", line)
		}
	}
	if strings.Contains(tour, "{{") || strings.Contains(tour, "<no value>") {
		t.Error("something is left open in the template")
	}
}

func TestTourIsShell(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh to read the tour with")
	}
	check := exec.Command(shell, "-n")
	check.Stdin = strings.NewReader(Tour("http://127.0.0.1:8080", "key"))
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("sh -n: %v\n%s", err, out)
	}
}
