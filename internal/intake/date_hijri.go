package intake

// hijriMonths are the names of the months of the Muslim calendar, in Arabic and in Latin letters.
var hijriMonths = words(`محرم, صفر, ربيع الأول, ربيع الاول, ربيع الآخر, ربيع الاخر, ربيع الثاني, جمادى الأولى, جمادى الاولى, جمادى الأول,
	جمادى الآخرة, جمادى الاخرة, جمادى الثانية, جمادى الآخر, جمادي الأولى, جمادي الآخرة, رجب, شعبان, رمضان, شوال, ذو القعدة, ذي القعدة,
	ذو الحجة, ذي الحجة, muharram, safar, rabi al-awwal, rabi al-thani, rajab, shaaban, sha'ban, ramadan, shawwal,
	dhu al-qadah, dhul-qadah, dhu al-hijjah, dhul-hijjah`)

// hijri steps over a date of the Muslim calendar and the word for "which is" after it. It is no date of
// ours: how its days fall on those of the Gregorian calendar is decided by sight, not by a table.
func (c *cursor) hijri() bool {
	start := c.at
	if !c.hijriNumbers() && !c.hijriNamed() {
		c.at = start
		return false
	}
	c.era()
	at := c.at
	for c.spaces(); c.any("،,/-–()"); c.spaces() {
	}
	if !c.oneOf(correspondingWords) {
		c.at = at
	}
	return true
}

// correspondingWords stand between a date of one calendar and the same of the other.
var correspondingWords = words(`الموافق الموافقة موافق corresponding correspondant correspondiente`)

// yearWords stand before the number of a year in Arabic.
var yearWords = words(`عام سنة لعام لسنة`)

// hijriNamed reads "11 محرم 1440".
func (c *cursor) hijriNamed() bool {
	if n, digits := c.number(2); digits == 0 || n > 30 {
		return false
	}
	c.spaces()
	if c.oneOf(c.words.ofDate) {
		c.spaces()
	}
	first := c.hijriWord()
	end := c.at
	c.spaces()
	if second := c.hijriWord(); !hijriMonths[first+" "+second] {
		if c.at = end; !hijriMonths[first] {
			return false
		}
	}
	end = c.at
	for c.spaces(); c.any("،,"); c.spaces() {
	}
	if c.oneOf(yearWords) {
		c.spaces()
	}
	if y, digits := c.number(4); digits != 4 || y < 1300 || y > 1600 {
		c.at = end
	}
	return true
}

// hijriWord reads a word with the hyphens in it, folded.
func (c *cursor) hijriWord() string {
	word := c.letters()
	for at := c.at; c.any("-'"); at = c.at {
		if next := c.letters(); next != "" {
			word += c.text[at:at+1] + next
		} else {
			c.at = at
			break
		}
	}
	return word
}

// hijriNumbers reads "11/1/1440" and "1440/1/11", of a year that is not one of ours to report news from.
func (c *cursor) hijriNumbers() bool {
	start := c.at
	list := [3]int{}
	for i := range list {
		if i > 0 && !c.any("/-.") {
			c.at = start
			return false
		}
		n, digits := c.number(4)
		if list[i] = n; digits == 0 {
			c.at = start
			return false
		}
	}
	for _, y := range []int{list[0], list[2]} {
		if y >= 1380 && y < 1500 {
			return true
		}
	}
	c.at = start
	return false
}
