package aip_test

import (
	"regexp"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/openpressroom/pressroom/internal/aip"
)

func TestIDAndSlug(t *testing.T) {
	tests := []struct{ text, id, slug string }{
		{"Three lamps and a spare!", "three-lamps-and-a-spare", "three-lamps-and-a-spare"},
		{"L’été à Besançon", "lete-a-besancon", "lété-à-besançon"},
		{"Au cœur de Łódź", "au-coeur-de-lodz", "au-cœur-de-łódź"},
		{"ثلاثة مصابيح", "", "ثلاثة-مصابيح"},
		{"12,000 people", "12-000-people", "12-000-people"},
		{"—", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		if got := aip.ID(tt.text); got != tt.id {
			t.Errorf("ID(%q) = %q, want %q", tt.text, got, tt.id)
		}
		if got := aip.Slug(tt.text); got != tt.slug {
			t.Errorf("Slug(%q) = %q, want %q", tt.text, got, tt.slug)
		}
	}
}

// The forms that the contract asks for.
var (
	idForm   = regexp.MustCompile(`^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)?$`)
	slugForm = regexp.MustCompile(`^([\p{L}\p{M}\p{Nd}]+(-[\p{L}\p{M}\p{Nd}]+)*)?$`)
)

func TestIDAndSlugHaveTheirForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		if id := aip.ID(text); !idForm.MatchString(id) {
			t.Fatalf("ID(%q) = %q", text, id)
		}
		slug := aip.Slug(text)
		if !slugForm.MatchString(slug) || utf8.RuneCountInString(slug) > aip.MaxSlugLength || !norm.NFC.IsNormalString(slug) {
			t.Fatalf("Slug(%q) = %q", text, slug)
		}
	})
}
