// Package clientip tells from which address a call comes, behind proxies too.
//
// X-Forwarded-For can be written by anyone. It is believed only as far as the
// proxies that the site names have written it.
package clientip

import (
	"fmt"
	"net/netip"
	"strings"
)

// Proxies are the networks whose word about their clients is taken.
type Proxies []netip.Prefix

// ParseProxies reads networks in CIDR notation (`10.0.0.0/8`) and single
// addresses.
func ParseProxies(networks []string) (Proxies, error) {
	var p Proxies
	for _, text := range networks {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			address, addressErr := netip.ParseAddr(text)
			if addressErr != nil {
				return nil, fmt.Errorf("trusted proxy %q: want an address or a network such as 10.0.0.0/8", text)
			}
			prefix = netip.PrefixFrom(address, address.BitLen())
		}
		p = append(p, prefix.Masked())
	}
	return p, nil
}

// Trust reports whether an address is one of the proxies.
func (p Proxies) Trust(address netip.Addr) bool {
	for _, prefix := range p {
		if prefix.Contains(address.Unmap()) {
			return true
		}
	}
	return false
}

// maxHops is how many proxies a call may have come through; what lies behind
// more of them is not looked at, since the header can be as long as the caller
// likes.
const maxHops = 16

// Of returns the address of the client: the peer that connected or, where that
// is a proxy, the last address in X-Forwarded-For that is none. Each proxy adds
// the address that it was called from at the end, so that the list is true as
// far from its end as the proxies are trusted. What is no address ends it.
func (p Proxies) Of(peer netip.Addr, forwardedFor []string) netip.Addr {
	client := peer.Unmap()
	rest := strings.Join(forwardedFor, ",")
	for range maxHops {
		if rest == "" || !p.Trust(client) {
			return client
		}
		comma := strings.LastIndexByte(rest, ',')
		next, err := parse(rest[comma+1:])
		if err != nil {
			return client
		}
		client = next
		rest = rest[:max(comma, 0)]
	}
	return client
}

// Peer returns the address in host:port, as a net.Addr writes it; the zero
// address where there is none, as on a connection inside the process.
func Peer(hostPort string) netip.Addr {
	ap, err := netip.ParseAddrPort(hostPort)
	if err != nil {
		return netip.Addr{}
	}
	return ap.Addr().Unmap()
}

// Site returns what stands for the site that an address belongs to: the IPv4
// address itself, and of an IPv6 address the network of 64 bits, within which
// one machine can have as many addresses as it likes (RFC 4291, 2.5.4).
func Site(address netip.Addr) string {
	address = address.Unmap().WithZone("")
	if address.Is6() {
		if prefix, err := address.Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return address.String()
}

// parse reads one entry of X-Forwarded-For. Some proxies write the port too.
func parse(entry string) (netip.Addr, error) {
	entry = strings.TrimSpace(entry)
	if ap, err := netip.ParseAddrPort(entry); err == nil {
		return ap.Addr().Unmap(), nil
	}
	address, err := netip.ParseAddr(strings.Trim(entry, "[]"))
	return address.Unmap(), err
}
