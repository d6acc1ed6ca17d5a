// Command pressroom is the server of a press office, and its client.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], console{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, now: time.Now, color: hasColor(os.Stdout),
	})
	stop()
	os.Exit(code)
}

// console is how the program talks to the one who runs it.
type console struct {
	words
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	color    bool // whether out shows colour
}

// commands are what the program can do.
type commands struct {
	Config kong.ConfigFlag `help:"Read settings from this TOML file. Flags come first, then the environment, then the file." placeholder:"FILE"`

	Serve    serveCommand    `cmd:"" help:"Run the server."`
	Intake   intakeCommand   `cmd:"" help:"Read a pasted release and show what was found in it."`
	Create   createCommand   `cmd:"" help:"Create a release with its text in the source language."`
	List     listCommand     `cmd:"" help:"List releases and where each language stands."`
	Show     showCommand     `cmd:"" help:"Show a release, or its text in one language."`
	Publish  publishCommand  `cmd:"" help:"Publish languages of a release, all together."`
	Withdraw withdrawCommand `cmd:"" help:"Withdraw languages of a release, with a public note."`
	Memory   memoryCommand   `cmd:"" help:"Take the translation memory out, or TMX files into it."`
	Xliff    xliffCommand    `cmd:"" help:"Exchange translations with translation tools."`
	Follow   followCommand   `cmd:"" help:"Follow what becomes visible, one line of JSON a change."`
	Key      keyCommands     `cmd:"" help:"Make, list and revoke the keys that let callers in."`
	Audit    auditCommands   `cmd:"" help:"Read the record of who did what, and check that it is whole."`

	Subscription subscriptionCommand `cmd:"" help:"See and change who is called at each change: partners' webhooks."`
}

// Exit codes.
const (
	exitOK    = 0
	exitError = 1 // the command failed
	exitUsage = 2 // the command line was wrong
)

// run carries out one command line and returns the exit code.
func run(ctx context.Context, args []string, c console) int {
	var err error
	if c.words, err = newWords(); err != nil {
		fmt.Fprintln(c.err, "pressroom:", err)
		return exitError
	}
	exited := -1
	parser, err := newParser(ctx, c, func(code int) { exited = code })
	if err != nil {
		fmt.Fprintln(c.err, "pressroom:", err)
		return exitError
	}
	command, err := parser.Parse(args)
	if exited >= 0 { // --help was asked for and is printed
		return exited
	}
	if err != nil {
		fmt.Fprintln(c.err, "pressroom:", err)
		if wrong, ok := errors.AsType[*kong.ParseError](err); ok {
			fmt.Fprintf(c.err, "Try: pressroom %s --help\n", commandName(wrong.Context))
		}
		return exitUsage
	}
	if err := command.Run(); err != nil {
		c.explain(err)
		return exitError
	}
	return exitOK
}

// newParser makes what reads a command line. It calls exit where --help was asked
// for.
func newParser(ctx context.Context, c console, exit func(code int)) (*kong.Kong, error) {
	return kong.New(&commands{},
		kong.Name("pressroom"),
		kong.Description("A press office's server: writes, versions, translates and publishes its releases."),
		kong.UsageOnError(),
		kong.Writers(c.out, c.err),
		kong.Exit(exit),
		kong.DefaultEnvars("PRESSROOM"),
		kong.Configuration(tomlSettings),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(c),
	)
}

// commandName is the command that a wrong command line was for, if any.
func commandName(c *kong.Context) string {
	if c == nil || c.Selected() == nil {
		return ""
	}
	return c.Selected().Path()
}

// hasColor reports whether a file is a terminal whose user did not ask for
// plain text (no-color.org).
func hasColor(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
