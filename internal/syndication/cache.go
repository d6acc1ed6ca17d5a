package syndication

import (
	"bytes"
	"sync"
	"time"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// cacheSize is how many bytes of documents are kept in memory.
const cacheSize = 64 << 20

// document is a feed or a sitemap that was written. It is not changed once it is
// in the cache.
type document struct {
	content []byte
	about   *pressroomv1.FeedMetadata // without what depends on when it is asked for
	version []byte                    // the archive's state that it shows
	expires time.Time                 // when it is over though nothing changed; zero for never
	aged    []time.Time               // when it was over so since the last change, among others
}

// cache keeps documents by their addresses, each in its newest version.
type cache struct {
	limit int

	mu   sync.Mutex
	size int
	kept map[string]*document
}

// get returns a document that shows a version and is not over; nil where there
// is none.
func (c *cache) get(name string, version []byte, now time.Time) *document {
	c.mu.Lock()
	defer c.mu.Unlock()
	d := c.kept[name]
	if d == nil || !bytes.Equal(d.version, version) || !d.expires.IsZero() && !now.Before(d.expires) {
		return nil
	}
	return d
}

// put keeps a document, and lets go of others, whichever, where there is no room.
// One that is larger than all the room is not kept.
func (c *cache) put(name string, d *document) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drop(name)
	if len(d.content) > c.limit {
		return
	}
	for other := range c.kept {
		if c.size+len(d.content) <= c.limit {
			break
		}
		c.drop(other)
	}
	if c.kept == nil {
		c.kept = make(map[string]*document)
	}
	c.kept[name] = d
	c.size += len(d.content)
}

func (c *cache) drop(name string) {
	if old := c.kept[name]; old != nil {
		c.size -= len(old.content)
		delete(c.kept, name)
	}
}
