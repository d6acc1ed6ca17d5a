package segment

import (
	"crypto/sha256"
	"encoding/hex"
)

// hashBytes is how much of a SHA-256 names a text.
const hashBytes = 16

// Hash names a source text: 32 hexadecimal digits of its SHA-256 (FIPS 180-4);
// empty for no text.
func Hash(text string) string {
	if text == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:hashBytes])
}
