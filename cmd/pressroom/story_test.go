package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// story is a script that is being played.
type story struct {
	*testscript.TestScript
	*state
	not bool // whether the command has "!" before it
}

// state is what the commands of one script know of each other.
type state struct {
	t      testscript.T
	server *server
	answer *answer // the last one
	held   *held   // the request that is under way, if any

	follower *follower   // who follows behind the script, if anybody
	polled   chan func() // shows what was polled for
	receiver *receiver   // a partner's server, if any
	issuer   *issuer     // who vouches for people, if anybody does
}

// told makes a method of story a command of testscript with so many arguments or
// more.
func told(least int, command func(story, []string)) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, neg bool, args []string) {
		if len(args) < least {
			ts.Fatalf("want %d arguments, got %q", least, args)
		}
		command(story{ts, ts.Value(state{}).(*state), neg}, args)
	}
}

// condition knows [seed], which is true where $SEED is a real release to read.
func condition(name string) (bool, error) {
	if name != "seed" {
		return false, fmt.Errorf("unknown condition %q", name)
	}
	return seed != "", nil
}

// clock INSTANT sets the time of every program of the script.
func (s story) clock(args []string) {
	instant, err := time.Parse(time.RFC3339Nano, args[0])
	s.Check(err)
	file := s.Getenv(clockFile)
	s.Check(os.WriteFile(file+".new", []byte(instant.Format(time.RFC3339Nano)), 0o600))
	s.Check(os.Rename(file+".new", file))
}

// fill FILE BEFORE TEXT N AFTER writes a file with TEXT n times over, in which #
// is the number of the time.
func (s story) fill(args []string) {
	n, err := strconv.Atoi(args[3])
	s.Check(err)
	var b strings.Builder
	b.WriteString(args[1])
	for i := range n {
		b.WriteString(strings.ReplaceAll(args[2], "#", strconv.Itoa(i+1)))
	}
	b.WriteString(args[4])
	s.Check(os.WriteFile(s.MkAbs(args[0]), []byte(b.String()), 0o600))
}
