package source

import (
	"errors"
	"fmt"
)

// Rule names what a file must be to be read.
type Rule string

const (
	// TooLarge is a file, or what is packed in it, over the size that is read.
	TooLarge Rule = "source.size"
	// Binary is a file that holds no text.
	Binary Rule = "source.binary"
	// Format is a text format that is not read, such as RTF and the Word format before 2007.
	Format Rule = "source.format"
	// Encoding is a text whose encoding cannot be told, or that is not in the one it declares.
	Encoding Rule = "source.encoding"
	// Malformed is a file that is broken.
	Malformed Rule = "source.malformed"
	// Nesting is HTML that is nested too deeply.
	Nesting Rule = "source.nesting"
)

// Error is a file that cannot be read.
type Error struct {
	// File is the name given to Read; empty where there was none.
	File string
	// Rule is the rule that the file breaks.
	Rule  Rule
	cause error
}

// Error says what to do about it, in English.
func (e *Error) Error() string {
	if e.File == "" {
		return e.cause.Error()
	}
	return e.File + ": " + e.cause.Error()
}

// Unwrap returns what lies beneath.
func (e *Error) Unwrap() error { return e.cause }

func broken(rule Rule, format string, args ...any) error {
	return &Error{Rule: rule, cause: fmt.Errorf(format, args...)}
}

func ruleOf(err error) Rule {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Rule
	}
	return Malformed
}
