package outgoing_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/openpressroom/pressroom/internal/outgoing"
	"github.com/openpressroom/pressroom/internal/webhook"
)

var (
	noon     = time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	loopback = netip.MustParsePrefix("127.0.0.0/8")
)

func client(t *testing.T, c outgoing.Config) *outgoing.Client {
	t.Helper()
	c.Clock = func() time.Time { return noon }
	made := outgoing.New(c)
	t.Cleanup(made.Close)
	return made
}

func serve(t *testing.T, handle http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(handle)
	t.Cleanup(s.Close)
	return s
}

func TestPost(t *testing.T) {
	var got string
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		got = r.Method + " " + r.URL.RequestURI() + " " + r.Header.Get("Webhook-Id") + " " + string(body)
		w.WriteHeader(http.StatusAccepted)
	})
	answer := client(t, outgoing.Config{Private: []netip.Prefix{loopback}}).Do(t.Context(), webhook.Request{
		URI: s.URL + "/in?a=b", Header: map[string]string{webhook.HeaderID: "msg_1"}, Body: []byte("{}"),
	})
	if !answer.Taken() || got != "POST /in?a=b msg_1 {}" {
		t.Errorf("answer %+v to %s", answer, got)
	}
}

// TestAnswers tells 2xx from everything else, and reads what is asked for.
func TestAnswers(t *testing.T) {
	elsewhere := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("a redirect was followed") })
	for _, tc := range []struct {
		name   string
		handle http.HandlerFunc
		want   webhook.Answer
		taken  bool
	}{
		{"no content", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(204) }, webhook.Answer{Status: 204}, true},
		{"redirect", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
		}, webhook.Answer{Status: 307}, false},
		{"gone", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(410) }, webhook.Answer{Status: 410}, false},
		{"busy for seconds", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(503)
		}, webhook.Answer{Status: 503, RetryAfter: 2 * time.Minute}, false},
		{"busy until", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", noon.Add(time.Hour).Format(http.TimeFormat))
			w.WriteHeader(429)
		}, webhook.Answer{Status: 429, RetryAfter: time.Hour}, false},
		{"busy nonsense", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "-7")
			w.WriteHeader(503)
		}, webhook.Answer{Status: 503}, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := serve(t, tc.handle)
			got := client(t, outgoing.Config{Private: []netip.Prefix{loopback}}).Do(t.Context(), webhook.Request{URI: s.URL, Body: []byte("{}")})
			if got.Status != tc.want.Status || got.RetryAfter != tc.want.RetryAfter || got.Err != nil || got.Taken() != tc.taken {
				t.Errorf("got %+v, want %+v", got, tc.want)
			}
		})
	}
}

// TestHugeAnswer has a receiver send without end: no more than a bound is read,
// of a question too.
func TestHugeAnswer(t *testing.T) {
	var sent atomic.Int64
	done := make(chan struct{})
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		for chunk := []byte(strings.Repeat("x", 64<<10)); r.Context().Err() == nil; {
			n, err := w.Write(chunk)
			if sent.Add(int64(n)); err != nil {
				break
			}
		}
		if r.Method == http.MethodGet {
			close(done)
		}
	})
	c := client(t, outgoing.Config{Private: []netip.Prefix{loopback}})
	if answer := c.Do(t.Context(), webhook.Request{URI: s.URL, Body: []byte("{}")}); !answer.Taken() || answer.Body != nil {
		t.Errorf("post: %+v", answer)
	}
	answer := c.Do(t.Context(), webhook.Request{URI: s.URL})
	if len(answer.Body) != 8<<10 {
		t.Errorf("%d bytes were read", len(answer.Body))
	}
	<-done // the connection was dropped, or this hangs
}

// TestNoAnswer has a receiver that takes the request and says nothing.
func TestNoAnswer(t *testing.T) {
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	})
	answer := client(t, outgoing.Config{Private: []netip.Prefix{loopback}, Timeout: 50 * time.Millisecond}).
		Do(t.Context(), webhook.Request{URI: s.URL + "?token=hidden", Body: []byte("{}")})
	if !errors.Is(answer.Err, webhook.ErrTimeout) {
		t.Errorf("answer %+v", answer)
	}
	if strings.Contains(answer.Err.Error(), "hidden") {
		t.Errorf("the error tells the URL: %v", answer.Err)
	}
}

// TestNobodyListens connects to a port that was closed.
func TestNobodyListens(t *testing.T) {
	s := serve(t, nil)
	s.Close()
	answer := client(t, outgoing.Config{Private: []netip.Prefix{loopback}}).Do(t.Context(), webhook.Request{URI: s.URL, Body: []byte("{}")})
	if !errors.Is(answer.Err, webhook.ErrUnreachable) {
		t.Errorf("answer %+v", answer)
	}
}

