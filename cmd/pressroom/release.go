package main

import (
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// releaseName takes a release by its id or its resource name.
func releaseName(release string) string {
	if strings.HasPrefix(release, "releases/") {
		return release
	}
	return "releases/" + release
}

// releaseID is the last part of a release's name.
func releaseID(r *pressroomv1.Release) string {
	return strings.TrimPrefix(r.GetName(), "releases/")
}

// stateWords say the states of a text.
var stateWords = map[pressroomv1.Variant_State]string{
	pressroomv1.Variant_DRAFT:     "draft",
	pressroomv1.Variant_IN_REVIEW: "in review",
	pressroomv1.Variant_APPROVED:  "approved",
}

// standing says in a few words where one language of a release stands.
func standing(v *pressroomv1.VariantStatus) string {
	words := []string{stateWords[v.GetState()]}
	if v.GetStale() {
		words = append(words, "source has moved on")
	}
	switch v.GetVisibility() {
	case pressroomv1.VariantStatus_VISIBLE:
		words = append(words, "public")
	case pressroomv1.VariantStatus_WITHDRAWN:
		words = append(words, "withdrawn")
	case pressroomv1.VariantStatus_SCHEDULED:
		words = append(words, "scheduled for "+v.GetVisibleTime().AsTime().Format("2006-01-02 15:04 UTC"))
	}
	return strings.Join(words, ", ")
}
