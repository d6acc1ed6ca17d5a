// Package press holds what the nouns of a press office mean: their names,
// states and rules, when a translation is fresh, which edition is visible, and
// the errors that say which rule was broken.
//
// It is pure: no storage, no clock, no network, no status codes. Instants come
// in as arguments. The nouns themselves are the generated messages of
// api/pressroom/v1.
package press
