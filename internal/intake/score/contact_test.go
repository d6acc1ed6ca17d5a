package main

import (
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

func TestContacts(t *testing.T) {
	desk := &pressroomv1.Contact{DisplayName: "Press desk", EmailAddress: "desk@tide.example", PhoneNumber: "01632 960 412"}
	phone := &pressroomv1.Contact{PhoneNumber: "+33 1 55 50 01 18"}
	mail := &pressroomv1.Contact{EmailAddress: "press@example.org"}
	for _, test := range []struct {
		name     string
		labelled []string
		found    []*pressroomv1.Contact
		want     tally
	}{
		{"right", []string{"01632 960 412"}, []*pressroomv1.Contact{desk}, right},
		{"number without spaces", []string{"+33155500118"}, []*pressroomv1.Contact{phone}, right},
		{"number from right to left", []string{"18 01 50 55 1 33+"}, []*pressroomv1.Contact{phone}, right},
		{"found within the label", []string{"Press office: Anna Moreau, +33 1 55 50 01 18, press@example.org"},
			[]*pressroomv1.Contact{phone}, right},
		{"one for two labels", []string{"desk@tide.example", "01632 960 412"}, []*pressroomv1.Contact{desk},
			tally{labelled: 2, met: 2, found: 1, right: 1}},
		{"two for one label", []string{"+33 1 55 50 01 18, press@example.org"}, []*pressroomv1.Contact{phone, mail},
			tally{labelled: 1, met: 1, found: 2, right: 2}},
		{"last group wrong", []string{"+33 1 55 50 01 19"}, []*pressroomv1.Contact{phone}, wrong},
		{"wrong", []string{"01632 960 118"}, []*pressroomv1.Contact{desk}, wrong},
		{"missed", []string{"01632 960 118"}, nil, missed},
		{"invented", nil, []*pressroomv1.Contact{mail}, invented},
		{"empty", []string{"01632 960 118"}, []*pressroomv1.Contact{{}}, wrong},
		{"none", nil, nil, nothing},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := compare(labels{Contacts: test.labelled}, response(&pressroomv1.Release{Contacts: test.found}, nil), "")
			if got := s.tallies["contacts"]; got != test.want {
				t.Errorf("got %+v, want %+v; %q", got, test.want, s.misses)
			}
		})
	}
}
