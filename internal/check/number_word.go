package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// scaleWords are the words that multiply the number before them.
var scaleWords = map[string]map[string]int64{
	"en": {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12},
	"fr": {"mille": 1e3, "milliers": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "billions": 1e12},
	"es": {"mil": 1e3, "miles": 1e3, "millon": 1e6, "millones": 1e6, "billones": 1e12},
	"ar": {"الف": 1e3, "الفا": 1e3, "الاف": 1e3, "مليون": 1e6, "مليونا": 1e6, "ملايين": 1e6, "مليار": 1e9, "مليارا": 1e9, "مليارات": 1e9, "بليون": 1e9},
}

// scale is the factor that the words after a number give it; 1 for none.
func scale(after, base string) int64 {
	factor := int64(1)
	for range 2 { // "mil millones"
		rest := strings.TrimLeft(after, " \u00a0\u202f")
		end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) })
		if end < 0 {
			end = len(rest)
		}
		f, ok := scaleWords[base][fold(rest[:end])]
		if !ok {
			break
		}
		factor *= f
		after = rest[end:]
	}
	return factor
}

// spelled are the words of small numbers by value from 1, cardinal and ordinal,
// folded.
var spelled = map[string][]string{
	"en": {"one first a an once single", "two second twice both", "three third", "four fourth", "five fifth", "six sixth", "seven seventh", "eight eighth", "nine ninth", "ten tenth", "eleven eleventh", "twelve twelfth dozen", "thirteen thirteenth", "fourteen fourteenth", "fifteen fifteenth", "sixteen", "seventeen", "eighteen", "nineteen", "twenty twentieth"},
	"fr": {"un une premier premiere 1er unieme", "deux deuxieme second seconde", "trois troisieme", "quatre quatrieme", "cinq cinquieme", "six sixieme", "sept septieme", "huit huitieme", "neuf neuvieme", "dix dixieme dizaine", "onze onzieme", "douze douzieme douzaine midi", "treize", "quatorze", "quinze quinzieme quinzaine", "seize", "", "", "", "vingt vingtieme vingtaine"},
	"es": {"un uno una primer primero primera", "dos segundo segunda ambos ambas", "tres tercer tercero tercera", "cuatro cuarto cuarta", "cinco quinto quinta", "seis sexto sexta", "siete septimo septima", "ocho octavo octava", "nueve noveno novena", "diez decimo decima decena", "once undecimo undecima decimoprimero decimoprimera", "doce duodecimo duodecima decimosegundo decimosegunda docena mediodia", "trece", "catorce", "quince quincena", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte veintena"},
	"ar": {"واحد واحدة احد احدى اول اولى", "اثنان اثنين اثنتان اثنتين اثنا ثان ثاني ثانية", "ثلاث ثلاثة ثالث ثالثة ثلاثي ثلاثية", "اربع اربعة رابع رابعة رباعي رباعية", "خمس خمسة خامس خامسة", "ست ستة سادس سادسة", "سبع سبعة سابع سابعة", "ثمان ثماني ثمانية ثامن ثامنة", "تسع تسعة تاسع تاسعة", "عشر عشرة عاشر عاشرة", "عشر عشرة", "عشر عشرة", "عشر عشرة", "عشر عشرة", "عشر عشرة", "عشر عشرة", "عشر عشرة", "عشر عشرة", "عشر عشرة", "عشرون عشرين"},
}

// smallest is up to where a number may be in words in a language whose words
// are not known here.
const smallest = 12

// inWords reports whether a small number can be in a text in words.
func inWords(v int, s side) bool {
	words, known := spelled[s.base]
	if !known {
		return v <= smallest
	}
	if s.base == "ar" && (v == 1 || v == 2) { // one is the noun alone, two its dual
		return true
	}
	return v >= 1 && v <= len(words) && s.ones(v) || inTens(v, s)
}

// afternoon are the words for hours after noon.
var afternoon = regexp.MustCompile(`(?i)\bp\.?\s?m\b|\d\s?pm\b|de la (?:tarde|noche)|après-midi|du soir|مساء|ظهر|بعد الظهر|\p{Nd}\s?م(?:\PL|$)`)

// excused reports whether a number need not be in the other text in digits.
func excused(n number, own, other side, others []number, used []bool) bool {
	for _, v := range n.loose {
		i, err := strconv.Atoi(v)
		if err != nil {
			continue
		}
		switch {
		case i == 0, inWords(i, other), other.roman[roman(i)]:
			return true
		case n.date && i <= 12 && other.months[i]:
			return true
		case i >= 1900 && i < 2100 && has(others, used, i%100), n.date && i < 100 && (has(others, used, 1900+i) || has(others, used, 2000+i)):
			return true // the eighties, and a year in two digits
		case i <= 12 && own.afternoon && has(others, used, i+12), i > 12 && i < 24 && other.afternoon && has(others, used, i-12):
			return true
		case i == 100 || i == 1000 || i == 1000000: // a hundred, mille, un million
			if _, whole := numberNames[other.base]; !whole || containsAny(other.words, numberNames[other.base]) {
				return true
			}
		}
	}
	return false
}

// numberNames are the words for a hundred and more without a number.
var numberNames = map[string][]string{
	"en": {"hundred", "thousand", "million", "per cent", "percent"},
	"fr": {"cent", "mille", "million", "centaine", "millier"},
	"es": {"cien", "mil", "millón", "centenar", "millar"},
	"ar": {"مئة", "مائة", "ألف", "مليون"},
}

func containsAny(text string, words []string) bool {
	folded := fold(text)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(folded, fold(w)) })
}

func has(all []number, used []bool, v int) bool {
	for i, n := range all {
		if slices.Contains(n.loose, strconv.Itoa(v)) {
			if used != nil {
				used[i] = true
			}
			return true
		}
	}
	return false
}

// small reports whether a number is one that a language may add: a clock's
// minutes, a day, a count that the source has in words.
func small(n number) bool {
	return slices.ContainsFunc(n.loose, func(v string) bool {
		i, err := strconv.Atoi(v)
		return err == nil && i <= smallest
	})
}

// roman writes 1 to 39 in Roman numerals.
func roman(n int) string {
	if n < 1 || n > 39 {
		return "-"
	}
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.Repeat("X", n/10) + ones[n%10]
}
