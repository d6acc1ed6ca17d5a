package access

import (
	"fmt"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// parseGroups reads what groups may do: `GROUP=role` or `GROUP=role:lang,lang`.
// A group may be named several times.
func parseGroups(texts []string) (map[string][]*pressroomv1.Grant, error) {
	by := make(map[string][]*pressroomv1.Grant)
	for _, text := range texts {
		// The group may hold "=" itself, as a name in a directory does.
		i := strings.LastIndexByte(text, '=')
		if i < 1 {
			return nil, fmt.Errorf("role of a group %q: want GROUP=role or GROUP=role:lang,lang", text)
		}
		grant, err := press.ParseGrant(text[i+1:])
		if err != nil {
			return nil, fmt.Errorf("role of a group %q: %w", text, err)
		}
		by[text[:i]] = append(by[text[:i]], grant)
	}
	return by, nil
}
