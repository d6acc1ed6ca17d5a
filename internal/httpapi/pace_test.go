package httpapi

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// paced is a connection that remembers its deadlines.
type paced struct {
	*httptest.ResponseRecorder
	read, write []time.Time
}

func (p *paced) SetReadDeadline(t time.Time) error  { p.read = append(p.read, t); return nil }
func (p *paced) SetWriteDeadline(t time.Time) error { p.write = append(p.write, t); return nil }

// TestDeadlinesGoBySize sends what a slow line may take long to carry.
func TestDeadlinesGoBySize(t *testing.T) {
	for _, test := range []struct {
		name, method, path, body string
		length                   int64
		read                     time.Duration // 0: none is set
	}{
		{"no body", "GET", "/v1/publications/opening", "", 0, 0},
		{"a small body", "POST", "/v1/releases", `{"sourceLanguageCode":"fr"}`, 27, patience},
		{"a body of a megabyte", "POST", "/v1/releases", `{"sourceLanguageCode":"fr"}` + strings.Repeat(" ", 1<<20), 27 + 1<<20, patience + 16*time.Second},
		{"a body of unknown length", "POST", "/v1/releases", `{"sourceLanguageCode":"fr"}`, -1, patience + 24*time.Second},
	} {
		t.Run(test.name, func(t *testing.T) {
			handler, _ := newServer(t)
			r := httptest.NewRequest(test.method, test.path, strings.NewReader(test.body))
			r.ContentLength = test.length
			w := &paced{ResponseRecorder: httptest.NewRecorder()}
			before := time.Now()
			handler.ServeHTTP(w, r)
			if w.Code != http.StatusOK {
				t.Fatalf("%d: %s", w.Code, w.Body)
			}
			near := func(what string, deadline time.Time, want time.Duration) {
				t.Helper()
				// The test itself takes a while between these two.
				if deadline.Before(before.Add(want)) || deadline.After(time.Now().Add(want+time.Second)) {
					t.Errorf("%s within %v, want %v", what, deadline.Sub(before), want)
				}
			}
			if test.read > 0 {
				near("to be read", w.read[0], test.read)
			}
			if last := w.read[len(w.read)-1]; !last.IsZero() {
				t.Errorf("the call is cancelled at %v", last)
			}
			near("to be taken", w.write[0], patience)
		})
	}
}

func TestCarries(t *testing.T) {
	for size, want := range map[int64]time.Duration{0: patience, slowest: patience + time.Second, DefaultMaxFile: patience + 256*time.Second} {
		if got := carries(size); got != want {
			t.Errorf("%d bytes: %v, want %v", size, got, want)
		}
	}
}
