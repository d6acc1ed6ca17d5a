package main

import (
	"io"
	"net/http"
	"regexp"
	"time"
)

// metrics REGEXP reads the metrics, which become stdout, until they have what is
// looked for: a call is counted when it has ended, and its caller has the answer
// before.
func (s story) metrics(args []string) {
	want := regexp.MustCompile("(?m)" + args[0])
	client := http.Client{Timeout: patience, Transport: s.transport()}
	for deadline := time.Now().Add(patience); ; {
		response, err := client.Get(s.Getenv("METRICS"))
		s.Check(err)
		text, err := io.ReadAll(response.Body)
		s.Check(err)
		s.Check(response.Body.Close())
		if response.StatusCode == http.StatusOK && want.Match(text) {
			_, _ = s.Stdout().Write(text)
			return
		}
		if time.Now().After(deadline) {
			s.Fatalf("%s, and no %s in:\n%s", response.Status, want, text)
		}
	}
}
