// Package tmx reads and writes TMX, the exchange format of translation memories
// (TMX 1.4b Specification, LISA OSCAR, 26 April 2005).
//
// In the room are the format, what makes a file invalid, and bounds on what a
// file may ask of its reader. Not in the room: which units are worth keeping
// (translation) and where they are kept (archive).
//
// A segment is one text. What TMX marks as native code (bpt, ept, it, ph, ut)
// is text of the format that it comes from; it stays in the text where it
// stood, as does what hi and sub hold. So a text in CommonMark, whose codes are
// characters, is written as it is, with no inline element, and a tool that
// marks its codes when it writes loses nothing.
package tmx

import (
	"strings"
	"time"
)

// AllLanguages is the source language of a unit or a file in which every
// language may be the source.
const AllLanguages = "*all*"

// Bounds of what is read and written.
const (
	MaxText  = 20000   // characters of a segment, a note or a property
	MaxSize  = 1 << 30 // bytes of a file
	maxDepth = 32      // elements within each other
	maxItems = 200     // attributes of an element; variants, notes and properties of a unit
)

// Header says where a file comes from. When written, what is empty says that
// it comes from Pressroom; ToolVersion and SourceLanguage must be given.
type Header struct {
	// Tool and ToolVersion made the file.
	Tool, ToolVersion string
	// SegmentType is block, paragraph, sentence or phrase.
	SegmentType string
	// OriginalFormat is the format of the memory that the file was made from.
	OriginalFormat string
	// AdminLanguage is the language of notes and properties.
	AdminLanguage string
	// SourceLanguage is that of units that name none, or AllLanguages.
	SourceLanguage string
	// DataType is the format of the texts.
	DataType string
	// Stamp says who made the file, and when.
	Stamp
	// Details are the notes and properties of the file.
	Details
}

// Stamp says who made and changed something; what is not known is zero.
type Stamp struct {
	// Created and Changed are in whole seconds.
	Created, Changed time.Time
	// Creator and Changer are names of the tool's own.
	Creator, Changer string
}

// Details are what a tool or a person wrote beside something.
type Details struct {
	// Notes are remarks for people.
	Notes []string
	// Properties are for tools.
	Properties []Property
}

// Property is a value that means something to the tool that wrote it.
type Property struct{ Type, Value string }

// Unit is a text in two or more languages.
type Unit struct {
	// ID is the tuid; empty where there is none.
	ID string
	// SourceLanguage is that of the unit or else of the file.
	SourceLanguage string
	// Stamp says who made the unit, and when.
	Stamp
	// Details are the notes and properties of the unit.
	Details
	// Variants are the texts in the order of the file.
	Variants []Variant
	// Line is where the unit begins in the file that it was read from.
	Line int
}

// Variant is the text of a unit in one language.
type Variant struct {
	// Language is a canonical BCP 47 code.
	Language string
	// Text is the segment with its native codes.
	Text string
	// Codes is how many inline elements the segment had in the file.
	Codes int
	// Stamp says who made the variant, and when.
	Stamp
	// Details are the notes and properties of the variant.
	Details
}

// Source returns the variant in the source language; nil where there is none,
// or any may be it.
func (u *Unit) Source() *Variant { return u.Variant(u.SourceLanguage) }

// Variant returns the first variant in a language. Where there is none, it is
// the only one that has the same language in another variety: files say "en" in
// one place and "en-US" in the other.
func (u *Unit) Variant(language string) *Variant {
	var near *Variant
	count := 0
	for i := range u.Variants {
		v := &u.Variants[i]
		if v.Language == language {
			return v
		}
		if v.Language == primary(language) || language == primary(v.Language) {
			near = v
			count++
		}
	}
	if count != 1 {
		return nil
	}
	return near
}

// primary is the language of a code without script, region and variants.
func primary(code string) string {
	first, _, _ := strings.Cut(code, "-")
	return first
}
