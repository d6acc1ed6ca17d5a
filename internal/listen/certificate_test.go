package listen

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// pair writes a certificate that signs itself, and its key.
func pair(t *testing.T, files Files, name string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	write(t, files.Cert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
	write(t, files.Key, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}))
}

// write writes a file whose time differs from that of the one before it.
func write(t *testing.T, path string, content []byte) {
	t.Helper()
	later := time.Now()
	if info, err := os.Stat(path); err == nil {
		later = info.ModTime().Add(time.Second)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, later, later); err != nil {
		t.Fatal(err)
	}
}

// served is the name in the certificate that a client is shown, or the error of
// its handshake.
func served(t *testing.T, config, client *tls.Config) (name string, err error) {
	t.Helper()
	near, far := net.Pipe()
	defer near.Close()
	go func() {
		server := tls.Server(far, config)
		_ = server.Handshake()
		_, _ = server.Write([]byte("!")) // what a client without a certificate waits for in vain
		_ = far.Close()
	}()
	conn := tls.Client(near, client)
	if err := conn.Handshake(); err != nil {
		return "", err
	}
	if _, err := conn.Read(make([]byte, 1)); err != nil {
		return "", err
	}
	return conn.ConnectionState().PeerCertificates[0].Subject.CommonName, nil
}

func TestFilesAreReadAgainWhenTheyChange(t *testing.T) {
	folder := t.TempDir()
	files := Files{Cert: filepath.Join(folder, "crt"), Key: filepath.Join(folder, "key")}
	pair(t, files, "first")
	now := time.Now()
	var log bytes.Buffer
	c, err := Open(files, func() time.Time { return now }, slog.New(slog.NewTextHandler(&log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	server := c.Config() // one for all handshakes, as a server has
	check := func(want string) {
		t.Helper()
		if name, err := served(t, server, &tls.Config{InsecureSkipVerify: true}); err != nil || name != want {
			t.Errorf("served %q (%v), want %q", name, err, want)
		}
	}
	check("first")
	pair(t, files, "second")
	check("first") // it was looked at just now
	now = now.Add(checkEvery)
	check("second")

	write(t, files.Cert, []byte("half a certif"))
	now = now.Add(checkEvery)
	check("second")
	if got := strings.Count(log.String(), "level=ERROR"); got != 1 {
		t.Errorf("%d errors in the log: %s", got, &log)
	}
	now = now.Add(checkEvery)
	check("second")
	if got := strings.Count(log.String(), "level=ERROR"); got != 1 {
		t.Errorf("the same files are complained of %d times", got)
	}
	if err := os.Remove(files.Key); err != nil {
		t.Fatal(err)
	}
	now = now.Add(checkEvery)
	check("second")
	pair(t, files, "third")
	now = now.Add(checkEvery)
	check("third")
}

func TestOldVersionsOfTLSAreRefused(t *testing.T) {
	folder := t.TempDir()
	files := Files{Cert: filepath.Join(folder, "crt"), Key: filepath.Join(folder, "key")}
	pair(t, files, "server")
	c, err := Open(files, time.Now, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	server := c.Config() // one for all handshakes, as a server has
	for version, good := range map[uint16]bool{tls.VersionTLS10: false, tls.VersionTLS11: false, tls.VersionTLS12: true, tls.VersionTLS13: true} {
		_, err := served(t, server, &tls.Config{InsecureSkipVerify: true, MinVersion: version, MaxVersion: version})
		if good != (err == nil) {
			t.Errorf("%s: %v", tls.VersionName(version), err)
		}
	}
}

// TestAnAuthorityThatIsTakenOutOpensNothing is mutual TLS whose file of
// authorities changes: also for a client who was let in before.
func TestAnAuthorityThatIsTakenOutOpensNothing(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	pair(t, Files{Cert: in("client"), Key: in("client.key")}, "client")
	pair(t, Files{Cert: in("other"), Key: in("other.key")}, "other")
	files := Files{Cert: in("crt"), Key: in("key"), ClientCA: in("ca")}
	pair(t, files, "server")
	copied := func(from string) {
		content, err := os.ReadFile(in(from))
		if err != nil {
			t.Fatal(err)
		}
		write(t, files.ClientCA, content)
	}
	copied("client")
	now := time.Now()
	c, err := Open(files, func() time.Time { return now }, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	server := c.Config() // one for all handshakes, as a server has
	client, err := tls.LoadX509KeyPair(in("client"), in("client.key"))
	if err != nil {
		t.Fatal(err)
	}
	config := &tls.Config{InsecureSkipVerify: true, Certificates: []tls.Certificate{client}, ClientSessionCache: tls.NewLRUClientSessionCache(1)}
	if _, err := served(t, server, &tls.Config{InsecureSkipVerify: true}); err == nil {
		t.Error("a client without a certificate is let in")
	}
	if _, err := served(t, server, config); err != nil {
		t.Errorf("a client with a certificate: %v", err)
	}
	copied("other")
	now = now.Add(checkEvery)
	if _, err := served(t, server, config); err == nil {
		t.Error("a client whose authority was taken out is let in")
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	folder := t.TempDir()
	files := Files{Cert: filepath.Join(folder, "crt"), Key: filepath.Join(folder, "key")}
	if c, err := Open(Files{}, time.Now, nil); c != nil || err != nil {
		t.Errorf("no files: %v, %v", c, err)
	}
	if c, err := Open(files, time.Now, nil); err == nil {
		t.Errorf("files that are not there: %v", c)
	}
	pair(t, files, "server")
	for _, wrong := range []Files{
		{Cert: files.Cert}, {Key: files.Key}, {ClientCA: files.Cert}, {Cert: files.Key, Key: files.Cert},
		{Cert: files.Cert, Key: files.Key, ClientCA: files.Key}, {Cert: files.Cert, Key: files.Key, ClientCA: folder},
	} {
		if c, err := Open(wrong, time.Now, nil); err == nil {
			t.Errorf("%+v: %v", wrong, c)
		}
	}
}
