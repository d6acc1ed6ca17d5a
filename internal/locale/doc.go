// Package locale knows languages and regions: which code names a language,
// which of several texts a reader gets, how a date, a country and a dateline
// are written in a language, and what an error says in it.
//
// In the room: BCP 47 codes, RFC 4647 lookup and the site's fallback chain,
// CLDR dates and country names, the message catalogue (files of package
// locales).
//
// Not in the room: what is visible and to whom, HTTP headers other than the
// value of Accept-Language, HTML escaping, and text that editors write.
// Everything here is pure; a [Catalogue] is read-only once it is made.
package locale
