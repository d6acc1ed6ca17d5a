package source

import "strings"

// known are the elements of HTML, those of old pages included.
var known = func() map[string]bool {
	tags := make(map[string]bool)
	for _, tag := range strings.Fields(`a abbr acronym address applet area article aside audio b base basefont bdi bdo big
		blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn
		dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
		header hgroup hr html i iframe ilayer image img input ins isindex kbd keygen label layer legend li link listing
		main map mark marquee menu menuitem meta meter multicol nav nobr noembed noframes nolayer noscript object ol
		optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search
		section select slot small source spacer span strike strong style sub summary sup svg math table tbody td
		template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`) {
		tags[tag] = true
	}
	return tags
}()
