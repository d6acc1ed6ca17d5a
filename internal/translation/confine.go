package translation

import (
	"context"

	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// Those who translate or review see what is up for translation into one of their
// languages: the source, and their own languages. Of anything else they learn no
// more than of what is not there.

// mayRead refuses a caller a text that is not for them to read.
func mayRead(ctx context.Context, r *archive.Reader, n press.VariantName) error {
	return confine(ctx, r, n, press.Caller.Reads)
}

// mayWrite refuses a caller a text that is not for them to work on. That its
// language is theirs was seen to at the door; the source text is the editors'.
func mayWrite(ctx context.Context, r *archive.Reader, n press.VariantName) error {
	return confine(ctx, r, n, func(c press.Caller, language, source string) bool {
		return c.Edits() || language != source && c.WorksOn(language)
	})
}

func confine(ctx context.Context, r *archive.Reader, n press.VariantName, allows func(c press.Caller, language, source string) bool) error {
	c := press.CallerOf(ctx)
	if c.Edits() {
		return nil
	}
	if err := r.ShowsTo(c, n.Release); err != nil {
		return err
	}
	release, err := r.Release(n.Release)
	if err == nil && !allows(c, n.Language, release.GetSourceLanguageCode()) {
		err = press.Deny(press.LanguageDenied, "Language", n.Language)
	}
	return err
}
