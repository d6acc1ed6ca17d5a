package aip

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"strings"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

var (
	// ErrTokenMalformed says that a page token was not made by EncodePageToken.
	ErrTokenMalformed = errors.New("malformed page token")
	// ErrTokenForeign says that a page token was made for another request.
	ErrTokenForeign = errors.New("page token of another request")
)

// Page sizes: what a caller gets who names none, and the most that any gets.
const (
	DefaultPageSize = 50
	MaxPageSize     = 200
)

// PageSize returns how many entries a page holds for a request's page_size,
// which is not negative.
func PageSize(requested int32) int {
	if requested == 0 {
		return DefaultPageSize
	}
	return min(int(requested), MaxPageSize)
}

// bindingSize is the length in bytes of the part of a token that binds it.
const bindingSize = 8

// EncodePageToken makes the token with which a list goes on after the position
// after, for requests that are the same as req but for their page. An empty
// position gives no token.
func EncodePageToken(req proto.Message, after []byte) string {
	if len(after) == 0 {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString(append(binding(req), after...))
}

// DecodePageToken returns the position in a token; nil for no token. It
// answers ErrTokenMalformed or ErrTokenForeign.
func DecodePageToken(req proto.Message, token string) ([]byte, error) {
	if token == "" {
		return nil, nil
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(token)
	// The decoder passes over line breaks; no token that we made has any.
	if err != nil || len(raw) <= bindingSize || strings.ContainsAny(token, "\r\n") {
		return nil, ErrTokenMalformed
	}
	if !bytes.Equal(raw[:bindingSize], binding(req)) {
		return nil, ErrTokenForeign
	}
	return raw[bindingSize:], nil
}

// binding digests all of a request but its page_size and page_token (AIP-158
// allows the size to change). The digest is of this binary's deterministic
// encoding: a token outlives no upgrade that changes the request.
func binding(req proto.Message) []byte {
	bound := proto.Clone(req).ProtoReflect()
	fields := bound.Descriptor().Fields()
	for _, name := range []protoreflect.Name{"page_size", "page_token"} {
		if f := fields.ByName(name); f != nil {
			bound.Clear(f)
		}
	}
	wire, err := proto.MarshalOptions{Deterministic: true}.Marshal(bound.Interface())
	if err != nil { // only for text that is not UTF-8, which no request holds
		wire = nil
	}
	sum := sha256.Sum256(append([]byte(bound.Descriptor().FullName()+"\x00"), wire...))
	return sum[:bindingSize]
}
