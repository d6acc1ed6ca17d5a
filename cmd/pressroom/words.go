package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/openpressroom/pressroom/internal/locale"
	"github.com/openpressroom/pressroom/locales"
)

// words are what the program says by itself, in the language of the one who runs
// it, as servers answer in it. In English are help, what is wrong with a command
// line, the report of intake, and the cause of an error that comes from elsewhere.
type words struct {
	catalogue *locale.Catalogue
	language  string
}

// newWords loads the messages, in the language of the environment.
func newWords() (words, error) {
	catalogue, err := locale.New(locales.FS)
	return words{catalogue, userLanguage(os.Getenv)}, err
}

// say gives a message, with names and values by turns for what is filled in. The
// zero words give ids.
func (w words) say(id string, pairs ...any) string {
	if w.catalogue == nil {
		return id
	}
	data := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		data[pairs[i].(string)] = pairs[i+1]
	}
	text, _ := w.catalogue.Message([]string{w.language}, id, data)
	return text
}

// fail is an error of the program's own.
func (w words) fail(id string, pairs ...any) error { return errors.New(w.say(id, pairs...)) }

// because is an error of the program's own that has a cause.
func (w words) because(cause error, id string, pairs ...any) error {
	return &caused{w.say(id, append(pairs, "Cause", cause)...), cause}
}

// caused is an error that says what came of another.
type caused struct {
	text  string
	cause error
}

// Error implements error.
func (c *caused) Error() string { return c.text }

// Unwrap returns the cause.
func (c *caused) Unwrap() error { return c.cause }

// sayln writes a message and ends the line.
func (c console) sayln(id string, pairs ...any) {
	fmt.Fprintln(c.out, c.say(id, pairs...))
}

// userLanguage is the language of the environment (POSIX, 8.2), as a language
// range: "fr_FR.UTF-8" is fr-FR.
func userLanguage(env func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value, _, _ := strings.Cut(env(name), ".")
		value, _, _ = strings.Cut(value, "@")
		if value == "C" || value == "POSIX" {
			return "en"
		}
		if value != "" {
			return strings.ReplaceAll(value, "_", "-")
		}
	}
	return "en"
}
