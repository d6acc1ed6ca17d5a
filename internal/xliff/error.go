package xliff

import "fmt"

// Error says where and how a file breaks a rule.
type Error struct {
	// Line is where the offending part begins, from 1.
	Line int
	// Rule is the rule that is broken.
	Rule Rule
	// Detail names what breaks it, in English.
	Detail string
}

// Error implements error.
func (e *Error) Error() string { return fmt.Sprintf("line %d: %s: %s", e.Line, e.Rule, e.Detail) }

func fail(line int, rule Rule, format string, args ...any) error {
	return &Error{Line: line, Rule: rule, Detail: fmt.Sprintf(format, args...)}
}

// Rule is the stable name of something that every file must keep.
type Rule string

// The rules of XML and of this package.
const (
	WellFormed Rule = "WELL_FORMED" // the file is XML 1.0 with namespaces
	Encoding   Rule = "ENCODING"    // the file is UTF-8, or UTF-16 with a byte order mark
	Doctype    Rule = "DOCTYPE"     // there is no document type, and so no entity of the file's own
	Size       Rule = "SIZE"        // the bounds of this package are kept
	Character  Rule = "CHARACTER"   // what is written holds only what XML can hold
)

// The rules of the schemas.
const (
	Version   Rule = "VERSION"   // the root is xliff, in the namespace of its version, which is 1.2 or 2.0 to 2.2
	Structure Rule = "STRUCTURE" // elements and text stand where the version has a place for them
	Missing   Rule = "MISSING"   // what is required is there
	Attribute Rule = "ATTRIBUTE" // attributes are those that their element may have
	Value     Rule = "VALUE"     // values are those that their attribute may have
	Module    Rule = "MODULE"    // elements and attributes of XLIFF's modules are those that these have
)

// The rules that no schema can hold: the constraints of the specification.
const (
	Language       Rule = "LANGUAGE"        // languages are BCP 47 codes; source and target are in those of the file
	TargetLanguage Rule = "TARGET_LANGUAGE" // a file with targets names their language
	Space          Rule = "SPACE"           // source and target have the same xml:space
	ID             Rule = "ID"              // an id is there once in its scope
	Order          Rule = "ORDER"           // targets of a unit have places of their own, from 1 to their number
	Skeleton       Rule = "SKELETON"        // a skeleton is either in the file or pointed to
	SubState       Rule = "SUB_STATE"       // subState stands beside state
	SubType        Rule = "SUB_TYPE"        // subType stands beside type, and those of XLIFF beside theirs
	DataRef        Rule = "DATA_REF"        // original data that a code refers to is in its unit
	SubFlow        Rule = "SUB_FLOW"        // units that a code refers to are in its file
	CopyOf         Rule = "COPY_OF"         // a copy is of a code of its unit that may be copied, and has no data of its own
	CodePair       Rule = "CODE_PAIR"       // start and end of a code come in pairs, in order, unless they are isolated
	CodeAgree      Rule = "CODE_AGREE"      // start and end of a code have the same rights
	CanReorder     Rule = "CAN_REORDER"     // what may not be reordered may not be copied or deleted, and begins with firstNo
	Reordered      Rule = "REORDERED"       // what may not be reordered stands in the target as in the source
	Deleted        Rule = "DELETED"         // what may not be deleted is in the target
	MarkerPair     Rule = "MARKER_PAIR"     // start and end of an annotation come in pairs, in order
	Comment        Rule = "COMMENT"         // a comment has a text or points to a note of its unit
	Fragment       Rule = "FRAGMENT"        // a reference into a file is a fragment identifier of XLIFF
)
