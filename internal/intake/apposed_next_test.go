package intake

import "testing"

func TestFunctionOfNext(t *testing.T) {
	run(t, []example{
		{"behind a place", "en", "Flagging off the exercise on Tuesday at the Merrow Square, the Executive Governor, Mr. John Roe Abel, who was represented by the Deputy Governor, Mrs. Jane Doe, said that not a lamp would pass. \"We are all ready to go at last,\" he said.", []string{"q1 John Roe Abel (Executive Governor)"}},
		{"in an aside", "en", "Jane Doe, who was accompanied by the Deputy Mayor, Paul Noir, said that not a lamp would pass. \"We are all ready to go at last.\"", []string{"q1 Jane Doe"}},
	})
}
