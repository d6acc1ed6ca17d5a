// Command subdivisions writes the names of states, provinces and other parts of countries that internal/intake knows
// after a city in a dateline: those of CLDR, which has them in English only, and those of iso3166-2-db in the four
// languages. golang.org/x/text leaves them out. To make the table anew:
//
//	npm pack cldr-subdivisions-full iso3166-2-db   # and unpack each into a folder of its own
//	go run ./tools/subdivisions CLDR-FOLDER ISO-FOLDER > internal/intake/subdivisions.txt
//
// Each line is a country and the names of its parts with bars between. An asterisk stands before the names of a part
// that has its name from a city of the time zone database: between commas they are rather those of the city.
package main

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// minName is the least letters of a name; shorter ones are as often an abbreviation.
const minName = 4

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: subdivisions CLDR-FOLDER ISO-FOLDER")
	}
	parts := make(parts)
	for _, err := range []error{parts.readCLDR(os.Args[1]), parts.readISO(os.Args[2])} {
		if err != nil {
			log.Fatal(err)
		}
	}
	cities, err := zoneCities()
	if err != nil {
		log.Fatal(err)
	}
	if err := parts.write(os.Stdout, cities); err != nil {
		log.Fatal(err)
	}
}

// parts are the names of each part of a country, by its ISO 3166-2 code without the hyphen, in capitals.
type parts map[string][]string

func (p parts) add(code, name string) {
	name = strings.Join(strings.Fields(name), " ")
	if utf8.RuneCountInString(name) < minName || strings.ContainsAny(name, "|*†(),;/[]") || slices.Contains(p[code], name) {
		return
	}
	p[code] = append(p[code], name)
}

func (p parts) readCLDR(dir string) error {
	var file struct {
		Subdivisions struct {
			LocaleDisplayNames struct {
				Subdivisions map[string]string `json:"subdivisions"`
			} `json:"localeDisplayNames"`
		} `json:"subdivisions"`
	}
	if err := read(filepath.Join(dir, "subdivisions", "en", "en.json"), &file); err != nil {
		return err
	}
	for code, name := range file.Subdivisions.LocaleDisplayNames.Subdivisions {
		p.add(strings.ToUpper(code), name)
	}
	return nil
}

func (p parts) readISO(dir string) error {
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		var countries map[string]struct {
			Regions []struct {
				Name string `json:"name"`
				ISO  string `json:"iso"`
			} `json:"regions"`
		}
		if err := read(filepath.Join(dir, "i18n", lang+".json"), &countries); err != nil {
			return err
		}
		for country, c := range countries {
			for _, region := range c.Regions {
				p.add(country+region.ISO, region.Name)
			}
		}
	}
	return nil
}

func read(name string, v any) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

// continents are the folders of the time zone database whose zones are named for cities, and not for states.
var continents = []string{"Africa", "America", "Asia", "Atlantic", "Europe", "Indian", "Pacific"}

// zoneCities returns the cities that zones of the time zone database are named for.
func zoneCities() (map[string]bool, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("find the time zones: %w", err)
	}
	zones, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		return nil, err
	}
	defer zones.Close()
	cities := make(map[string]bool)
	for _, f := range zones.File {
		if continent, _, _ := strings.Cut(f.Name, "/"); slices.Contains(continents, continent) {
			cities[strings.ReplaceAll(path.Base(f.Name), "_", " ")] = true
		}
	}
	return cities, nil
}

func (p parts) write(w io.Writer, cities map[string]bool) error {
	countries := make(map[string][]string)
	for code, names := range p {
		mark := ""
		if slices.ContainsFunc(names, func(name string) bool { return cities[name] }) {
			mark = "*"
		}
		for _, name := range names {
			countries[code[:2]] = append(countries[code[:2]], mark+name)
		}
	}
	for _, country := range slices.Sorted(maps.Keys(countries)) {
		names := countries[country]
		slices.Sort(names)
		if _, err := fmt.Fprintf(w, "%s %s\n", country, strings.Join(slices.Compact(names), "|")); err != nil {
			return err
		}
	}
	return nil
}
