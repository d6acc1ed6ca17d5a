package intake

import (
	"strings"
	"unicode"
)

// bulletins are the names of numbered series of releases, in any of the languages.
var bulletins = words(`boletín, boletín de prensa, boletín no, comunicado, comunicado de prensa, nota de prensa, circular, release, press release,
	news release, media release, press communiqué, bulletin, statement, press statement, communiqué, communiqué de presse, note de presse,
	bulletin de presse, note d'information, بيان, بيان صحفي, بيان صحافي, بلاغ, بلاغ صحفي, نشرة صحفية, خبر صحفي, تصريح صحفي`)

// numberWords stand before the number of a release.
var numberWords = words(`no n nº núm num número numero numéro number nr رقم`)

// maxBulletinWords bounds the words of what a release calls itself.
const maxBulletinWords = 3

// afterBulletin returns s without what the release calls itself at its beginning, if a number or a separator
// parts that from the place: "Boletín 12/98 Lima", "PRESS RELEASE – Lima".
func (r *reading) afterBulletin(s span) span {
	list := wordsOf(r.text, s)
	for n := min(maxBulletinWords, len(list)-1); n > 0; n-- {
		name := fold(clean(r.at(span{list[0].start, list[n-1].end})))
		if !bulletins[name] && !r.words.labels[name] {
			continue
		}
		c := cursor{text: r.text[:s.end], at: list[n-1].end, words: r.words}
		parted := c.separators() != ""
		if c.oneOf(numberWords) {
			c.any(".°º")
			c.spaces()
		}
		for digit(c.peek()) >= 0 {
			parted = true
			c.at += strings.IndexFunc(c.text[c.at:]+" ", unicode.IsSpace)
			c.separators()
		}
		if c.at = min(c.at, s.end); parted && c.datelineDate() == nil && c.at < s.end {
			return span{c.at, s.end}
		}
		return s
	}
	return s
}
