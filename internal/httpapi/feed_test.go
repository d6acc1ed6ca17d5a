package httpapi

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
)

// GetFeed serves a large feed, of which a second does not tell the state where
// its language is Arabic.
func (*rooms) GetFeed(_ context.Context, req *pressroomv1.GetFeedRequest) (*httpbody.HttpBody, error) {
	about, err := anypb.New(&pressroomv1.FeedMetadata{
		UpdateTime: timestamppb.New(published), SecondExact: req.GetLanguageCode() != "ar", MaxAge: durationpb.New(42 * time.Second),
		LanguageCode: req.GetLanguageCode(), SelfUri: "https://press.example.org/self", NextUri: "https://press.example.org/next",
		HubUris: []string{"https://press.example.org/hub"},
	})
	return &httpbody.HttpBody{ContentType: "application/feed+json", Data: []byte(strings.Repeat("feed ", 1000)), Extensions: []*anypb.Any{about}}, err
}

// WatchChanges sends what comes after a cursor, of three.
func (*rooms) WatchChanges(req *pressroomv1.WatchChangesRequest, stream grpc.ServerStreamingServer[pressroomv1.WatchChangesResponse]) error {
	if req.GetAfter() == "bad" {
		return press.BadField("after", press.CursorInvalid)
	}
	if err := stream.SendHeader(nil); err != nil {
		return err
	}
	for _, cursor := range []string{"c1", "c2", "c3"} {
		if cursor > req.GetAfter() {
			if err := stream.Send(&pressroomv1.WatchChangesResponse{Change: &pressroomv1.Change{Cursor: cursor, Note: "two\nlines"}}); err != nil {
				return err
			}
		}
	}
	return nil
}

func TestFeedHeaders(t *testing.T) {
	handler, _ := newServer(t)
	w := do(handler, "GET", "/feeds/en/feed.json", "")
	for name, want := range map[string]string{
		"Content-Type": "application/feed+json", "Cache-Control": "public, max-age=42, must-revalidate", "Vary": "Accept-Encoding",
		"Content-Language": "en", "Last-Modified": "Tue, 14 Mar 2023 05:00:00 GMT", "Content-Disposition": "", "Content-Encoding": "",
		"Link": `<https://press.example.org/self>; rel="self" <https://press.example.org/next>; rel="next" <https://press.example.org/hub>; rel="hub"`,
	} {
		if got := strings.Join(w.Header().Values(name), " "); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for path, want := range map[string]int{"/feeds/en/feed.json": http.StatusNotModified, "/feeds/ar/feed.json": http.StatusOK} {
		if got := do(handler, "GET", path, "", "If-Modified-Since: Tue, 14 Mar 2023 05:00:00 GMT").Code; got != want {
			t.Errorf("%s by date: %d, want %d", path, got, want)
		}
	}
}

// TestCompressed sends the bytes of either coding under a validator of its own.
func TestCompressed(t *testing.T) {
	handler, _ := newServer(t)
	const path = "/feeds/en/feed.json"
	plain := do(handler, "GET", path, "")
	for _, accept := range []string{"gzip", "br, GZIP;q=0.5", "*", "deflate;q=0, *;q=0.1"} {
		w := do(handler, "GET", path, "", "Accept-Encoding: "+accept)
		r, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatalf("%s: %v", accept, err)
		}
		if content, err := io.ReadAll(r); err != nil || string(content) != plain.Body.String() {
			t.Errorf("%s: %d bytes, %v", accept, len(content), err)
		}
		etag := w.Header().Get("ETag")
		if w.Header().Get("Content-Encoding") != "gzip" || etag == plain.Header().Get("ETag") {
			t.Errorf("%s: %v", accept, w.Header())
		}
		for tag, want := range map[string]int{etag: 304, plain.Header().Get("ETag"): 200} {
			again := do(handler, "GET", path, "", "Accept-Encoding: "+accept, "If-None-Match: "+tag)
			if again.Code != want || again.Code == 304 && (again.Body.Len() > 0 || again.Header().Get("ETag") != etag) {
				t.Errorf("%s, has %s: %d, %v", accept, tag, again.Code, again.Header())
			}
		}
		head := do(handler, "HEAD", path, "", "Accept-Encoding: "+accept)
		if head.Header().Get("ETag") != etag || head.Body.Len() > 0 || head.Header().Get("Content-Length") != w.Header().Get("Content-Length") {
			t.Errorf("%s: HEAD: %v, GET: %v", accept, head.Header(), w.Header())
		}
	}
	for _, accept := range []string{"", "identity", "gzip;q=0", "gzip;q=0, *", "gzip;q=x", "br"} {
		if w := do(handler, "GET", path, "", "Accept-Encoding: "+accept); w.Header().Get("Content-Encoding") != "" {
			t.Errorf("%q: %v", accept, w.Header())
		}
	}
}

func TestPrefersLinked(t *testing.T) {
	for accept, want := range map[string]bool{
		"": false, "*/*": false, "application/json": false, "application/ld+json": true,
		"application/ld+json, */*;q=0.1": true, "application/ld+json, application/json": false,
		"application/json;q=0.4, application/ld+json;q=0.5": true, "application/ld+json;q=0": false, "text/html, APPLICATION/LD+JSON": true,
	} {
		if got := prefersLinked(accept); got != want {
			t.Errorf("%q: %v, want %v", accept, got, want)
		}
	}
}

func TestEvents(t *testing.T) {
	handler, _ := newServer(t)
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	for _, tc := range []struct {
		name, query, last string
		want              []string
	}{
		{"from the beginning", "", "", []string{"c1", "c2", "c3"}},
		{"after", "?after=c1", "", []string{"c2", "c3"}},
		{"after the last event", "?after=c1", "c2", []string{"c3"}},
	} {
		r, err := http.NewRequestWithContext(t.Context(), "GET", server.URL+"/v1/changes:watch"+tc.query, nil)
		if err != nil {
			t.Fatal(err)
		}
		if tc.last != "" {
			r.Header.Set("Last-Event-ID", tc.last)
		}
		response, err := server.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(response.Body)
		if err != nil || response.Header.Get("Content-Type") != "text/event-stream" || response.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v, %v", tc.name, response.Header, err)
		}
		_ = response.Body.Close()
		want := ": follow with id as Last-Event-ID\n\n"
		for _, cursor := range tc.want {
			want += "id: " + cursor + "\nevent: change\ndata: " + `{"cursor":"` + cursor + `","publication":"","edition":"","languageCode":"",` +
				`"editionNumber":0,"kind":"KIND_UNSPECIFIED","note":"two\nlines","topics":[],"regionCode":"","uri":""}` + "\n\n"
		}
		if string(text) != want {
			t.Errorf("%s:\n%s\nwant\n%s", tc.name, text, want)
		}
	}
	for query, reason := range map[string]string{"after=bad": "CURSOR_INVALID", "language=fr": "UNKNOWN_FIELD", "start=SOON": "ENUM_VALUE", "topic=A": ""} {
		if w := do(handler, "GET", "/v1/changes:watch?"+query, ""); w.Code != 400 || reason != "" && reasonOf(t, w.Body.Bytes()) != reason {
			t.Errorf("%s: %d %s", query, w.Code, w.Body)
		}
	}
}
