package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// readGalleries takes the lines beside the counters of galleries for captions: as many as one counter counts, or one
// for each counter where there are several of the same gallery.
func (r *reading) readGalleries() {
	for first := 0; first < len(r.counters); {
		end := first + 1
		for end < len(r.counters) && r.counters[end].size == r.counters[first].size {
			end++
		}
		gallery := r.counters[first:end]
		captions := r.galleryCaptions(gallery)
		for _, i := range captions {
			r.paragraphs[i].use = taken
			r.captions = append(r.captions, caption{i, r.paragraphs[i].span, "caption.gallery", ""})
		}
		if n, size := len(captions), gallery[0].size; n > 0 && n < size {
			r.captions[len(r.captions)-1].doubt = fmt.Sprintf(
				"The counter of the gallery speaks of %d pictures; captions found: %d.", size, n)
		}
		first = end
	}
}

// galleryCaptions returns the paragraphs that are the captions of a gallery.
func (r *reading) galleryCaptions(gallery []counter) []int {
	first := gallery[0]
	if len(gallery) > 1 && !r.isCaptionAt(first.first-1) {
		var captions []int
		for _, c := range gallery {
			if i := c.last + 1; r.isGalleryLine(i) {
				captions = append(captions, i)
			}
		}
		return captions
	}
	var captions []int
	for _, c := range gallery {
		if found := r.captionsFrom(c.first-1, -1, c.size-len(captions)); len(found) > 0 {
			captions = append(captions, found...)
		} else {
			captions = append(captions, r.captionsFrom(c.last+1, +1, c.size-len(captions))...)
		}
	}
	return captions
}

// captionsFrom walks from paragraph i in a direction as long as captions follow, at most n, and
// returns them.
func (r *reading) captionsFrom(i, direction, n int) []int {
	var captions []int
	for ; r.isCaptionAt(i) && len(captions) < n; i += direction {
		captions = append(captions, i)
	}
	return captions
}

// isCaptionAt reports whether a paragraph may be a caption: one short line without a final full stop.
func (r *reading) isCaptionAt(i int) bool {
	return r.isGalleryLine(i) && !endsSentence(r.at(r.paragraphs[i].span))
}

// isGalleryLine reports whether a paragraph may be a caption where a counter of its own stands over it: one short line.
func (r *reading) isGalleryLine(i int) bool {
	if i < 0 || i >= len(r.paragraphs) {
		return false
	}
	p := r.paragraphs[i]
	s := r.at(p.span)
	return p.use != taken && p.start >= r.dateline.end && len(s) <= 4*maxCaption &&
		utf8.RuneCountInString(s) <= maxCaption && strings.IndexByte(s, ' ') > 0
}
