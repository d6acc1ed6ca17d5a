package check

import (
	"regexp"
	"strings"
)

var (
	// doubled are two spaces, or one before a sign that no language sets apart.
	doubled = regexp.MustCompile(`\S([ \x{a0}\x{202f}]{2,}\S|[ \x{a0}\x{202f}]+[,.](?:\s|$))`)
	// glued is a French double sign without a space before it, at the end of its
	// word, or a guillemet without one inside. Inside words it is code or a time.
	glued = regexp.MustCompile(`(?:[^\s\x{a0}\x{202f}?!:;(«\d/\x{fffc}][;:!?]|\d[;!?])(?:[\s\x{a0}\x{202f})»”"]|$)|[^\s\x{a0}\x{202f}?!]»|«[^\s\x{a0}\x{202f}]`)
	// breaking is one with a space at which the line may break.
	breaking = regexp.MustCompile(` [;:!?»]|« `)
	// gluedCanada are the signs before which Canadian French sets a space as well.
	gluedCanada = regexp.MustCompile(`[^\s\x{a0}\x{202f}]»|«[^\s\x{a0}\x{202f}]`)
)

// spacing finds doubled spaces, and spaces around French punctuation that are
// missing or let the line break ("Lexique des règles typographiques en usage à
// l'Imprimerie nationale").
func spacing(r *report, target side) {
	text := target.words
	for _, found := range doubled.FindAllString(text, -1) {
		r.add(SpaceDoubled, strings.TrimSpace(found))
	}
	if target.base != "fr" {
		return
	}
	rule := glued
	if strings.HasPrefix(target.language, "fr-CA") {
		rule = gluedCanada
	}
	for _, found := range rule.FindAllString(text, -1) {
		r.add(SpaceMissing, strings.TrimSpace(found))
	}
	for _, found := range breaking.FindAllString(text, -1) {
		r.add(SpaceBreaks, strings.TrimSpace(found))
	}
}