// TestCertificate refuses a certificate that nobody vouches for, and takes one
// that somebody does.
func TestCertificate(t *testing.T) {
	s := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	s.Config.ErrorLog = nil
	defer s.Close()
	trusted := x509.NewCertPool()
	trusted.AddCert(s.Certificate())
	for _, tc := range []struct {
		roots *x509.CertPool
		taken bool
	}{{x509.NewCertPool(), false}, {trusted, true}} {
		c := client(t, outgoing.Config{Private: []netip.Prefix{loopback}, TLS: &tls.Config{RootCAs: tc.roots}})
		answer := c.Do(t.Context(), webhook.Request{URI: s.URL, Body: []byte("{}")})
		if answer.Taken() != tc.taken || !tc.taken && !errors.Is(answer.Err, webhook.ErrUnreachable) {
			t.Errorf("taken %v, want %v: %v", answer.Taken(), tc.taken, answer.Err)
		}
	}
}

// TestNoProxy sets a proxy in the environment: it is not asked.
func TestNoProxy(t *testing.T) {
	proxy := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the proxy was asked") })
	t.Setenv("HTTP_PROXY", proxy.URL)
	t.Setenv("http_proxy", proxy.URL)
	c := client(t, outgoing.Config{
		Private:  []netip.Prefix{netip.MustParsePrefix("127.0.0.2/32")},
		Resolver: resolver(t, []netip.Addr{netip.MustParseAddr("127.0.0.3")}),
	})
	// A name, since the environment's proxy is never for loopback.
	answer := c.Do(t.Context(), webhook.Request{URI: "http://partner.example/", Body: []byte("{}")})
	if !errors.Is(answer.Err, webhook.ErrForbidden) {
		t.Errorf("answer %+v", answer)
	}
}

// TestPrivateAddresses gives every way to write or resolve a private address:
// none is dialled.
func TestPrivateAddresses(t *testing.T) {
	s := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("a private address was reached") })
	_, port, err := net.SplitHostPort(s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "[::]", "localhost", "169.254.169.254", "[fe80::1]"} {
		for _, scheme := range []string{"http", "https"} {
			answer := client(t, outgoing.Config{}).Do(t.Context(), webhook.Request{URI: scheme + "://" + host + ":" + port, Body: []byte("{}")})
			if !errors.Is(answer.Err, webhook.ErrForbidden) {
				t.Errorf("%s://%s: %+v", scheme, host, answer)
			}
		}
	}
	for _, address := range []string{"127.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fd00::1", "10.1.2.3", "100.64.0.1", "224.0.0.1"} {
		c := client(t, outgoing.Config{Resolver: resolver(t, []netip.Addr{netip.MustParseAddr(address)})})
		answer := c.Do(t.Context(), webhook.Request{URI: "https://partner.example:" + port, Body: []byte("{}")})
		if !errors.Is(answer.Err, webhook.ErrForbidden) {
			t.Errorf("a name of %s: %+v", address, answer)
		}
	}
}

// TestPlainToPublic speaks http to no public address, whatever is allowed of
// the private ones.
func TestPlainToPublic(t *testing.T) {
	c := client(t, outgoing.Config{Private: []netip.Prefix{loopback}})
	answer := c.Do(t.Context(), webhook.Request{URI: "http://1.1.1.1/", Body: []byte("{}")})
	if !errors.Is(answer.Err, webhook.ErrForbidden) {
		t.Errorf("answer %+v", answer)
	}
}

// TestRebinding has a name that stands for an allowed address when it is looked
// at and for another at every later question, and one that stands for both.
func TestRebinding(t *testing.T) {
	var reached atomic.Int32
	_, port := serveAt(t, "127.0.0.2:0", func(http.ResponseWriter, *http.Request) { reached.Add(1) })
	serveAt(t, "127.0.0.1:"+port, func(http.ResponseWriter, *http.Request) { t.Error("the other address was reached") })
	allowed, other := netip.MustParseAddr("127.0.0.2"), netip.MustParseAddr("127.0.0.1")
	for name, tc := range map[string]struct {
		answers [][]netip.Addr
		taken   []bool
	}{
		"changes its mind": {[][]netip.Addr{{allowed}, {other}}, []bool{true, false, false}},
		"says both":        {[][]netip.Addr{{other, allowed}}, []bool{true, true}},
	} {
		t.Run(name, func(t *testing.T) {
			c := client(t, outgoing.Config{Private: []netip.Prefix{netip.PrefixFrom(allowed, 32)}, Resolver: resolver(t, tc.answers...)})
			for i, want := range tc.taken {
				answer := c.Do(t.Context(), webhook.Request{URI: fmt.Sprintf("http://partner.example:%s/", port), Body: []byte("{}")})
				if answer.Taken() != want || !want && !errors.Is(answer.Err, webhook.ErrForbidden) {
					t.Errorf("request %d: %+v, want taken %v", i, answer, want)
				}
				c.Close() // so that the next has to look the name up again
			}
		})
	}
	if reached.Load() != 3 {
		t.Errorf("the allowed address was reached %d times", reached.Load())
	}
}

func serveAt(t *testing.T, address string, handle http.HandlerFunc) (*httptest.Server, string) {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp", address)
	if err != nil {
		t.Skipf("this system has no %s: %v", address, err)
	}
	s := httptest.NewUnstartedServer(handle)
	_ = s.Listener.Close()
	s.Listener = l
	s.Start()
	t.Cleanup(s.Close)
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return s, port
}
