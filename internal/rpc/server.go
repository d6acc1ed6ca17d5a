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

// NewServer makes a server of rooms. The caller serves and stops it.
func NewServer(rooms Rooms, guard Guard, x *Explainer, logger *slog.Logger) *Server {
	d := &door{explainer: x, guard: guard, logger: logger}
	s := grpc.NewServer(
		grpc.MaxRecvMsgSize(MaxMessage),
		grpc.ChainUnaryInterceptor(d.unary),
		grpc.ChainStreamInterceptor(d.stream),
		grpc.ConnectionTimeout(10*time.Second),
		grpc.KeepaliveParams(keepalive.ServerParameters{MaxConnectionIdle: 15 * time.Minute}),
	)
	pressroomv1.RegisterEditorialServiceServer(s, rooms.Editorial)
	pressroomv1.RegisterTranslationServiceServer(s, rooms.Translation)
	pressroomv1.RegisterDeliveryServiceServer(s, rooms.Delivery)
	pressroomv1.RegisterSyndicationServiceServer(s, rooms.Syndication)
	h := health.NewServer()
	healthv1.RegisterHealthServer(s, h)
	reflection.Register(s)
	return &Server{Server: s, Health: h}
}
