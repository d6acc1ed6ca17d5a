package webhook

import (
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// Names of the headers of Standard Webhooks.
const (
	HeaderID        = "Webhook-Id"
	HeaderTimestamp = "Webhook-Timestamp"
	HeaderSignature = "Webhook-Signature"
)

// Sign returns the headers that say what a body is and that it comes from us:
// its id, the same for each attempt; when this attempt was made; and a
// signature with each of the keys, the newest first, of which a receiver needs
// one.
func Sign(scheme pressroomv1.Subscription_SignatureScheme, keys [][]byte, id string, now time.Time, body []byte) map[string]string {
	timestamp := strconv.FormatInt(now.Unix(), 10)
	content := append([]byte(id+"."+timestamp+"."), body...)
	signatures := make([]string, len(keys))
	for i, key := range keys {
		if Asymmetric(scheme) {
			signatures[i] = "v1a," + base64.StdEncoding.EncodeToString(ed25519.Sign(ed25519.NewKeyFromSeed(key), content))
			continue
		}
		signatures[i] = "v1," + base64.StdEncoding.EncodeToString(mac(key, content))
	}
	return map[string]string{
		HeaderID: id, HeaderTimestamp: timestamp, HeaderSignature: strings.Join(signatures, " "),
	}
}

// HubSignature gives the value of the header X-Hub-Signature, by which a
// subscriber of a feed knows that a body comes from its hub (WebSub, 7.1).
func HubSignature(secret string, body []byte) string {
	return "sha256=" + hex.EncodeToString(mac([]byte(secret), body))
}

func mac(key, content []byte) []byte {
	m := hmac.New(sha256.New, key)
	m.Write(content)
	return m.Sum(nil)
}
