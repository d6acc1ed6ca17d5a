package xmltext

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// text reads all characters of a file.
func text(file string) (string, error) {
	d := NewDecoder(strings.NewReader(file))
	var all strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all.String(), nil
		}
		if err != nil {
			return all.String(), err
		}
		if t, ok := token.(xml.CharData); ok {
			all.Write(t)
		}
	}
}

func TestNewDecoder(t *testing.T) {
	utf16 := func(endian unicode.Endianness, file string) string {
		encoded, err := unicode.UTF16(endian, unicode.UseBOM).NewEncoder().String(file)
		if err != nil {
			t.Fatal(err)
		}
		return encoded
	}
	for name, tc := range map[string]struct {
		file string
		want error
	}{
		"nothing declared":                   {"<a>né جسر</a>", nil},
		"UTF-8":                              {`<?xml version="1.0" encoding="utf-8"?><a>né جسر</a>`, nil},
		"a mark":                             {"\uFEFF" + `<?xml version="1.0" encoding="UTF-8"?><a>né جسر</a>`, nil},
		"big endian":                         {utf16(unicode.BigEndian, `<?xml version="1.0" encoding="UTF-16"?><a>né جسر</a>`), nil},
		"little endian":                      {utf16(unicode.LittleEndian, `<?xml version="1.0" encoding="utf-16le"?><a>né جسر</a>`), nil},
		"UTF-16 that calls itself UTF-8":     {utf16(unicode.BigEndian, `<?xml version="1.0" encoding="UTF-8"?><a>né جسر</a>`), nil},
		"UTF-8 that calls itself UTF-16":     {`<?xml version="1.0" encoding="UTF-16"?><a>né جسر</a>`, ErrEncoding},
		"with a mark":                        {"\uFEFF" + `<?xml version="1.0" encoding="UTF-16"?><a>né جسر</a>`, ErrEncoding},
		"another encoding":                   {`<?xml version="1.0" encoding="ISO-8859-1"?><a>n` + "\xe9" + `</a>`, ErrEncoding},
		"another encoding that is not named": {"<a>n\xe9</a>", ErrEncoding},
	} {
		got, err := text(tc.file)
		if !errors.Is(err, tc.want) || err == nil && got != "né جسر" {
			t.Errorf("%s: %q, %v; want %v", name, got, err, tc.want)
		}
	}
}
