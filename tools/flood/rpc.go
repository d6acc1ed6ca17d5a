package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"sync"
	"time"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// rpc is the gRPC port, by a publication that is read.
type rpc struct {
	address string
	request *pressroomv1.GetPublicationRequest
	calls   int // of a greedy connection at once
}

func (r rpc) host() string { return r.address }

// client calls over the connections that dial makes.
func (r rpc) client(dial func(context.Context) (net.Conn, error)) (*grpc.ClientConn, func(context.Context) codes.Code, error) {
	conn, err := grpc.NewClient("passthrough:"+r.address, grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return dial(ctx) }))
	if err != nil {
		return nil, nil, err
	}
	client := pressroomv1.NewDeliveryServiceClient(conn)
	return conn, func(ctx context.Context) codes.Code {
		_, err := client.GetPublication(ctx, r.request)
		return status.Code(err)
	}, nil
}

func (r rpc) readers(n int) ([]reader, error) {
	var all []reader
	for i := range n {
		from := dialer(fmt.Sprintf("127.0.2.%d", i+1))
		_, call, err := r.client(func(ctx context.Context) (net.Conn, error) { return from.DialContext(ctx, "tcp", r.address) })
		if err != nil {
			return nil, err
		}
		all = append(all, func() string {
			ctx, cancel := context.WithTimeout(context.Background(), patience)
			defer cancel()
			return call(ctx).String()
		})
	}
	return all, nil
}

// slow sends a byte each second: of the preface of HTTP/2, of a message or, the
// third way, it asks again and again and gives the answers no room to be sent.
func (r rpc) slow(ctx context.Context, conn net.Conn, way int) (cut bool) {
	if way%3 == 0 {
		rest := []byte(http2.ClientPreface)
		return drip(ctx, func() error {
			one := rest[:1]
			if len(rest) > 1 { // never the whole of it
				rest = rest[1:]
			}
			_, err := conn.Write(one)
			return err
		})
	}
	message, err := proto.Marshal(r.request)
	if err != nil {
		return false
	}
	if _, err := io.WriteString(conn, http2.ClientPreface); err != nil {
		return false
	}
	f := http2.NewFramer(conn, conn)
	var writing sync.Mutex // whoever reads answers pings
	if f.WriteSettings(http2.Setting{ID: http2.SettingInitialWindowSize, Val: 0}) != nil {
		return false
	}
	go listen(f, &writing)
	head := r.head()
	id := uint32(1)
	if way%3 == 1 {
		if f.WriteHeaders(http2.HeadersFrameParam{StreamID: id, BlockFragment: head, EndHeaders: true}) != nil {
			return false
		}
		prefix := binary.BigEndian.AppendUint32([]byte{0}, 1_000_000) // a message that never comes
		return drip(ctx, func() error {
			writing.Lock()
			defer writing.Unlock()
			var data []byte
			data, prefix = append(prefix, 'x'), nil
			return f.WriteData(id, false, data)
		})
	}
	framed := append(binary.BigEndian.AppendUint32([]byte{0}, uint32(len(message))), message...)
	return drip(ctx, func() error {
		writing.Lock()
		defer writing.Unlock()
		err := f.WriteHeaders(http2.HeadersFrameParam{StreamID: id, BlockFragment: head, EndHeaders: true})
		if err == nil {
			err = f.WriteData(id, true, framed)
		}
		id += 2
		return err
	})
}

// listen reads what the server says on a slow connection, as far as it must be
// answered, so that the connection is not cut off for that.
func listen(f *http2.Framer, writing *sync.Mutex) {
	for {
		frame, err := f.ReadFrame()
		if err != nil {
			return
		}
		writing.Lock()
		switch frame := frame.(type) {
		case *http2.SettingsFrame:
			if !frame.IsAck() {
				err = f.WriteSettingsAck()
			}
		case *http2.PingFrame:
			if !frame.IsAck() {
				err = f.WritePing(true, frame.Data)
			}
		}
		writing.Unlock()
		if err != nil {
			return
		}
	}
}

// head is that of a call, each time the same: none of it goes into the table of
// the connection.
func (r rpc) head() []byte {
	var block bytes.Buffer
	e := hpack.NewEncoder(&block)
	for _, field := range [][2]string{
		{":method", "POST"}, {":scheme", "http"}, {":path", pressroomv1.DeliveryService_GetPublication_FullMethodName}, {":authority", r.address},
		{"content-type", "application/grpc"}, {"te", "trailers"},
	} {
		_ = e.WriteField(hpack.HeaderField{Name: field[0], Value: field[1], Sensitive: true}) // a buffer takes everything
	}
	return block.Bytes()
}

// greedy calls, and calls again, several at once.
func (r rpc) greedy(ctx context.Context, conn net.Conn, answered func(limited bool)) {
	once := make(chan net.Conn, 1)
	once <- conn
	ended := make(chan struct{})
	over := sync.OnceFunc(func() { close(ended) })
	client, call, err := r.client(func(ctx context.Context) (net.Conn, error) {
		select {
		case conn := <-once:
			return conn, nil
		default:
			over() // the connection that it had is gone
			return nil, net.ErrClosed
		}
	})
	if err != nil {
		return
	}
	defer client.Close() //nolint:errcheck // it is over
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var running sync.WaitGroup
	for range r.calls {
		running.Go(func() {
			for ctx.Err() == nil {
				switch code := call(ctx); code {
				case codes.OK, codes.ResourceExhausted:
					answered(code == codes.ResourceExhausted)
				default:
					wait(ctx, 100*time.Millisecond)
				}
			}
		})
	}
	select {
	case <-ctx.Done():
	case <-ended:
	}
	cancel()
	running.Wait()
}
