package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake/report"
)

// intakeCommand reads pasted releases.
type intakeCommand struct {
	connection
	Files    []string `arg:"" name:"file" help:"Files with a text each: plain, HTML, Markdown, .eml or .docx; - reads standard input." placeholder:"FILE"`
	Language string   `help:"The language of the texts; detected if not given." placeholder:"LANG"`
	Create   bool     `help:"Store the drafts on the server."`
	ID       string   `name:"id" help:"With --create and one file, the id of the release."`
	Headline string   `help:"The headline, for one text that has none."`
	JSON     bool     `name:"json" help:"Print the draft and the findings as JSON, as POST /v1/releases:parse answers them; with --create, what the server answered. For several files a line each: {\"file\": NAME, \"response\": …}."`
}

// stdinFile stands for standard input among the files.
const stdinFile = "-"

// Validate implements kong's check of a command line.
func (i *intakeCommand) Validate() error {
	if i.several() {
		switch {
		case i.ID != "":
			return errors.New("--id is for one file; several would get the same id")
		case i.Headline != "":
			return errors.New("--headline is for one file; several would get the same headline")
		}
	}
	if first := slices.Index(i.Files, stdinFile); first >= 0 && slices.Contains(i.Files[first+1:], stdinFile) {
		return errors.New("standard input (-) can be read once only")
	}
	return nil
}

func (i *intakeCommand) several() bool { return len(i.Files) > 1 }

// Run implements the command.
func (i *intakeCommand) Run(ctx context.Context, c console) error {
	var server *client
	if i.Create {
		var err error
		if ctx, server, err = i.dial(ctx, c.words); err != nil {
			return err
		}
		defer server.Close()
	}
	look := report.Options{Color: c.color, Width: reportWidth(c.out)}
	bar := newProgress(c, len(i.Files))
	failed := 0
	for _, name := range i.Files {
		// What is said of a file waits for its end, so that it does not run into the bar.
		var out, notes bytes.Buffer
		said := c
		said.out, said.err = &out, &notes
		err := i.take(ctx, server, said, name, look)
		if err != nil && i.several() {
			failed++
			said.explain(err)
			err = ctx.Err() // the other files are read, unless the user stopped the program
		}
		bar.clear()
		if _, writeErr := notes.WriteTo(c.err); err == nil {
			err = writeErr
		}
		if out.Len() > 0 && i.several() && !i.JSON && name != i.Files[len(i.Files)-1] {
			out.WriteByte('\n') // between two reports
		}
		if _, writeErr := out.WriteTo(c.out); err == nil {
			err = writeErr
		}
		if err != nil {
			return err
		}
		bar.step()
	}
	if failed > 0 {
		what := "cli_files_unread"
		if i.Create {
			what = "cli_files_unstored"
		}
		return c.fail(what, "Failed", failed, "All", len(i.Files))
	}
	return nil
}

// take reads one file, says what is in it and, where there is a server, stores it there.
func (i *intakeCommand) take(ctx context.Context, server *client, c console, name string, look report.Options) error {
	parsed, err := i.read(c, name)
	if err != nil {
		return err
	}
	if i.JSON && !i.Create {
		return i.answer(c, name, func(c console) error { return writeJSON(c.out, parsed) })
	}
	if !i.JSON {
		if i.several() {
			look.Name = c.nameOf(name)
		}
		if err := report.Write(c.out, parsed.GetText(), parsed, look); err != nil {
			return err
		}
	}
	if !i.Create {
		return nil
	}
	err = i.answer(c, name, func(c console) error {
		return importDraft(ctx, server, c, i.JSON, &pressroomv1.ImportDraftRequest{
			Draft: parsed.GetDraft(), ReleaseId: i.ID, RequestId: newRequestID(),
		})
	})
	if err != nil && i.several() {
		fmt.Fprintln(c.err, c.say("cli_not_stored", "Name", c.nameOf(name))) // what the server said does not name it
	}
	return err
}

// answer puts the JSON that is written for one of several files on a line, with the file's name.
func (i *intakeCommand) answer(c console, name string, write func(console) error) error {
	if !i.JSON || !i.several() {
		return write(c)
	}
	var response bytes.Buffer
	said := c
	said.out = &response
	if err := write(said); err != nil {
		return err
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	return e.Encode(struct {
		File     string          `json:"file"`
		Response json.RawMessage `json:"response"`
	}{name, response.Bytes()})
}
