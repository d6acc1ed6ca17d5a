package exchange

import (
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Text is a translation with its source, as far as a file shows it.
type Text struct {
	// Release is the name of the release, Language the language of the text.
	Release, Language string
	// SourceLanguage is that of the release.
	SourceLanguage string
	// SourceRevision is the revision of the source text.
	SourceRevision int32
	// Notes are context for all of it.
	Notes []Note
	// Segments are those in force, in order.
	Segments []Segment
	// Kept is what a tool has left at the file, as Kept made it; or empty.
	Kept string
}

// Segment is a segment as it is.
type Segment struct {
	// ID is its id, and Kind where it stands.
	ID   string
	Kind pressroomv1.Segment_Kind
	// Markup says that the texts are CommonMark.
	Markup bool
	// Source is the source as it is, Target the translation, or empty.
	Source, Target string
	// State is that of the translation.
	State pressroomv1.Segment_State
	// Stale says that the translation renders another source.
	Stale bool
	// RejectReason is why a reviewer sent it back, or empty.
	RejectReason string
	// Etag is that of the translation; empty where there is none.
	Etag string
	// Notes are context for it.
	Notes []Note
	// Kept is what a tool has left at the unit, as Kept made it; or empty.
	Kept string
}

// Note is context for a translator.
type Note struct {
	// Category says of what: CategorySpeaker and the like.
	Category string
	// Text is what it says.
	Text string
}

// The categories of notes. Those of a file from elsewhere are a tool's own.
const (
	CategoryDateline = "pressroom:dateline"
	CategorySpeaker  = "pressroom:speaker"
	CategoryReject   = "pressroom:reject"
	CategoryTarget   = "pressroom:target" // a translation that lacks a quote, and so cannot be a target
)

// namespace is that of Pressroom's own attributes, with the prefix that they
// are written with.
const (
	namespace = "https://pressroom.dev/xliff/1"
	prefix    = "pr"
)

// The attributes of Pressroom's own.
const (
	revisionAttribute = "sourceRevision" // of a file
	hashAttribute     = "sourceHash"     // of a unit: names the source
	seenAttribute     = "seen"           // of a unit: names target and state as they were written
	etagAttribute     = "etag"           // of a unit
	openAttribute     = "open"           // of a g in 1.2: the source of the code
	closeAttribute    = "close"
)
