package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// xliffCommand exchanges translations with translation tools.
type xliffCommand struct {
	Export xliffExportCommand `cmd:"" help:"Write the translation of releases into a language as XLIFF files."`
	Import xliffImportCommand `cmd:"" help:"Take translations in from XLIFF files."`
}

// xliffExportCommand writes files for a translation tool.
type xliffExportCommand struct {
	connection
	Releases []string `arg:"" name:"release" help:"The releases, by id." placeholder:"RELEASE"`
	Language string   `required:"" help:"The language into which they are translated." placeholder:"LANG"`
	Version  string   `default:"2.1" enum:"1.2,2.0,2.1,2.2" help:"The version of XLIFF: ${enum}."`
	Output   string   `short:"o" default:"." help:"The folder for the files, each RELEASE.LANG.xlf; made where there is none." placeholder:"FOLDER"`
	Force    bool     `help:"Replace files that are there."`
}

// Run implements the command.
func (x *xliffExportCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := x.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	return each(ctx, c, x.Releases, "exported", func(c console, release string) error {
		path := filepath.Join(x.Output, strings.TrimPrefix(release, "releases/")+"."+x.Language+".xlf")
		file, err := client.ExportXliff(ctx, &pressroomv1.ExportXliffRequest{
			Name: releaseName(release) + "/variants/" + x.Language, Version: x.Version,
		})
		if err != nil {
			return err
		}
		if err := x.write(c.words, path, file.GetData()); err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, path)
		return err
	})
}

// write writes a file, which is whole or not there. One that is there may hold
// somebody's work.
func (x *xliffExportCommand) write(w words, path string, data []byte) error {
	if _, err := os.Stat(path); err == nil && !x.Force {
		return w.fail("cli_file_exists", "Path", path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(path), ".xliff-*")
	if err != nil {
		return err
	}
	defer os.Remove(part.Name())
	_, err = part.Write(data)
	if err := errors.Join(err, part.Chmod(0o644), part.Close()); err != nil {
		return err
	}
	return os.Rename(part.Name(), path)
}

// each does something for each of several things, with a bar on a terminal.
// Where one fails it says so and goes on; then it is an error in the end.
func each(ctx context.Context, c console, names []string, done string, do func(console, string) error) error {
	bar := newProgress(c, len(names))
	failed := 0
	for _, name := range names {
		// What is said waits for its end, so that it does not run into the bar.
		var out, notes bytes.Buffer
		said := c
		said.out, said.err = &out, &notes
		err := do(said, name)
		if err != nil && len(names) == 1 {
			return err
		}
		bar.clear()
		if err != nil {
			failed++
			fmt.Fprintln(&notes, c.say("cli_not_"+done, "Name", name))
			said.explain(err)
		}
		if _, err := notes.WriteTo(c.err); err != nil {
			return err
		}
		if _, err := out.WriteTo(c.out); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		bar.step()
	}
	if failed > 0 {
		return c.fail("cli_some_not_"+done, "Failed", failed, "All", len(names))
	}
	return nil
}
