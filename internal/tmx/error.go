package tmx

import "fmt"

// Error says where and how a file breaks a rule.
type Error struct {
	// Line and Column are where the offending part begins, from 1; a column is
	// a byte of the line in UTF-8. They are 0 where nothing was read.
	Line, Column int
	// Rule is the rule that is broken.
	Rule Rule
	// Detail names what breaks it.
	Detail string
}

// Error implements error.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.Rule, e.Detail)
	}
	return fmt.Sprintf("line %d, column %d: %s: %s", e.Line, e.Column, e.Rule, e.Detail)
}

// Rule is the stable name of something that every file must keep.
type Rule string

// The rules.
const (
	WellFormed Rule = "WELL_FORMED" // the file is XML 1.0, and each attribute is there once
	Encoding   Rule = "ENCODING"    // the file is UTF-8, or UTF-16 with a byte order mark
	Doctype    Rule = "DOCTYPE"     // a document type is named at most, as in <!DOCTYPE tmx SYSTEM "tmx14.dtd">, with no declaration of its own
	Version    Rule = "VERSION"     // the version is 1 point something
	Element    Rule = "ELEMENT"     // elements and text stand where TMX has a place for them
	Missing    Rule = "MISSING"     // what TMX requires is there
	Value      Rule = "VALUE"       // values are those that TMX knows
	Language   Rule = "LANGUAGE"    // languages are BCP 47 codes
	Source     Rule = "SOURCE"      // every unit has a text in its source language
	Pair       Rule = "PAIR"        // bpt and ept come in pairs, in order
	Character  Rule = "CHARACTER"   // texts hold only what XML can hold
	Size       Rule = "SIZE"        // the bounds of this package are kept
)
