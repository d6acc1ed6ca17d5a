package demo

import (
	_ "embed"
	"strings"
	"text/template"
)

//go:embed tour.txt
var tourText string

// Tour returns what to try on a server that [Fill] has filled: curl lines that can be pasted into
// a POSIX shell, each under a line that says what it shows and starts with "#". The base is that
// of the HTTP port ("http://127.0.0.1:8080"), the key an editor's.
func Tour(base, key string) string {
	var b strings.Builder
	tour := template.Must(template.New("tour").Parse(tourText))
	err := tour.Execute(&b, map[string]string{
		"Base":      base,
		"Key":       key,
		"InFour":    inFour,
		"InTwo":     inTwo,
		"Embargoed": embargoed,
		"Corrected": corrected,
		"Withdrawn": withdrawn,
		"InReview":  inReview,
		"MovedOn":   movedOn,
	})
	if err != nil {
		panic("demo: " + err.Error()) // the template is ours, and a test runs it
	}
	return b.String()
}
