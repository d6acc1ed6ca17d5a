package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// lines are where changes are written, one line of JSON each, and how far they
// have come.
//
// Two things cannot be written at one instant: the line, and the cursor of the
// line. So each line has its cursor in it, and where the lines go to a file that
// is the cursor that counts: what a kill left of a last line is cut off, and the
// line before it says where to go on. Nothing is lost or repeated, whenever the
// process ends. That holds for --output, and for a standard output that is a
// regular file (`pressroom follow >>FILE`).
//
// A pipe cannot be read back. There the line is written first and the cursor
// kept after, so that nothing is lost; a kill between the two repeats that one
// line, and a consumer knows it by its cursor, which is that of the last line
// it has.
type lines struct {
	out        io.Writer
	cursor     string // of the last line; empty to begin
	cursorFile string // where it is kept; empty for nowhere
	close      func() error
}

// openLines opens the file at path, or takes standard output where path is
// empty, and finds out where to go on.
func openLines(path, cursorFile string, stdout io.Writer) (*lines, error) {
	l := &lines{out: stdout, cursorFile: cursorFile, close: func() error { return nil }}
	if err := l.readCursor(); err != nil {
		return nil, err
	}
	f, err := regular(path, stdout)
	if err != nil || f == nil {
		return l, err
	}
	l.out, l.close = f, f.Close
	last, err := mend(f)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("go on in %s: %w", f.Name(), err), f.Close())
	}
	if last != "" {
		l.cursor = last
	}
	return l, nil
}

// regular opens the file to append to: that at path, or the one that standard
// output is. It returns nil where that is none that can be read back.
func regular(path string, stdout io.Writer) (*os.File, error) {
	if path != "" {
		return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	}
	f, ok := stdout.(*os.File)
	if !ok {
		return nil, nil
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, nil
	}
	again, err := os.OpenFile("/dev/stdout", os.O_RDWR|os.O_APPEND, 0)
	if err != nil { // a system on which it cannot be opened anew
		return nil, nil
	}
	return again, nil
}

// Close closes what was opened.
func (l *lines) Close() error { return l.close() }

// readCursor reads the cursor that was kept, if any.
func (l *lines) readCursor() error {
	if l.cursorFile == "" {
		return nil
	}
	kept, err := os.ReadFile(l.cursorFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	l.cursor = strings.TrimSpace(string(kept))
	return err
}

// errNotAChange is a file that holds something else than changes.
var errNotAChange = errors.New("what it ends in is not a change")

// tail is how much of a file is read at a time to find its last line, in bytes.
const tail = 64 << 10

// mend cuts off what a kill left of a last line, and returns the cursor of the
// line before; empty where there is none. A file that holds something else is
// left as it is.
func mend(f *os.File) (cursor string, err error) {
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return "", err
	}
	start := size
	var end []byte // of the file, longer until it holds a whole line
	for start > 0 {
		step := min(start, tail)
		start -= step
		part := make([]byte, step)
		if _, err := f.ReadAt(part, start); err != nil {
			return "", err
		}
		end = append(part, end...)
		if bytes.Count(end, []byte("\n")) > 1 {
			break
		}
	}
	whole := bytes.LastIndexByte(end, '\n') + 1
	if rest := end[whole:]; !bytes.HasPrefix(rest, []byte(lineStart)[:min(len(rest), len(lineStart))]) {
		return "", errNotAChange
	}
	if whole > 0 {
		begin := bytes.LastIndexByte(end[:whole-1], '\n') + 1
		if cursor, err = cursorIn(end[begin:whole]); err != nil {
			return "", err
		}
	}
	return cursor, f.Truncate(start + int64(whole))
}

// lineStart is what every line begins with.
const lineStart = `{"cursor":"`

// cursorIn returns the cursor in a line.
func cursorIn(line []byte) (string, error) {
	var change struct {
		Cursor string `json:"cursor"`
	}
	if err := json.Unmarshal(line, &change); err != nil || change.Cursor == "" {
		return "", errNotAChange
	}
	return change.Cursor, nil
}

// write writes a change, and then keeps its cursor.
func (l *lines) write(change *pressroomv1.Change) error {
	text, err := protojson.MarshalOptions{EmitDefaultValues: true}.Marshal(change)
	if err != nil {
		return err
	}
	var line bytes.Buffer
	if err := json.Compact(&line, text); err != nil {
		return err
	}
	line.WriteByte('\n')
	if _, err := l.out.Write(line.Bytes()); err != nil {
		return err
	}
	return l.keep(change.GetCursor())
}

// keep keeps a cursor, in place of the last one in one step.
func (l *lines) keep(cursor string) error {
	l.cursor = cursor
	if l.cursorFile == "" {
		return nil
	}
	next := l.cursorFile + ".new"
	if err := os.WriteFile(next, []byte(cursor+"\n"), 0o666); err != nil {
		return err
	}
	return os.Rename(next, l.cursorFile)
}
