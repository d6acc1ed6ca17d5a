package aip_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/testing/protocmp"
	"google.golang.org/protobuf/types/known/fieldmaskpb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
)

func stored() *pressroomv1.Variant {
	return &pressroomv1.Variant{
		Name: "releases/x/variants/en", Headline: "Old", Standfirst: "Lead", Revision: 3, Etag: "e",
		State: pressroomv1.Variant_APPROVED, Captions: map[string]string{"m1": "one", "m2": "two"},
	}
}

func TestMerge(t *testing.T) {
	patch := &pressroomv1.Variant{
		Name: "releases/other", Headline: "New", Revision: 9, Etag: "f", Captions: map[string]string{"m1": "uno"},
	}
	tests := []struct {
		name  string
		paths []string
		want  func(*pressroomv1.Variant)
	}{
		{"nothing named: what is set", nil, func(v *pressroomv1.Variant) {
			v.Headline, v.Captions = "New", map[string]string{"m1": "uno"}
		}},
		{"one field", []string{"headline"}, func(v *pressroomv1.Variant) { v.Headline = "New" }},
		{"a field that is not set is cleared", []string{"standfirst"}, func(v *pressroomv1.Variant) { v.Standfirst = "" }},
		{"an entry of a map", []string{"captions.m1"}, func(v *pressroomv1.Variant) { v.Captions["m1"] = "uno" }},
		{"an entry that is not set is deleted", []string{"captions.m2"}, func(v *pressroomv1.Variant) { delete(v.Captions, "m2") }},
		{"name and etag are passed over", []string{"name", "etag", "headline"}, func(v *pressroomv1.Variant) { v.Headline = "New" }},
		{"everything", []string{"*"}, func(v *pressroomv1.Variant) {
			v.Headline, v.Standfirst, v.Captions = "New", "", map[string]string{"m1": "uno"}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, want := stored(), stored()
			if err := aip.Merge(got, patch, &fieldmaskpb.FieldMask{Paths: tt.paths}); err != nil {
				t.Fatal(err)
			}
			tt.want(want)
			if diff := cmp.Diff(want, got, protocmp.Transform()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMergeInsideAMessage(t *testing.T) {
	got := &pressroomv1.Release{Dateline: &pressroomv1.Dateline{City: "Lyon", RegionCode: "FR"}}
	patch := &pressroomv1.Release{Dateline: &pressroomv1.Dateline{City: "Nice", RegionCode: "IT"}}
	if err := aip.Merge(got, patch, &fieldmaskpb.FieldMask{Paths: []string{"dateline.city"}}); err != nil {
		t.Fatal(err)
	}
	want := &pressroomv1.Release{Dateline: &pressroomv1.Dateline{City: "Nice", RegionCode: "FR"}}
	if diff := cmp.Diff(want, got, protocmp.Transform()); diff != "" {
		t.Error(diff)
	}
}

func TestMergeRefuses(t *testing.T) {
	for path, outputOnly := range map[string]bool{
		"revision": true, "state": true, "headlin": false, "headline.x": false, "": false,
	} {
		got := stored()
		err := aip.Merge(got, &pressroomv1.Variant{Headline: "New"}, &fieldmaskpb.FieldMask{Paths: []string{"headline", path}})
		wrong, ok := errors.AsType[*aip.MaskError](err)
		if !ok || wrong.Path != path || wrong.OutputOnly != outputOnly {
			t.Errorf("%q: %v", path, err)
		}
		if !proto.Equal(got, stored()) {
			t.Errorf("%q: something was written", path)
		}
	}
}

func TestClearOutput(t *testing.T) {
	got := stored()
	aip.ClearOutput(got)
	want := stored()
	want.Revision, want.State = 0, 0
	if diff := cmp.Diff(want, got, protocmp.Transform()); diff != "" {
		t.Error(diff)
	}
}
