package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
)

// tell is all that a call comes back with.
func (h *twin) tell(ctx context.Context, method string, req proto.Message) string {
	answers, err := h.call(ctx, method, req)
	return fmt.Sprintf("%s\n%v\n%v", strings.Join(answers, "\n"), prototext.Format(status.Convert(err).Proto()), err)
}

// call calls a method by its descriptor, and reads one answer of a stream.
func (h *twin) call(ctx context.Context, method string, req proto.Message) ([]string, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	d := descriptor(h.T, method)
	output, err := protoregistry.GlobalTypes.FindMessageByName(d.Output().FullName())
	if err != nil {
		h.Fatal(err)
	}
	stream, err := h.conn.NewStream(ctx, &grpc.StreamDesc{ClientStreams: d.IsStreamingClient(), ServerStreams: d.IsStreamingServer()}, "/"+method)
	if err != nil {
		return nil, err
	}
	if err := stream.SendMsg(req); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if !d.IsStreamingClient() {
		if err := stream.CloseSend(); err != nil {
			return nil, err
		}
	}
	answer := output.New().Interface()
	if err := stream.RecvMsg(answer); err != nil {
		return nil, err
	}
	header, err := stream.Header()
	wire, wireErr := proto.MarshalOptions{Deterministic: true}.Marshal(answer)
	return []string{fmt.Sprint(header), fmt.Sprintf("%q", wire)}, errors.Join(err, wireErr)
}

func descriptor(t *testing.T, method string) protoreflect.MethodDescriptor {
	t.Helper()
	d, err := protoregistry.GlobalFiles.FindDescriptorByName(protoreflect.FullName(strings.ReplaceAll(method, "/", ".")))
	if err != nil {
		t.Fatal(err)
	}
	return d.(protoreflect.MethodDescriptor)
}

func request(t *testing.T, method string) proto.Message {
	t.Helper()
	input, err := protoregistry.GlobalTypes.FindMessageByName(descriptor(t, method).Input().FullName())
	if err != nil {
		t.Fatal(err)
	}
	return input.New().Interface()
}

// leaver reads the first event of a stream and leaves.
type leaver struct {
	*httptest.ResponseRecorder
	leave func()
	left  bool
}

// Write implements http.ResponseWriter.
func (l *leaver) Write(p []byte) (int, error) {
	if l.left {
		return len(p), nil
	}
	if events, _, whole := strings.Cut(string(p), "\n\n"); whole && strings.Contains(events, "data:") {
		l.left = true
		l.leave()
		_, err := l.ResponseRecorder.WriteString(events)
		return len(p), err
	}
	return l.ResponseRecorder.Write(p)
}

// WriteString implements io.StringWriter.
func (l *leaver) WriteString(s string) (int, error) { return l.Write([]byte(s)) }

// ask is all that a request to REST comes back with, and what its reader is told
// who asks again by the validators of that.
func (h *twin) ask(verb, target, language, key string) string {
	answer := h.send(verb, target, "", language, key, nil)
	text := answer.text
	for _, again := range [][2]string{{"Etag", "If-None-Match"}, {"Last-Modified", "If-Modified-Since"}} {
		if value := answer.header.Get(again[0]); value != "" {
			text += "\n\n" + again[1] + ": " + h.send(verb, target, "", language, key, http.Header{again[1]: {value}}).text
		}
	}
	return text
}

// heard is what a request comes back with.
type heard struct {
	header http.Header
	text   string // all of it
}

// send makes a request to REST, with a form where there is one.
func (h *twin) send(verb, target, form, language, key string, header http.Header) heard {
	r := httptest.NewRequest(verb, target, strings.NewReader(form))
	maps.Copy(r.Header, header)
	if form != "" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if key != "" {
		r.Header.Set("Authorization", "Bearer "+key)
	}
	if language != "" {
		r.Header.Set("Accept-Language", language)
	}
	r.Header.Set("X-Forwarded-For", "203.0.113.9") // which nobody is to believe
	ctx, leave := context.WithCancel(h.Context())
	defer leave()
	w := &leaver{ResponseRecorder: httptest.NewRecorder(), leave: leave}
	h.web.ServeHTTP(w, r.WithContext(ctx))
	var lines []string
	for name, values := range w.Header() {
		lines = append(lines, fmt.Sprintf("%s: %v", name, values))
	}
	slices.Sort(lines)
	return heard{w.Header(), fmt.Sprintf("%d\n%s\n\n%s", w.Code, strings.Join(lines, "\n"), w.Body)}
}
