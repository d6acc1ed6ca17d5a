package app

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/access"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/httpapi"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/metrics"
	"github.com/openpressroom/pressroom/locales"
)

// lifts is when the embargo of the tests ends, and lead how long before that the
// partner may read.
var lifts = time.Date(2026, 3, 20, 9, 0, 0, 0, time.UTC)

// It begins within a second: what a partner reads ahead is on record, which moves
// the archive's time on by microseconds, and caches count whole seconds.
const lead = time.Hour + 500*time.Millisecond

// sharedClock is the time of both houses.
type sharedClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *sharedClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *sharedClock) set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t
}

// twin is a whole server but for its ports.
type twin struct {
	*testing.T
	conn    *grpc.ClientConn
	web     http.Handler
	server  *server
	log     *bytes.Buffer // info and above, without times
	admin   context.Context
	partner string // the secret of a key that reads ahead
}

// newTwin runs a server that has one public release. Two of them at one clock
// answer everything alike, byte for byte.
func newTwin(t *testing.T, c *sharedClock) *twin {
	t.Helper()
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	counts := metrics.New()
	store, err := boltkv.Open(filepath.Join(t.TempDir(), "a.db"), boltkv.Options{Tables: archive.Tables(), Committed: tellCommits(counts)})
	if err != nil {
		t.Fatal(err)
	}
	a, err := archive.Open(t.Context(), store, c.Now)
	if err != nil {
		t.Fatal(err)
	}
	h := &twin{T: t, log: new(bytes.Buffer)}
	config := Config{HTTP: "127.0.0.1:0", GRPC: "127.0.0.1:0", Site: feed.Site{Base: "https://press.example"}, Clock: c.Now, Logger: slog.New(slog.NewTextHandler(h.log, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey || a.Key == "took" {
				return slog.Attr{}
			}
			return a
		},
	}))}
	guard, err := newGuard(a, config)
	if err != nil {
		t.Fatal(err)
	}
	exposed, err := config.Exposure.open(config.Logger)
	if err != nil {
		t.Fatal(err)
	}
	h.server, err = newServer(t.Context(), a, guard, catalogue, nil, catalogue.Languages(), exposed, counts, config)
	if err != nil {
		t.Fatal(err)
	}
	counts.Measure(measure(store, h.server.room))
	served := make(chan struct{})
	go func() { _ = h.server.behind.Serve(h.server.inside); close(served) }()
	if h.conn, err = h.server.dial(); err != nil {
		t.Fatal(err)
	}
	h.web, err = httpapi.New(httpapi.Config{
		Conn: h.conn, Explain: h.server.explain.Status, Feeds: h.server.feeds, Hub: h.server.room.RequestFeed, Logger: config.Logger,
		Answered: tellRequests(counts),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = h.conn.Close()
		h.server.behind.Stop()
		<-served
		_ = h.server.grpc.Close()
		_ = h.server.http.Close()
		_ = store.Close()
	})
	h.fill()
	return h
}

func bearing(ctx context.Context, secret string) context.Context {
	if secret == "" {
		return ctx
	}
	return metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+secret)
}

// fill makes the keys, a speaker, the public release, and a subscription, to
// which nothing is sent: so what waits for it can be counted.
func (h *twin) fill() {
	h.Helper()
	if _, err := access.Bootstrap(h.Context(), h.server.archive, func(key string) error {
		h.admin = bearing(h.Context(), key)
		return nil
	}); err != nil {
		h.Fatal(err)
	}
	made, err := pressroomv1.NewAccessServiceClient(h.conn).CreateKey(h.admin, &pressroomv1.CreateKeyRequest{Key: &pressroomv1.Key{
		DisplayName: "Agency", Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_PARTNER, EmbargoLead: durationpb.New(lead)}},
	}})
	if err != nil {
		h.Fatal(err)
	}
	h.partner = made.GetSecret()
	_, err = pressroomv1.NewEditorialServiceClient(h.conn).CreateSpeaker(h.admin, &pressroomv1.CreateSpeakerRequest{
		SpeakerId: "ada", Speaker: &pressroomv1.Speaker{DisplayName: "Ada Moreau"},
	})
	if err != nil {
		h.Fatal(err)
	}
	h.publish("open", nil)
	if _, err := pressroomv1.NewSyndicationServiceClient(h.conn).CreateSubscription(h.admin, &pressroomv1.CreateSubscriptionRequest{
		SubscriptionId: "desk", Subscription: &pressroomv1.Subscription{CallbackUri: "https://desk.example/in"},
	}); err != nil {
		h.Fatal(err)
	}
}

// embargo adds what nobody may know of yet: a release, and a new edition of the
// public one.
func (h *twin) embargo() {
	h.Helper()
	h.publish("secret", timestamppb.New(lifts))
	h.write("open", "fr", "Une rivière ouverte, deuxième fois")
	_, err := pressroomv1.NewEditorialServiceClient(h.conn).PublishRelease(h.admin, &pressroomv1.PublishReleaseRequest{
		Name: "releases/open", LanguageCodes: []string{"fr"}, PublishTime: timestamppb.New(lifts),
		Kind: pressroomv1.Edition_CORRECTION, Note: "Une note secrète",
	})
	if err != nil {
		h.Fatal(err)
	}
}

// publish makes a release in French and English and publishes it at once, or
// under embargo.
func (h *twin) publish(id string, embargo *timestamppb.Timestamp) {
	h.Helper()
	editorial := pressroomv1.NewEditorialServiceClient(h.conn)
	_, err := editorial.CreateRelease(h.admin, &pressroomv1.CreateReleaseRequest{ReleaseId: id, Release: &pressroomv1.Release{
		SourceLanguageCode: "fr", EmbargoTime: embargo, Topics: []string{"water", id},
		Dateline: &pressroomv1.Dateline{City: "Lyon", RegionCode: "FR"},
		Quotes:   []*pressroomv1.Quote{{Id: "q1", Speaker: "speakers/ada"}},
		Media:    []*pressroomv1.Media{{Id: "m1", Uri: "https://example.org/" + id + ".jpg"}},
	}})
	if err != nil {
		h.Fatal(err)
	}
	h.write(id, "fr", "Une rivière "+id)
	h.write(id, "en", "A river "+id)
	if _, err := editorial.PublishRelease(h.admin, &pressroomv1.PublishReleaseRequest{
		Name: "releases/" + id, LanguageCodes: []string{"fr", "en"},
	}); err != nil {
		h.Fatal(err)
	}
}

// write saves a text and takes it to approved.
func (h *twin) write(id, language, headline string) {
	h.Helper()
	translation := pressroomv1.NewTranslationServiceClient(h.conn)
	name := "releases/" + id + "/variants/" + language
	_, err := translation.UpdateVariant(h.admin, &pressroomv1.UpdateVariantRequest{AllowMissing: true, Variant: &pressroomv1.Variant{
		Name: name, Etag: "*", Headline: headline, Body: "[« Enfin »](quote:q1).", Slug: id + "-" + language,
	}})
	if err == nil {
		_, err = translation.SubmitVariant(h.admin, &pressroomv1.SubmitVariantRequest{Name: name})
	}
	if err == nil {
		_, err = translation.ApproveVariant(h.admin, &pressroomv1.ApproveVariantRequest{Name: name})
	}
	if err != nil {
		h.Fatal(err)
	}
}
