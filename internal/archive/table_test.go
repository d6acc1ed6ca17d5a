package archive

import (
	"encoding/binary"
	"fmt"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// TestDrawing compares the drawing in the package comment with the tables.
func TestDrawing(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		t.Fatal(err)
	}
	var drawn, declared [][2]string
	for line := range strings.Lines(file.Doc.Text()) {
		if rest, ok := strings.CutPrefix(line, "\t"); ok {
			parts := strings.Fields(rest)
			drawn = append(drawn, [2]string{parts[0], parts[1]})
		}
	}
	for _, l := range layouts() {
		declared = append(declared, [2]string{string(l.name), l.layout})
	}
	if diff := cmp.Diff(declared, drawn); diff != "" {
		t.Errorf("the drawing in doc.go differs (-declared +drawn):\n%s", diff)
	}
}

// TestTree writes every kind of record, and reads every bucket and key that is
// then in the file by its declared layout.
func TestTree(t *testing.T) {
	c := &clock{noon}
	store, path := openStore(t)
	a, err := Open(t.Context(), store, c.Now)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Update(t.Context(), func(w *Writer) error { fill(t, w); return nil }); err != nil {
		t.Fatal(err)
	}
	req := &pressroomv1.CreateSpeakerRequest{RequestId: "0190d3a4-8f1e-7abc-8def-0123456789ab"}
	ctx := press.WithCaller(t.Context(), press.Caller{Key: "k1"})
	if _, err := Once(ctx, a, req, func(*Writer) (*pressroomv1.Speaker, error) { return &pressroomv1.Speaker{Name: "speakers/x"}, nil }); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}

	declared := make(map[string]string)
	for _, l := range layouts() {
		declared[string(l.name)] = l.layout
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // read only
	err = db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, bucket *bolt.Bucket) error {
			layout, ok := declared[string(name)]
			if !ok {
				t.Errorf("bucket %s is not declared", name)
			}
			delete(declared, string(name))
			keys := 0
			err := bucket.ForEach(func(k, _ []byte) error {
				keys++
				if err := fits(layout, k); err != nil {
					t.Errorf("%s: key %q is not %s: %v", name, k, layout, err)
				}
				return nil
			})
			if keys == 0 {
				t.Errorf("%s is empty: let fill write what belongs there", name)
			}
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range declared {
		t.Errorf("table %s is declared and has no bucket", name)
	}
}

var layoutPart = regexp.MustCompile(`^\{(\w+):(text|number|time)\}`)

// fits reads a key by a layout.
func fits(layout string, k []byte) error {
	if literal, err := strconv.Unquote(layout); err == nil {
		if string(k) != literal {
			return fmt.Errorf("want %q", literal)
		}
		return nil
	}
	anyOf := []string{"topic", "region", "language", "state"} // in lists; see doc.go
	for layout != "" {
		part := layoutPart.FindStringSubmatch(layout)
		if part == nil {
			return fmt.Errorf("no layout: %s", layout)
		}
		layout = layout[len(part[0]):]
		if part[2] == "text" {
			end := slices.Index(k, 0)
			if end < 0 || !utf8.Valid(k[:end]) || end == 0 && !slices.Contains(anyOf, part[1]) {
				return fmt.Errorf("%s is no text in %q", part[1], k)
			}
			k = k[end+1:]
			continue
		}
		if len(k) < numberSize {
			return fmt.Errorf("%s has %d bytes", part[1], len(k))
		}
		n := int64(binary.BigEndian.Uint64(k))
		switch k = k[numberSize:]; {
		case part[2] == "number" && (n < 1 || n > 1000):
			return fmt.Errorf("%s is %d", part[1], n)
		case part[2] == "time" && time.Unix(0, n).Sub(noon).Abs() > time.Hour:
			return fmt.Errorf("%s is %v", part[1], time.Unix(0, n).UTC())
		}
	}
	if len(k) > 0 {
		return fmt.Errorf("%q is left over", k)
	}
	return nil
}

// fill writes every kind of record that a Writer writes by itself.
func fill(t *testing.T, w *Writer) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(w.CreateKey(&storev1.KeyRecord{Id: "k1", Key: &pressroomv1.Key{}}))
	must(w.CreateSpeaker(&pressroomv1.Speaker{Name: "speakers/amina-diallo", DisplayName: "Amina Diallo"}, "uid-s"))
	release := &pressroomv1.Release{
		Name: "releases/lyon", SourceLanguageCode: "fr", TargetLanguageCodes: []string{"en"},
		Quotes: []*pressroomv1.Quote{{Id: "q1", Speaker: "speakers/amina-diallo"}},
	}
	must(w.CreateRelease(release, "uid-r", "k1"))
	must(w.SaveRelease(release, "k1", 0))
	n := press.VariantName{Release: "lyon", Language: "fr"}
	text := &pressroomv1.Variant{Headline: "Une rivière"}
	must(w.SaveVariant(n, text, Save{UID: "uid-v", Creator: "k1"}))
	must(w.SaveVariant(n, text, Save{UID: "uid-w", Creator: "k1"}))
	translated := press.VariantName{Release: "lyon", Language: "en"}
	translation, _, err := w.Translation(translated)
	must(err)
	must(w.PutTranslation(translated, translation))
	must(w.Dismiss(translated, "headline", &storev1.SuggestionRecord{Id: "s1", Target: "Rivers"}, "k1"))
	_, err = w.Remember(&pressroomv1.MemoryUnit{SourceLanguageCode: "fr", TargetLanguageCode: "en", Source: "Une rivière", Target: "A river"}, nil)
	must(err)
	must(w.Publish("lyon", []*storev1.EditionRecord{{
		Slug: "une-rivière", Topics: []string{"water", "rivers"}, RegionCode: "FR",
		Edition: &pressroomv1.Edition{
			LanguageCode: "fr", Kind: pressroomv1.Edition_FIRST, VisibleTime: timestamppb.New(w.Now()),
			ReleaseRevision: 1, VariantRevision: 2,
		},
	}}, "k1"))
	subscription := &storev1.SubscriptionRecord{Subscription: &pressroomv1.Subscription{Name: "subscriptions/agency", Uid: "uid-p"}}
	must(w.CreateSubscription(subscription))
	must(w.PutAttempt(subscription, &pressroomv1.SubscriptionAttempt{}))
	const feed, callback = "/feeds/fr/feed.json", "https://partner.example/in"
	must(w.PutFeedSubscriber(&storev1.FeedSubscriberRecord{Feed: feed, Callback: callback}))
	must(w.PutFeedIntent(&storev1.FeedIntentRecord{Feed: feed, Callback: callback}))
}
