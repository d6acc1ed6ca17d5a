package intake

// isCapitalOfSameName reports whether a name at the head of a text is of a capital whose letters, without vowel
// marks, are those of another country: Amman and Oman in Arabic. Releases of Oman begin with its capital.
func isCapitalOfSameName(city string) bool { return fold(city) == "عمان" }
