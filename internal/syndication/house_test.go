package syndication_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/kv/boltkv"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/render"
	"github.com/openpressroom/pressroom/internal/syndication"
	"github.com/openpressroom/pressroom/locales"
)

// house is a press office with a deliverer, in a bubble of testing/synctest: its
// time is that of the bubble, and it can be stopped and started again.
type house struct {
	t      *testing.T
	path   string
	sender syndication.Sender
	// languages are those of the site.
	languages []string

	archive *archive.Archive
	room    *syndication.Service
	stop    func()

	count int     // of releases
	log   []entry // what was published, in the order of its commits
}

// drift is how far the archive's instants may run ahead of the bubble's clock,
// which stands still while things are done: each commit is a microsecond later.
const drift = time.Millisecond

// entry is what a test knows of an edition that it published.
type entry struct {
	edition  string
	language string
	topic    string
	visible  time.Time
}

// newHouse opens a press office. It is closed with the test.
func newHouse(t *testing.T, sender syndication.Sender) *house {
	t.Helper()
	folder, err := os.MkdirTemp("", "pressroom-push-")
	if err != nil {
		t.Fatal(err)
	}
	h := &house{t: t, path: filepath.Join(folder, "store.db"), sender: sender, languages: []string{"en", "fr", "ar"}}
	h.open()
	t.Cleanup(func() { h.stop(); _ = os.RemoveAll(folder) })
	return h
}

func (h *house) open() {
	h.t.Helper()
	store, err := boltkv.Open(h.path, boltkv.Options{Tables: archive.Tables()})
	if err != nil {
		h.t.Fatal(err)
	}
	if h.archive, err = archive.Open(context.Background(), store, time.Now); err != nil {
		h.t.Fatal(err)
	}
	catalogue, err := locale.New(locales.FS)
	if err != nil {
		h.t.Fatal(err)
	}
	writer, err := feed.New(catalogue, feed.Site{Base: "https://press.example"})
	if err != nil {
		h.t.Fatal(err)
	}
	h.room = syndication.New(h.archive, render.New(catalogue), writer, h.languages, syndication.Push{
		Archive: h.archive, NewUID: func() string { return uuid.Must(uuid.NewV7()).String() }, Random: rand.Reader,
	})
	d := syndication.NewDeliverer(h.room, h.sender, time.Now, func() float64 { return 0.5 }, slog.New(slog.DiscardHandler))
	serving, leave := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() { defer close(ended); d.Run(serving) }()
	h.stop = func() {
		leave()
		<-ended
		if err := store.Close(); err != nil {
			h.t.Error(err)
		}
	}
}

// restart stops everything and starts it again from what is in the file.
func (h *house) restart() { h.stop(); h.open() }

// publish publishes a new release in languages, separated by spaces, all
// together, visible after a while.
func (h *house) publish(languages, topic string, after time.Duration) {
	h.t.Helper()
	h.count++
	h.edition(fmt.Sprintf("release-%d", h.count), languages, topic, 1, pressroomv1.Edition_FIRST, after)
}

// edition publishes editions of a release, of which the first ones make it.
func (h *house) edition(release, languages, topic string, number int, kind pressroomv1.Edition_Kind, after time.Duration) {
	h.t.Helper()
	codes := strings.Fields(languages)
	var visible time.Time
	err := h.archive.Update(h.t.Context(), func(w *archive.Writer) error {
		visible = w.Now().Add(after)
		if number == 1 {
			if err := write(w, release, codes); err != nil {
				return err
			}
		}
		var records []*storev1.EditionRecord
		for _, code := range codes {
			records = append(records, &storev1.EditionRecord{
				Slug: release, Topics: []string{topic},
				Edition: &pressroomv1.Edition{
					LanguageCode: code, Kind: kind, VisibleTime: timestamppb.New(visible), ReleaseRevision: 1, VariantRevision: 1,
				},
			})
		}
		return w.Publish(release, records, "k")
	})
	if err != nil {
		h.t.Fatal(err)
	}
	for _, code := range codes {
		h.log = append(h.log, entry{press.EditionName(release, code, int32(number)), code, topic, visible})
	}
}

// write writes a release with a text in each language.
func write(w *archive.Writer, release string, codes []string) error {
	r := &pressroomv1.Release{Name: press.ReleaseName(release), SourceLanguageCode: codes[0]}
	if err := w.CreateRelease(r, "uid-"+release, "k"); err != nil {
		return err
	}
	for _, code := range codes {
		n := press.VariantName{Release: release, Language: code}
		if err := w.SaveVariant(n, &pressroomv1.Variant{Headline: release}, archive.Save{UID: "v-" + release + code, Creator: "k"}); err != nil {
			return err
		}
	}
	return nil
}

// by is a call of somebody with a role, by a key that is named after it.
func by(ctx context.Context, role pressroomv1.Grant_Role) context.Context {
	return press.WithCaller(ctx, press.Caller{Key: strings.ToLower(role.String()), Grants: []*pressroomv1.Grant{{Role: role}}})
}

// subscribe makes a subscription to a callback at an id's own host.
func (h *house) subscribe(id string, sub *pressroomv1.Subscription) *pressroomv1.Subscription {
	h.t.Helper()
	sub.CallbackUri = "https://" + id + ".example/in"
	made, err := h.room.CreateSubscription(by(h.t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.CreateSubscriptionRequest{SubscriptionId: id, Subscription: sub})
	if err != nil {
		h.t.Fatal(err)
	}
	return made
}

// get returns a subscription.
func (h *house) get(id string) *pressroomv1.Subscription {
	h.t.Helper()
	sub, err := h.room.GetSubscription(by(h.t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.GetSubscriptionRequest{Name: press.SubscriptionName(id)})
	if err != nil {
		h.t.Fatal(err)
	}
	return sub
}

// attempts returns those of a subscription, the newest first.
func (h *house) attempts(id string) []*pressroomv1.SubscriptionAttempt {
	h.t.Helper()
	resp, err := h.room.ListSubscriptionAttempts(by(h.t.Context(), pressroomv1.Grant_EDITOR), &pressroomv1.ListSubscriptionAttemptsRequest{
		Parent: press.SubscriptionName(id), PageSize: 200,
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return resp.GetAttempts()
}

// wants are the editions that a subscription is to have been sent by now, in
// their order.
func (h *house) wants(carries func(entry) bool) []string {
	var due []entry
	for _, e := range h.log {
		if carries(e) && !e.visible.After(time.Now().Add(drift)) {
			due = append(due, e)
		}
	}
	slices.SortStableFunc(due, func(a, b entry) int { return a.visible.Compare(b.visible) })
	var editions []string
	for _, e := range due {
		editions = append(editions, e.edition)
	}
	return editions
}
