package press

import (
	"slices"
	"strconv"

	"golang.org/x/text/unicode/norm"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/markup"
)

// SettleVariant brings a text into the form in which it is kept and checks it
// as a whole, against its release: a quote span must name a quote of it, a
// caption one of its media. The error is Invalid with every violation.
func SettleVariant(v *pressroomv1.Variant, r *pressroomv1.Release) error {
	var found report
	body := found.text(v)
	for topic := range v.GetTopicLabels() {
		if !slices.Contains(r.GetTopics(), topic) {
			found.add("topicLabels."+topic, TopicUnknown, "Topic", topic)
		}
	}
	found.media("captions", v.GetCaptions(), r)
	found.media("alternativeTexts", v.GetAlternativeTexts(), r)
	for _, id := range spoken(body) {
		if !slices.ContainsFunc(r.GetQuotes(), func(q *pressroomv1.Quote) bool { return q.GetId() == id }) {
			found.add("body", QuoteUnknown, "Quote", id)
		}
	}
	return Invalidate(found)
}

// SettleText is SettleVariant without the release: for a text that is made of
// parts, each of which was checked against the release as it was then. That
// what one translator wrote names a quote that an editor has since taken away
// must not keep another from writing.
func SettleText(v *pressroomv1.Variant) error {
	var found report
	found.text(v)
	return Invalidate(found)
}

// text brings a text into its form, reports what it may not hold by itself, and
// returns its body.
func (r *report) text(v *pressroomv1.Variant) *markup.Document {
	r.take(Constraints(v))
	v.Headline = r.line("headline", v.GetHeadline())
	v.Standfirst = r.line("standfirst", v.GetStandfirst())
	v.Slug = norm.NFC.String(v.GetSlug())
	v.Captions = r.lines("captions", v.GetCaptions())
	v.AlternativeTexts = r.lines("alternativeTexts", v.GetAlternativeTexts())
	v.TopicLabels = r.lines("topicLabels", v.GetTopicLabels())
	body, problems := markup.Parse(v.GetBody())
	v.Body = body.Markdown()
	r.problems("body", problems)
	notes, problems := markup.Parse(v.GetNotesToEditors())
	v.NotesToEditors = notes.Markdown()
	r.problems("notesToEditors", problems)
	return body
}

// Ready says what keeps a text from being submitted or published: a headline
// or a body that is missing, and quotes of the release that do not appear in
// it. The violations' subject is the variant's name.
func Ready(v *pressroomv1.Variant, r *pressroomv1.Release) []Violation {
	var found []Violation
	name := v.GetName()
	refuse := func(reason Reason, pairs ...string) {
		found = append(found, Violation{
			Subject: name, Reason: reason, Metadata: metadata(append([]string{"Name", name}, pairs...)),
		})
	}
	if v.GetHeadline() == "" {
		refuse(HeadlineMissing)
	}
	if v.GetBody() == "" {
		refuse(BodyMissing)
	}
	body, _ := markup.Parse(v.GetBody())
	present := spoken(body)
	for _, q := range r.GetQuotes() {
		if !slices.Contains(present, q.GetId()) {
			refuse(QuoteMissing, "Quote", q.GetId())
		}
	}
	for _, id := range present {
		if !slices.ContainsFunc(r.GetQuotes(), func(q *pressroomv1.Quote) bool { return q.GetId() == id }) {
			refuse(QuoteUnknown, "Quote", id, "Field", "body")
		}
	}
	return found
}

// spoken returns the ids of the quotes in a body.
func spoken(body *markup.Document) []string {
	var ids []string
	for _, q := range body.Quotes() {
		ids = append(ids, q.ID)
	}
	return ids
}

// media reports texts for media that the release does not have.
func (r *report) media(field string, texts map[string]string, release *pressroomv1.Release) {
	for id := range texts {
		if !slices.ContainsFunc(release.GetMedia(), func(m *pressroomv1.Media) bool { return m.GetId() == id }) {
			r.add(field+"."+id, CaptionUnknown, "Media", id)
		}
	}
}

// problems reports what markup found. The rules there have the names of the
// reasons here.
func (r *report) problems(field string, problems []markup.Problem) {
	for _, p := range problems {
		pairs := []string{"Line", strconv.Itoa(p.Line)}
		if p.Value != "" {
			pairs = append(pairs, valueKey(p.Rule), p.Value)
		}
		r.add(field, Reason(p.Rule), pairs...)
	}
}

// valueKey is what a problem's value is called in messages.
func valueKey(rule markup.Rule) string {
	switch rule {
	case markup.QuoteID, markup.QuoteEmpty:
		return "Quote"
	case markup.LinkScheme:
		return "Scheme"
	}
	return "Value"
}
