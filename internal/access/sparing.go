package access

import (
	"bytes"
	"io"
	"net/http"
	"sync"
	"time"
)

// askEvery is how often an issuer is asked the same at most. A token that names
// a key which the issuer does not have would otherwise make it asked each time.
// New keys of the issuer are known that much later at the most.
const askEvery = 10 * time.Second

// maxIssued bounds what an issuer may answer, in bytes.
const maxIssued = 1 << 20

// sparing is a transport that asks the same again only after a while, and until
// then gives the answer that it has. It is for GETs of what is the same for all.
type sparing struct {
	next  http.RoundTripper
	clock func() time.Time

	mu   sync.Mutex
	kept map[string]issued // by address
}

// issued is an answer, or the error that came in its place.
type issued struct {
	at       time.Time
	response http.Response // without its body
	body     []byte
	err      error
}

// RoundTrip implements http.RoundTripper.
func (s *sparing) RoundTrip(r *http.Request) (*http.Response, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	address := r.URL.String()
	one, ok := s.kept[address]
	if now := s.clock(); !ok || now.Sub(one.at).Abs() >= askEvery {
		one = s.ask(r)
		one.at = now
		if s.kept == nil {
			s.kept = make(map[string]issued)
		}
		s.kept[address] = one
	}
	if one.err != nil {
		return nil, one.err
	}
	response := one.response
	response.Request, response.Header = r, one.response.Header.Clone()
	response.Body = io.NopCloser(bytes.NewReader(one.body))
	return &response, nil
}

func (s *sparing) ask(r *http.Request) issued {
	response, err := s.next.RoundTrip(r)
	if err != nil {
		return issued{err: err}
	}
	defer response.Body.Close() //nolint:errcheck // it was read
	body, err := io.ReadAll(io.LimitReader(response.Body, maxIssued))
	return issued{response: *response, body: body, err: err}
}
