package syndication

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/openpressroom/pressroom/internal/press"
)

// FuzzCallback has strangers write callbacks: what is let in leads to one host,
// and asking it something leads to the same and keeps what stood in its query.
func FuzzCallback(f *testing.F) {
	for _, callback := range []string{
		"https://reader.example/in?key=1", "https://reader.example", "HTTPS://[::1]:8443/?", "https://a@b/", "https://b/#", "http://b/",
		"https://b\\@c/", "https://b/%zz", "https://:443/", "//b/in", "https:b", "https://b/?a#b", "https://b?x=%26hub.mode=denied", "\thttps://b/",
	} {
		f.Add(callback)
	}
	f.Fuzz(func(t *testing.T, callback string) {
		if press.CheckCallback("hub.callback", callback, false) != nil {
			return
		}
		let, err := url.Parse(callback)
		if err != nil || let.Scheme != "https" || let.Hostname() == "" || let.User != nil || strings.Contains(callback, "#") {
			t.Fatalf("let in %q: %+v, %v", callback, let, err)
		}
		asked, err := url.Parse(withQuery(callback, url.Values{"hub.mode": {"subscribe"}}))
		if err != nil || asked.Host != let.Host || asked.Path != let.Path || !strings.HasPrefix(asked.RawQuery, let.RawQuery) ||
			!slices.Contains(asked.Query()["hub.mode"], "subscribe") {
			t.Fatalf("%q is asked at %+v: %v", callback, asked, err)
		}
	})
}
