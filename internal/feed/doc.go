// Package feed writes publications in the formats that partner agencies,
// readers and search engines already read: JSON Feed 1.1, IPTC ninjs 3.1, Atom,
// RSS 2.0, the Google News sitemap, and schema.org's NewsArticle as JSON-LD.
//
// In the room: the formats, the ids and addresses in them, and how each of them
// says that a text was corrected or withdrawn. Not in the room: which
// publications a feed holds and in which order, who may see them, paging
// cursors, HTTP.
//
// Everything here is pure, and the same input gives the same bytes, so that an
// ETag may be made from them. Texts are taken as they are and escaped as each
// format wants it; what XML cannot hold is left out. HTML is taken as package
// markup gives it, sanitised, and passed on unchanged.
package feed
