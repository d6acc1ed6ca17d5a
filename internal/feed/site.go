package feed

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/press"
)

// Site says who publishes, and where.
type Site struct {
	// Base is the absolute http or https URL at which the server is reached
	// from outside; a slash at its end is of no account.
	Base string
	// Pages is the address of a publication's page for people, with
	// {publication} and {language} where its id and the language code go:
	// "https://www.example.org/{language}/news/{publication}". Where it is
	// empty, feeds lead to this server's own answer.
	Pages string
	// Authority is the first part of ids in feeds: a domain, a comma and a day,
	// month or year at which it was the publisher's (RFC 4151,
	// "example.org,2026"). Readers know an item by its id, so it must stay when
	// Base changes. Where it is empty, it is made of Base.
	Authority string
	// Publisher is who publishes.
	Publisher Publisher
}

// Publisher is the organisation that publishes.
type Publisher struct {
	// Name is what it is called, and Names by BCP 47 code what it is called in
	// other languages.
	Name  string
	Names map[string]string
	// URL is the absolute URL of its page; empty for the server's.
	URL string
	// Logo is the absolute URL of its logo; may be empty.
	Logo string
}

// foundation is the year in ids of a site that names no other.
const foundation = "2026"

var authorityPattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.@_-]*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`)

// settled checks a site and fills what was left empty.
func (s Site) settled() (Site, error) {
	s.Base = strings.TrimRight(s.Base, "/")
	base, err := url.Parse(s.Base)
	if err != nil || webURL(s.Base) == "" || base.RawQuery != "" || base.Fragment != "" {
		return s, fmt.Errorf("site %q: not an absolute http or https URL", s.Base)
	}
	if s.Authority == "" {
		s.Authority = base.Hostname() + "," + foundation
		if !authorityPattern.MatchString(s.Authority) { // an address of IPv6
			s.Authority = "localhost," + foundation
		}
	}
	if !authorityPattern.MatchString(s.Authority) {
		return s, fmt.Errorf("authority %q: want a domain, a comma and a date (RFC 4151)", s.Authority)
	}
	if s.Pages != "" && (webURL(s.pageOf("id", "en")) == "" || !strings.Contains(s.Pages, "{publication}")) {
		return s, fmt.Errorf("pages %q: want an absolute http or https URL with {publication} in it", s.Pages)
	}
	for field, address := range map[string]*string{"publisher": &s.Publisher.URL, "logo": &s.Publisher.Logo} {
		if *address != "" && webURL(*address) == "" {
			return s, fmt.Errorf("%s %q: not an absolute http or https URL", field, *address)
		}
	}
	names := make(map[string]string, len(s.Publisher.Names))
	for code, name := range s.Publisher.Names {
		canonical, err := locale.Canonical(code)
		if err != nil {
			return s, fmt.Errorf("publisher's name in %q: %w", code, err)
		}
		names[canonical] = name
	}
	s.Publisher.Names = names
	if s.Publisher.URL == "" {
		s.Publisher.URL = s.Base + "/"
	}
	if s.Publisher.Name == "" {
		s.Publisher.Name = base.Hostname()
	}
	return s, nil
}

// FeedURL is the address of a feed:
// {Base}/feeds/{language}[/topics/{topic}][/regions/{region}]/{file}.
func (s Site) FeedURL(language string, scope Scope, format Format) string {
	return strings.TrimRight(s.Base, "/") + "/" + feedPath(language, scope) + "/" + string(format)
}

func feedPath(language string, scope Scope) string {
	path := "feeds/" + url.PathEscape(language)
	if scope.Topic != "" {
		path += "/topics/" + url.PathEscape(scope.Topic)
	}
	if scope.Region != "" {
		path += "/regions/" + url.PathEscape(scope.Region)
	}
	return path
}

// page is where people read a publication in a language.
func (s Site) page(name, language string) string {
	id := strings.TrimPrefix(name, press.PublicationName(""))
	if s.Pages != "" {
		return s.pageOf(id, language)
	}
	return s.Base + "/v1/" + press.PublicationName(url.PathEscape(id)) + "?languageCode=" + url.QueryEscape(language)
}

func (s Site) pageOf(id, language string) string {
	page := strings.ReplaceAll(s.Pages, "{language}", url.PathEscape(language))
	return strings.ReplaceAll(page, "{publication}", url.PathEscape(id))
}

// pageType is the media type of what is at the address of a page.
func (s Site) pageType() string {
	if s.Pages != "" {
		return "text/html"
	}
	return "application/json"
}

// tag is the id of a thing of the site (RFC 4151), of which each part is
// escaped: it never changes, whatever the thing's address is.
func (s Site) tag(parts ...string) string {
	var b strings.Builder
	b.WriteString("tag:" + s.Authority + ":")
	for i, part := range parts {
		if i > 0 {
			b.WriteByte('/')
		}
		b.WriteString(url.PathEscape(part))
	}
	return b.String()
}

// id is the id of a publication in a language, the same through all its
// editions.
func (s Site) id(name, language string) string {
	return s.tag("publications", strings.TrimPrefix(name, press.PublicationName("")), language)
}

// feedID is the id of a feed, the same on all its pages.
func (s Site) feedID(f *Feed) string {
	return "tag:" + s.Authority + ":" + feedPath(f.Language, f.Scope)
}

// speaker is the id of a speaker; empty for none.
func (s Site) speaker(name string) string {
	if name == "" {
		return ""
	}
	return s.tag("speakers", strings.TrimPrefix(name, press.SpeakerName("")))
}

// medium is the id of a medium of a publication, the same in all languages.
func (s Site) medium(name, id string) string {
	return s.tag("publications", strings.TrimPrefix(name, press.PublicationName("")), "media", id)
}

// alternate is a publication in another language.
type alternate struct{ language, id, page string }

// alternates are the other languages of a publication.
func (s Site) alternates(p *pressroomv1.Publication) []alternate {
	var others []alternate
	for _, a := range p.GetAlternates() {
		if code := a.GetLanguageCode(); code != "" && code != p.GetLanguageCode() {
			others = append(others, alternate{code, s.id(p.GetName(), code), s.page(p.GetName(), code)})
		}
	}
	return others
}
