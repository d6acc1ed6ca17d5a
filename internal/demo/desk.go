package demo

import (
	"context"
	"fmt"
	"path"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// desk does what a press office does, one call after another. The first error stops it: the calls
// after it do nothing.
type desk struct {
	ctx         context.Context // of the one call of Fill that the desk lives for
	editorial   pressroomv1.EditorialServiceClient
	translation pressroomv1.TranslationServiceClient
	content     *content
	variants    map[string]*pressroomv1.Variant // by name, as the server last answered
	saved       map[string]int                  // by name, how many of its texts went out
	err         error
}

// try carries one call out and notes its error with what was tried.
func (d *desk) try(what string, call func() error) {
	if d.err != nil {
		return
	}
	if err := call(); err != nil {
		d.err = fmt.Errorf("%s: %w", what, err)
	}
}

func (d *desk) createSpeakers() {
	for _, speaker := range d.content.speakers {
		d.try("create "+speaker.GetName(), func() error {
			_, err := d.editorial.CreateSpeaker(d.ctx, &pressroomv1.CreateSpeakerRequest{
				Speaker:   speaker,
				SpeakerId: path.Base(speaker.GetName()),
			})
			return err
		})
	}
}

// embargoUntil sets the embargo of a release that is yet to be created, and dates it to that day.
func (d *desk) embargoUntil(id string, end time.Time) {
	end = end.UTC()
	release := d.content.releases[id].release
	release.EmbargoTime = timestamppb.New(end)
	release.Dateline.Date = &date.Date{
		Year:  int32(end.Year()),
		Month: int32(end.Month()),
		Day:   int32(end.Day()),
	}
}

func (d *desk) create(id string) {
	d.try("create "+releaseName(id), func() error {
		_, err := d.editorial.CreateRelease(d.ctx, &pressroomv1.CreateReleaseRequest{
			Release:   d.content.releases[id].release,
			ReleaseId: id,
		})
		return err
	})
}

// save sends the next text of a language: fr.md the first time, fr.2.md the second. A translation
// renders the source text as it stands.
func (d *desk) save(id, lang string) {
	name := variantName(id, lang)
	d.try("save "+name, func() error {
		folder := d.content.releases[id]
		texts := folder.texts[lang]
		if d.saved[name] == len(texts) {
			return fmt.Errorf("there are %d texts only", len(texts))
		}
		variant := proto.CloneOf(texts[d.saved[name]])
		variant.Name = name
		variant.Etag = d.variants[name].GetEtag()
		if source := folder.release.GetSourceLanguageCode(); lang != source {
			variant.SourceRevision = d.variants[variantName(id, source)].GetRevision()
		}
		d.saved[name]++
		return d.keep(d.translation.UpdateVariant(d.ctx, &pressroomv1.UpdateVariantRequest{
			Variant:      variant,
			AllowMissing: true,
		}))
	})
}

func (d *desk) submit(id, lang string) {
	name := variantName(id, lang)
	d.try("submit "+name, func() error {
		return d.keep(d.translation.SubmitVariant(d.ctx, &pressroomv1.SubmitVariantRequest{
			Name: name,
			Etag: d.variants[name].GetEtag(),
		}))
	})
}

// approve takes the next text of each language all the way. The source language goes first.
func (d *desk) approve(id string, langs ...string) {
	for _, lang := range langs {
		d.save(id, lang)
		d.submit(id, lang)
		name := variantName(id, lang)
		d.try("approve "+name, func() error {
			return d.keep(d.translation.ApproveVariant(d.ctx, &pressroomv1.ApproveVariantRequest{
				Name: name,
				Etag: d.variants[name].GetEtag(),
			}))
		})
	}
}

func (d *desk) reject(id, lang, reason string) {
	name := variantName(id, lang)
	d.try("reject "+name, func() error {
		return d.keep(d.translation.RejectVariant(d.ctx, &pressroomv1.RejectVariantRequest{
			Name:   name,
			Etag:   d.variants[name].GetEtag(),
			Reason: reason,
		}))
	})
}

// keep remembers a text as the server answered it, for the etag and the revision.
func (d *desk) keep(variant *pressroomv1.Variant, err error) error {
	if err == nil {
		d.variants[variant.GetName()] = variant
	}
	return err
}

func (d *desk) publish(id string, kind pressroomv1.Edition_Kind, note string, langs ...string) {
	d.try("publish "+releaseName(id), func() error {
		_, err := d.editorial.PublishRelease(d.ctx, &pressroomv1.PublishReleaseRequest{
			Name:          releaseName(id),
			LanguageCodes: langs,
			Kind:          kind,
			Note:          note,
		})
		return err
	})
}

// withdraw withdraws each language with the note in that language.
func (d *desk) withdraw(id string, langs ...string) {
	for _, lang := range langs {
		d.try("withdraw "+variantName(id, lang), func() error {
			_, err := d.editorial.WithdrawRelease(d.ctx, &pressroomv1.WithdrawReleaseRequest{
				Name:          releaseName(id),
				LanguageCodes: []string{lang},
				Note:          d.note(id, lang),
			})
			return err
		})
	}
}

func (d *desk) note(id, lang string) string { return d.content.releases[id].notes[lang] }
