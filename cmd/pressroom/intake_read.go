package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/intake"
	"github.com/openpressroom/pressroom/internal/intake/source"
	"github.com/openpressroom/pressroom/internal/locale"
)

// read reads and parses one file, and notes on standard error how it was read and what was left out.
func (i *intakeCommand) read(c console, file string) (*pressroomv1.ParseReleaseResponse, error) {
	data, err := readText(c, file)
	if err != nil {
		return nil, err
	}
	name := c.nameOf(file)
	read, err := source.Read(name, []byte(data))
	if broken, ok := errors.AsType[*source.Error](err); ok {
		return nil, fmt.Errorf("%w (%s)", err, broken.Rule)
	}
	if err != nil {
		return nil, err
	}
	if converted(read) {
		fmt.Fprintln(c.err, c.say("cli_read_as", "Name", name, "Charset", charsetName(read.Charset)))
	}
	for _, note := range read.Notes {
		fmt.Fprintf(c.err, "%s: %s\n", name, note)
	}
	for _, skipped := range read.Skipped {
		fmt.Fprintln(c.err, c.say("cli_left_out", "Name", name, "What", strconv.Quote(skipped)))
	}
	language, err := i.language(c.words, name, read.Text)
	if err != nil {
		return nil, err
	}
	parsed := intake.Parse(read.Text, language)
	parsed.Text = read.Text
	if i.Headline != "" {
		parsed.Draft.Variant.Headline = i.Headline
	}
	return parsed, nil
}

// language is the one given, or the one that a text is written in.
func (i *intakeCommand) language(w words, name, text string) (string, error) {
	if i.Language != "" {
		code, err := locale.Canonical(i.Language)
		if err != nil {
			return "", fmt.Errorf("--language: %w", err)
		}
		return code, nil
	}
	code, _ := intake.DetectLanguage(text)
	if code == "" {
		return "", w.fail("cli_language_unknown", "Name", name)
	}
	return code, nil
}

// nameOf is how a file is called in what is said of it.
func (w words) nameOf(file string) string {
	if file == stdinFile {
		return w.say("cli_stdin")
	}
	return file
}

// converted reports whether a text was in an encoding that its reader may want to know of: one in
// which the same bytes would have read otherwise as UTF-8.
func converted(t source.Text) bool {
	switch {
	case t.Charset == "", t.Charset == "utf-8":
		return false
	case strings.HasPrefix(t.Charset, "utf-16"):
		return true
	}
	return strings.IndexFunc(t.Text, func(c rune) bool { return c >= utf8.RuneSelf }) >= 0
}

// charsetName writes an encoding as people do.
func charsetName(charset string) string {
	if number, ok := strings.CutPrefix(charset, "windows-"); ok {
		return "Windows-" + number
	}
	return strings.ToUpper(charset)
}
