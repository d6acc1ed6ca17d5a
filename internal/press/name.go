package press

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"github.com/openpressroom/pressroom/internal/locale"
)

var idPattern = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$`)

// VariantName names a text: a release and a language. Both are canonical.
type VariantName struct {
	// Release is the id of the release.
	Release string
	// Language is the canonical BCP 47 code.
	Language string
}

// String gives the resource name.
func (n VariantName) String() string {
	return ReleaseName(n.Release) + "/variants/" + n.Language
}

// ReleaseName gives the resource name of a release.
func ReleaseName(id string) string { return "releases/" + id }

// SpeakerName gives the resource name of a speaker.
func SpeakerName(id string) string { return "speakers/" + id }

// SubscriptionName gives the resource name of a subscription.
func SubscriptionName(id string) string { return "subscriptions/" + id }

// AttemptName gives the resource name of an attempt of a subscription.
func AttemptName(subscription string, number int64) string {
	return subscription + "/attempts/" + strconv.FormatInt(number, 10)
}

// PublicationName gives the resource name of a release's publication.
func PublicationName(id string) string { return "publications/" + id }

// EditionName gives the resource name of an edition.
func EditionName(release, language string, number int32) string {
	return PublicationName(release) + "/editions/" + language + "-" + strconv.Itoa(int(number))
}

// RevisionName gives the resource name of a revision of parent.
func RevisionName(parent string, number int32) string {
	return parent + "/revisions/" + strconv.Itoa(int(number))
}

// ReleaseID returns the id in `releases/{release}`. The error is Invalid and
// names the field.
func ReleaseID(field, name string) (string, error) { return id(field, name, "releases/") }

// SpeakerID returns the id in `speakers/{speaker}`. The error is Invalid and
// names the field.
func SpeakerID(field, name string) (string, error) { return id(field, name, "speakers/") }

// SubscriptionID returns the id in `subscriptions/{subscription}`. The error is
// Invalid and names the field.
func SubscriptionID(field, name string) (string, error) { return id(field, name, "subscriptions/") }

// PublicationID returns the id in `publications/{publication}`. A name that no
// publication can have is NotFound, as a reader expects of a wrong address.
func PublicationID(name string) (string, error) {
	id, err := id("name", name, "publications/")
	if err != nil {
		return "", Missing(PublicationNotFound, name)
	}
	return id, nil
}

func id(field, name, prefix string) (string, error) {
	id, ok := strings.CutPrefix(name, prefix)
	if !ok || !idPattern.MatchString(id) {
		return "", BadField(field, NameMalformed, "Value", name)
	}
	return id, nil
}

// ParseVariantName reads `releases/{release}/variants/{language_code}`, with
// the language code in any case. The error is Invalid and names the field.
func ParseVariantName(field, name string) (VariantName, error) {
	release, code, ok := strings.Cut(name, "/variants/")
	if !ok {
		return VariantName{}, BadField(field, NameMalformed, "Value", name)
	}
	id, err := ReleaseID(field, release)
	if err != nil {
		return VariantName{}, err
	}
	language, err := Language(field, code)
	if err != nil {
		return VariantName{}, err
	}
	return VariantName{Release: id, Language: language}, nil
}

// CutRevision parts a revision's name into that of its parent and its number.
// The error is Invalid and names the field `name`.
func CutRevision(name string) (parent string, number int32, err error) {
	parent, last, ok := strings.Cut(name, "/revisions/")
	n, convErr := strconv.ParseInt(last, 10, 32)
	if !ok || convErr != nil || n < 1 || strconv.FormatInt(n, 10) != last {
		return "", 0, BadField("name", NameMalformed, "Value", name)
	}
	return parent, int32(n), nil
}

// Language returns the canonical form of a BCP 47 code. The error is Invalid
// and names the field; an empty code is Required, for no language is assumed.
func Language(field, code string) (string, error) {
	if code == "" {
		return "", BadField(field, Required)
	}
	canonical, err := locale.Canonical(code)
	switch {
	case errors.Is(err, locale.ErrLanguageUnknown):
		return "", BadField(field, LanguageUnknown, "Value", code)
	case err != nil:
		return "", BadField(field, LanguageMalformed, "Value", code)
	}
	return canonical, nil
}

// SegmentName gives the resource name of a segment of a text.
func SegmentName(n VariantName, id string) string { return n.String() + "/segments/" + id }

// CutSegment parts a segment's name into that of its text and its id.
func CutSegment(name string) (parent, id string, ok bool) {
	parent, id, ok = strings.Cut(name, "/segments/")
	return parent, id, ok && id != "" && !strings.Contains(id, "/")
}

// ParseSegmentName reads
// `releases/{release}/variants/{language_code}/segments/{segment}`. The error
// is Invalid and names the field.
func ParseSegmentName(field, name string) (VariantName, string, error) {
	parent, id, ok := CutSegment(name)
	if !ok {
		return VariantName{}, "", BadField(field, NameMalformed, "Value", name)
	}
	n, err := ParseVariantName(field, parent)
	return n, id, err
}
