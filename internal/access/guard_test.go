package access_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/press"
)

func newArchive(t testing.TB) *archive.Archive {
	t.Helper()
	store, err := boltkv.Open(filepath.Join(t.TempDir(), "a.db"), boltkv.Options{Tables: archive.Tables()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	a, err := archive.Open(t.Context(), store, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// firstKey makes the first key of an archive.
func firstKey(t testing.TB, a *archive.Archive) (key string) {
	t.Helper()
	made, err := access.Bootstrap(t.Context(), a, func(text string) error { key = text; return nil })
	if err != nil || !made {
		t.Fatalf("Bootstrap: made %v, %v", made, err)
	}
	return key
}

const newsroom = "pressroom.v1.EditorialService/ListReleases"

func TestAdmit(t *testing.T) {
	a := newArchive(t)
	key := firstKey(t, a)
	parts := strings.Split(key, "_")
	tests := []struct {
		name          string
		authorization []string
		reason        press.Reason // empty: let in
	}{
		{"key", []string{"Bearer " + key}, ""},
		{"scheme in lower case", []string{"bearer " + key}, ""},
		{"none", nil, press.NoKey},
		{"empty", []string{""}, press.KeyInvalid},
		{"no scheme", []string{key}, press.KeyInvalid},
		{"other scheme", []string{"Basic " + key}, press.KeyInvalid},
		{"two headers", []string{"Bearer " + key, "Bearer " + key}, press.KeyInvalid},
		{"wrong secret", []string{"Bearer pr_" + parts[1] + "_" + strings.Repeat("a", len(parts[2]))}, press.KeyInvalid},
		{"no secret", []string{"Bearer pr_" + parts[1] + "_"}, press.KeyInvalid},
		{"unknown id", []string{"Bearer pr_000000000000_" + parts[2]}, press.KeyInvalid},
		{"other prefix", []string{"Bearer xx_" + parts[1] + "_" + parts[2]}, press.KeyInvalid},
		{"cut", []string{"Bearer " + key[:len(key)-1]}, press.KeyInvalid},
		{"longer", []string{"Bearer " + key + "_a"}, press.KeyInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			caller, err := access.NewGuard(a, access.Options{}).Admit(t.Context(), newsroom, tt.authorization)
			if tt.reason == "" {
				if err != nil || caller.Key != parts[1] {
					t.Errorf("Admit: caller %q, %v; want %q", caller.Key, err, parts[1])
				}
				return
			}
			e, ok := errors.AsType[*press.Error](err)
			if !ok || e.Kind != press.Unauthenticated || e.Reason != tt.reason || caller.Key != "" {
				t.Errorf("Admit: caller %q, %v; want %s", caller.Key, err, tt.reason)
			}
		})
	}
}

// TestPublicMethodsTakeNoWrongKey is that a partner whose key has ended is told so,
// and not that what they may read ahead is not there.
func TestPublicMethodsTakeNoWrongKey(t *testing.T) {
	a := newArchive(t)
	key := firstKey(t, a)
	guard := access.NewGuard(a, access.Options{})
	tests := map[string]struct {
		authorization []string
		caller        string
		refused       bool
	}{
		"none":           {nil, "", false},
		"a key":          {[]string{"Bearer " + key}, strings.Split(key, "_")[1], false},
		"a wrong key":    {[]string{"Bearer " + key + "x"}, "", true},
		"two keys":       {[]string{"Bearer " + key, "Bearer " + key}, "", true},
		"another scheme": {[]string{"Basic c2l0ZTpzaXRl"}, "", false},
	}
	for name, tt := range tests {
		caller, err := guard.Admit(t.Context(), "pressroom.v1.DeliveryService/GetPublication", tt.authorization)
		if caller.Key != tt.caller || errors.Is(err, &press.Error{Reason: press.KeyInvalid}) != tt.refused || !tt.refused && err != nil {
			t.Errorf("%s: %+v, %v", name, caller, err)
		}
		caller, err = guard.Admit(t.Context(), "grpc.health.v1.Health/Check", tt.authorization)
		if err != nil || caller.Key != "" {
			t.Errorf("%s, to the server about itself: %+v, %v", name, caller, err)
		}
	}
}

func TestBootstrapMakesOneKey(t *testing.T) {
	a := newArchive(t)
	firstKey(t, a)
	made, err := access.Bootstrap(t.Context(), a, func(string) error {
		t.Error("a second key was delivered")
		return nil
	})
	if err != nil || made {
		t.Errorf("second Bootstrap: made %v, %v", made, err)
	}
}

func TestBootstrapKeepsNoKeyThatNobodyGot(t *testing.T) {
	a := newArchive(t)
	lost := errors.New("no paper")
	var key string
	if _, err := access.Bootstrap(t.Context(), a, func(text string) error { key = text; return lost }); !errors.Is(err, lost) {
		t.Fatalf("Bootstrap: %v", err)
	}
	if _, err := access.NewGuard(a, access.Options{}).Admit(context.Background(), newsroom, []string{"Bearer " + key}); err == nil {
		t.Error("a key that was not delivered opens the door")
	}
	firstKey(t, a) // and the archive still has none
}
