package intake

import (
	"regexp"
	"slices"
	"strings"
)

// numberedCaption is how a caption with a number begins, in any of the languages: "Photo 2:", "صورة 2:".
var numberedCaption = regexp.MustCompile(`(?i)(?:^|[\s.])((?:photo|picture|image|foto|fotografía|imagen|الصورة|صورة) ?(?:n[°º] ?)?[\d٠-٩]{1,2} ?:)`)

// partNumberedCaptions parts the captions that stand in one paragraph, one after the other: "Photo 1: The lamp. Photo 2: The quay."
func (r *reading) partNumberedCaptions() {
	var parted []paragraph
	several := false
	for _, p := range r.readable() {
		first := numberedCaption.FindStringSubmatchIndex(r.text[p.start:min(p.end, p.start+maxWord)])
		if first == nil || strings.TrimSpace(r.text[p.start:p.start+first[2]]) != "" {
			parted = append(parted, p)
			continue
		}
		starts := numberedCaption.FindAllStringSubmatchIndex(r.at(p.span), -1)
		if len(starts) < 2 {
			parted = append(parted, p)
			continue
		}
		several = true
		for i, m := range starts {
			s := span{p.start + m[2], p.end}
			if i+1 < len(starts) {
				s.end = p.start + starts[i+1][2]
			}
			part := p
			part.span = r.trim(s)
			parted = append(parted, part)
		}
	}
	if several {
		r.paragraphs = slices.Clip(parted)
	}
}
