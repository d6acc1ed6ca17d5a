package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// connection says which server a command calls, and with which key.
type connection struct {
	Server string `default:"127.0.0.1:9090" help:"The server's gRPC address." placeholder:"HOST:PORT"`
	Key    string `help:"Your key; better given as PRESSROOM_KEY than on the command line." placeholder:"KEY" env:"PRESSROOM_KEY"`
	TLS    bool   `name:"tls" help:"Call the server with TLS."`
	CA     string `name:"ca" help:"Call with TLS, and trust the authorities in this PEM file instead of the system's." placeholder:"FILE"`
	Cert   string `name:"client-cert" help:"Call with TLS, and show the server the certificate in this PEM file." placeholder:"FILE"`
	Secret string `name:"client-cert-key" help:"The private key of --client-cert." placeholder:"FILE"`
}

// client is a connection to a server.
type client struct {
	pressroomv1.AccessServiceClient
	pressroomv1.EditorialServiceClient
	pressroomv1.TranslationServiceClient
	pressroomv1.SyndicationServiceClient
	*grpc.ClientConn
}

// maxAnswer is the size in bytes of the largest answer that a command reads.
const maxAnswer = 256 << 20

// alive has a call notice a server that is gone without a word, as behind a
// router that forgot the connection: who follows where nothing happens would
// wait for two hours otherwise, the default of TCP. The server takes twice as
// many pings.
var alive = keepalive.ClientParameters{Time: time.Minute, Timeout: 20 * time.Second}

// dial connects to the server and returns a context that carries the key and
// the language of the one who runs the command. The caller closes the client.
func (c connection) dial(ctx context.Context, w words) (context.Context, *client, error) {
	transport, err := c.transport(w)
	if err != nil {
		return nil, nil, err
	}
	conn, err := grpc.NewClient(c.Server,
		grpc.WithTransportCredentials(transport),
		grpc.WithKeepaliveParams(alive),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxAnswer)))
	if err != nil {
		return nil, nil, w.because(err, "cli_no_answer")
	}
	pairs := []string{"accept-language", w.language}
	if c.Key != "" {
		pairs = append(pairs, "authorization", "Bearer "+c.Key)
	}
	return metadata.AppendToOutgoingContext(ctx, pairs...), &client{
		AccessServiceClient:      pressroomv1.NewAccessServiceClient(conn),
		EditorialServiceClient:   pressroomv1.NewEditorialServiceClient(conn),
		TranslationServiceClient: pressroomv1.NewTranslationServiceClient(conn),
		SyndicationServiceClient: pressroomv1.NewSyndicationServiceClient(conn),
		ClientConn:               conn,
	}, nil
}

// writeJSON writes a message as REST does, indented.
func writeJSON(w io.Writer, m proto.Message) error {
	text, err := protojson.MarshalOptions{EmitDefaultValues: true}.Marshal(m)
	if err != nil {
		return err
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, text, "", "  "); err != nil {
		return err
	}
	indented.WriteByte('\n')
	_, err = indented.WriteTo(w)
	return err
}

// explain writes why a command failed: what a server said in the user's
// language, with every rule that was broken, or the error as it is.
func (c console) explain(err error) {
	s, ok := status.FromError(err)
	if !ok {
		fmt.Fprintln(c.err, "pressroom:", err)
		return
	}
	message := s.Message()
	if s.Code() == codes.Unavailable {
		message = c.say("cli_no_answer", "Cause", message)
	}
	var more []string
	for _, detail := range s.Details() {
		switch d := detail.(type) {
		case *errdetails.LocalizedMessage:
			message = d.GetMessage()
		case *errdetails.PreconditionFailure:
			for _, v := range d.GetViolations() {
				more = append(more, v.GetDescription())
			}
		}
	}
	fmt.Fprintln(c.err, "pressroom:", message)
	for _, line := range more {
		if line != message {
			fmt.Fprintln(c.err, "  "+line)
		}
	}
}
