// Package locales holds what Pressroom says to people: one message file per
// language, named for its BCP 47 code. A further language is a further file.
//
// The files are go-i18n's: an id with a text, or with one text for each CLDR
// plural form of the language. Text in double braces is filled in and stays as it is. What reads
// the files is internal/locale.
package locales

import "embed"

// FS holds the message files at its root.
//
//go:embed *.toml
var FS embed.FS
