package main

import (
	"strings"
	"unicode"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
)

// passages returns the words of the findings of a kind that were applied. Those that follow each
// other, with nothing but white space between, are one passage.
func passages(kind pressroomv1.Finding_Kind, parsed *pressroomv1.ParseReleaseResponse, text string) []string {
	points := []rune(text)
	var found []string
	end := int32(-1)
	for _, f := range parsed.GetFindings() {
		if f.GetKind() != kind || !intake.Applied(f) {
			continue
		}
		if end >= 0 && end <= f.GetStartOffset() && isBlank(points[end:f.GetStartOffset()]) {
			found[len(found)-1] += "\n" + f.GetText()
		} else {
			found = append(found, f.GetText())
		}
		end = f.GetEndOffset()
	}
	return found
}

func isBlank(points []rune) bool {
	return strings.IndexFunc(string(points), func(r rune) bool { return !unicode.IsSpace(r) }) < 0
}

// opens reports whether a passage begins with the words of a label, or does after its heading. Labels
// tell how a passage begins and not where it ends, so its length is not measured.
func opens(label, passage string) bool {
	words := len(strings.Fields(fold(label)))
	starts := []string{passage}
	if i := strings.IndexAny(passage, ":\n"); i >= 0 {
		starts = append(starts, passage[i+1:])
	}
	for _, start := range starts {
		first := strings.Fields(fold(start))
		if alike(label, strings.Join(first[:min(words, len(first))], " ")) {
			return true
		}
	}
	return false
}

// sameMark reports whether two marks are the same but for white space and what shows nothing.
func sameMark(a, b string) bool { return bare(a) != "" && bare(a) == bare(b) }

func bare(mark string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, mark)
}

// credits returns the credit lines of the draft's media, and the credits that were applied and went
// into none of them.
func credits(parsed *pressroomv1.ParseReleaseResponse) []string {
	var found []string
	for _, m := range parsed.GetDraft().GetRelease().GetMedia() {
		if m.GetCreditLine() != "" {
			found = append(found, m.GetCreditLine())
		}
	}
	for _, f := range parsed.GetFindings() {
		if f.GetKind() == pressroomv1.Finding_CREDIT && intake.Applied(f) && !strings.HasPrefix(f.GetField(), "release.media[") {
			found = append(found, f.GetText())
		}
	}
	return found
}
