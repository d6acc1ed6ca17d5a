package intake

import "testing"

func TestTitleOfCompany(t *testing.T) {
	run(t, []example{
		{"two kinds", "en", "“We are all ready to go at last,” said Jane Roe, CEO of Merrow Lamp Software Co., Ltd. “It is late.”", []string{"q1 Jane Roe (CEO of Merrow Lamp Software Co., Ltd)"}},
		{"one kind, and a quotation", "en", "\"We are all ready to go at last,\" said Jane Roe, vice president of lamps at Merrow Lamps, Inc.  \"The lamp is here.\"", []string{"q1 Jane Roe (vice president of lamps at Merrow Lamps, Inc)"}},
		{"one kind, and a sentence", "en", "\"We are all ready to go at last,\" said Jane Roe, vice president of lamps at Merrow Lamps, Inc. The success of the lamp is great.", []string{"q1 Jane Roe (vice president of lamps at Merrow Lamps, Inc)"}},
		{"two kinds, and a comma", "en", "Jane Roe, CEO of Merrow Lamp Software Co., Ltd., said: “We are all ready to go at last.”", []string{"q1 Jane Roe (CEO of Merrow Lamp Software Co., Ltd)"}},
		{"at the end of a paragraph", "en", "“We are all ready to go at last,” said Jane Roe, CEO of Merrow Lamp Pvt. Ltd.\n\nIt burns.", []string{"q1 Jane Roe (CEO of Merrow Lamp Pvt. Ltd)"}},
		{"without the last stop", "en", "“We are all ready to go at last,” said Jane Roe, CEO of Lamps Co., Ltd, a maker of lamps.", []string{"q1 Jane Roe (CEO of Lamps Co., Ltd)"}},
		{"a site", "en", "\"We are all ready to go at last,\" said Jane Roe, CEO of Lamps.Net.  \"The lamp is here.\"", []string{"q1 Jane Roe (CEO of Lamps.Net)"}},
		{"a site in small letters", "en", "\"We are all ready to go at last,\" said Jane Roe, founder of Lamps.com.  \"The lamp is here.\"", []string{"q1 Jane Roe (founder of Lamps.com)"}},
		{"a quotation that has a comma", "en", "\"We are all ready to go at last,\" said Jane Roe, vice president of lamps for Merrow Lamps, Inc.  \"This lamp of great light, helps us all.\"", []string{"q1 Jane Roe (vice president of lamps for Merrow Lamps, Inc)"}},
	})
}
