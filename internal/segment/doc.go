// Package segment parts a text into the pieces that are translated by
// themselves, and knows which piece of a translation renders which piece of
// its source.
//
// A segment's id survives edits around it: it belongs to the place of a text
// (headline, the caption of a medium) or, for the blocks of body and notes, to
// what was once written there and has been edited since. [Divide] carries the
// ids from one revision of a source to the next. A [Translation] is a
// translation beside the segments of its source: what is missing, what is
// stale, and the text that its segments make.
//
// Not in the room: who may change what (rooms), how it is kept (archive), what
// makes a good translation (check).
package segment
