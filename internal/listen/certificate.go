package listen

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"
)

// Files are the PEM files of TLS.
type Files struct {
	// Cert is the certificate with its chain, and Key its private key. Either
	// both are given or none.
	Cert, Key string
	// ClientCA are the authorities whose certificates clients must have (mutual
	// TLS); empty asks clients for none.
	ClientCA string
}

// checkEvery is how often the files are looked at, at most.
const checkEvery = time.Second

// Certificates serves TLS from files and reads them again when they change, so
// that a renewed certificate needs no restart. It is safe for concurrent use.
type Certificates struct {
	files  Files
	now    func() time.Time
	logger *slog.Logger

	mu      sync.Mutex
	checked time.Time
	seen    stamps
	current *tls.Config
}

// stamps tell whether files have changed: their times and sizes.
type stamps [3]struct {
	modified time.Time
	size     int64
}

// Open reads the files; nil where none is named. What is wrong with them is an
// error now. When they are wrong later, the last good ones are kept and the
// logger is told.
func Open(files Files, now func() time.Time, logger *slog.Logger) (*Certificates, error) {
	if files == (Files{}) {
		return nil, nil
	}
	if files.Cert == "" || files.Key == "" {
		return nil, errors.New("TLS needs both a certificate and its key (--tls-cert, --tls-key)")
	}
	c := &Certificates{files: files, now: now, logger: logger, checked: now(), seen: files.stamps()}
	var err error
	c.current, err = files.read()
	return c, err
}

// Config returns the configuration to serve with, which asks for the newest
// files at each handshake; nil of no Certificates.
func (c *Certificates) Config() *tls.Config {
	if c == nil {
		return nil
	}
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) { return c.latest(), nil },
	}
}

// latest returns what the files held when they were last good.
func (c *Certificates) latest() *tls.Config {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.now()
	if now.Sub(c.checked) < checkEvery {
		return c.current
	}
	c.checked = now
	seen := c.files.stamps()
	if seen == c.seen {
		return c.current
	}
	c.seen = seen
	config, err := c.files.read()
	if err != nil {
		c.logger.Error("TLS files changed and cannot be used; the old ones stay", "error", err)
		return c.current
	}
	c.logger.Info("TLS files changed and are in use", "certificate", c.files.Cert)
	c.current = config
	return config
}

// stamps looks at the files. One that is gone has the zero stamp.
func (f Files) stamps() (s stamps) {
	for i, path := range []string{f.Cert, f.Key, f.ClientCA} {
		if info, err := os.Stat(path); err == nil {
			s[i].modified, s[i].size = info.ModTime(), info.Size()
		}
	}
	return s
}

// read makes a configuration of the files. Where clients need certificates,
// session tickets are off: one
// whose authority was taken out could come back with its ticket.
func (f Files) read() (*tls.Config, error) {
	pair, err := tls.LoadX509KeyPair(f.Cert, f.Key)
	if err != nil {
		return nil, fmt.Errorf("read TLS certificate: %w", err)
	}
	config := &tls.Config{
		MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}, NextProtos: []string{"h2", "http/1.1"},
	}
	if f.ClientCA == "" {
		return config, nil
	}
	authorities, err := os.ReadFile(f.ClientCA)
	if err != nil {
		return nil, fmt.Errorf("read authorities of clients: %w", err)
	}
	config.ClientCAs = x509.NewCertPool()
	if !config.ClientCAs.AppendCertsFromPEM(authorities) {
		return nil, fmt.Errorf("authorities of clients: no certificate in %s", f.ClientCA)
	}
	config.ClientAuth = tls.RequireAndVerifyClientCert
	config.SessionTicketsDisabled = true
	return config, nil
}
