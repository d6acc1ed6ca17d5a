package access

import (
	"fmt"

	"google.golang.org/protobuf/proto"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// The functions of the table that find the languages of a request, as canonical
// codes. Each knows one place where requests name a language.

// ofName finds the language of the text that the request names.
func ofName(m proto.Message) ([]string, error) {
	req, ok := m.(interface{ GetName() string })
	if !ok {
		return nil, unreadable(m)
	}
	return ofText("name", req.GetName())
}

// ofParent finds the language of the text that the request's parent names.
func ofParent(m proto.Message) ([]string, error) {
	req, ok := m.(interface{ GetParent() string })
	if !ok {
		return nil, unreadable(m)
	}
	return ofText("parent", req.GetParent())
}

// ofSegment finds the language of the segment that the request names.
func ofSegment(m proto.Message) ([]string, error) {
	req, ok := m.(interface{ GetName() string })
	if !ok {
		return nil, unreadable(m)
	}
	n, _, err := press.ParseSegmentName("name", req.GetName())
	return []string{n.Language}, err
}

// ofVariant finds the language of the text that the request holds.
func ofVariant(m proto.Message) ([]string, error) {
	req, ok := m.(interface{ GetVariant() *pressroomv1.Variant })
	if !ok {
		return nil, unreadable(m)
	}
	return ofText("name", req.GetVariant().GetName())
}

// ofLanguage finds the language that the request asks for.
func ofLanguage(m proto.Message) ([]string, error) {
	req, ok := m.(interface{ GetLanguageCode() string })
	if !ok {
		return nil, unreadable(m)
	}
	return one("languageCode", req.GetLanguageCode())
}

// ofTarget finds the language into which the request asks for translations.
func ofTarget(m proto.Message) ([]string, error) {
	req, ok := m.(interface{ GetTargetLanguageCode() string })
	if !ok {
		return nil, unreadable(m)
	}
	return one("targetLanguageCode", req.GetTargetLanguageCode())
}

func ofText(field, name string) ([]string, error) {
	n, err := press.ParseVariantName(field, name)
	return []string{n.Language}, err
}

func one(field, code string) ([]string, error) {
	language, err := press.Language(field, code)
	return []string{language}, err
}

// unreadable is the defect of a row that names the wrong function.
func unreadable(m proto.Message) error {
	return fmt.Errorf("access: no language where it was looked for in %s", m.ProtoReflect().Descriptor().FullName())
}
