package clientip_test

import (
	"net/netip"
	"strings"
	"testing"

	"github.com/openpressroom/pressroom/internal/clientip"
)

func proxies(t testing.TB, networks ...string) clientip.Proxies {
	t.Helper()
	p, err := clientip.ParseProxies(networks)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestForwardedForIsBelievedOfProxiesOnly is the spoofing of an address.
func TestForwardedForIsBelievedOfProxiesOnly(t *testing.T) {
	p := proxies(t, "10.0.0.0/8", "192.0.2.7", "fd00::/8")
	for _, test := range []struct {
		name, peer string
		lines      []string
		want       string
	}{
		{"no proxy", "198.51.100.1", nil, "198.51.100.1"},
		{"written by the caller", "198.51.100.1", []string{"203.0.113.9"}, "198.51.100.1"},
		{"by a proxy", "10.1.2.3", []string{"203.0.113.9"}, "203.0.113.9"},
		{"by a single proxy", "192.0.2.7", []string{"203.0.113.9"}, "203.0.113.9"},
		{"by its neighbour", "192.0.2.8", []string{"203.0.113.9"}, "192.0.2.8"},
		{"caller and proxy", "10.1.2.3", []string{"1.1.1.1, 203.0.113.9"}, "203.0.113.9"},
		{"caller claims a proxy", "10.1.2.3", []string{"1.1.1.1, 10.9.9.9, 203.0.113.9"}, "203.0.113.9"},
		{"two proxies", "10.1.2.3", []string{"203.0.113.9, 10.4.4.4"}, "203.0.113.9"},
		{"lines", "10.1.2.3", []string{"1.1.1.1", "203.0.113.9", "10.4.4.4"}, "203.0.113.9"},
		{"ports", "10.1.2.3", []string{"203.0.113.9:4711"}, "203.0.113.9"},
		{"IPv6", "fd00::1", []string{"2001:db8::5"}, "2001:db8::5"},
		{"IPv6 with port", "fd00::1", []string{"[2001:db8::5]:80"}, "2001:db8::5"},
		{"IPv6 in brackets", "fd00::1", []string{"[2001:db8::5]"}, "2001:db8::5"},
		{"IPv4 in IPv6", "::ffff:10.1.2.3", []string{"::ffff:203.0.113.9"}, "203.0.113.9"},
		{"no address", "10.1.2.3", []string{"203.0.113.9, unknown"}, "10.1.2.3"},
		{"nothing", "10.1.2.3", []string{""}, "10.1.2.3"},
		{"proxies only", "10.1.2.3", []string{"10.4.4.4"}, "10.4.4.4"},
		{"endless", "10.1.2.3", []string{"203.0.113.9" + strings.Repeat(",10.4.4.4", 10_000)}, "10.4.4.4"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := p.Of(netip.MustParseAddr(test.peer), test.lines); got.String() != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestParseProxiesRefuses(t *testing.T) {
	for _, text := range []string{"", "proxy.example.org", "10.0.0.0/33", "10.0.0"} {
		if p, err := clientip.ParseProxies([]string{text}); err == nil {
			t.Errorf("%q is %v", text, p)
		}
	}
}

func TestSiteOfIPv6IsItsNetwork(t *testing.T) {
	for address, want := range map[string]string{
		"198.51.100.1": "198.51.100.1", "::ffff:198.51.100.1": "198.51.100.1",
		"2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64", "fe80::1%eth0": "fe80::/64",
	} {
		if got := clientip.Site(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

func TestPeer(t *testing.T) {
	for text, want := range map[string]string{"198.51.100.1:80": "198.51.100.1", "[::1]:80": "::1", "bufconn": "invalid IP", "": "invalid IP"} {
		if got := clientip.Peer(text); got.String() != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// FuzzForwardedFor reads a header that anyone may have written: behind a proxy
// that is trusted the answer is an address in it or the peer's, and without one
// it is the peer's.
func FuzzForwardedFor(f *testing.F) {
	for _, seed := range []string{"203.0.113.9", "1.1.1.1, 10.0.0.1", "unknown", "[2001:db8::5]:80", ",,,", "10.0.0.1,"} {
		f.Add(seed)
	}
	p := proxies(f, "10.0.0.0/8")
	near, far := netip.MustParseAddr("10.0.0.1"), netip.MustParseAddr("198.51.100.1")
	f.Fuzz(func(t *testing.T, header string) {
		if got := p.Of(far, []string{header}); got != far {
			t.Errorf("%q: %s is believed to be %s", header, far, got)
		}
		if got := p.Of(near, []string{header}); !got.IsValid() {
			t.Errorf("%q: no address", header)
		}
	})
}
