// Package check looks at a translation beside its source for what goes wrong
// in translations: a number that is not there, a quote that is lost, a space
// that French wants.
//
// Each check is a file with the cases that it knows. A check reports; whether
// something may be published in spite of it is for the rooms to decide.
package check

import "slices"

// Check names a check: it is the id of its message in the catalogue.
type Check string

// The checks, in the order in which they report.
const (
	TargetEmpty       Check = "TARGET_EMPTY"
	QuoteLost         Check = "QUOTE_LOST"
	QuoteAdded        Check = "QUOTE_ADDED"
	QuoteRepeated     Check = "QUOTE_REPEATED"
	QuoteSpeaker      Check = "QUOTE_SPEAKER"
	NumberMissing     Check = "NUMBER_MISSING"
	NumberNotation    Check = "NUMBER_NOTATION"
	NumberAdded       Check = "NUMBER_ADDED"
	DateMissing       Check = "DATE_MISSING"
	LinkMissing       Check = "LINK_MISSING"
	LinkAdded         Check = "LINK_ADDED"
	StructureChanged  Check = "STRUCTURE_CHANGED"
	SpeakerMissing    Check = "SPEAKER_MISSING"
	Untranslated      Check = "UNTRANSLATED"
	LengthUnlikely    Check = "LENGTH_UNLIKELY"
	ScriptMixed       Check = "SCRIPT_MIXED"
	ScriptForeign     Check = "SCRIPT_FOREIGN"
	SpaceMissing      Check = "SPACE_MISSING"
	SpaceBreaks       Check = "SPACE_BREAKS"
	SpaceDoubled      Check = "SPACE_DOUBLED"
	BidiControl       Check = "BIDI_CONTROL"
	PunctuationScript Check = "PUNCTUATION_SCRIPT"
)

// severities say how grave each check is. An error has to be put right or
// overridden with a reason, so a check is one only where it is seldom wrong.
// Measured with internal/check/score on paragraphs that people have translated
// from English (Arabic, French and Spanish of the Debian Administrator's
// Handbook, 2022, and French and Spanish of A Brief History of Debian, 2022,
// which is full of dates): an error is found in 25 of 11,725, and in most of
// these the translation does say something else, or is none.
var severities = map[Check]Severity{
	TargetEmpty: Error, QuoteLost: Error, QuoteAdded: Error, QuoteRepeated: Error, QuoteSpeaker: Error,
	NumberMissing: Error, DateMissing: Error, LinkMissing: Error, Untranslated: Error, BidiControl: Error,
	NumberNotation: Warning, NumberAdded: Warning, LinkAdded: Warning, StructureChanged: Warning,
	SpeakerMissing: Warning, LengthUnlikely: Warning, ScriptMixed: Warning,
	ScriptForeign: Warning, SpaceMissing: Warning, SpaceBreaks: Warning, SpaceDoubled: Warning,
	PunctuationScript: Warning,
}

// All returns every check by name. Each has a message of the same id in the
// catalogue.
func All() []Check {
	var all []Check
	for c := range severities {
		all = append(all, c)
	}
	slices.Sort(all)
	return all
}

// Severity is how grave a finding is.
type Severity int

// The severities.
const (
	// Warning is worth a look.
	Warning Severity = iota + 1
	// Error keeps a text from being published unless somebody says that it is
	// right.
	Error
)

// Pair is a translation beside its source.
type Pair struct {
	// Source and Target are CommonMark of one block or, where Plain is set, one
	// line of plain text.
	Source, Target string
	// SourceLanguage and TargetLanguage are BCP 47 codes.
	SourceLanguage, TargetLanguage string
	// Plain says that the texts have no markup.
	Plain bool
	// Speakers are those of the quotes in the release.
	Speakers []Speaker
}

// Speaker is who spoke a quote.
type Speaker struct {
	// ID is that of the quote.
	ID string
	// Names are the forms of the name, that of the target language first.
	Names []string
}

// Finding is what a check found.
type Finding struct {
	// Check is the check.
	Check Check
	// Severity is how grave it is.
	Severity Severity
	// Metadata fills the placeholders of the check's message: Value is the
	// number, word or address that it is about.
	Metadata map[string]string
}

// maxFindings bounds what is said of one translation.
const maxFindings = 100

// Run returns what the checks find, in a fixed order, at most 100. Of a target
// that is empty nothing else is said, and nothing of one that has no source.
func Run(p Pair) []Finding {
	if p.Source == "" {
		return nil
	}
	r := &report{}
	if p.Target == "" {
		r.add(TargetEmpty, "")
		return r.findings
	}
	source, target := newSide(p.Source, p.SourceLanguage, p.Plain), newSide(p.Target, p.TargetLanguage, p.Plain)
	quotes(r, source, target, p.Speakers)
	numbers(r, source, target)
	dates(r, source, target)
	structure(r, source, target)
	speakers(r, source, target, p.Speakers)
	untranslated(r, source, target)
	length(r, source, target)
	scripts(r, source, target)
	spacing(r, target)
	bidi(r, target)
	return r.findings[:min(len(r.findings), maxFindings)]
}

// report collects findings, each once.
type report struct{ findings []Finding }

func (r *report) add(c Check, value string) {
	for _, f := range r.findings {
		if f.Check == c && f.Metadata["Value"] == value {
			return
		}
	}
	r.findings = append(r.findings, Finding{Check: c, Severity: severities[c], Metadata: map[string]string{"Value": value}})
}
