package translation

import (
	"context"
	"maps"
	"slices"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/worddiff"
)

// CompareVariant implements TranslationService.
func (s *Service) CompareVariant(ctx context.Context, req *pressroomv1.CompareVariantRequest) (*pressroomv1.CompareVariantResponse, error) {
	n, err := press.ParseVariantName("name", req.GetName())
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.CompareVariantResponse{From: req.GetFrom(), To: req.GetTo()}
	var earlier, later *pressroomv1.Variant
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		if err := mayRead(ctx, r, n); err != nil {
			return err
		}
		if resp.To == 0 {
			newest, err := r.Variant(n)
			if err != nil {
				return err
			}
			resp.To = newest.GetRevision()
		}
		if resp.From == 0 {
			resp.From = resp.GetTo() - 1
		}
		if earlier, err = revisionText(r, n, resp.GetFrom()); err != nil {
			return err
		}
		later, err = revisionText(r, n, resp.GetTo())
		return err
	})
	if err != nil {
		return nil, err
	}
	resp.Fields = compare(earlier, later)
	return resp, nil
}

// revisionText returns a text as it was saved; before the first revision there
// was none.
func revisionText(r *archive.Reader, n press.VariantName, number int32) (*pressroomv1.Variant, error) {
	if number == 0 {
		return nil, nil
	}
	revision, err := r.VariantRevision(n, number)
	return revision.GetVariant(), err
}

// compare returns the fields in which two texts differ.
func compare(earlier, later *pressroomv1.Variant) []*pressroomv1.FieldComparison {
	var fields []*pressroomv1.FieldComparison
	add := func(field, a, b string) {
		if a != b {
			fields = append(fields, comparison(field, a, b))
		}
	}
	addAll := func(field string, a, b map[string]string) {
		all := maps.Clone(a)
		if all == nil {
			all = make(map[string]string)
		}
		maps.Copy(all, b)
		for _, id := range slices.Sorted(maps.Keys(all)) {
			add(field+"."+id, a[id], b[id])
		}
	}
	add("headline", earlier.GetHeadline(), later.GetHeadline())
	add("standfirst", earlier.GetStandfirst(), later.GetStandfirst())
	add("body", earlier.GetBody(), later.GetBody())
	addAll("captions", earlier.GetCaptions(), later.GetCaptions())
	addAll("alternativeTexts", earlier.GetAlternativeTexts(), later.GetAlternativeTexts())
	add("slug", earlier.GetSlug(), later.GetSlug())
	add("notesToEditors", earlier.GetNotesToEditors(), later.GetNotesToEditors())
	return fields
}

// operations are the names on the wire.
var operations = map[worddiff.Operation]pressroomv1.FieldComparison_Run_Operation{
	worddiff.Equal:    pressroomv1.FieldComparison_Run_EQUAL,
	worddiff.Inserted: pressroomv1.FieldComparison_Run_INSERTED,
	worddiff.Deleted:  pressroomv1.FieldComparison_Run_DELETED,
}

func comparison(field, earlier, later string) *pressroomv1.FieldComparison {
	runs := worddiff.Compare(earlier, later)
	c := &pressroomv1.FieldComparison{Field: field, Text: worddiff.Format(runs)}
	for _, r := range runs {
		c.Runs = append(c.Runs, &pressroomv1.FieldComparison_Run{Operation: operations[r.Operation], Text: r.Text})
	}
	return c
}
