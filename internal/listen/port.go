package listen

import (
	"context"
	"fmt"
	"net"
	"net/netip"
)

// Port says what to listen on.
type Port struct {
	// Address is host:port; port 0 takes a free one.
	Address string
	// Plain allows an address that other machines reach, without TLS.
	Plain bool
	// Caps bound the connections.
	Caps Caps
}

// ExposedError is an address that other machines reach and on which everything,
// keys included, would go unencrypted.
type ExposedError struct{ Address string }

// Error says what to do.
func (e *ExposedError) Error() string {
	return fmt.Sprintf("listening on %s without TLS would send keys and embargoed texts unencrypted over the network: "+
		"give --tls-cert and --tls-key, listen on 127.0.0.1, or say --insecure-listen where a proxy that speaks TLS stands in front", e.Address)
}

// Listen takes the port. The error is an ExposedError where the address is not
// loopback, and neither TLS nor Plain is given; nothing is listened on then.
// Encrypting is left to who serves, since gRPC and HTTP each do it their way.
func Listen(ctx context.Context, p Port, tls bool) (net.Listener, error) {
	at, err := resolve(ctx, p.Address)
	if err != nil {
		return nil, err
	}
	if !tls && !p.Plain && !at.Addr().IsLoopback() {
		return nil, &ExposedError{p.Address}
	}
	if host, _, _ := net.SplitHostPort(p.Address); host != "" {
		p.Address = at.String() // the very address that was looked at
	}
	var config net.ListenConfig
	l, err := config.Listen(ctx, "tcp", p.Address)
	if err != nil {
		return nil, err
	}
	return limitConnections(l, p.Caps), nil
}

// resolve returns the address behind host:port; no host is every address of
// the machine.
func resolve(ctx context.Context, address string) (netip.AddrPort, error) {
	host, service, err := net.SplitHostPort(address)
	if err != nil {
		return netip.AddrPort{}, fmt.Errorf("address %q: %w", address, err)
	}
	port, err := net.DefaultResolver.LookupPort(ctx, "tcp", service)
	if err != nil {
		return netip.AddrPort{}, fmt.Errorf("address %q: %w", address, err)
	}
	if host == "" {
		return netip.AddrPortFrom(netip.IPv6Unspecified(), uint16(port)), nil
	}
	found, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil {
		return netip.AddrPort{}, fmt.Errorf("address %q: %w", address, err)
	}
	best := found[0].Unmap()
	for _, a := range found { // IPv4 where there is both, as package net has it
		if a.Unmap().Is4() {
			best = a.Unmap()
			break
		}
	}
	return netip.AddrPortFrom(best, uint16(port)), nil
}
