package httpapi

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
)

// worthwhile is the size in bytes from which an answer is compressed: below, it
// fits in one packet as it is.
const worthwhile = 1400

// coding decides whether the answer is sent compressed, and returns what its
// validator ends in, since the bytes of either are others.
func (a *answer) coding(r *http.Request) string {
	a.compressed = a.body.Len() >= worthwhile && quality(joined(r.Header, "Accept-Encoding"), "gzip", "*") > 0
	if a.compressed {
		return "-gzip"
	}
	return ""
}

// compress compresses the body.
func (a *answer) compress() {
	var small bytes.Buffer
	w := gzip.NewWriter(&small)
	_, _ = w.Write(a.body.Bytes()) // a buffer takes everything
	_ = w.Close()
	a.body = small
	a.header.Set("Content-Encoding", "gzip")
}

// quality returns the weight, from 0 to 1, that a header such as Accept or
// Accept-Encoding (RFC 9110 section 12.5) gives to the first of some values that
// it names; 0 where it names none.
func quality(header string, values ...string) float64 {
	for _, value := range values {
		for item := range strings.SplitSeq(header, ",") {
			name, parameters, _ := strings.Cut(item, ";")
			if !strings.EqualFold(strings.TrimSpace(name), value) {
				continue
			}
			for parameter := range strings.SplitSeq(parameters, ";") {
				key, text, _ := strings.Cut(strings.TrimSpace(parameter), "=")
				if !strings.EqualFold(key, "q") {
					continue
				}
				q, err := strconv.ParseFloat(text, 64)
				if err != nil || !(q >= 0 && q <= 1) {
					return 0
				}
				return q
			}
			return 1
		}
	}
	return 0
}
