package listen

import (
	"errors"
	"net"
	"testing"

	"github.com/openpressroom/pressroom/internal/clientip"
)

func TestListenRefusesToBeOverheard(t *testing.T) {
	for _, test := range []struct {
		address    string
		tls, plain bool
		refused    bool
	}{
		{"127.0.0.1:0", false, false, false},
		{"localhost:0", false, false, false},
		{"127.8.9.1:0", false, false, false},
		{"0.0.0.0:0", false, false, true},
		{":0", false, false, true},
		{"[::]:0", false, false, true},
		{"0.0.0.0:0", true, false, false},
		{"0.0.0.0:0", false, true, false},
		{":0", true, false, false},
	} {
		l, err := Listen(t.Context(), Port{Address: test.address, Plain: test.plain}, test.tls)
		if _, refused := errors.AsType[*ExposedError](err); refused != test.refused || err != nil && !refused {
			t.Errorf("%+v: %v", test, err)
		}
		if err == nil {
			_ = l.Close()
		}
	}
	for _, address := range []string{"", "127.0.0.1", "127.0.0.1:none", "[::1:0"} {
		if l, err := Listen(t.Context(), Port{Address: address}, false); err == nil {
			t.Errorf("%q is listened on at %s", address, l.Addr())
		}
	}
}

// dialed opens a connection from a loopback address and reports whether the
// listener let it in.
func dialed(t *testing.T, l net.Listener, from string) (client, server net.Conn) {
	t.Helper()
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
	client, err := dialer.DialContext(t.Context(), "tcp", l.Addr().String())
	if err != nil {
		t.Skipf("connect from %s: %v (Linux has all of 127.0.0.0/8)", from, err)
	}
	t.Cleanup(func() { _ = client.Close() })
	server, err = l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	return client, server
}

// refusedBefore opens a connection that is over a cap and one that is not, and
// wants the listener to close the first and accept the second.
func refusedBefore(t *testing.T, l net.Listener, over, next string) (server net.Conn) {
	t.Helper()
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(over)}}
	client, err := dialer.DialContext(t.Context(), "tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	_, server = dialed(t, l, next)
	if from := clientip.Peer(server.RemoteAddr().String()).String(); from != next {
		t.Errorf("a connection from %s is let in", from)
	}
	if _, err := client.Read(make([]byte, 1)); err == nil {
		t.Error("the connection over the cap is open")
	}
	return server
}

func TestCaps(t *testing.T) {
	proxies, err := clientip.ParseProxies([]string{"127.0.0.9"})
	if err != nil {
		t.Fatal(err)
	}
	l, err := Listen(t.Context(), Port{Address: "127.0.0.1:0", Caps: Caps{Total: 6, PerClient: 2, Proxies: proxies}}, false)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, first := dialed(t, l, "127.0.0.2")
	dialed(t, l, "127.0.0.2")
	third := refusedBefore(t, l, "127.0.0.2", "127.0.0.3")
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	_ = first.Close() // a second time counts nothing
	dialed(t, l, "127.0.0.2")
	for range 3 {
		dialed(t, l, "127.0.0.9") // a proxy, exempt from the cap of a client
	}
	_ = third.Close() // five are open; one more may come, and then none
	dialed(t, l, "127.0.0.4")
	counts := l.(*capped)
	if _, ok := counts.enter(clientip.Peer("127.0.0.5:1")); ok {
		t.Error("a seventh connection is let in")
	}
	if counts.total != 6 || counts.bySite["127.0.0.2"] != 2 || counts.bySite["127.0.0.3"] != 0 {
		t.Errorf("counted %d, %v", counts.total, counts.bySite)
	}
}
