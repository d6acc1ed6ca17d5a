package main

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"os"

	"google.golang.org/genproto/googleapis/api/httpbody"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/tmx"
)

// memoryCommand takes the translation memory out and in.
type memoryCommand struct {
	Export exportMemoryCommand `cmd:"" help:"Write the memory of two languages as a TMX file."`
	Import importMemoryCommand `cmd:"" help:"Put the units of TMX files into the memory."`
}

// exportMemoryCommand writes the memory of a pair of languages.
type exportMemoryCommand struct {
	connection
	Source string `arg:"" help:"The source language."`
	Target string `arg:"" help:"The target language."`
	File   string `arg:"" default:"-" help:"Where to write; standard output if not given." placeholder:"FILE"`
}

// Run implements the command.
func (e *exportMemoryCommand) Run(ctx context.Context, c console) error {
	ctx, client, err := e.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	file, err := client.ExportMemory(ctx, &pressroomv1.ExportMemoryRequest{
		SourceLanguageCode: e.Source, TargetLanguageCode: e.Target,
	})
	switch {
	case err != nil:
		return err
	case e.File == stdinFile:
		_, err = c.out.Write(file.GetData())
		return err
	}
	return os.WriteFile(e.File, file.GetData(), 0o644)
}

// importMemoryCommand puts files into the memory.
type importMemoryCommand struct {
	connection
	Files  []string `arg:"" name:"file" help:"TMX files, 1.1 to 1.4b; - reads standard input." placeholder:"FILE"`
	Source string   `help:"The source language of units that can be read either way (srclang *all*)." placeholder:"LANG"`
}

// What goes to the server at a time, in units and in bytes of their texts: a
// large file is over the server's bound on a request, and the bar is to move.
const (
	chunkUnits = 1000
	chunkBytes = 4 << 20
)

// Run implements the command. Every file is read to its end before any is sent,
// so that a broken one changes nothing.
func (i *importMemoryCommand) Run(ctx context.Context, c console) error {
	files := make([][]byte, len(i.Files))
	total := 0
	for n, name := range i.Files {
		text, err := readText(c, name)
		if err != nil {
			return err
		}
		units := 0
		for _, err := range tmxUnits([]byte(text)) {
			if err != nil {
				return fmt.Errorf("%s: %w", c.nameOf(name), err)
			}
			units++
		}
		files[n] = []byte(text)
		total += units
	}
	ctx, client, err := i.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	bar := newUnitProgress(c, total)
	for n, name := range i.Files {
		done, err := i.send(ctx, client, files[n], bar)
		bar.clear()
		if err != nil {
			return fmt.Errorf("%s: %w", c.nameOf(name), err)
		}
		c.sayln("cli_memory_imported", "Name", c.nameOf(name),
			"New", done.GetNewUnitCount(), "Known", done.GetKnownUnitCount(), "Skipped", done.GetSkippedUnitCount())
	}
	return nil
}

// send imports a file chunk by chunk and adds up what became of it.
func (i *importMemoryCommand) send(ctx context.Context, client *client, file []byte, bar *progress) (*pressroomv1.ImportMemoryResponse, error) {
	all := &pressroomv1.ImportMemoryResponse{}
	for chunk, err := range chunks(file) {
		if err != nil {
			return nil, err
		}
		part, err := tmxFile(chunk)
		if err != nil {
			return nil, err
		}
		done, err := client.ImportMemory(ctx, &pressroomv1.ImportMemoryRequest{
			File: &httpbody.HttpBody{ContentType: "application/xml", Data: part}, SourceLanguageCode: i.Source,
		})
		if err != nil {
			return nil, err
		}
		all.NewUnitCount += done.GetNewUnitCount()
		all.KnownUnitCount += done.GetKnownUnitCount()
		all.SkippedUnitCount += done.GetSkippedUnitCount()
		bar.add(len(chunk))
	}
	return all, nil
}

// chunks gives the units of a file in parts of a size that can be sent.
func chunks(file []byte) iter.Seq2[[]*tmx.Unit, error] {
	return func(yield func([]*tmx.Unit, error) bool) {
		var chunk []*tmx.Unit
		size := 0
		for unit, err := range tmxUnits(file) {
			if err != nil {
				yield(nil, err)
				return
			}
			chunk = append(chunk, unit)
			for _, v := range unit.Variants {
				size += len(v.Text)
			}
			if len(chunk) == chunkUnits || size >= chunkBytes {
				if !yield(chunk, nil) {
					return
				}
				chunk, size = nil, 0
			}
		}
		if len(chunk) > 0 {
			yield(chunk, nil)
		}
	}
}

// tmxUnits gives the units of a file until one breaks a rule.
func tmxUnits(file []byte) iter.Seq2[*tmx.Unit, error] {
	return func(yield func(*tmx.Unit, error) bool) {
		r, err := tmx.NewReader(bytes.NewReader(file))
		if err != nil {
			yield(nil, err)
			return
		}
		r.Units()(yield)
	}
}

// tmxFile writes units as a file of their own; each names its source language.
func tmxFile(units []*tmx.Unit) ([]byte, error) {
	var file bytes.Buffer
	w, err := tmx.NewWriter(&file, tmx.Header{ToolVersion: "1", SourceLanguage: tmx.AllLanguages})
	if err != nil {
		return nil, err
	}
	for _, unit := range units {
		if err := w.WriteUnit(unit); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return file.Bytes(), err
}
