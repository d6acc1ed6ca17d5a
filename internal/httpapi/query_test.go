package httpapi

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// routeOf returns the route of a method and a path of the contract.
func routeOf(t *testing.T, method, path string) *route {
	t.Helper()
	routes, err := contractRoutes()
	if err != nil {
		t.Fatal(err)
	}
	rt := match(routes, path)[method]
	if rt == nil {
		t.Fatalf("no route %s %s", method, path)
	}
	return rt
}

func TestReadQuery(t *testing.T) {
	for _, test := range []struct {
		name, method, path, query string
		want                      []string
	}{
		{"none", "GET", "/v1/releases", "", nil},
		{"good", "GET", "/v1/releases", "pageSize=5&page_token=abc", nil},
		{"good public", "GET", "/v1/publications/x", "languageCode=fr&fallback=none", nil},
		{"good patch", "PATCH", "/v1/releases/x/variants/fr", "allowMissing=true&updateMask=headline,body", nil},
		{"good create", "POST", "/v1/releases", "releaseId=x&requestId=y", nil},
		{"good enumeration", "GET", "/v1/translationTasks", "languageCode=fr&state=in-review", nil},
		{"no such value", "GET", "/v1/translationTasks", "languageCode=fr&state=fresh", []string{"state ENUM_VALUE fresh"}},
		{"int64", "GET", "/v1/releases/x/variants/fr:compare", "from=1&to=2", nil},

		{"unknown", "GET", "/v1/publications", "language=fr", []string{"language UNKNOWN_FIELD"}},
		{"path field", "GET", "/v1/releases/x", "name=releases/y", []string{"name UNKNOWN_FIELD"}},
		{"body field", "POST", "/v1/releases", "release.topics=y&release=x", []string{"release UNKNOWN_FIELD", "release.topics UNKNOWN_FIELD"}},
		{"beside a whole body", "POST", "/v1/releases/x:publish", "etag=1", []string{"etag UNKNOWN_FIELD"}},
		{"map syntax", "GET", "/v1/releases", "pageSize[a]=1", []string{"pageSize[a] UNKNOWN_FIELD"}},
		{"number", "GET", "/v1/releases", "pageSize=ten", []string{"pageSize WRONG_TYPE whole number"}},
		{"empty number", "GET", "/v1/releases", "pageSize=", []string{"pageSize WRONG_TYPE whole number"}},
		{"too big", "GET", "/v1/releases", "pageSize=2147483648", []string{"pageSize WRONG_TYPE whole number"}},
		{"big integer", "GET", "/v1/releases/x/variants/fr:compare", "from=x", []string{"from WRONG_TYPE whole number"}},
		{"bool", "PATCH", "/v1/releases/x/variants/fr", "allowMissing=perhaps", []string{"allowMissing WRONG_TYPE true or false"}},
		{"twice", "GET", "/v1/releases", "pageSize=1&pageSize=2", []string{"pageSize DUPLICATE pageSize"}},
		{"by both names", "GET", "/v1/releases", "pageSize=1&page_size=2", []string{"page_size DUPLICATE page_size"}},
		{"not UTF-8", "GET", "/v1/releases", "pageToken=%ff", []string{"pageToken NOT_UTF8"}},
		{"key not UTF-8", "GET", "/v1/releases", "%ff=1", []string{"\uFFFD UNKNOWN_FIELD"}},
		{"bad escape", "GET", "/v1/releases", "pageToken=%zz", []string{"query INVALID_VALUE"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, violations := routeOf(t, test.method, test.path).readQuery(test.query)
			if diff := cmp.Diff(test.want, brief(violations)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadQueryIsBounded(t *testing.T) {
	_, violations := routeOf(t, "GET", "/v1/releases").readQuery(strings.Repeat("pageSize=x&", 1000) + "pageToken=%ff")
	if len(violations) > maxViolations {
		t.Errorf("%d violations", len(violations))
	}
	given := url.Values{}
	for i := range 1000 {
		given.Set(strings.Repeat("x", i+1), "")
	}
	if _, violations = routeOf(t, "GET", "/v1/releases").readQuery(given.Encode()); len(violations) != maxViolations {
		t.Errorf("%d violations, want %d", len(violations), maxViolations)
	}
}

func TestCompleteMask(t *testing.T) {
	for _, test := range []struct{ name, path, mask, body, want string }{
		{"JSON names", "/v1/releases/x", "sourceLanguageCode,dateline.regionCode", `{}`, "source_language_code,dateline.region_code"},
		{"proto names", "/v1/releases/x", "source_language_code, dateline.region_code", `{}`, "source_language_code,dateline.region_code"},
		{"unknown is left", "/v1/releases/x", "dateline.town.nameOf,*", `{}`, "dateline.town.nameOf,*"},
		{"beneath a scalar", "/v1/releases/x", "etag.fooBar", `{}`, "etag.fooBar"},
		{"implied", "/v1/releases/x", "", `{"topics":[],"dateline":{"city":"","date":{"year":2023,"month":3}},"embargoTime":null}`,
			"dateline.city,dateline.date,embargo_time,topics"},
		{"implied empty message", "/v1/releases/x", "", `{"dateline":{},"event":null}`, "dateline,event"},
		{"implied without what the server sets", "/v1/releases/x/variants/fr", "",
			`{"name":"n","etag":"e","state":"DRAFT","revision":"3","createTime":"2023-03-14T06:00:00Z","headline":"h","captions":{"etag":"x"}}`, "captions,headline"},
		{"implied of nothing", "/v1/releases/x", "", ``, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			query := url.Values{}
			if test.mask != "" {
				query.Set(maskParameter, test.mask)
			}
			routeOf(t, http.MethodPatch, test.path).completeMask(query, []byte(test.body))
			if got := query.Get(maskParameter); got != test.want {
				t.Errorf("mask %q, want %q", got, test.want)
			}
		})
	}
}

func TestIfNoneMatch(t *testing.T) {
	for value, want := range map[string]bool{
		`"a"`: true, `W/"a"`: true, `"b", W/"a"`: true, `*`: true, `"x","a"`: true,
		``: false, `a`: false, `"b"`: false, `"A"`: false, `w/"a"`: false,
	} {
		if got := names(value, `"a"`); got != want {
			t.Errorf("%s: %v, want %v", value, got, want)
		}
	}
}
