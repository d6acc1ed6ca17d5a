package main

import (
	"context"
	"fmt"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// door is one of the server's two ports.
type door interface {
	// host is what is connected to.
	host() string
	// readers are so many who read at a steady pace, each from an address of its
	// own.
	readers(n int) ([]reader, error)
	// slow uses a connection for sending, or taking, a byte now and then, in one of
	// some ways, until it ends. It reports whether the server ended it.
	slow(ctx context.Context, conn net.Conn, way int) (cut bool)
	// greedy asks on a connection as fast as it can until that ends, and reports
	// of each answer whether it was a refusal for too many calls.
	greedy(ctx context.Context, conn net.Conn, answered func(limited bool))
}

// flood is what is done to a door.
type flood struct {
	door     door
	opened   atomic.Int64 // connections
	refused  atomic.Int64 // of them, those that could not be opened
	cut      atomic.Int64 // slow ones that the server closed
	answered atomic.Int64 // calls of greedy ones that were carried out
	limited  atomic.Int64 // and those that were refused for their number
}

func (f *flood) String() string {
	return fmt.Sprintf("%d connections, %d not opened, %d slow ones cut off, %d greedy calls answered, %d refused for their number",
		f.opened.Load(), f.refused.Load(), f.cut.Load(), f.answered.Load(), f.limited.Load())
}

// run floods with so many connections of each kind until ctx is done. They come
// from addresses of two groups of 127/8.
func (f *flood) run(ctx context.Context, slow, greedy, group int) {
	var running sync.WaitGroup
	for i := range slow {
		running.Go(func() {
			wait(ctx, rise(i, slow))
			f.again(ctx, address(group, i), func(conn net.Conn) {
				if f.door.slow(ctx, conn, i) && ctx.Err() == nil {
					f.cut.Add(1)
				}
			})
		})
	}
	for i := range greedy {
		running.Go(func() {
			wait(ctx, rise(i, greedy))
			f.again(ctx, address(group+1, i), func(conn net.Conn) {
				f.door.greedy(ctx, conn, func(limited bool) {
					if limited {
						f.limited.Add(1)
					} else {
						f.answered.Add(1)
					}
				})
			})
		})
	}
	running.Wait()
}

// again opens a connection, uses it until it ends, and opens the next one.
func (f *flood) again(ctx context.Context, from string, use func(net.Conn)) {
	for ctx.Err() == nil {
		conn, err := dialer(from).DialContext(ctx, "tcp", f.door.host())
		if err != nil {
			f.refused.Add(1)
			wait(ctx, time.Second)
			continue
		}
		f.opened.Add(1)
		done := context.AfterFunc(ctx, func() { _ = conn.Close() })
		use(conn)
		done()
		_ = conn.Close()
		wait(ctx, 100*time.Millisecond) // a flood, not a test of connect(2)
	}
}

// drip writes a byte each second, and reports that this ended before ctx did.
func drip(ctx context.Context, write func() error) (cut bool) {
	for ctx.Err() == nil {
		wait(ctx, time.Second)
		if write() != nil {
			return ctx.Err() == nil
		}
	}
	return false
}

// wait waits, or ends with the context.
func wait(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// rise is when the i-th of n connections comes: the flood is there after two
// seconds.
func rise(i, n int) time.Duration { return 2 * time.Second * time.Duration(i) / time.Duration(n) }

// perAddress is how many connections come from one address: under the server's
// cap, so that they are not simply closed.
const perAddress = 250

// address is where a connection of a group comes from.
func address(group, i int) string {
	return fmt.Sprintf("127.0.%d.%d", group, 1+i/perAddress)
}

// dialer connects from an address.
func dialer(from string) *net.Dialer {
	return &net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}, Timeout: 5 * time.Second}
}
