package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// call wants a request to succeed and returns its answer.
func (s story) call(args ...string) *answer {
	a, err := s.ask(args...)
	s.Check(err)
	if a.StatusCode != 200 {
		s.Fatalf("%v: %s\n%s", args, a.Status, a.body)
	}
	return a
}

// bodies are the texts of a release in the languages of the scripts.
var bodies = map[string]string{
	"en": "It opens. [“At last,”](quote:q1) she said.",
	"fr": "Il ouvre. [« Enfin »](quote:q1), a-t-elle dit.",
	"es": "Se abre. [«Por fin»](quote:q1), dijo.",
	"ar": "يفتح اليوم. [«أخيرًا»](quote:q1) قالت.",
}

// given ID LANG… makes a release with one quote, one picture, the topic "bridges"
// and a text in each language, all approved. The first language is the source.
func (s story) given(args []string) {
	id, languages := args[0], args[1:]
	if a, err := s.ask("GET", "/v1/speakers/ines-oyelaran"); err == nil && a.StatusCode == 404 {
		s.call("-d", `{"displayName":"Inés Oyelaran","titles":{"en":"Director","fr":"Directrice"}}`,
			"POST", "/v1/speakers?speakerId=ines-oyelaran")
	}
	s.call("-d", `{"sourceLanguageCode":"`+languages[0]+`","dateline":{"city":"Porto","regionCode":"PT",
		"date":{"year":2026,"month":3,"day":14}},"quotes":[{"id":"q1","speaker":"speakers/ines-oyelaran"}],
		"media":[{"id":"m1","uri":"https://example.org/bridge.jpg"}],"topics":["bridges"]}`,
		"POST", "/v1/releases?releaseId="+id)
	for _, language := range languages {
		body, ok := bodies[language]
		if !ok {
			body = bodies["en"]
		}
		s.call("-d", `{"headline":"`+id+` in `+language+`","body":"`+body+`"}`,
			"PATCH", "/v1/releases/"+id+"/variants/"+language+"?allowMissing=true")
	}
	s.approve(args)
}

// approve ID LANG… takes texts from draft to approved.
func (s story) approve(args []string) {
	for _, language := range args[1:] {
		for _, verb := range []string{":submit", ":approve"} {
			s.call("-d", "{}", "POST", "/v1/releases/"+args[0]+"/variants/"+language+verb)
		}
	}
}

// error STATUS REASON [SUBJECT…] wants the last answer to be an error with this
// HTTP status and a reason: of the error or of one of its violations, and where
// subjects (fields or names) are given, each in a violation with that reason.
func (s story) error(args []string) {
	if err := s.answer.fails(args[0], args[1], args[2:]); err != nil {
		s.Fatalf("%v in %s\n%s", err, s.answer.Status, s.answer.body)
	}
}

// fails says in what an answer is not the error that is wanted.
func (a *answer) fails(status, reason string, subjects []string) error {
	if strconv.Itoa(a.StatusCode) != status {
		return fmt.Errorf("status is not %s", status)
	}
	var e struct {
		Message string
		Details []struct {
			Reason     string
			Violations []map[string]any // of a precondition
			Fields     []map[string]any `json:"fieldViolations"`
		}
	}
	if err := json.Unmarshal(a.body, &e); err != nil || e.Message == "" {
		return fmt.Errorf("no message (%v)", err)
	}
	found := map[string]string{} // by subject
	for _, d := range e.Details {
		found[""] += " " + d.Reason
		for _, v := range slices.Concat(d.Violations, d.Fields) {
			for _, of := range []string{"field", "subject"} {
				if subject, ok := v[of].(string); ok {
					found[subject] += fmt.Sprint(" ", v["reason"], v["type"])
				}
			}
		}
	}
	for _, subject := range subjects {
		if !strings.Contains(found[subject], reason) {
			return fmt.Errorf("%s has not %s", subject, reason)
		}
	}
	if !strings.Contains(strings.Join(slices.Collect(maps.Values(found)), ""), reason) {
		return fmt.Errorf("no %s", reason)
	}
	return nil
}

// messageIn is what an error says in a language.
func (a *answer) messageIn(language string) string {
	for i := 0; ; i++ {
		at := fmt.Sprint("details.", i)
		if _, ok := dig(a.content, at); !ok {
			return ""
		}
		if locale, _ := dig(a.content, at+".locale"); locale == language {
			message, _ := dig(a.content, at+".message")
			return message
		}
	}
}

// refused LANG STATUS REASON FIELD METHOD PATH [-d BODY] wants a request to be refused
// in English and in another language, with a message that names the field where
// FIELD is not "-", and to change nothing.
func (s story) refused(args []string) {
	language, status, reason, field := args[0], args[1], args[2], args[3]
	request := slices.Concat(args[6:], args[4:6])
	before := s.everything()
	messages := map[string]bool{}
	for _, reader := range []string{"en", language} {
		a, err := s.ask(append([]string{"-H", "Accept-Language: " + reader}, request...)...)
		s.Check(err)
		var subjects []string
		if field != "-" {
			subjects = []string{field}
		}
		message := a.messageIn(reader)
		switch err := a.fails(status, reason, subjects); {
		case err != nil:
			s.Fatalf("%v in %s\n%s", err, a.Status, a.body)
		case a.Header.Get("Content-Language") != reader:
			s.Fatalf("asked in %s, answered in %q: %s", reader, a.Header.Get("Content-Language"), a.body)
		case field != "-" && !strings.Contains(message, field):
			s.Fatalf("%q does not name %s", message, field)
		case message == "" || messages[message]:
			s.Fatalf("%q is what it says in English and in %s", message, language)
		}
		messages[message] = true
		s.Logf("%s", message)
	}
	if after := s.everything(); after != before {
		s.Fatalf("it was refused and changed something:\n%s\n%s", before, after)
	}
}

// everything is the whole of a small archive, as an editor sees it.
func (s story) everything() string {
	var all strings.Builder
	for _, path := range []string{"/v1/releases", "/v1/releases/bridge/variants", "/v1/releases/bridge/revisions", "/v1/speakers"} {
		var compact any
		_ = json.Unmarshal(s.call("GET", path).body, &compact)
		text, _ := json.Marshal(compact)
		all.Write(text)
	}
	return all.String()
}

// same FILE FILE [WORD WORD] wants two answers to be the same but for the time, the limit
// and one word of each, and for what is made of it.
func (s story) same(args []string) {
	var texts [2]string
	for i := range texts {
		texts[i] = dateLine.ReplaceAllString(s.ReadFile(args[i]), "")
		if len(args) > 2 {
			texts[i] = strings.ReplaceAll(texts[i], args[2+i], "…")
		}
	}
	if texts[0] != texts[1] {
		s.Fatalf("they differ:\n%s\n%s", texts[0], texts[1])
	}
}

var dateLine = regexp.MustCompile(`(?m)^(Date|Ratelimit[a-zA-Z-]*): .*\n`)

// read KEY METHOD PATH is http for a partner: the key goes along to what is
// public too.
func (s story) read(args []string) {
	r := s.request(args[1:])
	r.Header.Set("Authorization", "Bearer "+args[0])
	response, err := http.DefaultClient.Do(r)
	s.Check(err)
	defer response.Body.Close()
	a, err := readAnswer(response)
	s.Check(err)
	s.show(a)
}
