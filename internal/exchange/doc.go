// Package exchange makes an XLIFF document of a translation, and reads one that
// a translation tool hands back.
//
// A segment is a unit under its id. What is no word in its CommonMark travels
// as inline codes, each with its source as it is written, so that a text put
// together again is the text that it was; quotes may be neither deleted nor
// copied. The unit says in attributes of Pressroom's own which source, target
// and etag it was made from. A tool may drop these, and write targets only: the
// source in the file says what a target renders.
//
// Not in the room: the format (xliff), and what becomes of a translation
// (translation).
package exchange
