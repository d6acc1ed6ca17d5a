// Package demo is what `pressroom serve --demo` shows: the releases of an invented organisation,
// the International Office for River Crossings, in English, French, Spanish and Arabic, and a tour
// of them in curl lines.
//
// In the room: the texts (speakers.json, and in releases/ a folder per release), how each release
// is brought to its state ([Fill]), and what to try ([Tour]). Not in the room: a server, a store or
// a key; everything goes in over gRPC, through the same services as any press office's texts.
//
// The folder of a release holds
//
//	release.json  the Release
//	fr.md         its text in a language: the Variant's other fields as YAML, then the body
//	fr.2.md       the text as it was saved the second time
//	notes.json    public notes by language, where something was corrected or withdrawn
package demo

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// The releases, by the state that they show.
const (
	inFour    = "night-crossings-code"  // published in all four languages
	inTwo     = "rosario-flood-drill"   // published in Spanish and English only
	embargoed = "world-crossings-count" // all four languages scheduled
	corrected = "aswan-ferry-register"  // Arabic source; edition 2 with a note
	withdrawn = "departure-board"       // was public in two languages
	inReview  = "spare-parts-boat"      // never published; every state of a text
	movedOn   = "saint-louis-school"    // French updated, translations out of date
)

// firstTold is the release whose presence says that the store was filled before.
const firstTold = inFour

// embargo is how long the embargoed release waits.
const embargo = time.Hour

// rejectReason is what the reviewer found in the Spanish text of inReview.
const rejectReason = "El original dice «six hundred kilometres»: son seiscientos kilómetros, no sesenta."

// Fill creates the speakers and releases on the server behind conn and brings each release to the
// state that it shows. The metadata that goes out with ctx must hold an editor's key. Now is the
// server's time; the embargo ends an hour after it.
//
// Where the first of the releases exists already, Fill does nothing, so that it can be called on
// every start. An error is that of the call that failed; what was created before it stays.
func Fill(ctx context.Context, conn grpc.ClientConnInterface, now time.Time) error {
	editorial := pressroomv1.NewEditorialServiceClient(conn)
	_, err := editorial.GetRelease(ctx, &pressroomv1.GetReleaseRequest{Name: releaseName(firstTold)})
	if err == nil {
		return nil
	}
	if status.Code(err) != codes.NotFound {
		return fmt.Errorf("look for an earlier demo: %w", err)
	}
	content, err := load(files)
	if err != nil {
		return fmt.Errorf("read the demo: %w", err)
	}
	d := &desk{
		ctx:         ctx,
		editorial:   editorial,
		translation: pressroomv1.NewTranslationServiceClient(conn),
		content:     content,
		variants:    make(map[string]*pressroomv1.Variant),
		saved:       make(map[string]int),
	}
	tell(d, now)
	return d.err
}

// tell goes through the story of each release. Readers meet the last one first.
func tell(d *desk, now time.Time) {
	d.createSpeakers()

	d.create(inFour)
	d.approve(inFour, "en", "fr", "es", "ar")
	d.publish(inFour, pressroomv1.Edition_FIRST, "", "en", "fr", "es", "ar")

	d.create(inTwo)
	d.approve(inTwo, "es", "en")
	d.publish(inTwo, pressroomv1.Edition_FIRST, "", "es", "en")

	d.create(withdrawn)
	d.approve(withdrawn, "en", "fr")
	d.publish(withdrawn, pressroomv1.Edition_FIRST, "", "en", "fr")
	d.withdraw(withdrawn, "en", "fr")

	// Each language is published by itself the second time, since a note is in one language.
	d.create(corrected)
	d.approve(corrected, "ar", "en", "fr", "es")
	d.publish(corrected, pressroomv1.Edition_FIRST, "", "ar", "en", "fr", "es")
	d.approve(corrected, "ar", "en", "fr", "es")
	for _, lang := range []string{"ar", "en", "fr", "es"} {
		d.publish(corrected, pressroomv1.Edition_CORRECTION, d.note(corrected, lang), lang)
	}

	d.create(movedOn)
	d.approve(movedOn, "fr", "en", "ar")
	d.publish(movedOn, pressroomv1.Edition_FIRST, "", "fr", "en", "ar")
	d.approve(movedOn, "fr")
	d.publish(movedOn, pressroomv1.Edition_UPDATE, d.note(movedOn, "fr"), "fr")

	d.embargoUntil(embargoed, now.Add(embargo).Truncate(time.Second))
	d.create(embargoed)
	d.approve(embargoed, "fr", "en", "es", "ar")
	d.publish(embargoed, pressroomv1.Edition_FIRST, "", "fr", "en", "es", "ar")

	d.create(inReview)
	d.approve(inReview, "en")
	d.save(inReview, "fr")
	d.submit(inReview, "fr")
	d.save(inReview, "es")
	d.submit(inReview, "es")
	d.reject(inReview, "es", rejectReason)
	d.save(inReview, "ar")
}

func releaseName(id string) string { return "releases/" + id }

func variantName(id, lang string) string { return releaseName(id) + "/variants/" + lang }
