package source

import "golang.org/x/text/encoding/charmap"

// arabicLetters are the bytes of windows-1256 for the ten most frequent letters of Arabic: ا ل ي م
// و ن ر ت ه ب. They make more than half of any Arabic text, and under a fifth of the letters that
// Cyrillic, Greek and Hebrew encodings have there.
const arabicLetters = "\xc7\xe1\xed\xe3\xe6\xe4\xd1\xca\xe5\xc8"

// guess8Bit decides between windows-1252 (with ISO-8859-1, its part) and windows-1256. Letters
// outside ASCII stand alone between ASCII ones in the languages of western Europe, and next to each
// other in Arabic.
func guess8Bit(data []byte) (text, charset string, err error) {
	var letters, together, arabic, c1 int
	for i, c := range data {
		if 0x80 <= c && c < 0xa0 {
			c1++
		}
		if !isHighLetter(c) {
			continue
		}
		letters++
		if i > 0 && isHighLetter(data[i-1]) || i+1 < len(data) && isHighLetter(data[i+1]) {
			together++
		}
		for _, a := range []byte(arabicLetters) {
			if a == c {
				arabic++
			}
		}
	}
	encoding, name := charmap.Windows1252, "windows-1252"
	switch {
	case isMacintosh(data):
		encoding, name = charmap.Macintosh, "macintosh"
	case together*4 <= letters:
		if c1 == 0 {
			name = "iso-8859-1"
		}
	case together*4 >= letters*3 && isISOArabic(data):
		encoding, name = charmap.ISO8859_6, "iso-8859-6"
	case together*4 >= letters*3 && arabic*5 >= letters*2:
		encoding, name = charmap.Windows1256, "windows-1256"
	default:
		return "", "", broken(Encoding, "cannot tell its encoding: it is not UTF-8, and its letters are neither "+
			"those of windows-1252 nor of windows-1256; save it as UTF-8")
	}
	decoded, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", broken(Encoding, "decode %s: %w", name, err)
	}
	for _, c := range data {
		if name == "windows-1252" && (c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d) {
			return "", "", broken(Encoding, "cannot tell its encoding: it holds the byte %#x, which windows-1252 does not have; save it as UTF-8", c)
		}
	}
	return string(decoded), name, nil
}

// isISOArabic reports whether Arabic letters are those of ISO-8859-6 (yeh, waw, heh at ea, e8, e7), where
// windows-1256 has letters of French, and not those of windows-1256 (lam, yeh, meem at e1, ed, e3).
func isISOArabic(data []byte) bool {
	iso, windows := 0, 0
	for _, c := range data {
		switch c {
		case 0xea, 0xe8, 0xe7:
			iso++
		case 0xe1, 0xed, 0xe3:
			windows++
		case 0xfb, 0xfd, 0xfe, 0xff, 0xf3, 0xf4: // ISO-8859-6 has none there
			windows++
		}
		if 0x80 <= c && c < 0xa0 {
			windows++
		}
	}
	return iso > windows
}

// isMacintosh reports whether é stands where the Macintosh has it (8e), between small letters, more often
// than where windows-1252 has it; there 8e is Ž, which no language of western Europe has.
func isMacintosh(data []byte) bool {
	mac, windows := 0, 0
	for i, c := range data {
		switch {
		case c == 0x8e && i > 0 && 'a' <= data[i-1]|0x20 && data[i-1]|0x20 <= 'z':
			mac++
		case c == 0xe9 || c == 0xe8 || c == 0xe0:
			windows++
		}
	}
	return mac > windows
}

// isHighLetter reports whether a byte is a letter outside ASCII in windows-1252 or windows-1256,
// leaving out those that are punctuation in either.
func isHighLetter(c byte) bool { return c >= 0xc0 && c != 0xd7 && c != 0xf7 }
