package main

import (
	"fmt"
	"io"
	"os"
	"slices"
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
//	[audit.list]
//	limit = 20
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
	for key, value := range t.settings {
		table, isTable := value.(map[string]any)
		if !isTable {
			if !hasFlag(app.Node, key) {
				return fmt.Errorf("configuration file: no flag --%s", key)
			}
			continue
		}
		if err := validateTable(app.Node, key, table); err != nil {
			return err
		}
	}
	return nil
}

// validateTable checks the table of a command below parent: its keys are flags
// of the command, or tables of its own commands.
func validateTable(parent *kong.Node, name string, table map[string]any) error {
	i := slices.IndexFunc(parent.Children, func(n *kong.Node) bool { return n.Name == name })
	for key, value := range table {
		inner, isTable := value.(map[string]any)
		if i >= 0 && isTable {
			if err := validateTable(parent.Children[i], key, inner); err != nil {
				return err
			}
			continue
		}
		if i < 0 || !hasFlag(parent.Children[i], key) {
			return fmt.Errorf("configuration file: %s has no flag --%s", name, key)
		}
	}
	return nil
}

// hasFlag reports whether a command, or one below it, has a flag of its own.
func hasFlag(n *kong.Node, name string) bool {
	return n.Type != kong.ApplicationNode && slices.ContainsFunc(n.Flags, func(f *kong.Flag) bool { return f.Name == name }) ||
		slices.ContainsFunc(n.Children, func(n *kong.Node) bool { return hasFlag(n, name) })
}

// table returns the settings of a command, which stand in a table named for it
// within that of the command above it.
func (t *tomlResolver) table(n *kong.Node) map[string]any {
	if n == nil || n.Type == kong.ApplicationNode {
		return t.settings
	}
	table, _ := t.table(n.Parent)[n.Name].(map[string]any)
	return table
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
	for n := parent.Command; n != nil && n.Type != kong.ApplicationNode; n = n.Parent {
		if inner, has := t.table(n)[flag.Name]; has {
			value, ok = inner, true
			break
		}
	}
	if _, isTable := value.(map[string]any); !ok || isTable {
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
