package listen

import (
	"net"
	"net/netip"
	"sync"

	"github.com/openpressroom/pressroom/internal/clientip"
)

// Caps bound the connections that are open at once. A connection over a cap is
// closed as soon as it is there, so that it costs nothing and whoever opened it
// knows. Zero is no cap.
type Caps struct {
	// Total is of all connections of the port.
	Total int
	// PerClient is of one address (of IPv6, one network of 64 bits). Proxies are
	// exempt, since many clients come from one.
	PerClient int
	// Proxies are those who are exempt.
	Proxies clientip.Proxies
}

// capped is a listener whose connections are counted.
type capped struct {
	net.Listener
	caps Caps

	mu     sync.Mutex
	total  int
	bySite map[string]int
}

func limitConnections(l net.Listener, caps Caps) net.Listener {
	return &capped{Listener: l, caps: caps, bySite: make(map[string]int)}
}

// Accept implements net.Listener.
func (l *capped) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		client := clientip.Peer(conn.RemoteAddr().String())
		if done, ok := l.enter(client); ok {
			return &counted{Conn: conn, done: sync.OnceFunc(done)}, nil
		}
		_ = conn.Close()
	}
}

// enter counts a connection in, and returns what counts it out.
func (l *capped) enter(client netip.Addr) (done func(), ok bool) {
	site := clientip.Site(client)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.caps.Total > 0 && l.total >= l.caps.Total {
		return nil, false
	}
	if l.caps.PerClient > 0 && l.bySite[site] >= l.caps.PerClient && !l.caps.Proxies.Trust(client) {
		return nil, false
	}
	l.total++
	l.bySite[site]++
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.total--
		if l.bySite[site]--; l.bySite[site] == 0 {
			delete(l.bySite, site)
		}
	}, true
}

// counted is a connection that is counted out when it is closed.
type counted struct {
	net.Conn
	done func()
}

// Close implements net.Conn.
func (c *counted) Close() error {
	defer c.done()
	return c.Conn.Close()
}
