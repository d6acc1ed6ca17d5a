package markup

import "strings"

// linkTail is the length of the end of an inline link, from its closing bracket
// (CommonMark 0.31, section 6.3). The parser has said that there is one.
func linkTail(s string) int {
	if !strings.HasPrefix(s, "](") {
		return len(s) + 1
	}
	at := len("](")
	at += blanks(s[at:])
	if strings.HasPrefix(s[at:], "<") {
		for at++; at < len(s) && s[at] != '>'; at++ {
			if s[at] == '\\' {
				at++
			}
		}
		at++
	} else {
		for depth := 0; at < len(s); at++ {
			switch c := s[at]; {
			case c == '\\':
				at++
				continue
			case c == '(':
				depth++
			case c == ')' && depth > 0:
				depth--
				continue
			}
			if s[at] == ')' || strings.IndexByte(" \t\n", s[at]) >= 0 {
				break
			}
		}
	}
	if at >= len(s) {
		return len(s) + 1
	}
	at += blanks(s[at:])
	if at < len(s) && strings.IndexByte(`"'(`, s[at]) >= 0 {
		end := s[at]
		if end == '(' {
			end = ')'
		}
		for at++; at < len(s) && s[at] != end; at++ {
			if s[at] == '\\' {
				at++
			}
		}
		at = min(at+1, len(s))
		at += blanks(s[at:])
	}
	return at + len(")")
}

func blanks(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\n")) }
