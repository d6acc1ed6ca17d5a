// Package xliff reads and writes XLIFF, the exchange format of translation
// tools: XLIFF 2.0 and 2.1 (OASIS Standards of 5 August 2014 and 13 February
// 2018), 2.2 (Committee Specification) and 1.2 (OASIS Standard of 1 February
// 2008).
//
// In the room are the model of a file, the rules that a file has to keep (the
// schemas, the constraints and the processing requirements, each with a name),
// and bounds on what a file may ask of its reader. Not in the room: what the
// units stand for and what becomes of a translation (translation).
//
// One model serves all versions. Where 1.2 has a name of its own for something
// (trans-unit, g, bpt), structure is told by the type and inline codes keep the
// name that they have in their version. A file is
// written in the version that its document names.
//
// Elements and attributes of other namespaces, those of XLIFF's own modules
// included, are kept as they are and written again. A document type is refused,
// so there are no entities but the five of XML; nothing is ever fetched.
package xliff
