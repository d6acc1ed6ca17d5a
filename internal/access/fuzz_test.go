package access_test

import (
	"errors"
	"strings"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/press"
)

// FuzzAdmit gives any text as the header Authorization: only the key itself
// opens the door, in the scheme Bearer, and everything else is refused in the
// same words.
func FuzzAdmit(f *testing.F) {
	a := newArchive(f)
	key := firstKey(f, a)
	guard := access.NewGuard(a, access.Options{})
	for _, seed := range []string{"Bearer KEY", "bearer KEY ", "Basic KEY", "KEY", "", "Bearer", "Bearer pr__", "Bearer pr_0_0", "Bearer KEYx", "Bearer pr_\x00_\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, header string) {
		header = strings.ReplaceAll(header, "KEY", key)
		caller, err := guard.Admit(t.Context(), newsroom, []string{header})
		scheme, text, _ := strings.Cut(header, " ")
		if strings.EqualFold(scheme, "Bearer") && strings.TrimSpace(text) == key {
			if err != nil || caller.Key != strings.Split(key, "_")[1] {
				t.Errorf("%q: %+v, %v", header, caller, err)
			}
			return
		}
		if e, ok := errors.AsType[*press.Error](err); !ok || e.Reason != press.KeyInvalid || caller.Key != "" {
			t.Errorf("%q: %+v, %v", header, caller, err)
		}
	})
}

// FuzzRedactor writes any log entry with a key somewhere in it: the secret does
// not come out, and of an entry without one nothing is lost.
func FuzzRedactor(f *testing.F) {
	for _, seed := range []string{"level=DEBUG error=\"releases/KEY\"", "KEY", "xKEYx KEY", "\xff\x00KEY\n", "pr_KEY", "_KEY_"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, entry string) {
		key, _ := access.NewKey(&pressroomv1.Key{})
		secret := strings.Split(key, "_")[2]
		var log strings.Builder
		n, err := access.Redactor(&log).Write([]byte(strings.ReplaceAll(entry, "KEY", key)))
		if err != nil || n != len(strings.ReplaceAll(entry, "KEY", key)) {
			t.Fatalf("wrote %d, %v", n, err)
		}
		if strings.Contains(log.String(), secret) {
			t.Errorf("%q comes out as %q", entry, log.String())
		}
		if !strings.Contains(entry, "KEY") && !strings.Contains(entry, "pr_") && !strings.Contains(entry, "eyJ") && log.String() != entry {
			t.Errorf("%q comes out as %q", entry, log.String())
		}
	})
}
