package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"syscall"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

// receiver is a partner's server behind a script: a webhook, and a subscriber of
// the hub.
type receiver struct {
	took transcript // a line for each message that it took

	mu     sync.Mutex
	way    string // how it behaves
	secret string // of the webhook
	seen   map[string]bool
}

// hubSecret is with what feeds are signed for a receiver.
const hubSecret = "between the two of us"

// receive starts a receiver behind the script, and sets $CALLBACK.
func (s story) receive([]string) {
	r := &receiver{way: "good", seen: make(map[string]bool)}
	server := httptest.NewServer(r)
	s.Defer(func() { server.CloseClientConnections(); server.Close() })
	s.receiver = r
	s.Setenv("CALLBACK", server.URL+"/in?key=1")
}

// behave WAY has the receiver behave: good, fail, gone, redirect, huge (takes a
// message and answers without end), lying (gives another challenge back), or
// silent.
func (s story) behave(args []string) {
	s.receiver.mu.Lock()
	defer s.receiver.mu.Unlock()
	s.receiver.way = args[0]
}

// secret TEXT is what the receiver verifies webhooks with from now on.
func (s story) secret(args []string) {
	s.receiver.mu.Lock()
	defer s.receiver.mu.Unlock()
	s.receiver.secret = args[0]
}

// received REGEXP waits until the receiver has taken what is looked for. All
// that it took becomes stdout.
func (s story) received(args []string) {
	s.await(&s.receiver.took, regexp.MustCompile("(?m)"+args[0]))
	text, _ := s.receiver.took.soFar()
	_, _ = io.WriteString(s.Stdout(), text)
}

// crash kills the server.
func (s story) crash([]string) {
	_ = s.server.process.Process.Signal(syscall.SIGKILL)
	<-s.server.ended
}

// ServeHTTP answers the server's requests as it was told.
func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body, _ := io.ReadAll(req.Body)
	r.mu.Lock()
	way := r.way
	r.mu.Unlock()
	if req.Method == http.MethodGet {
		r.confirm(w, req, way)
		return
	}
	switch way {
	case "fail":
		fmt.Fprintln(&r.took, "refused")
		w.WriteHeader(http.StatusInternalServerError)
		return
	case "gone":
		w.WriteHeader(http.StatusGone)
		return
	case "redirect":
		fmt.Fprintln(&r.took, "redirected")
		http.Redirect(w, req, "/elsewhere", http.StatusTemporaryRedirect)
		return
	case "silent":
		fmt.Fprintln(&r.took, "silence")
		<-req.Context().Done()
		return
	}
	fmt.Fprintln(&r.took, r.take(req, body))
	if way == "huge" {
		for chunk := make([]byte, 64<<10); req.Context().Err() == nil; {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	}
}

func (r *receiver) confirm(w http.ResponseWriter, req *http.Request, way string) {
	query := req.URL.Query()
	fmt.Fprintf(&r.took, "asked to confirm %s of %s for %s\n", query.Get("hub.mode"), query.Get("hub.topic"), query.Get("hub.lease_seconds"))
	switch way {
	case "lying":
		query.Set("hub.challenge", "another")
	case "fail":
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	_, _ = io.WriteString(w, query.Get("hub.challenge"))
}

// take describes a message: a change, and whether it came before, or a feed.
func (r *receiver) take(req *http.Request, body []byte) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var message struct {
		Type  string
		Data  struct{ Edition, Kind, Note string }
		Items []struct{ Title string }
	}
	_ = json.Unmarshal(body, &message)
	if message.Type == "" {
		m := hmac.New(sha256.New, []byte(hubSecret))
		m.Write(body)
		signed := req.Header.Get("X-Hub-Signature") == "sha256="+hex.EncodeToString(m.Sum(nil))
		return fmt.Sprintf("feed signed=%v link=%s title=%s", signed, req.Header.Get("Link"), message.Items[0].Title)
	}
	verifier, err := standardwebhooks.NewWebhook(r.secret)
	if err == nil {
		err = verifier.VerifyIgnoringTimestamp(body, req.Header)
	}
	id := req.Header.Get("Webhook-Id")
	again := ""
	if r.seen[id] {
		again = " again"
	}
	r.seen[id] = true
	return strings.TrimSpace(fmt.Sprintf("%s %s %s verified=%v%s", message.Data.Edition, message.Data.Kind, message.Data.Note, err == nil, again))
}
