package report

import pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"

// style is how characters look: the parameters of an SGR sequence (ECMA-48, 8.3.117).
type style string

const (
	plain  style = ""
	bold   style = "1"
	faint  style = "2"
	doubt  style = "33"
	unsure style = "7" // the question mark of a suggestion

	reset = "\x1b[0m"
)

// look is how findings of a kind are marked in the text.
type look struct {
	kind  pressroomv1.Finding_Kind
	label string
	style style
	// sign stands where the finding has no character that shows.
	sign string
}

// looks are in the order of the legend. The language has none: it is nowhere in the text.
var looks = []look{
	{pressroomv1.Finding_HEADLINE, "headline", bold, ""},
	{pressroomv1.Finding_STANDFIRST, "standfirst", "1;3", ""},
	{pressroomv1.Finding_EMBARGO, "embargo", "31", ""},
	{pressroomv1.Finding_DATELINE, "dateline", "36", ""},
	{pressroomv1.Finding_DATE, "date", "96", ""},
	{pressroomv1.Finding_EVENT, "event", "92", ""},
	{pressroomv1.Finding_QUOTE, "quote", "32", ""},
	{pressroomv1.Finding_SPEAKER, "speaker", "35", ""},
	{pressroomv1.Finding_TITLE, "title", "34", ""},
	{pressroomv1.Finding_CAPTION, "caption", "94", ""},
	{pressroomv1.Finding_CREDIT, "credit", "3;94", ""},
	{pressroomv1.Finding_CONTACT, "contact", "95", ""},
	{pressroomv1.Finding_NOTES, "notes", "93", ""},
	{pressroomv1.Finding_BOILERPLATE, "boilerplate", "2;3", ""},
	{pressroomv1.Finding_FURNITURE, "furniture", faint, ""},
	{pressroomv1.Finding_END_MARK, "end mark", faint, ""},
	{pressroomv1.Finding_PARAGRAPH_BREAK, "new paragraph", "91", "¶"},
	{pressroomv1.Finding_CLEANED, "cleaned", "91", "~"},
}

var lookOf = func() map[pressroomv1.Finding_Kind]look {
	of := make(map[pressroomv1.Finding_Kind]look, len(looks))
	for _, l := range looks {
		of[l.kind] = l
	}
	return of
}()
