package kv

import "errors"

// These errors are about the store as a whole.
var (
	// ErrInUse says that another process has the store.
	ErrInUse = errors.New("in use by another process")
	// ErrClosed says that the store was closed.
	ErrClosed = errors.New("store closed")
)

// These errors come from a Reader or Writer.
var (
	// ErrNotFound says that the table holds no such key.
	ErrNotFound = errors.New("not found")
	// ErrNoTable says that the table was not declared when the store was opened.
	ErrNoTable = errors.New("no such table")
	// ErrEmptyKey says that a key to be written has no bytes.
	ErrEmptyKey = errors.New("empty key")
	// ErrTooLarge says that a key is longer than MaxKeySize or a value longer
	// than MaxValueSize.
	ErrTooLarge = errors.New("too large")
	// ErrTxDone says that the function that the Reader or Writer was given to
	// has returned.
	ErrTxDone = errors.New("transaction is over")
)
