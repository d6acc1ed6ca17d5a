package locale

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"text/template"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// english is the language that every message exists in.
const english = "en"

// Catalogue holds what Pressroom says to people, by language. It is safe for
// concurrent use.
type Catalogue struct {
	languages []string
	// go-i18n matches languages by closeness and has one default for all
	// messages, so every language gets a bundle of its own, keyed as by [steps].
	localizers map[string]localizer
}

type localizer struct {
	code string
	*i18n.Localizer
}

// New loads every *.toml at the root of fsys, each named for its language
// (fr-CA.toml). English must be among them. An error names the file.
func New(fsys fs.FS) (*Catalogue, error) {
	files, err := fs.Glob(fsys, "*.toml")
	if err != nil {
		return nil, fmt.Errorf("list message files: %w", err)
	}
	c := &Catalogue{localizers: make(map[string]localizer, len(files))}
	for _, file := range files {
		if err := c.load(fsys, file); err != nil {
			return nil, fmt.Errorf("load message file %s: %w", file, err)
		}
	}
	if !slices.Contains(c.languages, english) {
		return nil, fmt.Errorf("load message files: no %s.toml", english)
	}
	slices.Sort(c.languages)
	return c, nil
}

func (c *Catalogue) load(fsys fs.FS, file string) error {
	code, err := Canonical(strings.TrimSuffix(file, ".toml"))
	if err != nil {
		return err
	}
	key := rangeSteps(code)[0]
	if other, twice := c.localizers[key]; twice {
		return fmt.Errorf("%s has messages already", other.code)
	}
	source, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	messages, err := i18n.ParseMessageBytes(source, toml.Unmarshal)
	if err != nil {
		return err
	}
	for _, m := range messages {
		// go-i18n would find a broken template only when the message is due.
		for _, text := range []string{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other} {
			if _, err := template.New(m.ID).Parse(text); err != nil {
				return err
			}
		}
	}
	tag := language.Make(code)
	bundle := i18n.NewBundle(tag)
	if err := bundle.AddMessages(tag, messages...); err != nil {
		return err
	}
	c.languages = append(c.languages, code)
	c.localizers[key] = localizer{code, i18n.NewLocalizer(bundle, code)}
	return nil
}

// Languages returns the codes of the languages that have a message file, sorted.
func (c *Catalogue) Languages() []string {
	return slices.Clone(c.languages)
}

// Message returns the message with an id in the first of the wanted languages
// that has it, and which language that is. Each language is cut down as by RFC
// 4647 (fr-CA, fr), and English comes last; so a file need not be complete. An
// id that no file has is returned itself, with no language.
//
// Placeholders are filled from data. The plural form follows the number
// PluralCount in data, or where there is none, Count or Limit: an integer, or
// a string of one. Values are not escaped: text that goes into HTML is escaped
// there.
func (c *Catalogue) Message(langs []string, id string, data map[string]any) (text, lang string) {
	config := &i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: pluralCount(data)}
	for _, wanted := range append(slices.Clone(langs), english) {
		for _, step := range rangeSteps(wanted) {
			l, ok := c.localizers[step]
			if !ok {
				continue
			}
			// An error beside a text says that a plural form is missing, and the
			// text has the form "other"; a missing message has no text.
			if text, _ := l.Localize(config); text != "" {
				return text, l.code
			}
		}
	}
	return id, ""
}

// pluralCount returns nil where data holds no number: go-i18n then takes the
// form "other".
func pluralCount(data map[string]any) any {
	for _, key := range []string{"PluralCount", "Count", "Limit"} {
		switch count := data[key].(type) {
		case int, int32, int64:
			return count
		case string:
			if strings.Trim(count, "0123456789") == "" && count != "" && len(count) < 19 {
				return count
			}
		}
	}
	return nil
}
