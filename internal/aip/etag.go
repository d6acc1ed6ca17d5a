package aip

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
)

// AnyEtag is the etag that matches whatever there is, as `*` does in If-Match
// (RFC 9110, 13.1.1).
const AnyEtag = "*"

// Etag makes the etag of a resource from its unique id, which is never used
// again, and the count of its changes. It tells nothing of either.
func Etag(uid string, generation int64) string {
	sum := sha256.Sum256(binary.BigEndian.AppendUint64([]byte(uid), uint64(generation)))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}
