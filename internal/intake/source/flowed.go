package source

import "strings"

// unflow joins the lines of format=flowed (RFC 3676): a line that ends in a space goes on in the next
// if that is quoted as deep. With delSp that space is not part of the text. Marks of quotation are put
// as "> ", and the stuffing before lines goes.
func unflow(text string, delSp bool) string {
	var b strings.Builder
	flowing, depth := false, 0
	for l := range strings.Lines(lineFeeds.Replace(text)) {
		l = strings.TrimSuffix(l, "\n")
		body := strings.TrimLeft(l, ">")
		quoted := len(l) - len(body)
		body = strings.TrimPrefix(body, " ")
		signature := body == "-- "
		if flowing && (quoted != depth || signature) {
			b.WriteByte('\n')
			flowing = false
		}
		if !flowing {
			b.WriteString(strings.Repeat("> ", min(quoted, maxQuoting)))
		}
		depth = quoted
		flowing = !signature && strings.HasSuffix(body, " ")
		if flowing && delSp {
			body = body[:len(body)-1]
		}
		b.WriteString(body)
		if !flowing {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
