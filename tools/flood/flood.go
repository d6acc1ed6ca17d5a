package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"
)

// flood is what is done to the server.
type flood struct {
	url      *url.URL
	opened   atomic.Int64 // connections
	refused  atomic.Int64 // of them, those that could not be opened
	cut      atomic.Int64 // slow ones that the server closed
	answered atomic.Int64 // requests of greedy ones that were carried out
	limited  atomic.Int64 // and those that were refused for their number
}

func (f *flood) String() string {
	return fmt.Sprintf("%d connections, %d not opened, %d slow ones cut off, %d greedy requests answered, %d refused with 429",
		f.opened.Load(), f.refused.Load(), f.cut.Load(), f.answered.Load(), f.limited.Load())
}

// again opens a connection, uses it until it ends, and opens the next one.
func (f *flood) again(ctx context.Context, from string, use func(net.Conn)) {
	for ctx.Err() == nil {
		conn, err := dialer(from).DialContext(ctx, "tcp", f.url.Host)
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

// slow sends a byte each second: of a head, of a body or, the third way, it
// asks and does not take the answer.
func (f *flood) slow(ctx context.Context, from string, kind int) {
	f.again(ctx, from, func(conn net.Conn) {
		start := "GET " + f.url.RequestURI() + " HTTP/1.1\r\nHost: " + f.url.Host + "\r\n"
		switch kind % 3 {
		case 1:
			start = "POST /v1/releases HTTP/1.1\r\nHost: " + f.url.Host + "\r\nContent-Length: 1000000\r\n\r\n"
		case 2:
			start += "\r\n"
		}
		if _, err := io.WriteString(conn, start); err != nil {
			return
		}
		for ctx.Err() == nil {
			wait(ctx, time.Second)
			if _, err := io.WriteString(conn, "x"); err != nil {
				f.cut.Add(1)
				return
			}
		}
	})
}

// greedy asks for the page, and for it again.
func (f *flood) greedy(ctx context.Context, from string) {
	request := "GET " + f.url.RequestURI() + " HTTP/1.1\r\nHost: " + f.url.Host + "\r\n\r\n"
	f.again(ctx, from, func(conn net.Conn) {
		reader := bufio.NewReader(conn)
		for ctx.Err() == nil {
			if _, err := io.WriteString(conn, request); err != nil {
				return
			}
			answer, err := http.ReadResponse(reader, nil)
			if err != nil {
				return
			}
			if _, err := io.Copy(io.Discard, answer.Body); err != nil {
				return
			}
			if answer.StatusCode == http.StatusTooManyRequests {
				f.limited.Add(1)
			} else {
				f.answered.Add(1)
			}
		}
	})
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
