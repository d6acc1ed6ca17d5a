package intake

import "testing"

func TestAloneInParagraph(t *testing.T) {
	run(t, []example{
		{"by another function", "en", "Director John Roe came.\n\nThe Chair of the Lamp Council, Jane Roe Abel, came too. “It is late for all of us,” the Governor said.", []string{"q1 Jane Roe Abel (Chair of the Lamp Council)"}},
		{"two in the paragraph", "en", "The Chair of the Lamp Council, Jane Roe Abel, met John Doe Marl. “It is late for all of us,” the Governor said.", nil},
		{"of another paragraph", "en", "The Chair of the Lamp Council, Jane Roe Abel, came.\n\n“It is late for all of us,” the Governor said.", nil},
	})
}

func TestTitleWithBody(t *testing.T) {
	run(t, []example{
		{"team", "en", "According to harbour team leader Jane Roe, “lamps built for a harbour make very little sense.”", []string{"q1 Jane Roe (harbour team leader)"}},
		{"board", "en", "“It is late for all of us,” said school board chair Jane Roe.", []string{"q1 Jane Roe (school board chair)"}},
		{"a verb before", "en", "“It is late for all of us,” said team leader Jane Roe.", []string{"q1 Jane Roe (team leader)"}},
		{"whose", "en", "“It is late for all of us,” said the harbour board's chair, Jane Roe.", []string{"q1 Jane Roe (chair)"}},
	})
}
