// Package intake reads a pasted press release and makes a draft of it: dateline, headline, event,
// quotes with their speakers, captions, and the text as CommonMark in the form that package markup
// describes. Each thing that it saw it reports as a finding: where, by which rule, how sure, and
// what an editor should look at.
//
// In the room: the language of a text, and rules. A rule is a small function on a reading of the
// text and has a file and a table of cases of its own; what differs by language is data (lexicon).
// A rule that is less sure than a half only suggests, see Applied.
//
// Not in the room: files, encodings and formats other than plain text, whether a speaker exists
// already, how a finding looks to a person (package report).
//
// Everything is a pure function of its arguments and takes time in proportion to the text. No word
// is lost or altered: the words of the body and of what was taken out are those of the text, in order.
package intake
