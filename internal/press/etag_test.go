package press_test

import (
	"errors"
	"testing"

	"github.com/openpressroom/pressroom/internal/press"
)

// reasonOf is the reason of a press.Error; empty for nil.
func reasonOf(err error) press.Reason {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*press.Error](err); ok {
		return e.Reason
	}
	return press.Reason(err.Error())
}

// fieldsOf are the subjects of a press.Error's violations.
func fieldsOf(err error) []string {
	var fields []string
	if e, ok := errors.AsType[*press.Error](err); ok {
		for _, v := range e.Violations {
			fields = append(fields, v.Subject)
		}
	}
	return fields
}

func TestEtag(t *testing.T) {
	for _, tc := range []struct {
		seen           string
		match, require press.Reason
	}{
		{"now", "", ""},
		{"*", "", ""},
		{"", "", press.EtagRequired},
		{"before", press.EtagStale, press.EtagStale},
	} {
		match := press.MatchEtag("releases/lyon", tc.seen, "now")
		if reasonOf(match) != tc.match {
			t.Errorf("match %q: got %v, want %s", tc.seen, match, tc.match)
		}
		if e, ok := errors.AsType[*press.Error](match); ok && (e.Kind != press.Conflict || e.Metadata["Name"] != "releases/lyon") {
			t.Errorf("match %q: got %+v, want a conflict about the name", tc.seen, e)
		}
		if err := press.RequireEtag("releases/lyon", tc.seen, "now"); reasonOf(err) != tc.require {
			t.Errorf("require %q: got %v, want %s", tc.seen, err, tc.require)
		}
	}
	if got := fieldsOf(press.RequireEtag("releases/lyon", "", "now")); len(got) != 1 || got[0] != "etag" {
		t.Errorf("an etag that is missing: got fields %v", got)
	}
}
