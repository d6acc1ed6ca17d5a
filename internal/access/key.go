package access

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/hex"
	"strings"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

const (
	prefix      = "pr"
	idBytes     = 6
	secretBytes = 32
)

// secretEncoding gives text that a double click selects whole.
var secretEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// NewKey makes a key of what callers see of it: its text, which is shown once,
// and the record to keep. Both parts come from the system's random source, which
// does not fail.
func NewKey(k *pressroomv1.Key) (text string, record *storev1.KeyRecord) {
	raw := make([]byte, idBytes+secretBytes)
	rand.Read(raw) //nolint:errcheck // documented never to fail
	id := hex.EncodeToString(raw[:idBytes])
	secret := secretEncoding.EncodeToString(raw[idBytes:])
	sum := sha256.Sum256([]byte(secret))
	k.Name = press.KeyName(id)
	return strings.Join([]string{prefix, id, secret}, "_"), &storev1.KeyRecord{Id: id, SecretSha256: sum[:], Key: k}
}

// cutKey parts a key's text into its id and its secret.
func cutKey(text string) (id, secret string, ok bool) {
	parts := strings.Split(text, "_")
	if len(parts) != 3 || parts[0] != prefix || parts[1] == "" || parts[2] == "" {
		return "", "", false
	}
	return parts[1], parts[2], true
}

// opens reports whether a secret is that of a record; false for no record. It
// takes the same time either way.
func opens(record *storev1.KeyRecord, secret string) bool {
	sum := sha256.Sum256([]byte(secret))
	want := record.GetSecretSha256()
	if record == nil {
		want = make([]byte, len(sum))
	}
	return subtle.ConstantTimeCompare(sum[:], want) == 1 && record != nil
}
