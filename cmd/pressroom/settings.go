package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/alecthomas/kong"
)

// tomlSettings reads a configuration file: the long flags of a command as keys,
// with or without a table named for the command.
//
//	server = "127.0.0.1:9090"
//	[serve]
//	http = "127.0.0.1:8080"
//
// A key that no flag has is an error, so that a typing mistake is not passed
// over.
func tomlSettings(r io.Reader) (kong.Resolver, error) {
	var settings map[string]any
	if _, err := toml.NewDecoder(r).Decode(&settings); err != nil {
		return nil, fmt.Errorf("configuration file: %w", err)
	}
	return &tomlResolver{settings}, nil
}

type tomlResolver struct{ settings map[string]any }

// Validate implements kong.Resolver: every key must be a flag.
func (t *tomlResolver) Validate(app *kong.Application) error {
	known := make(map[string]bool)
	for _, command := range app.Children {
		for _, flag := range command.Flags {
			known[flag.Name] = true
			known[command.Name+"."+flag.Name] = true
		}
	}
	for key, value := range t.settings {
		table, ok := value.(map[string]any)
		if !ok {
			if !known[key] {
				return fmt.Errorf("configuration file: no flag --%s", key)
			}
			continue
		}
		for inner := range table {
			if !known[key+"."+inner] {
				return fmt.Errorf("configuration file: %s has no flag --%s", key, inner)
			}
		}
	}
	return nil
}

// Resolve implements kong.Resolver. Kong would let it win over the environment,
// so it does not answer for a flag that is set there.
func (t *tomlResolver) Resolve(_ *kong.Context, parent *kong.Path, flag *kong.Flag) (any, error) {
	for _, env := range flag.Envs {
		if _, set := os.LookupEnv(env); set {
			return nil, nil
		}
	}
	value, ok := t.settings[flag.Name]
	if parent.Command != nil {
		if table, isTable := t.settings[parent.Command.Name].(map[string]any); isTable {
			if inner, has := table[flag.Name]; has {
				value, ok = inner, true
			}
		}
	}
	if !ok {
		return nil, nil
	}
	if list, isList := value.([]any); isList {
		parts := make([]string, len(list))
		for i, v := range list {
			parts[i] = fmt.Sprint(v)
		}
		return strings.Join(parts, ";"), nil
	}
	return fmt.Sprint(value), nil
}
