package httpapi

import (
	"mime"
	"net/http"
	"net/url"
	"slices"

	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// maxHubForm is the size in bytes of the largest request to the hub that is
// read.
const maxHubForm = 16 << 10

// formType is the media type of a request to the hub.
const formType = "application/x-www-form-urlencoded"

// askHub answers a request to the hub (WebSub, 5.1): 202 where it is to be
// confirmed, and an error like every other where it cannot be meant.
// Parameters that the hub does not know are passed over, as WebSub asks.
func (g *gateway) askHub(a *answer, w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		g.refuseMethod(a, r, allowed([]string{http.MethodPost}))
		return
	}
	body, err := readBody(w, r, maxHubForm)
	if err != nil {
		a.err = err
		return
	}
	form, err := url.ParseQuery(string(body))
	if media, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); media != formType || err != nil {
		a.err = press.BadField(wholeRequest, press.WrongType, "Expected", formType)
		return
	}
	req := webhook.HubRequest{
		Mode: form.Get("hub.mode"), Topic: form.Get("hub.topic"), Callback: form.Get("hub.callback"),
		LeaseSeconds: form.Get("hub.lease_seconds"), Secret: form.Get("hub.secret"),
	}
	if twice := slices.IndexFunc(hubParameters, func(name string) bool { return len(form[name]) > 1 }); twice >= 0 {
		name := hubParameters[twice]
		a.err = press.BadField(name, press.Duplicate, "Value", shown(form[name][1]))
		return
	}
	if a.err = g.Hub(r.Context(), req); a.err != nil {
		return
	}
	a.status = http.StatusAccepted
	a.header.Set("Cache-Control", "no-store")
}

var hubParameters = []string{"hub.mode", "hub.topic", "hub.callback", "hub.lease_seconds", "hub.secret"}
