package access

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/coreos/go-oidc/v3/oidc"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// TokenConfig says whose tokens are good, and for what.
type TokenConfig struct {
	// Issuer is the address of the OpenID Connect issuer, https unless it is on
	// this machine.
	Issuer string
	// Audience is the one for which a token must have been issued.
	Audience string
	// GroupsClaim is the claim that lists a person's groups.
	GroupsClaim string
	// Roles give groups their roles: `GROUP=role` or `GROUP=role:lang,lang`.
	Roles []string
	// Clock says what time it is.
	Clock func() time.Time
}

// Tokens knows people by the tokens of one issuer (OpenID Connect Core 1.0,
// section 3.1.3.7). It is safe for concurrent use.
type Tokens struct {
	config TokenConfig
	grants map[string][]*pressroomv1.Grant // by group
	client *http.Client

	mu     sync.Mutex
	issuer *issuer // nil until it was reached
}

// issuer is what an issuer says of itself.
type issuer struct {
	address string // of its keys
	keys    oidc.KeySet
	since   time.Time // when keys were last asked for anew
	algs    []string
}

// maxKeysAge is how long the issuer's keys are believed. go-oidc asks for them
// again when a token names one that it does not know; that one was taken back
// it would not learn as long as nobody came with a token of the next.
const maxKeysAge = 15 * time.Minute

// issuerPatience is how long an issuer may take to answer.
const issuerPatience = 10 * time.Second

// NewTokens checks a configuration. The issuer is first asked when the first
// token comes, so that a server starts without it.
func NewTokens(c TokenConfig) (*Tokens, error) {
	u, err := url.Parse(c.Issuer)
	if err != nil || u.Host == "" || u.Scheme != "https" && !(u.Scheme == "http" && isLoopback(u.Hostname())) {
		return nil, fmt.Errorf("issuer %q: want an https address", c.Issuer)
	}
	if c.Audience == "" {
		return nil, errors.New("an issuer needs an audience")
	}
	grants, err := parseGroups(c.Roles)
	if err != nil {
		return nil, err
	}
	return &Tokens{config: c, grants: grants, client: &http.Client{
		Timeout:   issuerPatience,
		Transport: &sparing{next: http.DefaultTransport, clock: c.Clock},
	}}, nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// isToken reports whether a text has the form of a JSON Web Token (RFC 7515,
// section 3.1), which no key has.
func isToken(text string) bool { return strings.Count(text, ".") == 2 }

// caller returns who a token speaks of. The error is that of any key that does
// not open, or Unavailable where the issuer cannot be reached.
func (t *Tokens) caller(ctx context.Context, raw string) (press.Caller, error) {
	from, err := t.reach()
	if err != nil {
		return press.Caller{}, &press.Error{Kind: press.Unavailable, Reason: press.ServerUnavailable, Cause: err}
	}
	// The signature first, whatever the token says: it is what takes time.
	payload, err := from.keys.VerifySignature(ctx, raw)
	if away, ok := errors.AsType[*url.Error](err); ok {
		return press.Caller{}, &press.Error{Kind: press.Unavailable, Reason: press.ServerUnavailable, Cause: away}
	}
	verifier := oidc.NewVerifier(t.config.Issuer, verified{payload, err}, &oidc.Config{
		ClientID: t.config.Audience, SupportedSigningAlgs: from.algs, Now: t.config.Clock,
	})
	token, err := verifier.Verify(ctx, raw)
	if err != nil {
		return press.Caller{}, refused()
	}
	var claims map[string]any
	if err := token.Claims(&claims); err != nil || !isSubject(token.Subject) {
		return press.Caller{}, refused()
	}
	c := press.Caller{Key: press.PersonPrefix + token.Subject}
	for _, group := range texts(claims[t.config.GroupsClaim]) {
		c.Grants = append(c.Grants, t.grants[group]...)
	}
	return c, nil
}

// verified is the outcome of a check of a signature that was made already.
type verified struct {
	payload []byte
	err     error
}

// VerifySignature implements oidc.KeySet.
func (v verified) VerifySignature(context.Context, string) ([]byte, error) { return v.payload, v.err }

// reach returns the issuer, which it asks for its configuration until it has
// that, and for its keys when those that it has are old.
func (t *Tokens) reach() (issuer, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	ctx := oidc.ClientContext(context.Background(), t.client) // which outlives the call
	if t.issuer == nil {
		var err error
		if t.issuer, err = t.discover(ctx); err != nil {
			return issuer{}, err
		}
	}
	if now := t.config.Clock(); t.issuer.keys == nil || now.Sub(t.issuer.since).Abs() >= maxKeysAge {
		t.issuer.keys, t.issuer.since = oidc.NewRemoteKeySet(ctx, t.issuer.address), now
	}
	return *t.issuer, nil
}

// discover asks the issuer for its configuration.
func (t *Tokens) discover(ctx context.Context) (*issuer, error) {
	provider, err := oidc.NewProvider(ctx, t.config.Issuer)
	if err != nil {
		return nil, err
	}
	var about struct {
		Keys string   `json:"jwks_uri"`
		Algs []string `json:"id_token_signing_alg_values_supported"`
	}
	if err := provider.Claims(&about); err != nil {
		return nil, err
	}
	found := &issuer{address: about.Keys}
	for _, alg := range about.Algs {
		// Those with a secret of both sides, and none at all, are never good.
		if alg != "none" && !strings.HasPrefix(alg, "HS") {
			found.algs = append(found.algs, alg)
		}
	}
	return found, nil
}

// isSubject reports whether a subject can be put on record: section 2 of OpenID
// Connect Core bounds it to 255 ASCII characters.
func isSubject(s string) bool {
	return s != "" && len(s) <= 255 && !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII || unicode.IsControl(r) })
}

// texts reads a claim that is a text or a list of texts.
func texts(claim any) []string {
	switch v := claim.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, one := range v {
			if text, ok := one.(string); ok {
				all = append(all, text)
			}
		}
		return all
	}
	return nil
}
