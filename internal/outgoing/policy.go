package outgoing

import (
	"fmt"
	"net/netip"
	"slices"
	"syscall"

	"github.com/openpressroom/pressroom/internal/webhook"
)

// policy says which addresses may be dialled.
type policy struct {
	public  bool
	private []netip.Prefix
}

// control looks at the address of a connection before it is made: after its
// host was resolved, whoever did, and for every address that is tried. So what
// a resolver said a moment ago, or says in a moment, does not matter.
func (p policy) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %s", webhook.ErrForbidden, address)
	}
	if !p.allows(at.Addr()) {
		return fmt.Errorf("%w: %s", webhook.ErrForbidden, at.Addr())
	}
	return nil
}

func (p policy) allows(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	for _, network := range p.private {
		if network.Contains(a) {
			return true
		}
	}
	return p.public && Public(a)
}

// nat64 is the prefix under which an IPv4 address is reached from a network
// that has only IPv6 (RFC 6052): its last four bytes.
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

// special are the networks within the unicast space that are not the public
// internet: those that the IANA special-purpose registries do not call globally
// reachable, and those whose addresses carry another that would have to be
// looked at in turn and that nobody has by need (6to4, Teredo, NAT64 of a
// site). https://www.iana.org/assignments/iana-ipv4-special-registry and
// iana-ipv6-special-registry. The metadata services of the clouds are in them:
// 169.254.169.254, 100.100.100.200, fd00:ec2::254, and one that is not.
var special = func() []netip.Prefix {
	var all []netip.Prefix
	for _, network := range []string{
		"0.0.0.0/8",        // this network
		"10.0.0.0/8",       // private
		"100.64.0.0/10",    // shared by carriers (CGNAT)
		"127.0.0.0/8",      // loopback
		"169.254.0.0/16",   // link-local
		"168.63.129.16/32", // Azure's metadata, under a public address
		"172.16.0.0/12",    // private
		"192.0.0.0/24",     // protocol assignments
		"192.0.2.0/24",     // documentation
		"192.88.99.0/24",   // relays of 6to4
		"192.168.0.0/16",   // private
		"198.18.0.0/15",    // benchmarks
		"198.51.100.0/24",  // documentation
		"203.0.113.0/24",   // documentation
		"224.0.0.0/4",      // multicast
		"240.0.0.0/4",      // reserved, and broadcast

		"2001::/23",     // protocol assignments, Teredo among them
		"2001:db8::/32", // documentation
		"2002::/16",     // 6to4
		"3fff::/20",     // documentation
	} {
		all = append(all, netip.MustParsePrefix(network))
	}
	return all
}()

// global is the part of IPv6 from which addresses of the public internet are
// given out; what lies outside (loopback, mapped and local addresses,
// multicast) is not.
var global = netip.MustParsePrefix("2000::/3")

// Public reports whether an address is of the public internet.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if nat64.Contains(a) {
		b := a.As16()
		return Public(netip.AddrFrom4([4]byte(b[12:])))
	}
	return a.IsValid() && (a.Is4() || global.Contains(a)) &&
		!slices.ContainsFunc(special, func(network netip.Prefix) bool { return network.Contains(a) })
}
