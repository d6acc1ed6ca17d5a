package httpapi

import (
	"net/http"
	"strings"
)

// ambiguous reports whether a path has a slash that is written as %2F. It would
// be a slash here and may be none to a proxy in front, whose rules for the path
// it would go round. No name of the contract has one.
func ambiguous(r *http.Request) bool {
	return strings.Contains(strings.ToLower(r.URL.EscapedPath()), "%2f")
}

// endFraming has the connection closed after a request of HTTP/1 whose end two
// readers may see in two places: what one of them takes for the rest of its body
// is the next request to the other. Of a body in chunks net/http throws away the
// length that was named too (RFC 9112, 6.1), of HTTP/1.0 the chunks; and after
// CONNECT comes whatever the caller likes.
func endFraming(w http.ResponseWriter, r *http.Request) {
	if r.ProtoMajor == 1 && (len(r.TransferEncoding) > 0 || r.ProtoMinor == 0 || r.Method == http.MethodConnect) {
		w.Header().Set("Connection", "close")
	}
}
