package source

import (
	"encoding/xml"
	"strings"
)

// relations returns the targets of the relations of a kind in a file of them, by id.
func (r *wordReader) relations(name, kind string) (map[string]string, error) {
	data, err := r.unpack(name)
	if err != nil || data == nil {
		return nil, err
	}
	var list struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := xml.Unmarshal(data, &list); err != nil {
		return nil, broken(Malformed, "read %s: %w", name, err)
	}
	targets := make(map[string]string)
	for _, relation := range list.Relations {
		if strings.HasSuffix(relation.Type, kind) {
			targets[relation.ID] = relation.Target
		}
	}
	return targets, nil
}
