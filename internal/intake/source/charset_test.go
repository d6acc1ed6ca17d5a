package source

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

const (
	french = "GENÈVE (Suisse) – « L’été a été très sec », a déclaré la présidente de l’Université.\n"
	arabic = "جنيف (سويسرا) - قال المدير العام للمنظمة إن العمل يبدأ اليوم في جميع المدن.\n"
)

func TestCharsets(t *testing.T) {
	utf16Bytes := func(s string, order binary.ByteOrder) []byte {
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			b = binary.BigEndian.AppendUint16(b, u)
		}
		if order == binary.LittleEndian {
			for i := 0; i < len(b); i += 2 {
				b[i], b[i+1] = b[i+1], b[i]
			}
		}
		return b
	}
	oneByte := func(c *charmap.Charmap, s string) []byte {
		b, err := c.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(b)
	}
	utf32Bytes := func(s string, order binary.AppendByteOrder) []byte {
		b := order.AppendUint32(nil, 0xfeff)
		for _, c := range s {
			b = order.AppendUint32(b, uint32(c))
		}
		return b
	}
	plainArabic := strings.ReplaceAll(arabic, "–", "-")
	plainFrench := "L'été dernier à Genève, déclare la présidente.\n"
	for _, c := range []struct {
		name, charset, want string
		data                []byte
	}{
		{"utf-8", "", french, []byte(french)},
		{"utf-8 with a mark", "", french, []byte("\ufeff" + french)},
		{"utf-16le", "utf-16le", french, utf16Bytes(french, binary.LittleEndian)},
		{"utf-16be", "utf-16be", arabic, utf16Bytes(arabic, binary.BigEndian)},
		{"utf-16le with a mark", "utf-16le", arabic, utf16Bytes("\ufeff"+arabic, binary.LittleEndian)},
		{"utf-16be with a mark", "utf-16be", french, utf16Bytes("\ufeff"+french, binary.BigEndian)},
		{"windows-1252", "windows-1252", french, oneByte(charmap.Windows1252, french)},
		{"iso-8859-1", "iso-8859-1", plainFrench, oneByte(charmap.ISO8859_1, plainFrench)},
		{"windows-1256", "windows-1256", arabic, oneByte(charmap.Windows1256, arabic)},
		{"iso-8859-6", "iso-8859-6", plainArabic, oneByte(charmap.ISO8859_6, plainArabic)},
		{"macintosh", "macintosh", plainFrench, oneByte(charmap.Macintosh, plainFrench)},
		{"ascii", "", "Text.\n", []byte("Text.\n")},
		{"utf-32le with a mark", "utf-32le", french, utf32Bytes(french, binary.LittleEndian)},
		{"utf-32be with a mark", "utf-32be", arabic, utf32Bytes(arabic, binary.BigEndian)},
		{"utf-8 that was cut", "", french + "\ufffd", []byte(french + "\xc3")},
		{"a stray control", "", french + "\x1f" + strings.Repeat("x", 200), []byte(french + "\x1f" + strings.Repeat("x", 200))},
		{"encoded twice", "", "L'Ã©tÃ© Ã  GenÃ¨ve", []byte("L'Ã©tÃ© Ã  GenÃ¨ve")},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read("x.txt", c.data)
			if err != nil {
				t.Fatal(err)
			}
			if got.Text != c.want || got.Charset != c.charset {
				t.Errorf("got %q %s", got.Text, got.Charset)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	cyrillic, _ := charmap.Windows1251.NewEncoder().String("Сегодня в городе открылась новая школа для смотрителей маяков")
	for _, c := range []struct {
		name string
		data string
		want Rule
	}{
		{"a.pdf", "%PDF-1.4", Format},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1", Format},
		{"a.bin", "\x01\x02\x03abc", Binary},
		{"b.bin", "a\x00\x00\x00\x00b\x00\x00\x00", Binary},
		{"ru.txt", cyrillic, Encoding},
		{"a.zip", "PK\x03\x04 broken", Malformed},
		{"b.zip", string(packed("a.txt", "x")), Format},
		{"a.odt", string(packed("mimetype", "x", "content.xml", "x")), Format},
		{"a.xlsx", string(packed("xl/workbook.xml", "x")), Format},
		{"a.rtf", `{\rtf1 x}`, Format},
		{"a.png", "\x89PNG\r\n", Binary},
		{"a.webp", "RIFF....WEBP", Binary},
		{"a.mp4", "\x00\x00\x00\x18ftypmp42", Binary},
		{"nul.txt", "One zero\x00 does not make a text of UTF-16 out of this one.", Binary},
	} {
		_, err := Read(c.name, []byte(c.data))
		e, ok := errors.AsType[*Error](err)
		if !ok || e.Rule != c.want || !strings.HasPrefix(err.Error(), c.name+": ") ||
			e.Rule == Format && !strings.Contains(err.Error(), ";") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestDeclaredCharset(t *testing.T) {
	for _, c := range []struct{ declared, want, charset, bytes string }{
		{"iso-8859-15", "10 € cœur", "iso-8859-15", "10 \xa4 c\xbdur"},
		{"iso-8859-1", "“été”", "windows-1252", "\x93\xe9t\xe9\x94"}, // as the web reads it
		{"iso-8859-6", "سلام", "iso-8859-6", "\xd3\xe4\xc7\xe5"},
		{"windows-1256", "سلام", "windows-1256", "\xd3\xe1\xc7\xe3"},
		{"iso-8859-1", "été", "", "été"}, // it is UTF-8
		{"utf-8", "été", "iso-8859-1", "\xe9t\xe9"},
	} {
		got, err := Read("x.html", []byte(`<html><meta charset="`+c.declared+`"><p>`+c.bytes))
		if err != nil || got.Text != c.want || got.Charset != c.charset {
			t.Errorf("%s: %q %q %v", c.declared, got.Text, got.Charset, err)
		}
	}
}

func TestNotes(t *testing.T) {
	for text, want := range map[string]string{
		"L'Ã©tÃ© Ã  GenÃ¨ve":                  "encoded twice",
		"Itâ€™s a â€œtestâ€\u009d":            "encoded twice",
		french + "\xc3":                       "damaged",
		"LIBERTÉ\u00a0: ÉGALITÉ\u00a0» FORÊT": "",
		french: "",
	} {
		got, err := Read("x.txt", []byte(text))
		if err != nil || (len(got.Notes) > 0) != (want != "") || !strings.Contains(strings.Join(got.Notes, ""), want) {
			t.Errorf("%q: %q %v", text, got.Notes, err)
		}
	}
}
