// Command flood measures what a thousand slow and a thousand greedy connections
// do to everyone else, at each door. It floods a server on loopback, bounded in
// time and in number, and meanwhile reads from it at a steady pace from twenty
// other addresses:
//
//	go run ./cmd/pressroom serve --demo --http 127.0.0.1:18080 --grpc 127.0.0.1:19090 &
//	go run ./tools/flood
//
// The flood of the HTTP port speaks HTTP/1.1, that of the gRPC port HTTP/2; each
// is read through the port that is flooded. It is a process of its own with the
// lowest priority, as it would be a machine of its own, so that the server and not
// the flood is measured. It needs Linux, where all of 127.0.0.0/8 is loopback, and
// `ulimit -n` above 5000 for the server and for itself. Nothing asserts what it
// prints: on a machine that is busy otherwise the figures say little.
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
	"syscall"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

func main() {
	log.SetFlags(0)
	target := flag.String("url", "http://127.0.0.1:18080/v1/publications/night-crossings-code?languageCode=fr", "the public page to read")
	address := flag.String("grpc", "127.0.0.1:19090", "the gRPC port, on which the same publication is read")
	slow := flag.Int("slow", 1000, "connections that send or take a byte now and then")
	greedy := flag.Int("greedy", 1000, "connections that ask as fast as they can")
	calls := flag.Int("calls", 4, "calls at once of each greedy connection to gRPC")
	length := flag.Duration("for", 20*time.Second, "how long to measure, without each flood and with it")
	pace := flag.Duration("pace", 20*time.Millisecond, "time between the starts of two reads")
	child := flag.String("flood", "", "only flood a door, HTTP or gRPC, until standard input ends")
	flag.Parse()
	u, err := url.Parse(*target)
	if err != nil || u.Scheme != "http" || !isLoopback(u.Host) || !isLoopback(*address) {
		log.Fatal("-url and -grpc: want http://127.0.0.1:PORT/PATH and 127.0.0.1:PORT; what is not loopback is not flooded")
	}
	if *slow > 5000 || *greedy > 5000 || *calls > 100 || *length > time.Minute {
		log.Fatal("at most 5000 connections of each kind, 100 calls at once, and a minute")
	}
	doors := []struct {
		name  string
		group int // of addresses that flood it
		door
	}{
		{"HTTP", 100, web{u}},
		{"gRPC", 200, rpc{*address, publication(u), *calls}},
	}
	for _, d := range doors {
		if *child == d.name {
			drown(&flood{door: d.door}, *slow, *greedy, d.group)
			return
		}
	}
	for _, d := range doors {
		fmt.Println(d.name)
		if err := measure(d.name, d.door, *length, *pace); err != nil {
			log.Fatal(err)
		}
	}
}

func isLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	return err == nil && net.ParseIP(host).IsLoopback()
}

// publication asks gRPC for what a page of REST shows.
func publication(u *url.URL) *pressroomv1.GetPublicationRequest {
	return &pressroomv1.GetPublicationRequest{Name: strings.TrimPrefix(u.Path, "/v1/"), LanguageCode: u.Query().Get("languageCode")}
}

// measure reads through a door, alone and while it is flooded, and compares.
func measure(name string, d door, length, pace time.Duration) error {
	readers, err := d.readers(20)
	if err != nil {
		return err
	}
	warm := read(readers, time.Now().Add(time.Second), pace)
	if warm.statuses["200"]+warm.statuses["OK"] == 0 {
		return fmt.Errorf("nothing to measure: the reads were answered %v; is the server there?", warm.statuses)
	}
	before := read(readers, time.Now().Add(length), pace)
	fmt.Println("  alone:  ", before)

	flood := exec.Command(os.Args[0], append([]string{"-flood", name}, os.Args[1:]...)...)
	var did strings.Builder
	flood.Stdout, flood.Stderr = &did, os.Stderr
	end, err := flood.StdinPipe()
	if err != nil {
		return err
	}
	if err := flood.Start(); err != nil {
		return err
	}
	during := read(readers, time.Now().Add(length), pace)
	_ = end.Close()
	if err := flood.Wait(); err != nil {
		return err
	}
	fmt.Println("  flooded:", during)
	fmt.Print("  flood:   ", &did)
	fmt.Printf("  ratio:   p50 %.1f, p99 %.1f (goal: 5)\n",
		float64(during.quantile(0.5))/float64(before.quantile(0.5)), float64(during.quantile(0.99))/float64(before.quantile(0.99)))
	return nil
}

// drown floods until standard input ends, and says what it did.
func drown(f *flood, slow, greedy, group int) {
	if err := syscall.Setpriority(syscall.PRIO_PROCESS, 0, 19); err != nil {
		log.Print(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { f.run(ctx, slow, greedy, group); close(ended) }()
	_, _ = io.Copy(io.Discard, os.Stdin)
	fmt.Println(f)
	stop()
	<-ended
}
