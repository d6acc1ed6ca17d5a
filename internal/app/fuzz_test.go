package app

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/mem"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// known are the statuses that a request may end with, whatever is in it: none
// is the server's own fault. 499 is for a body that breaks off.
var known = []int{200, 204, 301, 304, 400, 401, 404, 405, 409, 410, 413, 429, 499}

// FuzzHTTP gives any request that net/http reads to the handler of a whole
// server, with a key where it says so.
func FuzzHTTP(f *testing.F) {
	for _, seed := range []string{
		"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
		"GET /v1/publications?pageSize=2&topic=a&pageToken=x HTTP/1.1\r\nHost: x\r\nAccept-Language: fr;q=0.5, *\r\nIf-None-Match: W/\"x\"\r\n\r\n",
		"GET /v1/publications:lookup?languageCode=fr&slug=%D9%84 HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n",
		"HEAD /v1/releases/harbour@3 HTTP/1.1\r\nHost: x\r\nAuthorization: KEY\r\n\r\n",
		"GET /v1/releases?pageToken=CAESBA HTTP/1.1\r\nHost: x\r\nAuthorization: KEY\r\n\r\n",
		"POST /v1/releases?releaseId=a HTTP/1.1\r\nHost: x\r\nAuthorization: KEY\r\nIdempotency-Key: 0b9fbb0e-6b9a-4f0c-9d5e-111111111111\r\nContent-Length: 27\r\n\r\n{\"sourceLanguageCode\":\"en\"}",
		"PATCH /v1/releases/a/variants/en?allowMissing=true HTTP/1.1\r\nHost: x\r\nAuthorization: KEY\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"headline\":\"A\"}\r\n0\r\n\r\n",
		"POST /v1/releases:parse HTTP/1.1\r\nHost: x\r\nAuthorization: KEY\r\nContent-Length: 31\r\n\r\n{\"languageCode\":\"en\",\"text\":\"\"}",
		"OPTIONS /v1/releases HTTP/1.1\r\nHost: x\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: POST\r\n\r\n",
		"GET /v1/releases HTTP/1.0\r\nAuthorization: Bearer pr_0_0\r\n\r\n",
	} {
		f.Add(seed)
	}
	h := keep(f, Exposure{Origins: []string{"https://a.example"}, TrustedProxies: []string{"127.0.0.1"}})
	conn, err := h.dial()
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = conn.Close() })
	handler, err := h.gateway(f.Context(), conn)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, request string) {
		request = strings.ReplaceAll(request, "KEY", "Bearer "+h.key)
		r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(request)))
		if err != nil {
			t.Skip(err)
		}
		r.RemoteAddr = "127.0.0.1:1"
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if !slices.Contains(known, w.Code) {
			t.Errorf("%d: %s", w.Code, w.Body)
		}
		for _, name := range []string{"X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "Cross-Origin-Resource-Policy"} {
			if w.Header().Get(name) == "" {
				t.Errorf("%d without %s", w.Code, name)
			}
		}
		for name, values := range w.Header() {
			if !sent[name] && !strings.HasPrefix(name, "Access-Control-") {
				t.Errorf("answered with %s", name)
			}
			if name == "Access-Control-Allow-Origin" && values[0] != "https://a.example" {
				t.Errorf("shared with %q", values)
			}
		}
	})
}

// asIs sends and takes messages as the bytes that they are given as.
type asIs struct{}

func (asIs) Name() string { return "proto" }

func (asIs) Marshal(v any) (mem.BufferSlice, error) {
	return mem.BufferSlice{mem.SliceBuffer(v.([]byte))}, nil
}

func (asIs) Unmarshal(data mem.BufferSlice, v any) error {
	*v.(*[]byte) = data.Materialize()
	return nil
}

var _ encoding.CodecV2 = asIs{}

// methods are the names of all methods of the contract that answer once.
func methods() []string {
	var all []string
	protoregistry.GlobalFiles.RangeFilesByPackage("pressroom.v1", func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			service := file.Services().Get(i)
			for j := range service.Methods().Len() {
				if m := service.Methods().Get(j); !m.IsStreamingClient() && !m.IsStreamingServer() {
					all = append(all, "/"+string(service.FullName())+"/"+string(m.Name()))
				}
			}
		}
		return true
	})
	slices.Sort(all)
	return all
}

// FuzzRPC sends any bytes as the message of any method to the gRPC port of a
// whole server, with a key and with any metadata beside it. Nothing is the
// server's own fault.
func FuzzRPC(f *testing.F) {
	seed := func(method int, languages string, m proto.Message) {
		message, err := proto.Marshal(m)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint8(method), languages, "0b9fbb0e-6b9a-4f0c-9d5e-111111111111", true, message)
	}
	for i := range methods() {
		seed(i, "fr", &pressroomv1.GetReleaseRequest{Name: "releases/harbour"})
		seed(i, "*", &pressroomv1.ListReleasesRequest{PageSize: 2, PageToken: "x"})
	}
	seed(0, "ar-EG;q=0.5", &pressroomv1.CreateReleaseRequest{ReleaseId: "a", Release: &pressroomv1.Release{SourceLanguageCode: "en"}})
	h := keep(f, Exposure{})
	conn, all := h.dialRPC(f), methods()
	f.Fuzz(func(t *testing.T, method uint8, languages, requestID string, withKey bool, message []byte) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		printable := func(c rune) rune {
			if c < ' ' || c > '~' {
				return -1 // a client would not send it
			}
			return c
		}
		ctx = metadata.AppendToOutgoingContext(ctx, "accept-language", strings.Map(printable, languages), "idempotency-key", strings.Map(printable, requestID))
		if withKey {
			ctx = metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+h.key)
		}
		name := all[int(method)%len(all)]
		var answer []byte
		err := conn.Invoke(ctx, name, message, &answer, grpc.ForceCodecV2(asIs{}))
		switch status.Code(err) {
		case codes.Unknown, codes.DataLoss, codes.DeadlineExceeded:
			t.Errorf("%s: %v", name, err)
		case codes.Internal:
			// What is no message at all is grpc's own Internal, and has no details.
			if len(status.Convert(err).Details()) > 0 {
				t.Errorf("%s: %v\n%s", name, err, h.log)
			}
		}
	})
}
