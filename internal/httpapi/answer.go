package httpapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"google.golang.org/protobuf/proto"
)

// answer is a response while it is made: the mux writes to it, and it keeps
// the message or the error that the call came back with.
type answer struct {
	header  http.Header
	status  int // 0 until it is known; then 200
	body    bytes.Buffer
	message proto.Message
	err     error
	route   string      // the path that was asked for, as the contract has it; empty for none
	public  bool        // whether it is a public read
	limits  http.Header // what the caller is told of its limits

	compressed bool // whether the body is sent compressed
	streamed   bool // whether it was sent as it came
}

func newAnswer() *answer { return &answer{header: http.Header{}} }

// Header, WriteHeader and Write make an answer an http.ResponseWriter.
func (a *answer) Header() http.Header               { return a.header }
func (a *answer) WriteHeader(code int)              { a.status = code }
func (a *answer) Write(content []byte) (int, error) { return a.body.Write(content) }

// clear takes back what was answered so far, headers included.
func (a *answer) clear(status int) {
	a.compressed = false
	a.header, a.status = http.Header{}, status
	a.body.Reset()
}

// send sends the answer, without its body where HEAD or the status forbid one.
func (a *answer) send(w http.ResponseWriter, r *http.Request) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	if a.compressed && a.status == http.StatusOK {
		a.compress()
	}
	header := w.Header()
	vary := header.Values("Vary") // of what stands before this handler
	maps.Copy(header, a.header)
	if len(vary) > 0 {
		header["Vary"] = append(slices.Clone(vary), a.header.Values("Vary")...)
	}
	a.sendLimits(header)
	awaitTaken(w, a.body.Len())
	if a.status == http.StatusNotModified || a.status == http.StatusNoContent {
		header.Del("Content-Type")
		w.WriteHeader(a.status)
		return
	}
	header.Set("Content-Length", strconv.Itoa(a.body.Len()))
	w.WriteHeader(a.status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(a.body.Bytes()) // an error here is a caller who left
	}
}

// revalidate gives the answer its strong validator, a hash of its bytes and
// how they are sent, and turns it into 304 where the caller has these bytes or, for
// callers that keep only dates, the same lastModified. A zero lastModified is
// never compared.
func (a *answer) revalidate(r *http.Request, lastModified time.Time) {
	sum := sha256.Sum256(a.body.Bytes())
	etag := `"` + base64.RawURLEncoding.EncodeToString(sum[:16]) + a.coding(r) + `"`
	a.header.Set("ETag", etag)
	if given := r.Header.Values("If-None-Match"); len(given) > 0 {
		if names(strings.Join(given, ","), etag) {
			a.status = http.StatusNotModified
		}
		return
	}
	// Only the very same time will do: after a withdrawal an older edition may
	// be what is served, and the caller's copy, though newer, must go.
	since, err := http.ParseTime(r.Header.Get("If-Modified-Since"))
	if err == nil && !lastModified.IsZero() && since.Equal(lastModified.Truncate(time.Second)) {
		a.status = http.StatusNotModified
	}
}

// names reports whether an If-None-Match value names an ETag, by the weak
// comparison (RFC 9110 section 13.1.2).
func names(ifNoneMatch, etag string) bool {
	for tag := range strings.SplitSeq(ifNoneMatch, ",") {
		tag = strings.TrimSpace(tag)
		if tag == "*" || strings.TrimPrefix(tag, "W/") == etag {
			return true
		}
	}
	return false
}
