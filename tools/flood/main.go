// Command flood measures what a thousand slow and a thousand greedy connections
// do to everyone else. It floods a server on loopback, bounded in time and in
// number, and meanwhile reads from it at a steady pace from twenty other addresses:
//
//	go run ./cmd/pressroom serve --demo --http 127.0.0.1:18080 --grpc 127.0.0.1:19090 &
//	go run ./tools/flood -url 'http://127.0.0.1:18080/v1/publications/night-crossings-code?languageCode=fr'
//
// The flood is a process of its own with the lowest priority, as it would be a
// machine of its own, so that the server and not the flood is measured. It
// needs Linux, where all of 127.0.0.0/8 is loopback, and `ulimit -n` above 5000
// for the server and for itself. Nothing asserts what it prints: on a machine
// that is busy otherwise the figures say little.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(0)
	target := flag.String("url", "", "the public page to read")
	slow := flag.Int("slow", 1000, "connections that send or take a byte now and then")
	greedy := flag.Int("greedy", 1000, "connections that ask as fast as they can")
	length := flag.Duration("for", 20*time.Second, "how long to measure, without the flood and with it")
	pace := flag.Duration("pace", 20*time.Millisecond, "time between the starts of two reads")
	child := flag.Bool("flood", false, "only flood, until standard input ends")
	flag.Parse()
	u, err := url.Parse(*target)
	if err != nil || u.Scheme != "http" || !net.ParseIP(u.Hostname()).IsLoopback() {
		log.Fatal("-url: want http://127.0.0.1:PORT/PATH; what is not loopback is not flooded")
	}
	if *slow > 5000 || *greedy > 5000 || *length > time.Minute {
		log.Fatal("at most 5000 connections of each kind, and a minute")
	}
	if *child {
		drown(u, *slow, *greedy)
		return
	}
	r := newReaders(u, 20)
	r.read(time.Now().Add(time.Second), *pace) // until everything is warm
	before := r.read(time.Now().Add(*length), *pace)
	fmt.Println("alone:  ", before)

	flood := exec.Command(os.Args[0], append([]string{"-flood"}, os.Args[1:]...)...)
	var did strings.Builder
	flood.Stdout, flood.Stderr = &did, os.Stderr
	end, err := flood.StdinPipe()
	if err != nil {
		log.Fatal(err)
	}
	if err := flood.Start(); err != nil {
		log.Fatal(err)
	}
	during := r.read(time.Now().Add(*length), *pace)
	_ = end.Close()
	if err := flood.Wait(); err != nil {
		log.Fatal(err)
	}
	fmt.Println("flooded:", during)
	fmt.Print("flood:   ", &did)
	fmt.Printf("ratio:   p50 %.1f, p99 %.1f (goal: 5)\n",
		float64(during.quantile(0.5))/float64(before.quantile(0.5)), float64(during.quantile(0.99))/float64(before.quantile(0.99)))
}

// drown floods until standard input ends, and says what it did.
func drown(u *url.URL, slow, greedy int) {
	if err := syscall.Setpriority(syscall.PRIO_PROCESS, 0, 19); err != nil {
		log.Print(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	f := &flood{url: u}
	var running sync.WaitGroup
	for i := range slow {
		running.Go(func() { wait(ctx, rise(i, slow)); f.slow(ctx, address(100, i), i) })
	}
	for i := range greedy {
		running.Go(func() { wait(ctx, rise(i, greedy)); f.greedy(ctx, address(200, i)) })
	}
	_, _ = io.Copy(io.Discard, os.Stdin)
	fmt.Println(f)
	stop()
	running.Wait()
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
