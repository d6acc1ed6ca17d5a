package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"net/http"
	"os"
	"time"
)

// issue AUTHORITY NAME writes NAME.crt and NAME.key, a certificate for 127.0.0.1
// and its key, signed by AUTHORITY.crt and AUTHORITY.key. Where AUTHORITY is
// NAME it signs itself and is an authority.
func (s story) issue(args []string) {
	authority, name := args[0], args[1]
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	s.Check(err)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, KeyUsage: x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	parent, signer := template, any(key)
	if authority == name {
		template.IsCA, template.BasicConstraintsValid = true, true
		template.KeyUsage |= x509.KeyUsageCertSign
	} else {
		pair, err := tls.LoadX509KeyPair(s.MkAbs(authority+".crt"), s.MkAbs(authority+".key"))
		s.Check(err)
		parent, signer = pair.Leaf, pair.PrivateKey
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, &key.PublicKey, signer)
	s.Check(err)
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	s.Check(err)
	s.Check(os.WriteFile(s.MkAbs(name+".crt"), pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600))
	s.Check(os.WriteFile(s.MkAbs(name+".key"), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}), 0o600))
}

// transport trusts the authority $CA, and shows the certificate $CERT, where
// these are set: names without ".crt" and ".key".
func (s story) transport() http.RoundTripper {
	if s.Getenv("CA") == "" {
		return plain
	}
	config := &tls.Config{}
	if ca := s.Getenv("CA"); ca != "" {
		text, err := os.ReadFile(s.MkAbs(ca + ".crt"))
		s.Check(err)
		config.RootCAs = x509.NewCertPool()
		config.RootCAs.AppendCertsFromPEM(text)
	}
	if name := s.Getenv("CERT"); name != "" {
		pair, err := tls.LoadX509KeyPair(s.MkAbs(name+".crt"), s.MkAbs(name+".key"))
		s.Check(err)
		config.Certificates = []tls.Certificate{pair}
	}
	return &http.Transport{TLSClientConfig: config, DisableKeepAlives: true, ForceAttemptHTTP2: true}
}
