package outgoing

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"time"

	"github.com/openpressroom/pressroom/internal/webhook"
)

// The bounds of a request.
const (
	connectTimeout = 10 * time.Second
	answerTimeout  = 15 * time.Second // from what is sent to the headers of the answer
	wholeTimeout   = 30 * time.Second // a receiver should take in and work later
	maxHeader      = 16 << 10
	maxBody        = 8 << 10 // of an answer; the challenge of a hub is far shorter
)

// Config says what is allowed.
type Config struct {
	// Private are the networks that are not of the public internet and that
	// callbacks may reach all the same. To these, and to no other, plain http
	// is spoken too.
	Private []netip.Prefix
	// Resolver finds addresses; nil means the system's.
	Resolver *net.Resolver
	// TLS is how certificates are verified; nil means by the system's
	// authorities.
	TLS *tls.Config
	// Timeout bounds a whole request; 0 means 30 seconds.
	Timeout time.Duration
	// Clock says what time it is, for what callbacks ask by date.
	Clock func() time.Time
}

// Client sends to callbacks. It is safe for concurrent use.
type Client struct {
	http    *http.Client
	timeout time.Duration
	clock   func() time.Time
}

// New makes a client. The caller closes it.
func New(c Config) *Client {
	if c.Timeout == 0 {
		c.Timeout = wholeTimeout
	}
	return &Client{
		http: &http.Client{
			Transport: bySecurity{
				"https": transport(c, policy{public: true, private: c.Private}),
				"http":  transport(c, policy{private: c.Private}),
			},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		timeout: c.Timeout,
		clock:   c.Clock,
	}
}

// bySecurity holds a transport for each scheme: what travels in the clear may
// go to fewer places, and shares no connection.
type bySecurity map[string]*http.Transport

// RoundTrip implements http.RoundTripper.
func (b bySecurity) RoundTrip(r *http.Request) (*http.Response, error) {
	t, ok := b[r.URL.Scheme]
	if !ok {
		return nil, fmt.Errorf("%w: scheme %q", webhook.ErrForbidden, r.URL.Scheme)
	}
	return t.RoundTrip(r)
}

func transport(c Config, p policy) *http.Transport {
	dialer := &net.Dialer{Timeout: connectTimeout, Resolver: c.Resolver, Control: p.control}
	return &http.Transport{
		Proxy:                  nil, // a proxy would resolve by itself
		DialContext:            dialer.DialContext,
		TLSClientConfig:        c.TLS,
		TLSHandshakeTimeout:    connectTimeout,
		ResponseHeaderTimeout:  answerTimeout,
		IdleConnTimeout:        time.Minute,
		MaxIdleConns:           100,
		MaxIdleConnsPerHost:    2,
		MaxResponseHeaderBytes: maxHeader,
		DisableCompression:     true, // what is small packed may be large unpacked
		ForceAttemptHTTP2:      true,
	}
}

// Close ends the connections that nobody uses.
func (c *Client) Close() {
	for _, t := range c.http.Transport.(bySecurity) {
		t.CloseIdleConnections()
	}
}

// Do sends a request and tells what came of it, within the timeout. It does
// not fail: that, too, is an answer.
func (c *Client) Do(ctx context.Context, req webhook.Request) webhook.Answer {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	r, err := outbound(ctx, req)
	if err != nil {
		return webhook.Answer{Err: err}
	}
	resp, err := c.http.Do(r)
	if err != nil {
		return webhook.Answer{Err: explain(err)}
	}
	defer func() { _ = resp.Body.Close() }()
	answer := webhook.Answer{Status: resp.StatusCode, RetryAfter: c.retryAfter(resp.Header.Get("Retry-After"))}
	// To what was posted the status says all. Its body is read so that the
	// connection can be used again, but not if it is long.
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxBody))
	if r.Method == http.MethodGet {
		if answer.Body = body; err != nil {
			answer.Err = explain(err)
		}
	}
	return answer
}

func outbound(ctx context.Context, req webhook.Request) (*http.Request, error) {
	method := http.MethodPost
	if req.Body == nil {
		method = http.MethodGet
	}
	r, err := http.NewRequestWithContext(ctx, method, req.URI, bytes.NewReader(req.Body))
	if err != nil {
		return nil, fmt.Errorf("%w: no URL", webhook.ErrUnreachable) // the error would name it
	}
	for name, value := range req.Header {
		r.Header.Set(name, value)
	}
	r.Header.Set("User-Agent", "Pressroom")
	return r, nil
}

// explain tells why there was no answer, without the URL, which may hold what
// only its owner should know, and without what the callback said, which may be
// anything.
func explain(err error) error {
	if with, ok := errors.AsType[*url.Error](err); ok {
		err = with.Err
	}
	timeout, _ := errors.AsType[net.Error](err)
	switch {
	case errors.Is(err, webhook.ErrForbidden):
		return err
	case errors.Is(err, context.DeadlineExceeded), timeout != nil && timeout.Timeout():
		return fmt.Errorf("%w: %w", webhook.ErrTimeout, err)
	}
	if operation, ok := errors.AsType[*net.OpError](err); ok { // dial, read, the alerts of TLS
		return fmt.Errorf("%w: %w", webhook.ErrUnreachable, operation)
	}
	if certificate, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		return fmt.Errorf("%w: %w", webhook.ErrUnreachable, certificate)
	}
	return fmt.Errorf("%w: what answers does not speak HTTP, or hangs up", webhook.ErrUnreachable)
}

// retryAfter reads the header of that name (RFC 9110, 10.2.3); 0 where it says
// nothing.
func (c *Client) retryAfter(value string) time.Duration {
	if seconds, err := strconv.ParseInt(value, 10, 32); err == nil && seconds > 0 {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(value); err == nil {
		return max(0, at.Sub(c.clock()))
	}
	return 0
}
