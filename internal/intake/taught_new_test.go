package intake

import "testing"

func TestTaughtNew(t *testing.T) {
	const came = "Director John Roe came.\n\n"
	run(t, []example{
		{"after the verb", "en", came + "“They saw us. I know that they saw us,” said a shopkeeper in the old harbour.", []string{"q1 shopkeeper in the old harbour"}},
		{"before the verb", "en", came + "“They saw us. I know that they saw us,” a mother of three said.", []string{"q1 mother of three"}},
		{"then a pronoun", "en", came + "A shopkeeper in the old harbour said that three boats had passed. “They saw us. I know that they saw us,” he said.", []string{"q1 shopkeeper in the old harbour"}},
		{"no person", "en", came + "“They saw us. I know that they saw us,” said a newspaper in the old harbour.", []string{"q1 John Roe (Director)"}},
		{"kin is no honorific in small letters", "en", "“I have kept his lamp lit,” said her sister, Jane Roe.", []string{"q1 Jane Roe"}},
	})
}

func TestCalledBy(t *testing.T) {
	run(t, []example{
		{"termed as", "en", "Jane Roe, Director, said nine lamps go out every day, a figure she termed as “far too high for a country that has oil”.", []string{"q1 Jane Roe (Director)"}},
		{"called", "en", "Jane Roe, Director, spoke of a plan she called “far too hasty for a country that has oil”.", []string{"q1 Jane Roe (Director)"}},
		{"a name", "en", "Jane Roe, Director, opened a house she called “The Lamp of the World”.", nil},
		{"a body and its verb", "en", "The team made recommendations, warning that the fee “cannot remain what it was when we had eleven lamps”.", []string{"q1 team"}},
	})
}
