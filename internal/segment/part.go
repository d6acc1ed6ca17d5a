package segment

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/markup"
)

// The ids of segments that have a place of their own.
const (
	headline   = "headline"
	standfirst = "standfirst"
	// body and notes are the blocks as one, where they cannot be told apart.
	body  = "body"
	notes = "notes"

	captionPrefix = "caption."
	altPrefix     = "alt."
	topicPrefix   = "topic."
)

// part is a piece of a text. The id of a block is not known from the text.
type part struct {
	id   string
	kind pressroomv1.Segment_Kind
	text string
}

// parts returns the pieces of a text in its order.
func parts(v *pressroomv1.Variant) []part {
	var all []part
	add := func(id string, kind pressroomv1.Segment_Kind, text string) {
		if text != "" {
			all = append(all, part{id, kind, text})
		}
	}
	add(headline, pressroomv1.Segment_HEADLINE, v.GetHeadline())
	add(standfirst, pressroomv1.Segment_STANDFIRST, v.GetStandfirst())
	for _, text := range blocks(v.GetBody()) {
		add("", pressroomv1.Segment_BLOCK, text)
	}
	media := maps.Clone(v.GetCaptions())
	if media == nil {
		media = make(map[string]string)
	}
	maps.Copy(media, v.GetAlternativeTexts())
	for _, id := range slices.Sorted(maps.Keys(media)) {
		add(captionPrefix+id, pressroomv1.Segment_CAPTION, v.GetCaptions()[id])
		add(altPrefix+id, pressroomv1.Segment_ALTERNATIVE_TEXT, v.GetAlternativeTexts()[id])
	}
	for _, topic := range slices.Sorted(maps.Keys(v.GetTopicLabels())) {
		add(topicPrefix+topic, pressroomv1.Segment_TOPIC_LABEL, v.GetTopicLabels()[topic])
	}
	for _, text := range blocks(v.GetNotesToEditors()) {
		add("", pressroomv1.Segment_NOTE, text)
	}
	return all
}

// blocks returns the CommonMark of each block of a text.
func blocks(text string) []string {
	if text == "" {
		return nil
	}
	document, _ := markup.Parse(text)
	var all []string
	for _, b := range document.Blocks() {
		all = append(all, b.Markdown)
	}
	return all
}

// join makes a text of blocks.
func join(blocks []string) string { return strings.Join(blocks, "\n\n") }

// Wordless reports whether a text has nothing to translate: no letter and no
// digit, as a thematic break. Such a block is taken over as it is.
func Wordless(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
}

// IsMarkup reports whether segments of a kind are CommonMark; the others are
// one line of plain text.
func IsMarkup(kind pressroomv1.Segment_Kind) bool {
	switch kind {
	case pressroomv1.Segment_BLOCK, pressroomv1.Segment_BODY, pressroomv1.Segment_NOTE, pressroomv1.Segment_NOTES:
		return true
	}
	return false
}

// KindOf returns where in the text a segment of that id stands.
func KindOf(id string) pressroomv1.Segment_Kind {
	switch id {
	case headline:
		return pressroomv1.Segment_HEADLINE
	case standfirst:
		return pressroomv1.Segment_STANDFIRST
	case body:
		return pressroomv1.Segment_BODY
	case notes:
		return pressroomv1.Segment_NOTES
	}
	for prefix, kind := range map[string]pressroomv1.Segment_Kind{
		captionPrefix: pressroomv1.Segment_CAPTION, altPrefix: pressroomv1.Segment_ALTERNATIVE_TEXT, topicPrefix: pressroomv1.Segment_TOPIC_LABEL,
	} {
		if strings.HasPrefix(id, prefix) {
			return kind
		}
	}
	switch isBlock := isBlockID(id); {
	case isBlock && id[0] == 'b':
		return pressroomv1.Segment_BLOCK
	case isBlock:
		return pressroomv1.Segment_NOTE
	}
	return pressroomv1.Segment_KIND_UNSPECIFIED
}

// isBlockID reports whether an id is that of a block.
func isBlockID(id string) bool {
	return len(id) > 1 && (id[0] == 'b' || id[0] == 'n') && strings.Trim(id[1:], "0123456789") == ""
}
