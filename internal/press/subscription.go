package press

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/locale"
)

// SettleSubscription brings a subscription into the form in which it is kept
// and checks it as a whole; plain says whether the operator lets callbacks be
// reached by http. The error is Invalid with every violation.
func SettleSubscription(s *pressroomv1.Subscription, plain bool) error {
	var found report
	found.take(Constraints(s))
	if s.GetCallbackUri() != "" { // else it is told to be required
		found.take(CheckCallback("callbackUri", s.GetCallbackUri(), plain))
	}
	s.DisplayName = found.line("displayName", s.GetDisplayName())
	s.LanguageCodes = found.each("languageCodes", s.GetLanguageCodes(), Language)
	s.RegionCodes = found.each("regionCodes", s.GetRegionCodes(), func(field, code string) (string, error) {
		if canonical, ok := locale.CanonicalRegion(code); ok {
			return canonical, nil
		}
		return "", BadField(field, RegionUnknown, "Value", code)
	})
	if s.GetSignatureScheme() == pressroomv1.Subscription_SIGNATURE_SCHEME_UNSPECIFIED {
		s.SignatureScheme = pressroomv1.Subscription_V1
	}
	if s.GetView() == pressroomv1.ChangeView_CHANGE_VIEW_UNSPECIFIED {
		s.View = pressroomv1.ChangeView_CHANGE_VIEW_BASIC
	}
	return Invalidate(found)
}

// each brings the entries of a list into canonical form, sorts them, and
// reports those that have none and those that come twice.
func (r *report) each(field string, list []string, canonical func(field, entry string) (string, error)) []string {
	settled := make([]string, 0, len(list))
	for i, entry := range list {
		at := fmt.Sprintf("%s[%d]", field, i)
		c, err := canonical(at, entry)
		switch {
		case err != nil:
			r.take(err)
		case slices.Contains(settled, c):
			if !slices.Contains(list[:i], entry) { // else the contract's rule told it
				r.add(at, Duplicate, "Value", c)
			}
		default:
			settled = append(settled, c)
		}
	}
	slices.Sort(settled)
	return settled
}

// CheckCallback refuses an address to which nothing can be sent safely: it must
// be an absolute https URL, or http where plain says so, without user, password
// or fragment. What it leads to is looked at when it is dialled. The error is
// Invalid and names the field.
func CheckCallback(field, callback string, plain bool) error {
	u, err := url.Parse(callback)
	switch {
	case err != nil || u.Hostname() == "" || u.Opaque != "":
		return BadField(field, CallbackMalformed)
	case u.Scheme != "https" && (u.Scheme != "http" || !plain):
		return BadField(field, CallbackScheme)
	case u.User != nil:
		return BadField(field, CallbackUser)
	case u.Fragment != "" || strings.Contains(callback, "#"):
		return BadField(field, CallbackFragment)
	}
	return nil
}
