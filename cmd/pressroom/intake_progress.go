package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows on standard error how many of several files are done. A nil progress shows nothing.
type progress struct{ bar *progressbar.ProgressBar }

// newProgress begins a bar, or returns nil where nobody would see it as one.
func newProgress(c console, files int) *progress {
	if files < 2 || !isTerminal(c.err) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return startProgress(c, "cli_reading", files)
}

// newUnitProgress begins a bar for so many units of a translation memory, or returns nil where nobody
// would see it as one.
func newUnitProgress(c console, units int) *progress {
	if units <= chunkUnits || !isTerminal(c.err) || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return startProgress(c, "cli_importing", units)
}

func startProgress(c console, doing string, all int) *progress {
	p := &progress{progressbar.NewOptions(all,
		progressbar.OptionSetWriter(c.err),
		progressbar.OptionSetDescription(c.say(doing)),
		progressbar.OptionSetWidth(40),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(false),
		progressbar.OptionSetElapsedTime(false),
		progressbar.OptionUseANSICodes(true),
		progressbar.OptionClearOnFinish(),
	)}
	_ = p.bar.RenderBlank()
	return p
}

// clear takes the bar away, so that something else can be written in its place.
func (p *progress) clear() {
	if p != nil {
		_ = p.bar.Clear()
	}
}

// step shows the bar again, one file further; after the last it stays away.
func (p *progress) step() { p.add(1) }

// add shows the bar again, n further.
func (p *progress) add(n int) {
	if p != nil {
		_ = p.bar.Add(n)
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// maxReportWidth keeps lines short enough to be read on a wide screen.
const maxReportWidth = 100

// reportWidth is the width of a terminal for a report; 0 where w is none.
func reportWidth(w io.Writer) int {
	if !isTerminal(w) {
		return 0
	}
	width, _, err := term.GetSize(int(w.(*os.File).Fd()))
	if err != nil {
		return 0
	}
	return min(width, maxReportWidth)
}
