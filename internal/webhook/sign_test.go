package webhook_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"net/http"
	"strings"
	"testing"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/webhook"
)

const messageID = "msg_p5jXN8AQM9LWM0D4loKWxJek"

// TestSignVector signs the example of the Standard Webhooks specification's
// reference libraries.
func TestSignVector(t *testing.T) {
	key, err := base64.StdEncoding.DecodeString("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
	if err != nil {
		t.Fatal(err)
	}
	headers := webhook.Sign(pressroomv1.Subscription_V1, [][]byte{key}, messageID, time.Unix(1614265330, 0), []byte(`{"test": 2432232314}`))
	if got, want := headers[webhook.HeaderSignature], "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="; got != want {
		t.Errorf("signature %s, want %s", got, want)
	}
}

func keys(t *testing.T, n int) [][]byte {
	t.Helper()
	made := make([][]byte, n)
	for i := range made {
		var err error
		if made[i], err = webhook.NewKey(rand.Reader); err != nil {
			t.Fatal(err)
		}
	}
	return made
}

func header(from map[string]string) http.Header {
	h := http.Header{}
	for name, value := range from {
		h.Set(name, value)
	}
	return h
}

// TestSignV1 has the library of Standard Webhooks verify with the newest secret
// and with the one before, and refuse with any other and any other body.
func TestSignV1(t *testing.T) {
	body := []byte(`{"type":"change.visible"}`)
	all := keys(t, 3)
	h := header(webhook.Sign(pressroomv1.Subscription_V1, all[:2], messageID, time.Now(), body))
	for i, key := range all {
		receiver, err := standardwebhooks.NewWebhook(webhook.Secret(key))
		if err != nil {
			t.Fatal(err)
		}
		if err := receiver.Verify(body, h); (err == nil) != (i < 2) {
			t.Errorf("key %d: %v", i, err)
		}
		if err := receiver.Verify(append(bytes.Clone(body), ' '), h); err == nil {
			t.Errorf("key %d signs another body", i)
		}
	}
}

// TestSignV1A verifies by the specification, which the library does not do for
// this scheme: Ed25519 over id, timestamp and body with dots between.
func TestSignV1A(t *testing.T) {
	body := []byte(`{"type":"change.visible"}`)
	all := keys(t, 3)
	h := webhook.Sign(pressroomv1.Subscription_V1A, all[:2], messageID, time.Unix(1614265330, 0), body)
	content := []byte(messageID + ".1614265330." + string(body))
	for i, key := range all {
		encoded, ours := strings.CutPrefix(webhook.PublicKey(key), "whpk_")
		public, err := base64.StdEncoding.DecodeString(encoded)
		if !ours || err != nil || len(public) != ed25519.PublicKeySize {
			t.Fatalf("public key %s: %v", webhook.PublicKey(key), err)
		}
		verified := false
		for signature := range strings.SplitSeq(h[webhook.HeaderSignature], " ") {
			encoded, ours := strings.CutPrefix(signature, "v1a,")
			raw, err := base64.StdEncoding.DecodeString(encoded)
			if !ours || err != nil {
				t.Fatalf("signature %s: %v", signature, err)
			}
			verified = verified || ed25519.Verify(public, content, raw)
		}
		if verified != (i < 2) {
			t.Errorf("key %d verifies: %v", i, verified)
		}
	}
}

// TestHubSignature signs an example of RFC 4231, 4.3.
func TestHubSignature(t *testing.T) {
	got := webhook.HubSignature("Jefe", []byte("what do ya want for nothing?"))
	if want := "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
