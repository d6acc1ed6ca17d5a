package feed

import (
	"cmp"
	"html"
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/internal/markup"
)

// Ids of what feeds say in the message files.
const (
	titleMessage       = "feed_title"       // Name
	titleScopedMessage = "feed_title_scope" // Name, Scope
	noteMessage        = "feed_note"        // Lead, Note
	updateMessage      = "feed_update"
	correctionMessage  = "feed_correction"
	withdrawalMessage  = "feed_withdrawal"
)

// kinds are the words of formats for what an edition is, and the messages that
// say it to people; a first edition needs none.
var kinds = map[pressroomv1.Edition_Kind]struct{ term, message string }{
	pressroomv1.Edition_FIRST:      {"first", ""},
	pressroomv1.Edition_UPDATE:     {"update", updateMessage},
	pressroomv1.Edition_CORRECTION: {"correction", correctionMessage},
	pressroomv1.Edition_WITHDRAWAL: {"withdrawal", withdrawalMessage},
}

func (w *Writer) message(language, id string, data map[string]any) string {
	text, _ := w.catalogue.Message([]string{language}, id, data)
	return text
}

// lead is the word that a desk puts before a note ("Correction"); empty for a
// first edition.
func (w *Writer) lead(kind pressroomv1.Edition_Kind, language string) string {
	if id := kinds[kind].message; id != "" {
		return w.message(language, id, nil)
	}
	return ""
}

// notice is lead and note in one line of plain text; empty where there is
// neither.
func (w *Writer) notice(kind pressroomv1.Edition_Kind, note, language string) string {
	lead := w.leadBefore(kind, note, language)
	note = apart(note, language)
	if lead == "" || note == "" {
		return cmp.Or(lead, note)
	}
	return w.message(language, noteMessage, map[string]any{"Lead": lead, "Note": note})
}

// apart puts a note that has words of the other direction between U+2068 and
// U+2069 as a whole: it may be in another language than the text, and what it
// begins with decides how it runs.
func apart(note, language string) string {
	if markup.Isolate(note, locale.Direction(language)) == note {
		return note
	}
	return "\u2068" + note + "\u2069"
}

// leadBefore is the lead where the note does not begin with it: many an editor
// writes "Correction: 420 ferries, not 240".
func (w *Writer) leadBefore(kind pressroomv1.Edition_Kind, note, language string) string {
	lead := w.lead(kind, language)
	if len(note) >= len(lead) && strings.EqualFold(note[:len(lead)], lead) &&
		strings.HasPrefix(strings.TrimLeftFunc(note[len(lead):], unicode.IsSpace), ":") {
		return ""
	}
	return lead
}

// noticeHTML is the notice as a paragraph of HTML. A note may be in another
// language than the text, so its direction is its own.
func (w *Writer) noticeHTML(kind pressroomv1.Edition_Kind, note, language string) string {
	lead := w.leadBefore(kind, note, language)
	if lead != "" {
		lead = "<strong>" + html.EscapeString(lead) + "</strong>"
	}
	if note != "" {
		note = "<bdi>" + html.EscapeString(note) + "</bdi>"
	}
	notice := cmp.Or(lead, note)
	if lead != "" && note != "" {
		notice = w.message(language, noteMessage, map[string]any{"Lead": lead, "Note": note})
	}
	return paragraph(notice, language)
}

// paragraph puts inline HTML into a paragraph of a language; nothing into none.
func paragraph(inline, language string) string {
	if inline == "" {
		return ""
	}
	return `<p lang="` + html.EscapeString(language) + `" dir="` + locale.Direction(language) + `">` + inline + "</p>\n"
}

// publisher is what the publisher is called in a language.
func (w *Writer) publisher(language string) string {
	return cmp.Or(locale.Text(w.site.Publisher.Names, language), w.site.Publisher.Name)
}

// title is the name of a feed for people.
func (w *Writer) title(f *Feed) string {
	if f.Title != "" {
		return f.Title
	}
	name := w.publisher(f.Language)
	topic, region := f.topicLabel(), ""
	if f.Scope.Region != "" {
		region, _ = locale.RegionName(f.Language, f.Scope.Region)
		region = cmp.Or(region, f.Scope.Region)
	}
	scope := cmp.Or(topic, region)
	if topic != "" && region != "" {
		scope = topic + " – " + region
	}
	if scope == "" {
		return w.message(f.Language, titleMessage, map[string]any{"Name": name})
	}
	return w.message(f.Language, titleScopedMessage, map[string]any{"Name": name, "Scope": scope})
}

// topicLabel is what the topic of the feed is called: the label of the first
// item that has one, or else the topic itself.
func (f *Feed) topicLabel() string {
	for _, item := range f.Items {
		if label := item.Publication.GetTopicLabels()[f.Scope.Topic]; label != "" {
			return label
		}
	}
	return f.Scope.Topic
}

// topicLabel is what a topic is called in the language of a publication.
func topicLabel(p *pressroomv1.Publication, topic string) string {
	return cmp.Or(p.GetTopicLabels()[topic], topic)
}
