package metrics

import (
	"context"

	"github.com/prometheus/client_golang/prometheus"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/stats"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
)

// Door says through which port a call came.
type Door string

// The doors: gRPC's own port, and the connection inside the process over which
// REST calls.
const (
	GRPC Door = "grpc"
	REST Door = "rest"
)

// unknown is the label of what the program has no name for.
const unknown = "unknown"

// calls counts calls of gRPC.
type calls struct {
	ended *prometheus.CounterVec
	took  *prometheus.HistogramVec
	open  *prometheus.GaugeVec
	known map[string]call // by `/package.Service/Method`
}

func newCalls(r prometheus.Registerer) calls {
	c := calls{
		known: methods(),
		ended: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "pressroom_rpc_calls_total",
			Help: "Calls that have ended, by the door through which they came, method and gRPC code. REST calls too, by the door rest.",
		}, []string{"door", "method", "code"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "pressroom_rpc_call_seconds", Buckets: callBuckets,
			Help: "How long calls took, streams left out. A call that waits for a change takes as long as it waits.",
		}, []string{"door", "method"}),
		open: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "pressroom_rpc_calls_open",
			Help: "Calls that are under way, streams and those that wait for a change among them.",
		}, []string{"door", "method"}),
	}
	r.MustRegister(c.ended, c.took, c.open)
	return c
}

// Calls has a gRPC server counted. It sees more than interceptors do: also calls
// whose message never came, was too large or could not be read.
func (m *Metrics) Calls(door Door) grpc.ServerOption {
	return grpc.StatsHandler(&watcher{calls: m.calls, door: string(door)})
}

// watcher is told of each call of a server.
type watcher struct {
	calls
	door string
}

// call is what is known of one from its head.
type call struct {
	method string
	stream bool
}

type callKey struct{}

// TagRPC implements stats.Handler. A method that the program does not know is
// counted here, since gRPC tells no more of it.
func (w *watcher) TagRPC(ctx context.Context, info *stats.RPCTagInfo) context.Context {
	c, ok := w.known[info.FullMethodName]
	if !ok {
		w.ended.WithLabelValues(w.door, unknown, codes.Unimplemented.String()).Inc()
		return ctx
	}
	return context.WithValue(ctx, callKey{}, c)
}

// methods are those of every service that is linked into the program.
func methods() map[string]call {
	known := make(map[string]call)
	protoregistry.GlobalFiles.RangeFiles(func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			service := file.Services().Get(i)
			for j := range service.Methods().Len() {
				method := service.Methods().Get(j)
				name := string(service.FullName()) + "/" + string(method.Name())
				known["/"+name] = call{name, method.IsStreamingServer() || method.IsStreamingClient()}
			}
		}
		return true
	})
	return known
}

// HandleRPC implements stats.Handler.
func (w *watcher) HandleRPC(ctx context.Context, s stats.RPCStats) {
	c, ok := ctx.Value(callKey{}).(call)
	if !ok {
		return
	}
	switch s := s.(type) {
	case *stats.Begin:
		w.open.WithLabelValues(w.door, c.method).Inc()
	case *stats.End:
		w.ended.WithLabelValues(w.door, c.method, status.Code(s.Error).String()).Inc()
		if !c.stream {
			w.took.WithLabelValues(w.door, c.method).Observe(s.EndTime.Sub(s.BeginTime).Seconds())
		}
		w.open.WithLabelValues(w.door, c.method).Dec() // at last: none is open whose end is not counted
	}
}

// TagConn and HandleConn implement stats.Handler, for which connections are the
// matter of whoever listens.
func (*watcher) TagConn(ctx context.Context, _ *stats.ConnTagInfo) context.Context { return ctx }

// HandleConn implements stats.Handler.
func (*watcher) HandleConn(context.Context, stats.ConnStats) {}
