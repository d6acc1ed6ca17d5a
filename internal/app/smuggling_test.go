package app

import (
	"strconv"
	"strings"
	"testing"
)

// smuggled is a request that hides in another. Its path, if it is answered,
// comes back in the error.
const smuggled = "GET /smuggled HTTP/1.1\r\nHost: pressroom.example\r\n\r\n"

// TestRequestsAreNotSmuggled sends over a plain connection what two readers may
// take for one request or for two. It must be one, or refused; whatever is left
// on the connection must not be read as another.
func TestRequestsAreNotSmuggled(t *testing.T) {
	h := keep(t, Exposure{})
	const post = "POST /v1/releases HTTP/1.1\r\nHost: pressroom.example\r\n"
	const get = "GET /healthz HTTP/1.1\r\nHost: pressroom.example\r\n"
	for _, test := range []struct{ name, request string }{
		{"length and chunks", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 200\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks with a space before the colon", post + "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks that are called otherwise", post + "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks then something", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks after a line break", post + "Transfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks after a tab", post + "Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + smuggled},
		{"chunks in HTTP/1.0", strings.Replace(post, "HTTP/1.1", "HTTP/1.0", 1) + "Transfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0\r\n\r\n" + smuggled},
		{"two lengths", post + "Content-Length: 0\r\nContent-Length: 60\r\n\r\n" + smuggled},
		{"a list of lengths", post + "Content-Length: 0, 60\r\n\r\n" + smuggled},
		{"a signed length", post + "Content-Length: +0\r\n\r\n" + smuggled},
		{"a negative length", post + "Content-Length: -1\r\n\r\n" + smuggled},
		{"a length in hexadecimal", post + "Content-Length: 0x0\r\n\r\n" + smuggled},
		{"a length with a zero byte", post + "Content-Length: 0\x00\r\n\r\n" + smuggled},
		{"a length after a line break alone", post + "X: y\rContent-Length: 60\r\n\r\n" + smuggled},
		{"a name with a line break", post + "X\r\n: y\r\n\r\n" + smuggled},
		{"two hosts", post + "Host: other.example\r\nContent-Length: 0\r\n\r\n" + smuggled},
		{"no host", "POST /v1/releases HTTP/1.1\r\nContent-Length: 0\r\n\r\n" + smuggled},
		{"a broken size of a chunk", post + "Transfer-Encoding: chunked\r\n\r\n0x\r\n\r\n" + smuggled},
		{"a long size of a chunk", post + "Transfer-Encoding: chunked\r\n\r\n00000000000000000\r\n\r\n" + smuggled},
		{"a chunk extension with a line break", post + "Transfer-Encoding: chunked\r\n\r\n0;\n\r\n\r\n" + smuggled},
		{"a chunk without its end", post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}0\r\n\r\n" + smuggled},
		{"a space in the target", "POST /v1/releases HTTP/1.1 HTTP/1.1\r\nHost: x\r\n\r\n" + smuggled},
		{"a target with a line break", "POST /v1/releases\rHost: x HTTP/1.1\r\n\r\n" + smuggled},
		{"HTTP/2 in the open", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + smuggled},
		{"an upgrade", get + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nContent-Length: " + strconv.Itoa(len(smuggled)) + "\r\n\r\n" + smuggled},
		{"a body of a GET", get + "Content-Length: " + strconv.Itoa(len(smuggled)) + "\r\n\r\n" + smuggled},
		{"chunks of a GET", get + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled},
		{"CONNECT", "CONNECT pressroom.example:80 HTTP/1.1\r\nHost: pressroom.example\r\n\r\n" + smuggled},
	} {
		t.Run(test.name, func(t *testing.T) {
			answers, bodies := h.raw(t, test.request)
			for i, body := range bodies {
				if strings.Contains(body, "smuggled") {
					t.Errorf("answer %d (%s) is to the request that was hidden", i+1, answers[i].Status)
				}
			}
			if len(answers) > 1 {
				t.Errorf("%d answers", len(answers))
			}
		})
	}
	if answer, _ := h.ask(t, "GET", "/healthz", ""); answer.StatusCode != 200 {
		t.Errorf("after it all: %s", answer.Status)
	}
}

// TestTwoRequestsAreTwo would fail if the test above saw no answers at all.
func TestTwoRequestsAreTwo(t *testing.T) {
	h := keep(t, Exposure{})
	_, bodies := h.raw(t, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"+smuggled)
	if len(bodies) != 2 || !strings.Contains(bodies[1], "/smuggled") {
		t.Errorf("answers %q", bodies)
	}
}

// TestPathsAreTakenAsTheyAre has paths that a proxy in front may read otherwise
// than the server: none reaches what it would under its plain name.
func TestPathsAreTakenAsTheyAre(t *testing.T) {
	h := keep(t, Exposure{})
	for _, path := range []string{
		"/v1/../healthz", "/v1/./../healthz", "/v1/publications/../../healthz", "//healthz", "/healthz/", "/healthz/.", "/./healthz",
		"/v1/%2e%2e/healthz", "/%2e/healthz", "/..%2fhealthz", "/v1/publications/..%2f..%2fhealthz", "/v1%2fpublications", "/v1%2Fspeakers",
		"/v1/publications/x%2feditions", "/v1/..;/healthz", "/healthz;x", "/healthz%00", "/healthz%0a", "/healthz%20", "\\healthz",
		"/v1\\publications", "/v1/%5cpublications", "/v1%5cpublications", "/HEALTHZ", "/V1/publications", "/v1/publications%3fpageSize=1", "/v1/publications%23",
		"/v1//publications", "/v1/publications/", "/%2fhealthz", "/etc/passwd", "/../../../../etc/passwd", "/..%c0%af..%c0%afetc/passwd",
	} {
		answers, bodies := h.raw(t, "GET "+path+" HTTP/1.1\r\nHost: pressroom.example\r\nAuthorization: Bearer "+h.key+"\r\n\r\n")
		if len(answers) != 1 || answers[0].StatusCode != 404 && answers[0].StatusCode != 400 {
			t.Errorf("%s: %v %q", path, answers, bodies)
		}
	}
	answers, _ := h.raw(t, "GET http://elsewhere.example/healthz HTTP/1.1\r\nHost: pressroom.example\r\n\r\n")
	if len(answers) != 1 || answers[0].StatusCode != 200 {
		t.Errorf("a whole URL is for a proxy, and this one served it: %v", answers)
	}
}
