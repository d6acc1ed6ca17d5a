package syndication

import (
	"bytes"
	"context"
	"net/url"
	"slices"
	"strconv"
	"time"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/feed"
	"github.com/openpressroom/pressroom/internal/press"
)

// formats are those that GetFeed answers.
var formats = []feed.Format{feed.JSON, feed.NINJS, feed.Atom, feed.RSS}

// GetFeed implements SyndicationService.
func (s *Service) GetFeed(ctx context.Context, req *pressroomv1.GetFeedRequest) (*httpbody.HttpBody, error) {
	scope, err := scopeOf(req)
	if err != nil {
		return nil, err
	}
	f := feedRequest{Service: s, scope: scope, format: feed.Format(req.GetFormat())}
	if !slices.Contains(formats, f.format) {
		return nil, press.Missing(press.FeedNotFound, f.path())
	}
	// One feed has one name, however it was written.
	f.req = proto.CloneOf(req)
	f.req.LanguageCode, f.req.RegionCode = scope.Language, scope.Region
	if f.cursor, err = press.Cursor(f.req); err != nil {
		return nil, err
	}
	return s.document(ctx, f.format, f.url(f.req.GetPageToken()), f.write)
}

// document answers with a document that is written anew when something public
// has changed, or its time is over, and is kept until then.
func (s *Service) document(ctx context.Context, format feed.Format, name string, write func(*archive.Gate, *document) error) (*httpbody.HttpBody, error) {
	var d *document
	var about *pressroomv1.FeedMetadata
	err := s.archive.Public(ctx, func(g *archive.Gate) error {
		state, err := g.State()
		if err != nil {
			return err
		}
		if d = s.feeds.get(name, state.Version, g.Now()); d == nil {
			d = &document{version: state.Version, about: &pressroomv1.FeedMetadata{SelfUri: name}}
			if err := write(g, d); err != nil {
				return err
			}
			s.feeds.put(name, d)
		}
		about = proto.CloneOf(d.about)
		if !state.Time.IsZero() {
			last, exact := press.LastChange(append([]time.Time{state.Time}, d.aged...))
			about.UpdateTime, about.SecondExact = timestamppb.New(last), exact && (state.SecondExact || !last.Equal(state.Time))
		}
		next, pending, err := g.Next(archive.Scope{})
		about.MaxAge = durationpb.New(freshness(g.Now(), until(d.expires, next, pending)))
		return err
	})
	if err != nil {
		return nil, err
	}
	metadata, err := anypb.New(about)
	if err != nil {
		return nil, err
	}
	return &httpbody.HttpBody{ContentType: format.ContentType(), Data: d.content, Extensions: []*anypb.Any{metadata}}, nil
}

// until is the earlier of when a document is over and when something public
// changes by itself; zero for never.
func until(expires, next time.Time, pending bool) time.Time {
	if pending && (expires.IsZero() || next.Before(expires)) {
		return next
	}
	return expires
}

// freshness is how long a document may be kept without asking: up to the next
// whole minute, and never beyond the instant at which it changes by itself.
//
// Three things are asked of it, and no time gives all of them. A cache must not
// outlive an embargo, so it ends where one does. It must not tell that one is
// pending, and a time that reaches to its end would, for as long as it is. And
// it must not outlive a withdrawal, which an editor makes at once and nobody can
// foresee. To forbid keeping, as for a publication, would give the last two;
// but feeds are polled by programs that do not stop, and what they may keep,
// with the caches before them, is most of what the server need not answer.
//
// So all is kept up to the same whole minute, whatever is pending. An embargo
// that ends on a whole minute, as people set them, changes nothing that can be
// seen. One that ends within a minute shows in that minute, in every feed alike:
// that something becomes visible at that second, and not what, in which
// language, or where. And what was withdrawn is in no cache after a minute, nor
// ever at its own address, nor in the change log, which are asked for each time.
func freshness(now, until time.Time) time.Duration {
	end := now.Truncate(time.Minute).Add(time.Minute)
	if !until.IsZero() && until.Before(end) {
		end = until
	}
	return max(end.Sub(now).Truncate(time.Second), 0) // headers count whole seconds
}

// feedRequest is one page of one feed.
type feedRequest struct {
	*Service
	scope  archive.Scope
	format feed.Format
	req    *pressroomv1.GetFeedRequest
	cursor []byte
}

func (f *feedRequest) place() feed.Scope {
	return feed.Scope{Topic: f.scope.Topic, Region: f.scope.Region}
}

// path names the feed in errors.
func (f *feedRequest) path() string {
	base := f.writer.Site().FeedURL(f.scope.Language, f.place(), f.format)
	return base[len(f.writer.Site().Base)+1:]
}

// url is the address of the page after a token.
func (f *feedRequest) url(token string) string {
	query := url.Values{}
	if size := f.req.GetPageSize(); size != 0 {
		query.Set("pageSize", strconv.Itoa(int(size)))
	}
	if token != "" {
		query.Set("pageToken", token)
	}
	address := f.writer.Site().FeedURL(f.scope.Language, f.place(), f.format)
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	return address
}

// write writes the page.
func (f *feedRequest) write(g *archive.Gate, d *document) error {
	if err := f.checkScope(g, f.scope); err != nil {
		return err
	}
	page, next, err := g.Latest(f.scope, f.cursor, aip.PageSize(f.req.GetPageSize()))
	if err != nil {
		return err
	}
	d.about.LanguageCode = f.scope.Language
	if f.req.GetPageSize() == 0 && f.cursor == nil && !f.push.NoHub { // what the hub distributes
		d.about.HubUris = []string{f.hub()}
	}
	if token := aip.EncodePageToken(f.req, next); token != "" {
		d.about.NextUri = f.url(token)
	}
	out := &feed.Feed{
		Language: f.scope.Language, Scope: f.place(), Self: d.about.GetSelfUri(), Next: d.about.GetNextUri(),
		Hubs: d.about.GetHubUris(),
	}
	if f.cursor != nil {
		out.First = f.url("")
	}
	for _, text := range page {
		item, err := f.item(g, text)
		if err != nil {
			return err
		}
		out.Items = append(out.Items, item)
	}
	var content bytes.Buffer
	err = f.writer.Write(&content, f.format, out)
	d.content = content.Bytes()
	return err
}

// item is what a feed shows of a text.
func (s *Service) item(g *archive.Gate, text archive.Latest) (feed.Item, error) {
	if w := text.Withdrawal.GetEdition(); w != nil {
		return feed.Item{Tombstone: &feed.Tombstone{
			Name: press.PublicationName(text.Release), Language: text.Language,
			Edition: w.GetNumber(), Time: w.GetVisibleTime().AsTime(), Note: w.GetNote(),
		}}, nil
	}
	edition, err := g.Edition(text.Visible, text.Language)
	if err != nil {
		return feed.Item{}, err
	}
	return feed.Item{Publication: s.renderer.Publication(edition)}, nil
}
