package httpapi

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// watched is a body that knows whether it was read.
type watched struct {
	io.Reader
	read bool
}

func (w *watched) Read(p []byte) (int, error) {
	w.read = true
	return w.Reader.Read(p)
}

// TestLargeBodiesAreNotReadOfAnyone sends what is large with a key that opens
// nothing: it is refused before a byte is read.
func TestLargeBodiesAreNotReadOfAnyone(t *testing.T) {
	handler, _ := newServer(t)
	const file = "/v1/releases/opening/variants/fr:importXliff"
	for _, tc := range []struct {
		name, method, target, key string
		length                    int64
		want                      int
		read                      bool
	}{
		{"a file", "POST", file, "forged", 16 << 20, 401, false},
		{"of a length that is not told", "POST", file, "forged", -1, 401, false},
		{"JSON", "PATCH", "/v1/releases/opening", "forged", 1 << 20, 401, false},
		{"with a good key", "POST", file, "good", unasked + 1, 500, true}, // the rooms behind do not take it,
		{"a small one", "POST", file, "forged", 1, 500, true},             // which have no lock but GetCaller
	} {
		body := &watched{Reader: strings.NewReader(strings.Repeat("x", max(int(min(tc.length, 1<<20)), 1)))}
		r := httptest.NewRequest(tc.method, tc.target, body)
		r.ContentLength = tc.length
		r.Header.Set("Authorization", "Bearer "+tc.key)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code != tc.want || body.read != tc.read {
			t.Errorf("%s: %d, read: %v; want %d, %v\n%s", tc.name, w.Code, body.read, tc.want, tc.read, w.Body)
		}
		if w.Code == http.StatusUnauthorized && !strings.Contains(w.Body.String(), "KEY_INVALID") {
			t.Errorf("%s: %s", tc.name, w.Body)
		}
	}
}
