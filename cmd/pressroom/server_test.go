package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// patience is how long a script waits for what it was told would come.
const patience = 30 * time.Second

// server is a program that runs behind a script.
type server struct {
	process  *exec.Cmd
	out, err transcript
	ended    chan struct{}
}

// transcript keeps what a program writes, and wakes who waits for more.
type transcript struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{}
}

func (t *transcript) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.more != nil {
		close(t.more)
		t.more = nil
	}
	return t.text.Write(p)
}

// soFar returns the text and what is closed when there is more of it.
func (t *transcript) soFar() (string, <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.more == nil {
		t.more = make(chan struct{})
	}
	return t.text.String(), t.more
}

var servesAt = regexp.MustCompile(`serves HTTP on (https?://\S+) and gRPC on (\S+)\.\n`)

var measuredAt = regexp.MustCompile(`Metrics are read at (\S+)\.\n`)

// serve [ARG…] runs `pressroom serve ARG…` behind the script until it listens.
// It sets $HTTP, $GRPC, $PRESSROOM_SERVER, with --metrics $METRICS and, where there is a file with the
// first key, $PRESSROOM_KEY.
func (s story) serve(args []string) {
	program := exec.Command("pressroom", append([]string{"serve"}, args...)...)
	program.Dir = s.MkAbs(".")
	for _, name := range []string{
		"PATH", "HOME", "TMPDIR", "GOCOVERDIR", "GORACE", clockFile, "PRESSROOM_HTTP", "PRESSROOM_GRPC",
		"PRESSROOM_STORE", "PRESSROOM_FALLBACK", "PRESSROOM_BOOTSTRAP_KEY_FILE",
	} {
		if value := s.Getenv(name); value != "" {
			program.Env = append(program.Env, name+"="+value)
		}
	}
	v := &server{process: program, ended: make(chan struct{})}
	program.Stdout, program.Stderr = &v.out, &v.err
	s.Check(program.Start())
	go func() { _ = program.Wait(); close(v.ended) }()
	s.Defer(func() {
		_ = program.Process.Kill()
		<-v.ended
		if log, _ := v.err.soFar(); strings.Contains(log, "DATA RACE") || strings.Contains(log, "panic") {
			s.t.Fatal(log)
		}
	})
	s.server = v
	at := s.await(&v.out, servesAt)
	if slices.Contains(args, "--metrics") {
		s.Setenv("METRICS", s.await(&v.out, measuredAt)[1])
	}
	s.Setenv("HTTP", at[1])
	s.Setenv("GRPC", at[2])
	s.Setenv("PRESSROOM_SERVER", at[2])
	if key, err := os.ReadFile(s.MkAbs("key")); err == nil {
		s.Setenv("PRESSROOM_KEY", strings.TrimSpace(string(key)))
	}
}

// await waits until a transcript has what is looked for.
func (s story) await(t *transcript, want *regexp.Regexp) []string {
	deadline := time.After(patience)
	for ended := false; ; {
		text, more := t.soFar()
		if found := want.FindStringSubmatch(text); found != nil {
			return found
		}
		if ended {
			log, _ := s.server.err.soFar()
			s.Fatalf("the server ended without %s:\n%s\n%s", want, text, log)
		}
		select {
		case <-more:
		case <-s.server.ended:
			ended = true
		case <-deadline:
			s.Fatalf("no %s in:\n%s", want, text)
		}
	}
}

// until REGEXP waits until the server's output, or its log, has it. The output
// so far becomes stdout.
func (s story) until(args []string) {
	from := &s.server.out
	if args[0] == "-log" {
		from, args = &s.server.err, args[1:]
	}
	s.await(from, regexp.MustCompile("(?m)"+args[0]))
	text, _ := s.server.out.soFar()
	_, _ = io.WriteString(s.Stdout(), text)
}

// drain sends SIGTERM, unless the server was told to stop before, and waits for
// the end, whose exit code must be 0. With -signal it does not wait. What the
// server wrote becomes stdout and stderr.
func (s story) drain(args []string) {
	_ = s.server.process.Process.Signal(syscall.SIGTERM)
	if len(args) > 0 {
		return
	}
	select {
	case <-s.server.ended:
	case <-time.After(patience):
		s.Fatalf("the server does not end")
	}
	out, _ := s.server.out.soFar()
	log, _ := s.server.err.soFar()
	_, _ = io.WriteString(s.Stdout(), out)
	_, _ = io.WriteString(s.Stderr(), log)
	if code := s.server.process.ProcessState.ExitCode(); code != 0 {
		s.Fatalf("exit code %d", code)
	}
}
