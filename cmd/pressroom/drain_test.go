package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	reflectionv1 "google.golang.org/grpc/reflection/grpc_reflection_v1"
)

// held is a request of which the server has the head and waits for the body.
type held struct {
	conn net.Conn
	read *bufio.Reader
	body string
}

// hold METHOD PATH … starts a request (see request) and comes back once the
// server asks for its body.
func (s story) hold(args []string) {
	r := s.request(args)
	body, err := io.ReadAll(r.Body)
	s.Check(err)
	conn, err := net.Dial("tcp", r.URL.Host)
	s.Check(err)
	s.Defer(func() { conn.Close() })
	s.state.held = &held{conn: conn, read: bufio.NewReader(conn), body: string(body)}
	_, err = fmt.Fprintf(conn, "%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: application/json\r\n"+
		"Content-Length: %d\r\nExpect: 100-continue\r\n\r\n",
		r.Method, r.URL.RequestURI(), r.URL.Host, r.Header.Get("Authorization"), len(body))
	s.Check(err)
	line, err := s.state.held.read.ReadString('\n')
	s.Check(err)
	if !strings.Contains(line, "100") {
		s.Fatalf("want 100 Continue, got %s", line)
	}
	_, err = s.state.held.read.ReadString('\n')
	s.Check(err)
}

// finish sends the body of the request that is held, and shows the answer as
// http does.
func (s story) finish([]string) {
	h := s.state.held
	_, err := io.WriteString(h.conn, h.body)
	s.Check(err)
	response, err := http.ReadResponse(h.read, nil)
	s.Check(err)
	a, err := readAnswer(response)
	s.Check(err)
	s.show(a)
}

// dial connects to the gRPC port.
func (s story) dial() *grpc.ClientConn {
	conn, err := grpc.NewClient(s.Getenv("GRPC"), grpc.WithTransportCredentials(insecure.NewCredentials()))
	s.Check(err)
	return conn
}

// health STATE waits until gRPC's health service tells this state.
func (s story) health(args []string) {
	conn := s.dial()
	defer conn.Close()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	stream, err := healthv1.NewHealthClient(conn).Watch(ctx, &healthv1.HealthCheckRequest{})
	s.Check(err)
	for state := ""; state != args[0]; {
		answer, err := stream.Recv()
		s.Check(err)
		state = answer.GetStatus().String()
	}
}

// unready wants a server that stops to say so on /readyz, or to have closed the
// door already: which of the two is a matter of the moment.
func (s story) unready([]string) {
	if a, err := s.ask("GET", "/readyz"); err == nil && a.StatusCode != http.StatusServiceUnavailable {
		s.Fatalf("answered %s", a.Status)
	}
}

// reflect prints the services that gRPC's reflection lists.
func (s story) reflect([]string) {
	conn := s.dial()
	defer conn.Close()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	stream, err := reflectionv1.NewServerReflectionClient(conn).ServerReflectionInfo(ctx)
	s.Check(err)
	s.Check(stream.Send(&reflectionv1.ServerReflectionRequest{
		MessageRequest: &reflectionv1.ServerReflectionRequest_ListServices{},
	}))
	answer, err := stream.Recv()
	s.Check(err)
	for _, service := range answer.GetListServicesResponse().GetService() {
		fmt.Fprintln(s.Stdout(), service.GetName())
	}
}
