// Package app wires one server: it opens the store, listens, serves, drains
// and closes. What the parts do is in the rooms; signals and exit codes are in
// cmd/pressroom.
package app
