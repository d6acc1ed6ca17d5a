package intake

import (
	"regexp"
	"strings"
	"time"
)

// clockTime is a time of day: 10:00, 10.30, 10h30, 22 h, 18 heures 30, 0900 hrs, 3 p.m., 10 de la mañana.
var clockTime = regexp.MustCompile(`(?i)(?:^|[^\d٠-٩.:,])(?:([\d٠-٩]{1,2})(?:\s?[:h.]\s?([\d٠-٩]{2})|\s?(h(?:rs?|ours?|eures?|oras?)?\b|ساعة)(?:\s?([\d٠-٩]{2})\b)?)?|([\d٠-٩]{2})([\d٠-٩]{2})(?:\s?h(?:(?:ou)?rs|ours)?\b| (?:GMT|UTC|BST)\b))` +
	`\s*(?:h(?:rs|oras)?\b\s*)?(a\.?\s?m\b|p\.?\s?m\b|de la mañana|de la madrugada|de la tarde|de la noche|du matin|de l['’]après-midi|du soir|صباحا|صباحاً|مساء|مساءً|ظهرا|ظهراً|بعد الظهر|ص|م)?(?:[^\d٠-٩\p{L}]|$)`)

// clockHour is an hour after the Arabic word for one: "الساعة 10", "الساعة العاشرة صباحا".
var clockHour = regexp.MustCompile(`الساعة\s+(?:([\d٠-٩]{1,2})|(الواحدة|الثانية عشرة?|الحادية عشرة?|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة))(?:[^\d٠-٩:.]|$)\s*(صباحا?|مساء|ظهرا?|بعد الظهر)?`)

// clockWord is a time of day that is called by a word.
var clockWord = regexp.MustCompile(`(?i)\b(noon|midday|midnight|midi|minuit|medianoche)\b|(mediod[ií]a|منتصف الليل|منتصف النهار)`)

// clockNames are the hours of clockWord and clockHour.
var clockNames = map[string]int{"noon": 12, "midday": 12, "midi": 12, "mediodia": 12, "منتصف النهار": 12,
	"midnight": 24, "minuit": 24, "medianoche": 24, "منتصف الليل": 24,
	"الواحدة": 1, "الثانية": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "السادسة": 6, "السابعة": 7, "الثامنة": 8, "التاسعة": 9,
	"العاشرة": 10, "الحادية عشر": 11, "الحادية عشرة": 11, "الثانية عشر": 12, "الثانية عشرة": 12}

// clock is a time of day and where it stands in a line. It is in doubt where it may be the beginning of the
// day or its end: "midnight".
type clock struct {
	span
	time  time.Duration
	doubt bool
}

// clocksIn returns the times of day in a line, in order. A bare number is none: it needs minutes, an h, or what
// says in which half of the day it is.
func clocksIn(line string) []clock {
	var found []clock
	for at := 0; at <= len(line); {
		m := clockTime.FindStringSubmatchIndex(line[at:])
		if m == nil {
			break
		}
		part := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return line[at+m[2*n] : at+m[2*n+1]]
		}
		hour, minute := part(1), part(2)+part(4)
		if hour == "" {
			hour, minute = part(5), part(6)
		}
		if t, ok := timeOfDay(westernNumber(hour), westernNumber(minute), part(7)); ok && (minute != "" || part(3) != "" || part(7) != "") {
			found = append(found, clock{span{at + m[0], at + m[1]}, t, false})
			at += max(1, m[1]-1) // what stands after one may stand before the next
			continue
		}
		at += max(1, m[0]+1)
	}
	if len(found) > 0 {
		return found
	}
	if m := clockHour.FindStringSubmatchIndex(foldedHours(line)); m != nil {
		s := foldedHours(line)
		hour := 0
		if m[2] >= 0 {
			hour = westernNumber(s[m[2]:m[3]])
		} else {
			hour = clockNames[s[m[4]:m[5]]]
		}
		half := ""
		if m[6] >= 0 {
			half = s[m[6]:m[7]]
		}
		if t, ok := timeOfDay(hour, 0, half); ok {
			return []clock{{span{0, len(line)}, t, half == "" && hour <= 12 && m[4] >= 0}}
		}
	}
	if m := clockWord.FindStringIndex(line); m != nil {
		hour := clockNames[fold(line[m[0]:m[1]])]
		return []clock{{span{m[0], m[1]}, time.Duration(hour) * time.Hour, hour == 24}}
	}
	return nil
}

// foldedHours leaves out the vowel marks of Arabic, as in "صباحاً".
func foldedHours(line string) string { return vowelMarks.ReplaceAllString(line, "") }

var vowelMarks = regexp.MustCompile("[\u064b-\u0652]")

// timeOfDay returns an hour and minute as a time of day, with what says in which half of the day it is.
func timeOfDay(hour, minute int, half string) (time.Duration, bool) {
	half = strings.ToLower(half)
	late := strings.HasPrefix(half, "p") || strings.HasPrefix(half, "م") || strings.HasPrefix(half, "ظ") || strings.HasPrefix(half, "بعد") ||
		strings.HasSuffix(half, "tarde") || strings.HasSuffix(half, "noche") || strings.HasSuffix(half, "midi") || strings.HasSuffix(half, "soir")
	switch {
	case half == "":
	case hour < 1 || hour > 12:
		return 0, false
	case late:
		hour = hour%12 + 12
	default:
		hour %= 12
	}
	if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
		return 0, false
	}
	return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute, true
}

// westernNumber reads a number of up to two digits of either kind.
func westernNumber(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + digit(c)
	}
	return n
}
