package access_test

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/press"
)

var noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// clock is a time that a test sets.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time { return c.now }

// peopled makes a guard that lets in people of an issuer.
func peopled(t testing.TB, i *issuer, c *clock) *access.Guard {
	t.Helper()
	tokens, err := access.NewTokens(access.TokenConfig{
		Issuer: i.URL, Audience: "press-room", GroupsClaim: "groups", Clock: c.Now,
		Roles: []string{"paris=translator:fr,pt-br", "paris=reviewer:es", "cn=press,ou=staff=editor"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return access.NewGuard(newArchive(t), access.Options{Tokens: tokens})
}

func TestPeopleComeWithTokens(t *testing.T) {
	i, c := newIssuer(t), &clock{noon}
	guard := peopled(t, i, c)
	admit := func(claims map[string]any) (press.Caller, error) {
		return guard.Admit(t.Context(), newsroom, []string{"Bearer " + i.sign(t, i.claims(c.now, claims))})
	}
	ada, err := admit(nil)
	if err != nil || ada.Key != "oidc:ada" || ada.Actor() != "oidc:ada" || ada.Edits() ||
		!ada.HasIn("pt-BR", translator) || !ada.HasIn("es", reviewer) || ada.HasIn("es", translator) {
		t.Errorf("Ada of Paris: %+v, %v", ada, err)
	}
	for _, groups := range []any{"cn=press,ou=staff", []string{"other", "cn=press,ou=staff"}} {
		if bo, err := admit(map[string]any{"sub": "bo", "groups": groups}); err != nil || bo.Key != "oidc:bo" || !bo.Edits() {
			t.Errorf("Bo of the press: %+v, %v", bo, err)
		}
	}
	for _, groups := range []any{nil, "PARIS", []any{7}, map[string]any{"paris": true}} {
		if who, err := admit(map[string]any{"groups": groups}); err != nil || len(who.Grants) > 0 {
			t.Errorf("groups %v give %v, %v", groups, who.Grants, err)
		}
	}
	if _, err := admit(map[string]any{"aud": []string{"other", "press-room"}}); err != nil {
		t.Errorf("one of two audiences: %v", err)
	}
}

// badTokens are tokens that do not fit, some of them of another issuer.
func badTokens(t testing.TB, i, other *issuer) map[string]string {
	good := i.sign(t, i.claims(noon, nil))
	header, rest, _ := strings.Cut(good, ".")
	payload, signature, _ := strings.Cut(rest, ".")
	part := func(content any) string {
		text, err := json.Marshal(content)
		if err != nil {
			t.Fatal(err)
		}
		return base64.RawURLEncoding.EncodeToString(text)
	}
	public, err := json.Marshal(i.keys[0].Public())
	if err != nil {
		t.Fatal(err)
	}
	with := func(claims map[string]any) string { return i.sign(t, i.claims(noon, claims)) }
	return map[string]string{
		"expired":               with(map[string]any{"exp": noon.Add(-time.Second).Unix()}),
		"no end":                with(map[string]any{"exp": nil}),
		"not yet":               with(map[string]any{"nbf": noon.Add(time.Hour).Unix()}),
		"foreign issuer":        other.sign(t, other.claims(noon, nil)),
		"foreign signature":     other.sign(t, i.claims(noon, nil)),
		"another issuer's name": with(map[string]any{"iss": other.URL}),
		"wrong audience":        with(map[string]any{"aud": "press"}),
		"no audience":           with(map[string]any{"aud": nil}),
		"no subject":            with(map[string]any{"sub": nil}),
		"a subject too long":    with(map[string]any{"sub": strings.Repeat("x", 256)}),
		"a subject with a zero": with(map[string]any{"sub": "a\x00b"}),
		"alg none":              part(map[string]any{"alg": "none", "typ": "JWT"}) + "." + payload + ".",
		"alg none, signed":      part(map[string]any{"alg": "none"}) + "." + payload + "." + signature,
		"HMAC with the key":     signed(t, jose.HS256, public, i.claims(noon, nil)),
		"other claims":          header + "." + part(i.claims(noon, map[string]any{"sub": "root"})) + "." + signature,
		"cut":                   good[:len(good)-2],
		"no signature":          header + "." + payload + ".",
		"two dots":              "..",
		"no JSON":               "a.b.c",
	}
}

func TestTokensThatDoNotFit(t *testing.T) {
	i, c := newIssuer(t), &clock{noon}
	guard, tests := peopled(t, i, c), badTokens(t, i, newIssuer(t))
	good := i.sign(t, i.claims(noon, nil))
	if _, err := guard.Admit(t.Context(), newsroom, []string{"Bearer " + good}); err != nil {
		t.Fatalf("the good one: %v", err)
	}
	for name, token := range tests {
		caller, err := guard.Admit(t.Context(), newsroom, []string{"Bearer " + token})
		e, ok := errors.AsType[*press.Error](err)
		if !ok || e.Kind != press.Unauthenticated || e.Reason != press.KeyInvalid || len(e.Metadata) > 0 || e.Cause != nil || caller.Key != "" {
			t.Errorf("%s: %+v, %v", name, caller, err)
		}
	}
	// Public methods take no wrong token either, and take none.
	const public1 = "pressroom.v1.DeliveryService/GetPublication"
	if _, err := guard.Admit(t.Context(), public1, []string{"Bearer " + tests["expired"]}); !errors.Is(err, &press.Error{Reason: press.KeyInvalid}) {
		t.Errorf("an expired token for a public method: %v", err)
	}
	if c, err := guard.Admit(t.Context(), public1, nil); err != nil || c.Key != "" {
		t.Errorf("no token for a public method: %+v, %v", c, err)
	}
}

func TestTheIssuerChangesItsKey(t *testing.T) {
	i, c := newIssuer(t), &clock{noon}
	guard := peopled(t, i, c)
	admit := func(token string) error {
		_, err := guard.Admit(t.Context(), newsroom, []string{"Bearer " + token})
		return err
	}
	old := i.sign(t, i.claims(noon, nil))
	if err := admit(old); err != nil {
		t.Fatal(err)
	}
	asked := i.asked.Load()
	i.rotate(t)
	// Tokens of keys that it does not know must not make the server ask each time.
	for range 20 {
		if admit(i.sign(t, i.claims(noon, nil))) == nil {
			t.Fatal("a key was taken that nobody asked for")
		}
	}
	if now := i.asked.Load(); now > asked+1 {
		t.Errorf("the issuer was asked %d times", now-asked)
	}
	c.now = noon.Add(11 * time.Second)
	// go-oidc shares an answer and puts it away in a goroutine of its own, so the
	// first of these may still be judged by the one of before.
	eventually := func(good bool, token string) (err error) {
		for range 10_000 {
			if err = admit(token); (err == nil) == good {
				break
			}
			runtime.Gosched()
		}
		return err
	}
	if err := eventually(true, i.sign(t, i.claims(noon, nil))); err != nil {
		t.Errorf("the new key: %v", err)
	}
	if err := eventually(false, old); err == nil {
		t.Error("the old key is still good")
	}
}

// TestAKeyThatTheIssuerTookBack is one whose tokens nobody followed with any of
// the next: it is good for a while at most.
func TestAKeyThatTheIssuerTookBack(t *testing.T) {
	i, c := newIssuer(t), &clock{noon}
	guard := peopled(t, i, c)
	old := i.sign(t, i.claims(noon.Add(20*time.Minute), nil))
	admit := func() error {
		_, err := guard.Admit(t.Context(), newsroom, []string{"Bearer " + old})
		return err
	}
	if err := admit(); err != nil {
		t.Fatal(err)
	}
	i.rotate(t)
	c.now = noon.Add(15*time.Minute - time.Second)
	if err := admit(); err != nil {
		t.Errorf("before its keys are asked for again: %v", err)
	}
	c.now = noon.Add(15 * time.Minute)
	if err := admit(); !errors.Is(err, &press.Error{Reason: press.KeyInvalid}) {
		t.Errorf("a key that was taken back: %v", err)
	}
}

func TestAnIssuerThatIsAway(t *testing.T) {
	i, c := newIssuer(t), &clock{noon}
	guard := peopled(t, i, c)
	token := i.sign(t, i.claims(noon, nil))
	url := i.URL
	i.Close()
	_, err := guard.Admit(t.Context(), newsroom, []string{"Bearer " + token})
	if !errors.Is(err, &press.Error{Reason: press.ServerUnavailable}) || strings.Contains(err.(*press.Error).Metadata["Name"], url) {
		t.Errorf("without the issuer: %v", err)
	}
	if _, err := guard.Admit(t.Context(), newsroom, []string{"Bearer pr_0_0"}); !errors.Is(err, &press.Error{Reason: press.KeyInvalid}) {
		t.Errorf("a key without the issuer: %v", err)
	}
}

// TestAnIssuerThatGoesAway is one of whom the keys are known, and then are old.
func TestAnIssuerThatGoesAway(t *testing.T) {
	i, c := newIssuer(t), &clock{noon}
	guard := peopled(t, i, c)
	token := i.sign(t, i.claims(noon.Add(20*time.Minute), nil))
	for _, tt := range []struct {
		after time.Duration
		want  error
	}{{0, nil}, {15*time.Minute - time.Second, nil}, {15 * time.Minute, &press.Error{Reason: press.ServerUnavailable}}} {
		c.now = noon.Add(tt.after)
		if _, err := guard.Admit(t.Context(), newsroom, []string{"Bearer " + token}); !errors.Is(err, tt.want) {
			t.Errorf("after %v: %v; want %v", tt.after, err, tt.want)
		}
		i.Close()
	}
}

func TestTokenConfig(t *testing.T) {
	good := access.TokenConfig{Issuer: "https://id.example.org", Audience: "a", Clock: time.Now}
	for name, change := range map[string]func(*access.TokenConfig){
		"plain http":      func(c *access.TokenConfig) { c.Issuer = "http://id.example.org" },
		"no address":      func(c *access.TokenConfig) { c.Issuer = "id.example.org" },
		"no audience":     func(c *access.TokenConfig) { c.Audience = "" },
		"no role":         func(c *access.TokenConfig) { c.Roles = []string{"press"} },
		"unknown role":    func(c *access.TokenConfig) { c.Roles = []string{"press=boss"} },
		"no language":     func(c *access.TokenConfig) { c.Roles = []string{"press=translator"} },
		"wrong language":  func(c *access.TokenConfig) { c.Roles = []string{"press=translator:q"} },
		"language to no":  func(c *access.TokenConfig) { c.Roles = []string{"press=editor:fr"} },
		"not a real role": func(c *access.TokenConfig) { c.Roles = []string{"press=role_unspecified"} },
	} {
		c := good
		change(&c)
		if _, err := access.NewTokens(c); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	if _, err := access.NewTokens(good); err != nil {
		t.Error(err)
	}
}
