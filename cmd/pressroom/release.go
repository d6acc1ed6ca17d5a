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

// state says the state of a text.
func (w words) state(state pressroomv1.Variant_State) string {
	return w.say("STATE_" + state.String())
}

// standing says in a few words where one language of a release stands.
func (w words) standing(v *pressroomv1.VariantStatus) string {
	all := []string{w.state(v.GetState())}
	if v.GetStale() {
		all = append(all, w.say("cli_moved_on"))
	}
	switch v.GetVisibility() {
	case pressroomv1.VariantStatus_VISIBLE:
		all = append(all, w.say("cli_public"))
	case pressroomv1.VariantStatus_WITHDRAWN:
		all = append(all, w.say("cli_withdrawn"))
	case pressroomv1.VariantStatus_SCHEDULED:
		all = append(all, w.say("cli_scheduled", "Time", minute(v.GetVisibleTime())))
	}
	return strings.Join(all, w.say("cli_comma"))
}
