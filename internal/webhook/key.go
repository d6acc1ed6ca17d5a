package webhook

import (
	"crypto/ed25519"
	"encoding/base64"
	"fmt"
	"io"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// secretSize is the length in bytes of a secret; Standard Webhooks asks for 24
// to 64.
const secretSize = 32

// NewKey makes what is signed with under a scheme from a source of randomness:
// the secret of V1, or the seed of the Ed25519 key of V1A. It must be kept as
// it is, for without it nothing can be signed.
func NewKey(random io.Reader) ([]byte, error) {
	key := make([]byte, secretSize) // which is also ed25519.SeedSize
	if _, err := io.ReadFull(random, key); err != nil {
		return nil, fmt.Errorf("make key: %w", err)
	}
	return key, nil
}

// Secret gives the secret of V1 in the form in which it is shown.
func Secret(key []byte) string { return "whsec_" + base64.StdEncoding.EncodeToString(key) }

// PublicKey gives the public part of a key of V1A in the form in which it is
// shown.
func PublicKey(key []byte) string {
	public := ed25519.NewKeyFromSeed(key).Public().(ed25519.PublicKey)
	return "whpk_" + base64.StdEncoding.EncodeToString(public)
}

// Asymmetric reports whether a scheme signs with a key of which the receiver
// has only the public part.
func Asymmetric(scheme pressroomv1.Subscription_SignatureScheme) bool {
	return scheme == pressroomv1.Subscription_V1A
}
