package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// issuer is an OpenID Connect issuer that runs beside a script.
type issuer struct {
	*httptest.Server
	key jose.JSONWebKey
}

// issuer starts an issuer and sets $ISSUER to its address.
func (s story) issuer([]string) {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	s.Check(err)
	i := &issuer{key: jose.JSONWebKey{Key: private, KeyID: "k1", Algorithm: "ES256", Use: "sig"}}
	answers := func(content func() any) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(content())
		}
	}
	mux := http.NewServeMux()
	mux.Handle("GET /.well-known/openid-configuration", answers(func() any {
		return map[string]any{
			"issuer": i.URL, "jwks_uri": i.URL + "/keys", "authorization_endpoint": i.URL + "/authorize",
			"response_types_supported": []string{"code"}, "subject_types_supported": []string{"public"},
			"id_token_signing_alg_values_supported": []string{"ES256"},
		}
	}))
	mux.Handle("GET /keys", answers(func() any { return jose.JSONWebKeySet{Keys: []jose.JSONWebKey{i.key.Public()}} }))
	i.Server = httptest.NewServer(mux)
	s.Defer(i.Close)
	s.state.issuer = i
	s.Setenv("ISSUER", i.URL)
}

// token NAME AUDIENCE SUBJECT GROUP… sets a variable to a token that is good for
// an hour of the script's time.
func (s story) token(args []string) {
	now := s.now()
	claims, err := json.Marshal(map[string]any{
		"iss": s.state.issuer.URL, "aud": args[1], "sub": args[2], "groups": args[3:],
		"iat": now.Unix(), "exp": now.Add(time.Hour).Unix(),
	})
	s.Check(err)
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: s.state.issuer.key}, nil)
	s.Check(err)
	signed, err := signer.Sign(claims)
	s.Check(err)
	text, err := signed.CompactSerialize()
	s.Check(err)
	s.Setenv(args[0], text)
}

// now is the script's time.
func (s story) now() time.Time {
	now, err := time.Parse(time.RFC3339Nano, s.ReadFile(s.Getenv(clockFile)))
	s.Check(err)
	return now
}
