package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"syscall"
	"time"
)

// follower is a `pressroom follow`, or a reader of Server-Sent Events, that runs
// behind a script.
type follower struct {
	heard transcript
	end   func() // stops it and waits for its end
}

func (s story) followCommand(args []string) *exec.Cmd {
	program := exec.Command("pressroom", append([]string{"follow"}, args...)...)
	program.Dir = s.MkAbs(".")
	for _, name := range []string{"PATH", "HOME", "TMPDIR", "LANG", "GOCOVERDIR", "GORACE", clockFile, "PRESSROOM_SERVER"} {
		program.Env = append(program.Env, name+"="+s.Getenv(name))
	}
	return program
}

// follow ARG… runs `pressroom follow ARG…` behind the script.
func (s story) follow(args []string) {
	program := s.followCommand(args)
	f := &follower{}
	program.Stdout = &f.heard
	s.Check(program.Start())
	f.end = func() { _ = program.Process.Kill(); _ = program.Wait() }
	s.begin(f)
}

// listen GET PATH, with -H as http has it, reads Server-Sent Events behind the
// script.
func (s story) listen(args []string) {
	ctx, cancel := context.WithCancel(context.Background())
	response, err := http.DefaultClient.Do(s.request(args).WithContext(ctx))
	s.Check(err)
	if kind := response.Header.Get("Content-Type"); response.StatusCode != 200 || kind != "text/event-stream" {
		s.Fatalf("%s, %s", response.Status, kind)
	}
	f, ended := &follower{}, make(chan struct{})
	go func() { defer close(ended); _, _ = io.Copy(&f.heard, response.Body) }()
	f.end = func() { cancel(); <-ended; _ = response.Body.Close() }
	s.begin(f)
}

func (s story) begin(f *follower) {
	if s.follower != nil {
		s.Fatalf("somebody follows already")
	}
	s.state.follower = f
	s.Defer(func() {
		if s.state.follower == f {
			f.end()
		}
	})
}

// heard REGEXP waits until the follower has written it. All that it wrote
// becomes stdout.
func (s story) heard(args []string) {
	if s.follower == nil {
		s.Fatalf("nobody follows")
	}
	s.await(&s.follower.heard, regexp.MustCompile("(?m)"+args[0]))
	text, _ := s.follower.heard.soFar()
	_, _ = io.WriteString(s.Stdout(), text)
}

// leave ends the follower as kill -9 does.
func (s story) leave([]string) {
	if s.follower == nil {
		s.Fatalf("nobody follows")
	}
	s.follower.end()
	s.state.follower = nil
}

// poll GET PATH asks behind the script for what may take its time.
func (s story) poll(args []string) {
	polled := make(chan func(), 1)
	s.state.polled = polled
	go func() {
		a, err := s.ask(args...)
		polled <- func() { s.Check(err); s.show(a) }
	}()
}

// polled waits for the answer and shows it as http does.
func (s story) answered([]string) { (<-s.state.polled)() }

// harass N ARG… runs `pressroom follow ARG…` N times and kills it each time, as
// kill -9 does, at whatever it is doing then.
func (s story) harass(args []string) {
	n, err := strconv.Atoi(args[0])
	s.Check(err)
	for range n {
		program := s.followCommand(args[1:])
		s.Check(program.Start())
		<-time.After(rand.N(150 * time.Millisecond))
		_ = program.Process.Signal(syscall.SIGKILL)
		_ = program.Wait()
	}
}

// lines FILE N waits until a file has N whole lines.
func (s story) lines(args []string) {
	n, err := strconv.Atoi(args[1])
	s.Check(err)
	look, late := time.NewTicker(5*time.Millisecond), time.After(patience)
	defer look.Stop()
	for {
		text, _ := os.ReadFile(s.MkAbs(args[0]))
		if bytes.Count(text, []byte("\n")) >= n {
			return
		}
		select {
		case <-look.C:
		case <-late:
			s.Fatalf("only %q", text)
		}
	}
}

// correct ID LANG N publishes so many corrections.
func (s story) correct(args []string) {
	n, err := strconv.Atoi(args[2])
	s.Check(err)
	for i := range n {
		s.call("-d", fmt.Sprintf(`{"languageCodes":[%q],"kind":"CORRECTION","note":"Number %d."}`, args[1], i+1),
			"POST", "/v1/releases/"+args[0]+":publish")
	}
}

// numbered FILE LANG N wants a file of changes to have the editions 1 to N of a
// language, each once and in order, and nothing else.
func (s story) numbered(args []string) {
	n, err := strconv.Atoi(args[2])
	s.Check(err)
	text, err := os.ReadFile(s.MkAbs(args[0]))
	s.Check(err)
	lines := bytes.SplitAfter(text, []byte("\n"))
	if len(lines) != n+1 || len(lines[n]) > 0 {
		s.Fatalf("%d lines, want %d", len(lines)-1, n)
	}
	for i, line := range lines[:n] {
		if want := fmt.Sprintf("editions/%s-%d\"", args[1], i+1); !bytes.Contains(line, []byte(want)) {
			s.Fatalf("line %d is %s; want %s", i+1, line, want)
		}
	}
}
