package syndication_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// feedReaders are the readers of feeds in a scenario, and the feed that each
// reads.
var feedReaders = map[string]string{
	"hub-fr":    "/feeds/fr/feed.json",
	"hub-water": "/feeds/en/topics/water/feed.json",
}

// read asks the hub in the name of a reader, for as long as there may be.
func (h *house) read(mode, id string) {
	h.t.Helper()
	h.must(h.ask(mode, func(req *webhook.HubRequest) {
		req.Topic, req.Callback = "https://press.example"+feedReaders[id], "https://"+id+".example/in"
		req.LeaseSeconds = "2592000"
	}))
}

// checkFeeds holds that nothing in the feeds that came to a reader, taken or not,
// came before its instant, and that the last is the feed as it is now.
func (h *house) checkFeeds(r *receivers, id, path string, log []entry) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	feeds := r.of(id).feeds
	for _, f := range feeds {
		if err := checkFeed(log, f); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
	}
	parts := strings.Split(path, "/")
	req := &pressroomv1.GetFeedRequest{LanguageCode: parts[2], Format: parts[len(parts)-1]}
	if parts[3] == "topics" {
		req.Topic = parts[4]
	}
	now, err := h.room.GetFeed(h.t.Context(), req)
	if err != nil {
		return err
	}
	if len(feeds) == 0 || !feeds[len(feeds)-1].taken || !bytes.Equal(feeds[len(feeds)-1].body, now.GetData()) {
		return fmt.Errorf("%s: the last of %d feeds is not %s", id, len(feeds), now.GetData())
	}
	return nil
}

// checkFeed holds that a feed shows nothing before its instant.
func checkFeed(log []entry, f delivered) error {
	var document struct {
		Items []struct {
			Language  string
			Pressroom struct {
				Name    string
				Edition int32
			} `json:"_pressroom"`
		}
	}
	if err := json.Unmarshal(f.body, &document); err != nil {
		return err
	}
	for _, item := range document.Items {
		release := strings.TrimPrefix(item.Pressroom.Name, "publications/")
		edition := press.EditionName(release, item.Language, item.Pressroom.Edition)
		i := slices.IndexFunc(log, func(e entry) bool { return e.edition == edition })
		if i < 0 || log[i].visible.After(f.at.Add(drift)) {
			return fmt.Errorf("%s was sent at %v, before its instant", edition, f.at)
		}
	}
	return nil
}
