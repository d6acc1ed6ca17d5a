package access_test

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// keep keeps a key of an archive, and returns its text.
func keep(t testing.TB, a *archive.Archive, k *pressroomv1.Key) (text string) {
	t.Helper()
	text, record := access.NewKey(k)
	if err := a.Update(t.Context(), func(w *archive.Writer) error { return w.CreateKey(record) }); err != nil {
		t.Fatal(err)
	}
	return text
}

// refusal is something that does not open.
type refusal struct {
	name          string
	authorization []string
}

// sideBySide times refusals in turn for two seconds, so that whatever else the
// machine does befalls them all alike, and reports the median of each, and how
// many times the least it is.
func sideBySide(b *testing.B, guard *access.Guard, all []refusal) {
	took := make([][]time.Duration, len(all))
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); {
		for i, r := range all {
			began := time.Now()
			_, err := guard.Admit(b.Context(), newsroom, r.authorization)
			took[i] = append(took[i], time.Since(began))
			if !errors.Is(err, &press.Error{Reason: press.KeyInvalid}) {
				b.Fatalf("%s: %v", r.name, err)
			}
		}
	}
	least := math.Inf(1)
	medians := make([]float64, len(all))
	for i := range took {
		slices.Sort(took[i])
		medians[i] = float64(took[i][len(took[i])/2])
		least = min(least, medians[i])
	}
	for i, r := range all {
		b.Run(r.name, func(b *testing.B) {
			b.ReportMetric(medians[i], "ns/op")
			b.ReportMetric(medians[i]/least, "x")
		})
	}
}

// BenchmarkRefuse is how long it takes to turn down whatever comes in the place
// of a key or a token: what is to be alike is printed side by side.
//
// Keys are alike, whether there is one of that id, whatever it may do and why it
// does not open: what differs is the size of a record that is copied.
//
// Tokens that the issuer signed are alike, whatever in them does not fit, since the
// signature is checked first and takes the time. Others cannot be like these, nor
// like each other: what cannot be read has no signature to check, a key that the
// issuer does not publish cannot check one, and with one that is wrong the issuer's
// keys are looked at anew. That tells whether the issuer signed a token, which
// anybody can tell by the keys that it publishes, and nothing of who is let in.
func BenchmarkRefuse(b *testing.B) {
	b.Run("keys", func(b *testing.B) {
		a := newArchive(b)
		sideBySide(b, access.NewGuard(a, access.Options{}), badKeys(b, a))
	})
	b.Run("tokens", func(b *testing.B) {
		i, c := newIssuer(b), &clock{noon}
		bad := badTokens(b, i, newIssuer(b))
		var all []refusal
		for _, name := range slices.Sorted(maps.Keys(bad)) {
			all = append(all, refusal{name, []string{"Bearer " + bad[name]}})
		}
		sideBySide(b, peopled(b, i, c), all)
	})
}

// badKeys are keys that do not open, of an archive with some hundred of them.
func badKeys(t testing.TB, a *archive.Archive) []refusal {
	editor := []*pressroomv1.Grant{{Role: pressroomv1.Grant_EDITOR}}
	var many []*pressroomv1.Grant
	for i := range 20 {
		many = append(many, &pressroomv1.Grant{Role: translator, LanguageCodes: []string{"fr", "es", fmt.Sprintf("x-%d", i)}})
	}
	for range 300 {
		keep(t, a, &pressroomv1.Key{DisplayName: "Wire desk", Grants: editor})
	}
	now := timestamppb.Now()
	key := keep(t, a, &pressroomv1.Key{DisplayName: "Wire desk", Grants: editor})
	rich := keep(t, a, &pressroomv1.Key{DisplayName: "Wire desk", Grants: many})
	expired := keep(t, a, &pressroomv1.Key{DisplayName: "Wire desk", Grants: editor, ExpireTime: now})
	revoked := keep(t, a, &pressroomv1.Key{DisplayName: "Wire desk", Grants: editor, RevokeTime: now})
	revokedRich := keep(t, a, &pressroomv1.Key{DisplayName: "Wire desk", Grants: many, RevokeTime: now})
	foreign, _ := access.NewKey(&pressroomv1.Key{})
	wrong := func(key string) string { return key[:16] + strings.Repeat("a", len(key)-16) }
	return []refusal{
		{"malformed", []string{"Bearer x"}},
		{"empty", []string{"Bearer "}},
		{"another scheme", []string{"Basic " + key}},
		{"two headers", []string{"Bearer " + key, "Bearer " + key}},
		{"longer", []string{"Bearer " + key + "_a"}},
		{"4096 characters", []string{"Bearer " + strings.Repeat("x", 4096)}},
		{"foreign", []string{"Bearer " + foreign}},
		{"wrong secret", []string{"Bearer " + wrong(key)}},
		{"wrong secret, many grants", []string{"Bearer " + wrong(rich)}},
		{"wrong secret, revoked", []string{"Bearer " + wrong(revoked)}},
		{"expired", []string{"Bearer " + expired}},
		{"revoked", []string{"Bearer " + revoked}},
		{"revoked, many grants", []string{"Bearer " + revokedRich}},
	}
}
