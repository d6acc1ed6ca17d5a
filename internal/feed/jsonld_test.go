package feed_test

import (
	"encoding/json"
	"testing"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/feed"
)

type work struct {
	Type       string `json:"@type"`
	ID         string `json:"@id"`
	InLanguage string
}

type newsArticle struct {
	work
	Headline, DatePublished, DateModified, Dateline, TemporalCoverage, CreativeWorkStatus, ArticleBody string

	Version           int
	Correction        *struct{ Name, Text, DatePublished string }
	Image             []struct{ URL, Caption, CreditText string }
	Mentions          []quotation
	TranslationOfWork *work
	WorkTranslation   []work
	Publisher         struct{ Name string }
}

type quotation struct {
	Text, InLanguage  string
	SpokenByCharacter struct{ Name, JobTitle string }
	TranslationOfWork *work
}

func articleOf(t *testing.T, item feed.Item) newsArticle {
	t.Helper()
	var a newsArticle
	if err := json.Unmarshal(jsonLD(t, writer(t, site), item), &a); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestArticleSaysWhatItTranslates(t *testing.T) {
	plain := publication(t, "fr", 1, pressroomv1.Edition_FIRST, "", firstTime)
	plain.SourceLanguageCode = "fr"
	original := articleOf(t, feed.Item{Publication: plain})
	if original.TranslationOfWork != nil || len(original.WorkTranslation) != 3 || original.WorkTranslation[2].ID != "tag:example.org,2026:publications/lamps/ar" {
		t.Errorf("the original: %+v", original)
	}
	plain.SourceLanguageCode = "ar"
	translated := articleOf(t, feed.Item{Publication: plain})
	if translated.TranslationOfWork == nil || translated.TranslationOfWork.InLanguage != "ar" || translated.WorkTranslation != nil {
		t.Errorf("a translation: %+v", translated)
	}
	plain.SourceLanguageCode = ""
	unknown := articleOf(t, feed.Item{Publication: plain})
	if unknown.TranslationOfWork != nil || unknown.WorkTranslation != nil {
		t.Errorf("it is not known which was first: %+v", unknown)
	}
}

func TestArticleSaysWhoSaidWhat(t *testing.T) {
	inFrench := articleOf(t, feed.Item{Publication: publication(t, "fr", 1, pressroomv1.Edition_FIRST, "", firstTime)})
	if q := inFrench.Mentions[0]; q.TranslationOfWork != nil || q.SpokenByCharacter.JobTitle != "Directrice générale" {
		t.Errorf("as it was said: %+v", q)
	}
	inArabic := articleOf(t, feed.Item{Publication: publication(t, "ar", 1, pressroomv1.Edition_FIRST, "", firstTime)})
	q := inArabic.Mentions[0]
	if q.InLanguage != "ar" || q.TranslationOfWork == nil || q.TranslationOfWork.InLanguage != "fr" ||
		q.SpokenByCharacter.Name != "ماريت ألدنهوفن" || q.Text != "لا ينبغي أن يكون عبور أربعمئة متر أخطر ما في يوم أي إنسان" {
		t.Errorf("translated: %+v", q)
	}
}

func TestArticleSaysThatItWasCorrected(t *testing.T) {
	first := articleOf(t, feed.Item{Publication: publication(t, "en", 1, pressroomv1.Edition_FIRST, "", firstTime)})
	updated := articleOf(t, feed.Item{Publication: publication(t, "en", 2, pressroomv1.Edition_UPDATE, "A date was added.", correctedTime)})
	corrected := articleOf(t, feed.Item{Publication: publication(t, "en", 2, pressroomv1.Edition_CORRECTION, "420, not 240.", correctedTime)})
	if first.Correction != nil || updated.Correction != nil {
		t.Errorf("what is none is called a correction: %+v, %+v", first.Correction, updated.Correction)
	}
	if c := corrected.Correction; c == nil || c.Text != "420, not 240." || c.Name != "Correction" || c.DatePublished != "2026-10-07T08:00:00.25Z" {
		t.Errorf("correction %+v", c)
	}
	if first.ID != corrected.ID || first.DatePublished != corrected.DatePublished || first.DateModified == corrected.DateModified || corrected.Version != 2 {
		t.Errorf("first %+v, corrected %+v", first, corrected)
	}
	if first.TemporalCoverage != "2026-10-20/2026-10-22" || first.Dateline != "BESANÇON, France –" || len(first.Image) != 1 {
		t.Errorf("facts of %+v", first)
	}
}

func TestArticleThatWasWithdrawn(t *testing.T) {
	gone := articleOf(t, page(t, "es").Items[0])
	if gone.Headline != "" || gone.ArticleBody != "" || gone.CreativeWorkStatus != "Comunicado retirado" || gone.Correction.Text != "Las cifras eran <erróneas>." {
		t.Errorf("got %+v", gone)
	}
}
