package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"pressroom": program})
}

// program is main with a clock that scripts can set.
func program() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], console{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: scriptTime, color: hasColor(os.Stdout)})
	stop()
	os.Exit(code)
}

// clockFile names the environment variable with the file that holds the time.
const clockFile = "PRESSROOM_TEST_CLOCK"

// scriptTime reads the time anew on every call.
func scriptTime() time.Time {
	path := os.Getenv(clockFile)
	if path == "" {
		return time.Now()
	}
	text, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	now, err := time.Parse(time.RFC3339Nano, strings.TrimSpace(string(text)))
	if err != nil {
		panic(err)
	}
	return now
}

// TestStories runs the stories in testdata/script against the program. Beside
// the commands of testscript they have those listed here, each of which is
// described at its function.
func TestStories(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		ContinueOnError:     true,
		Setup:               setup,
		Condition:           condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"clock": told(1, story.clock), "fill": told(5, story.fill),
			"serve": told(0, story.serve), "until": told(1, story.until), "drain": told(0, story.drain),
			"http": told(2, story.http), "json": told(1, story.json), "save": told(2, story.save), "error": told(2, story.error),
			"hold": told(2, story.hold), "finish": told(0, story.finish),
			"health": told(1, story.health), "unready": told(0, story.unready), "reflect": told(0, story.reflect),
			"given": told(2, story.given), "approve": told(2, story.approve), "refused": told(6, story.refused),
			"same": told(2, story.same), "read": told(3, story.read),
			"issuer": told(0, story.issuer), "token": told(3, story.token),
			"encode": told(2, story.encode), "issue": told(2, story.issue),
			"follow": told(0, story.follow), "listen": told(1, story.listen), "heard": told(1, story.heard), "leave": told(0, story.leave),
			"poll": told(2, story.poll), "answered": told(0, story.answered),
			"harass": told(2, story.harass), "lines": told(2, story.lines),
			"correct": told(3, story.correct), "numbered": told(3, story.numbered),
			"receive": told(0, story.receive), "behave": told(1, story.behave), "secret": told(1, story.secret),
			"received": told(1, story.received), "crash": told(0, story.crash),
			"metrics": told(1, story.metrics),
		},
	})
}

// setup gives a script free ports, a store, a key file and a clock of its own.
func setup(env *testscript.Env) error {
	env.Values[state{}] = &state{t: env.T()}
	for name, value := range map[string]string{
		"PRESSROOM_HTTP":               "127.0.0.1:0",
		"PRESSROOM_GRPC":               "127.0.0.1:0",
		"PRESSROOM_STORE":              "bolt:press.db",
		"PRESSROOM_BOOTSTRAP_KEY_FILE": "key",
		"LANG":                         "en_GB.UTF-8",
		"SEED":                         seed,
		clockFile:                      filepath.Join(env.WorkDir, "clock"),
		// What the race detector and the coverage of a child process need.
		// Without the option each command sleeps for a second at its end.
		"GOCOVERDIR": os.Getenv("GOCOVERDIR"), "GORACE": "atexit_sleep_ms=0 " + os.Getenv("GORACE"),
	} {
		env.Setenv(name, value)
	}
	return os.WriteFile(env.Getenv(clockFile), []byte("2026-03-14T09:00:00Z"), 0o600)
}

// seed is a real release that the project does not own, where there is one.
var seed = func() string {
	found, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "seeds", "*.txt"))
	if len(found) == 0 {
		return ""
	}
	path, _ := filepath.Abs(found[0])
	return path
}()
