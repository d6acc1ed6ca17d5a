package syndication

import (
	"bytes"
	"context"
	"time"

	"google.golang.org/genproto/googleapis/api/httpbody"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/feed"
)

// What Google reads of a news sitemap
// (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
const (
	newsAge   = 48 * time.Hour
	newsLimit = 1000
)

// NewsSitemapPath is where the news sitemap is served.
const NewsSitemapPath = "/sitemap-news.xml"

// GetNewsSitemap implements SyndicationService.
func (s *Service) GetNewsSitemap(ctx context.Context, _ *pressroomv1.GetNewsSitemapRequest) (*httpbody.HttpBody, error) {
	return s.document(ctx, feed.NewsSitemap, s.writer.Site().Base+NewsSitemapPath, s.writeSitemap)
}

// writeSitemap writes what was first visible in the last two days. It is over
// when the first of it is two days old, and for as long as nothing else has
// changed, the last time that this was so is when it changed: so it reads back to
// two days before the last change, should that be longer ago.
func (s *Service) writeSitemap(g *archive.Gate, d *document) error {
	out := &feed.Feed{Self: d.about.GetSelfUri()}
	oldest := g.Now().Add(-newsAge)
	var bound time.Time // of what can have grown old since the last change
	var cursor []byte
	for {
		page, next, err := g.Latest(archive.Scope{}, cursor, aip.DefaultPageSize)
		if err != nil {
			return err
		}
		for _, text := range page {
			when := changed(text)
			if bound.IsZero() {
				bound = when.Add(-newsAge)
			}
			if when.Before(oldest) && when.Before(bound) || len(out.Items) == newsLimit {
				next = nil // what follows was changed, and so published, before
				break
			}
			first := text.First[text.Language]
			if text.Withdrawal != nil {
				continue
			}
			if !first.After(oldest) {
				d.aged = append(d.aged, first.Add(newsAge))
				continue
			}
			item, err := s.item(g, text)
			if err != nil {
				return err
			}
			out.Items = append(out.Items, item)
			if over := first.Add(newsAge); d.expires.IsZero() || over.Before(d.expires) {
				d.expires = over
			}
		}
		if next == nil {
			break
		}
		cursor = next
	}
	var content bytes.Buffer
	err := s.writer.Write(&content, feed.NewsSitemap, out)
	d.content = content.Bytes()
	return err
}

// changed is when a text last changed.
func changed(text archive.Latest) time.Time {
	if text.Withdrawal != nil {
		return text.Withdrawal.GetEdition().GetVisibleTime().AsTime()
	}
	return text.Editions[text.Language].GetEdition().GetVisibleTime().AsTime()
}
