package feed

import (
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// about is where people read what is in the extensions, and the namespace of
// those in XML.
const about = "https://github.com/openpressroom/pressroom/blob/main/internal/feed/extension.md"

// feedExtension is _pressroom of a whole JSON Feed. Names and meanings are
// extension.md's.
type feedExtension struct {
	About      string `json:"about"`
	Updated    string `json:"updated"`
	Topic      string `json:"topic,omitempty"`
	RegionCode string `json:"region_code,omitempty"`
}

// itemExtension is _pressroom of an item.
type itemExtension struct {
	About              string               `json:"about"`
	Name               string               `json:"name"`
	Kind               string               `json:"kind"`
	Edition            int32                `json:"edition"`
	Lead               string               `json:"lead,omitempty"`
	Note               string               `json:"note,omitempty"`
	WithdrawTime       string               `json:"withdraw_time,omitempty"`
	SourceLanguage     string               `json:"source_language,omitempty"`
	TextDirection      string               `json:"text_direction,omitempty"`
	Slug               string               `json:"slug,omitempty"`
	Dateline           *datelineExtension   `json:"dateline,omitempty"`
	Quotes             []quoteExtension     `json:"quotes,omitempty"`
	Media              []mediumExtension    `json:"media,omitempty"`
	Topics             []string             `json:"topics,omitempty"`
	Alternates         []alternateExtension `json:"alternates,omitempty"`
	Event              *eventExtension      `json:"event,omitempty"`
	Contacts           []contactExtension   `json:"contacts,omitempty"`
	NotesToEditorsHTML string               `json:"notes_to_editors_html,omitempty"`
}

type datelineExtension struct {
	Text       string `json:"text"`
	City       string `json:"city"`
	RegionCode string `json:"region_code,omitempty"`
	RegionName string `json:"region_name,omitempty"`
	Date       string `json:"date,omitempty"`
	DateText   string `json:"date_text,omitempty"`
}

type quoteExtension struct {
	ID       string           `json:"id"`
	Text     string           `json:"text"`
	Speaker  speakerExtension `json:"speaker"`
	SpokenIn string           `json:"spoken_in,omitempty"`
}

type speakerExtension struct {
	Name        string `json:"name"`
	DisplayName string `json:"display_name"`
	Title       string `json:"title,omitempty"`
}

type mediumExtension struct {
	ID              string `json:"id"`
	URL             string `json:"url,omitempty"`
	MediaType       string `json:"media_type,omitempty"`
	Width           int32  `json:"width,omitempty"`
	Height          int32  `json:"height,omitempty"`
	Credit          string `json:"credit,omitempty"`
	Caption         string `json:"caption,omitempty"`
	AlternativeText string `json:"alternative_text,omitempty"`
}

type alternateExtension struct {
	Language string `json:"language"`
	ID       string `json:"id"`
	URL      string `json:"url"`
}

type eventExtension struct {
	StartDate string `json:"start_date"`
	EndDate   string `json:"end_date,omitempty"`
}

type contactExtension struct {
	DisplayName  string `json:"display_name,omitempty"`
	EmailAddress string `json:"email_address,omitempty"`
	PhoneNumber  string `json:"phone_number,omitempty"`
}

func (w *Writer) itemExtension(p *pressroomv1.Publication) itemExtension {
	e := itemExtension{
		About:              about,
		Name:               p.GetName(),
		Kind:               kinds[p.GetKind()].term,
		Edition:            p.GetEdition(),
		Lead:               w.lead(p.GetKind(), p.GetLanguageCode()),
		Note:               p.GetNote(),
		SourceLanguage:     p.GetSourceLanguageCode(),
		TextDirection:      p.GetTextDirection(),
		Slug:               p.GetSlug(),
		Topics:             p.GetTopics(),
		NotesToEditorsHTML: p.GetNotesToEditorsHtml(),
	}
	if d := p.GetDateline(); d != nil {
		e.Dateline = &datelineExtension{
			d.GetText(), d.GetCity(), d.GetRegionCode(), d.GetRegionName(), day(d.GetDate()), d.GetDateText(),
		}
	}
	for _, q := range p.GetQuotes() {
		s := q.GetSpeaker()
		e.Quotes = append(e.Quotes, quoteExtension{
			q.GetId(), q.GetText(), speakerExtension{s.GetName(), s.GetDisplayName(), s.GetTitle()}, q.GetLanguageCode(),
		})
	}
	for _, m := range p.GetMedia() {
		e.Media = append(e.Media, mediumExtension{
			m.GetId(), webURL(m.GetUri()), m.GetMediaType(), m.GetWidthPixels(), m.GetHeightPixels(),
			m.GetCreditLine(), m.GetCaption(), m.GetAlternativeText(),
		})
	}
	for _, a := range w.site.alternates(p) {
		e.Alternates = append(e.Alternates, alternateExtension{a.language, a.id, a.page})
	}
	if start := day(p.GetEvent().GetStartDate()); start != "" {
		e.Event = &eventExtension{start, day(p.GetEvent().GetEndDate())}
	}
	for _, c := range p.GetContacts() {
		e.Contacts = append(e.Contacts, contactExtension{c.GetDisplayName(), c.GetEmailAddress(), c.GetPhoneNumber()})
	}
	return e
}

func (w *Writer) tombstoneExtension(t *Tombstone) itemExtension {
	const kind = pressroomv1.Edition_WITHDRAWAL
	return itemExtension{
		About:        about,
		Name:         t.Name,
		Kind:         kinds[kind].term,
		Edition:      t.Edition,
		Lead:         w.lead(kind, t.Language),
		Note:         t.Note,
		WithdrawTime: instant(t.Time),
	}
}
