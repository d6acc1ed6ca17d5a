package aip_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
)

func TestPageToken(t *testing.T) {
	req := &pressroomv1.ListPublicationsRequest{LanguageCode: "fr", PageSize: 10}
	token := aip.EncodePageToken(req, []byte("position"))
	tests := []struct {
		name  string
		req   *pressroomv1.ListPublicationsRequest
		token string
		want  string
		err   error
	}{
		{"same", &pressroomv1.ListPublicationsRequest{LanguageCode: "fr", PageSize: 10}, token, "position", nil},
		{"another size", &pressroomv1.ListPublicationsRequest{LanguageCode: "fr", PageSize: 2, PageToken: token}, token, "position", nil},
		{"another language", &pressroomv1.ListPublicationsRequest{LanguageCode: "es"}, token, "", aip.ErrTokenForeign},
		{"another filter", &pressroomv1.ListPublicationsRequest{LanguageCode: "fr", Topic: "a"}, token, "", aip.ErrTokenForeign},
		{"none", req, "", "", nil},
		{"not base64", req, "%", "", aip.ErrTokenMalformed},
		{"too short", req, base64.RawURLEncoding.EncodeToString([]byte("12345678")), "", aip.ErrTokenMalformed},
		{"forged", req, base64.RawURLEncoding.EncodeToString([]byte("12345678position")), "", aip.ErrTokenForeign},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := aip.DecodePageToken(tt.req, tt.token)
			if string(got) != tt.want || !errors.Is(err, tt.err) {
				t.Errorf("got %q, %v; want %q, %v", got, err, tt.want, tt.err)
			}
		})
	}
	if _, err := aip.DecodePageToken(&pressroomv1.ListReleasesRequest{}, token); !errors.Is(err, aip.ErrTokenForeign) {
		t.Errorf("another method: %v", err)
	}
	if aip.EncodePageToken(req, nil) != "" {
		t.Error("the last page has a token")
	}
}

func FuzzDecodePageToken(f *testing.F) {
	req := &pressroomv1.ListPublicationsRequest{LanguageCode: "fr"}
	f.Add(aip.EncodePageToken(req, []byte("position")))
	f.Add("")
	f.Fuzz(func(t *testing.T, token string) {
		position, err := aip.DecodePageToken(req, token)
		if err == nil && aip.EncodePageToken(req, position) != token {
			t.Errorf("%q is read as %q, which is written otherwise", token, position)
		}
		if err != nil && !bytes.Equal(position, nil) {
			t.Errorf("%q: %v and a position", token, err)
		}
	})
}
