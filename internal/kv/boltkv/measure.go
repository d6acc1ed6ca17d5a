package boltkv

import (
	"fmt"
	"os"
	"time"
)

// Commit is what one commit came to.
type Commit struct {
	// Updates is how many Updates shared it, from 1: those that wrote something.
	Updates int
	// Took is how long it took to write and to sync, the disk's part of an
	// Update.
	Took time.Duration
	// Err says why it failed; nil where it did not.
	Err error
}

// Size is how large a store is, in bytes.
type Size struct {
	// File is the size of the file.
	File int64
	// Free is how much of it new entries may take before it grows.
	Free int64
}

// Size says how large the store is now.
func (s *Store) Size() (Size, error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return Size{}, fmt.Errorf("size of the store: %w", err)
	}
	return Size{File: info.Size(), Free: int64(s.db.Stats().FreeAlloc)}, nil
}
