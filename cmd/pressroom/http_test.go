package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
)

// answer is what came back from a request.
type answer struct {
	*http.Response
	body    []byte
	content any // the body, where it is JSON
}

// request METHOD PATH, with -H 'Name: value' for a header and -d for a body, or
// -d @FILE. The key goes along except to what is public; -H 'Authorization:'
// leaves it out.
func (s story) request(args []string) *http.Request {
	flags := flag.NewFlagSet("http", flag.PanicOnError)
	header := http.Header{}
	if key := s.Getenv("PRESSROOM_KEY"); key != "" {
		header.Set("Authorization", "Bearer "+key)
	}
	flags.Func("H", "", func(line string) error {
		name, value, _ := strings.Cut(line, ":")
		header[http.CanonicalHeaderKey(name)] = []string{strings.TrimSpace(value)}
		return nil
	})
	body := flags.String("d", "", "")
	_ = flags.Parse(args)
	if name, ok := strings.CutPrefix(*body, "@"); ok {
		text, err := os.ReadFile(s.MkAbs(name))
		s.Check(err)
		*body = string(text)
	}
	if flags.NArg() != 2 {
		s.Fatalf("want METHOD PATH, got %q", flags.Args())
	}
	r, err := http.NewRequest(flags.Arg(0), s.Getenv("HTTP")+flags.Arg(1), strings.NewReader(*body))
	s.Check(err)
	r.Header = header
	public := slices.ContainsFunc([]string{"/v1/publications", "/v1/changes", "/feeds/", "/sitemap"}, func(prefix string) bool {
		return strings.HasPrefix(flags.Arg(1), prefix)
	})
	if public || header.Get("Authorization") == "" {
		header.Del("Authorization")
	}
	if *body != "" && header.Get("Content-Type") == "" {
		header.Set("Content-Type", "application/json")
	}
	return r
}

// plain asks for what it is told to ask for, and not for compression besides.
var plain = &http.Transport{DisableCompression: true}

// ask carries a request out.
func (s story) ask(args ...string) (*answer, error) {
	client := http.Client{
		Timeout:       patience,
		Transport:     s.transport(),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(s.request(args))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return readAnswer(response)
}

func readAnswer(response *http.Response) (*answer, error) {
	a := &answer{Response: response}
	var err error
	if a.body, err = io.ReadAll(response.Body); err != nil {
		return nil, err
	}
	_ = json.Unmarshal(a.body, &a.content)
	return a, nil
}

// http carries out a request (see request). stdout becomes the status line, the
// headers in order, an empty line and the body, indented where it is JSON. "!"
// wants no answer.
func (s story) http(args []string) {
	a, err := s.ask(args...)
	if s.not {
		if err == nil {
			s.Fatalf("answered %s", a.Status)
		}
		return
	}
	s.Check(err)
	s.show(a)
}

// show makes an answer the last one, and writes it.
func (s story) show(a *answer) {
	s.answer = a
	w := s.Stdout()
	fmt.Fprintln(w, a.Proto, a.Status)
	var lines []string
	for name, values := range a.Header {
		for _, value := range values {
			lines = append(lines, name+": "+value)
		}
	}
	slices.Sort(lines)
	fmt.Fprintf(w, "%s\n\n", strings.Join(lines, "\n"))
	var indented bytes.Buffer
	if json.Indent(&indented, a.body, "", "  ") != nil {
		indented = *bytes.NewBuffer(a.body)
	}
	_, _ = indented.WriteTo(w)
	fmt.Fprintln(w)
}

// json PATH [VALUE] wants the last answer to have a value there: a path is of
// keys and indexes with dots between them; len is the length of a list. "!" wants none, or
// another.
func (s story) json(args []string) {
	got, found := dig(s.answer.content, args[0])
	if len(args) > 1 {
		found = found && got == args[1]
	}
	if found == s.not {
		s.Fatalf("%s is %q in\n%s", args[0], got, s.answer.body)
	}
}

// save NAME PATH sets an environment variable to a value of the last answer: of
// its body, or the header after @.
func (s story) save(args []string) {
	value, ok := dig(s.answer.content, args[1])
	if name, is := strings.CutPrefix(args[1], "@"); is {
		value, ok = s.answer.Header.Get(name), s.answer.Header.Get(name) != ""
	}
	if !ok {
		s.Fatalf("no %s in %s", args[1], s.answer.body)
	}
	s.Setenv(args[0], value)
}

// dig finds a value in JSON.
func dig(content any, path string) (string, bool) {
	for _, step := range strings.Split(path, ".") {
		switch at := content.(type) {
		case map[string]any:
			if content = at[step]; content == nil {
				return "", false
			}
		case []any:
			if step == "len" {
				content = float64(len(at))
				continue
			}
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(at) {
				return "", false
			}
			content = at[i]
		default:
			return "", false
		}
	}
	if text, ok := content.(string); ok {
		return text, true
	}
	text, err := json.Marshal(content)
	return string(text), err == nil
}
