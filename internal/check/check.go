// Package check looks at a translation beside its source for what goes wrong
// in translations: a number that is not there, a quote that is lost, a space
// that French wants.
//
// Each check is a file with the cases that it knows. A check reports; whether
// something may be published in spite of it is for the rooms to decide.
package check

// Check names a check: it is the id of its message in the catalogue.
type Check string

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
	// Names are the forms of the name that the target language may have.
	Names []string
}

// Finding is what a check found.
type Finding struct {
	// Check is the check.
	Check Check
	// Severity is how grave it is.
	Severity Severity
	// Metadata fills the placeholders of the check's message.
	Metadata map[string]string
	// Start and End are where it stands in the target, in bytes; both 0 where it
	// is not at one place.
	Start, End int
}

// Run returns what the checks find, in a fixed order. Of a target that is empty
// nothing else is said.
func Run(p Pair) []Finding {
	if p.Target == "" {
		return empty(p)
	}
	return nil
}

// All returns every check. Each has a message of the same id in the catalogue.
func All() []Check { return []Check{TargetEmpty} }
