package rpc

import (
	"log/slog"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthv1 "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/reflection"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// MaxMessage is the size in bytes of the largest request that is read: a file
// of an exchange format, with what is around it.
const MaxMessage = 17 << 20

// Rooms are what the server serves.
type Rooms struct {
	Access      pressroomv1.AccessServiceServer
	Editorial   pressroomv1.EditorialServiceServer
	Translation pressroomv1.TranslationServiceServer
	Delivery    pressroomv1.DeliveryServiceServer
	Syndication pressroomv1.SyndicationServiceServer
}

// Server is a gRPC server with health and reflection.
type Server struct {
	*grpc.Server
	// Health says whether it serves; Shutdown on it begins a drain.
	Health *health.Server
}

// maxHeader is the size in bytes of the largest metadata that is read, and
// maxStreams how many calls of one connection may be under way at once.
const (
	maxHeader  = 64 << 10
	maxStreams = 100
)

// readBuffer is the size in bytes of what is read at once from a connection: a
// quarter of what gRPC takes. The slow ones of tools/flood took 57 KB of the heap
// each with it, and 89 KB without.
const readBuffer = 8 << 10

// NewServer makes the server that callers from outside reach, with options for
// the connection, such as its credentials. The caller serves and stops it.
func NewServer(rooms Rooms, guard Guard, x *Explainer, limits Limits, logger *slog.Logger, options ...grpc.ServerOption) *Server {
	return newServer(rooms, &door{explainer: x, guard: guard, limits: limits, logger: logger}, usualPatience,
		append(options,
			grpc.MaxHeaderListSize(maxHeader),
			grpc.MaxConcurrentStreams(maxStreams),
			grpc.ConnectionTimeout(10*time.Second),
			grpc.ReadBufferSize(readBuffer),
			grpc.KeepaliveParams(keepalive.ServerParameters{
				MaxConnectionIdle: 15 * time.Minute, Time: time.Minute, Timeout: 20 * time.Second,
			}),
			grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{MinTime: 30 * time.Second, PermitWithoutStream: true}),
		))
}

// NewInside makes the server that only the REST door reaches, over a connection
// inside the process. It believes that door about where calls come from, and
// takes as many of them at once as the door does.
func NewInside(rooms Rooms, guard Guard, x *Explainer, limits Limits, logger *slog.Logger, options ...grpc.ServerOption) *Server {
	return newServer(rooms, &door{explainer: x, guard: guard, limits: limits, logger: logger, inside: true}, usualPatience, options)
}

func newServer(rooms Rooms, d *door, p patience, options []grpc.ServerOption) *Server {
	s := grpc.NewServer(append(options,
		grpc.MaxRecvMsgSize(MaxMessage),
		grpc.InTapHandle(p.begin),
		grpc.ChainUnaryInterceptor(d.unary),
		grpc.ChainStreamInterceptor(d.stream),
	)...)
	pressroomv1.RegisterAccessServiceServer(s, rooms.Access)
	pressroomv1.RegisterEditorialServiceServer(s, rooms.Editorial)
	pressroomv1.RegisterTranslationServiceServer(s, rooms.Translation)
	pressroomv1.RegisterDeliveryServiceServer(s, rooms.Delivery)
	pressroomv1.RegisterSyndicationServiceServer(s, rooms.Syndication)
	h := health.NewServer()
	healthv1.RegisterHealthServer(s, h)
	reflection.Register(s)
	return &Server{Server: s, Health: h}
}
