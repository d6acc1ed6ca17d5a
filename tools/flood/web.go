package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// web is the HTTP port, by a public page.
type web struct{ url *url.URL }

func (w web) host() string { return w.url.Host }

func (w web) readers(n int) ([]reader, error) {
	var all []reader
	for i := range n {
		client := &http.Client{
			Timeout:   patience,
			Transport: &http.Transport{DialContext: dialer(fmt.Sprintf("127.0.1.%d", i+1)).DialContext, MaxIdleConnsPerHost: 64},
		}
		all = append(all, func() string {
			answer, err := client.Get(w.url.String())
			if err != nil {
				return "none"
			}
			_, _ = io.Copy(io.Discard, answer.Body)
			_ = answer.Body.Close()
			return strconv.Itoa(answer.StatusCode)
		})
	}
	return all, nil
}

// slow sends a byte each second: of a head, of a body or, the third way, it
// asks and does not take the answer.
func (w web) slow(ctx context.Context, conn net.Conn, way int) (cut bool) {
	start := "GET " + w.url.RequestURI() + " HTTP/1.1\r\nHost: " + w.url.Host + "\r\n"
	switch way % 3 {
	case 1:
		start = "POST /v1/releases HTTP/1.1\r\nHost: " + w.url.Host + "\r\nContent-Length: 1000000\r\n\r\n"
	case 2:
		start += "\r\n"
	}
	if _, err := io.WriteString(conn, start); err != nil {
		return false
	}
	return drip(ctx, func() error { _, err := io.WriteString(conn, "x"); return err })
}

// greedy asks for the page, and for it again.
func (w web) greedy(ctx context.Context, conn net.Conn, answered func(limited bool)) {
	request := "GET " + w.url.RequestURI() + " HTTP/1.1\r\nHost: " + w.url.Host + "\r\n\r\n"
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
		answered(answer.StatusCode == http.StatusTooManyRequests)
	}
}

// patience is how long a reader waits for an answer.
const patience = 30 * time.Second
