package intake

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, f := range strings.Fields(os.Getenv("ZZ")) {
		b, _ := os.ReadFile(f)
		s := string(b)
		if _, rest, ok := strings.Cut(s, "-- input.txt --\n"); ok {
			s, _, _ = strings.Cut(rest, "\n-- labels")
		}
		lang := os.Getenv("ZL")
		if lang == "" {
			lang = "es"
		}
		for _, text := range strings.Split(s, "\n====\n") {
			res := Parse(text, lang)
			for _, l := range summary(res.Draft) {
				fmt.Println("  ", l)
			}
			for _, f := range res.Findings {
				if f.Kind == 5 || os.Getenv("ZF") != "" {
					fmt.Printf("  %v %s %s %.2f %s\n", f.Kind, f.Field, f.Rule, f.Confidence, f.Doubt)
				}
			}
			if os.Getenv("ZC") != "" {
				r := newReading(text, lang)
				r.readLanguage()
				r.partEndMarks()
				r.partNumberedCaptions()
				r.partSections()
				r.readFurniture()
				r.readDateline()
				r.readEmbargo()
				r.readContactsAbove()
				r.readHeadline()
				r.readStandfirst()
				r.readCaptions()
				r.readCredits()
				r.readSections()
				r.readQuotes()
				for _, m := range r.census() {
					fmt.Printf("   @ %q (%q) sure=%d org=%v sur=%v gov=%v uns=%v leads=%v head=%v speaks=%v titled=%v guess=%v g=%v\n", r.at(m.name), r.at(m.title), m.sure, m.org, m.surname, m.governed, m.unsure, m.leads, m.headed, m.speaks, m.titled, m.guessed, m.gender)
				}
			}
			fmt.Println("--")
		}
	}
}
