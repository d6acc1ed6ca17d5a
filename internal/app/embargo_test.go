package app

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"pgregory.net/rapid"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/httpapi"
)

// twins are two servers at one clock that differ in what is embargoed alone: if
// nothing of it comes out, they answer everything alike.
type twins struct {
	clock          *sharedClock
	secret, plain  *twin
	methods, paths []string
}

func newTwins(t *testing.T) *twins {
	t.Helper()
	c := &sharedClock{now: lifts.Add(-48 * time.Hour)}
	w := &twins{clock: c, secret: newTwin(t, c), plain: newTwin(t, c)}
	w.secret.embargo()
	for service, info := range w.secret.server.rpc.GetServiceInfo() {
		for _, method := range info.Methods {
			w.methods = append(w.methods, service+"/"+method.Name)
		}
	}
	slices.Sort(w.methods)
	var err error
	if w.paths, err = httpapi.Paths(); err != nil {
		t.Fatal(err)
	}
	return w
}

// TestEveryWayIsWalked fails for a method or path that lets the public or
// partners in and is not in the tables above, and for one there that is no more.
func TestEveryWayIsWalked(t *testing.T) {
	w := newTwins(t)
	for _, method := range w.methods {
		if _, walked := methodWays[method]; walked {
			continue
		}
		for _, key := range []string{"", w.secret.partner} {
			_, err := w.secret.call(bearing(t.Context(), key), method, request(t, method))
			if code := status.Code(err); code != codes.Unauthenticated && code != codes.PermissionDenied {
				t.Errorf("%s lets callers in (%v): say in methodWays how they call it", method, err)
			}
		}
	}
	for method := range methodWays {
		if !slices.Contains(w.methods, method) {
			t.Errorf("%s is not served", method)
		}
	}
	for _, path := range w.paths {
		if _, walked := pathWays[path]; walked {
			continue
		}
		verb, target, _ := strings.Cut(path, " ")
		for _, key := range []string{"", w.secret.partner} {
			answer := w.secret.ask(verb, strings.ReplaceAll(target, "*", "fr"), "", key)
			if !strings.HasPrefix(answer, "401") && !strings.HasPrefix(answer, "403") {
				t.Errorf("%s lets callers in: say in pathWays how they ask\n%s", path, answer)
			}
		}
	}
	for path := range pathWays {
		if !slices.Contains(w.paths, path) {
			t.Errorf("%s is not served", path)
		}
	}
}

// question is one thing that somebody can ask, in every way.
type question struct {
	name  string
	tells bool
	ask   func(h *twin, key string) string
}

// questions are all of them.
func (w *twins) questions() []question {
	var all []question
	for _, method := range slices.Sorted(maps.Keys(methodWays)) {
		way := methodWays[method]
		for _, req := range way.requests {
			for _, language := range []string{"", "fr", "de"} {
				all = append(all, question{fmt.Sprintf("%s {%v} in %q", method, req, language), way.tells, func(h *twin, key string) string {
					ctx := bearing(h.Context(), key)
					if language != "" {
						ctx = metadata.AppendToOutgoingContext(ctx, "accept-language", language)
					}
					return h.tell(ctx, method, req)
				}})
			}
		}
	}
	for _, path := range slices.Sorted(maps.Keys(pathWays)) {
		way := pathWays[path]
		for _, target := range way.targets {
			for _, verb := range []string{"GET", "HEAD", "OPTIONS", "POST", "PATCH", "DELETE"} {
				for _, language := range []string{"", "fr"} {
					all = append(all, question{fmt.Sprintf("%s %s in %q", verb, target, language), way.tells && verb == "GET", func(h *twin, key string) string {
						return h.ask(verb, target, language, key)
					}})
				}
			}
		}
	}
	for _, form := range hubForms {
		all = append(all, question{"POST /websub " + form, true, func(h *twin, key string) string {
			return h.send("POST", "/websub", form, "", key, nil).text
		}})
	}
	for _, target := range []string{"/secret", "/v1/releases/secret", "/v1/releases/secret/variants/fr", "/v1/publications/secret/editions/fr-1"} {
		all = append(all, question{name: "GET " + target, ask: func(h *twin, key string) string { return h.ask("GET", target, "", key) }})
	}
	return all
}

// differ are the questions that the twins answer differently.
func (w *twins) differ(as func(*twin) string) map[string]bool {
	found := make(map[string]bool)
	for _, q := range w.questions() {
		if q.ask(w.secret, as(w.secret)) != q.ask(w.plain, as(w.plain)) {
			found[q.name] = true
		}
	}
	return found
}

func public(*twin) string    { return "" }
func partner(h *twin) string { return h.partner }

// TestNothingComesOutEarly asks everything until a nanosecond before the time of
// whoever asks, and then at that time.
func TestNothingComesOutEarly(t *testing.T) {
	w := newTwins(t)
	early := func(when time.Time, who string, as func(*twin) string) {
		w.clock.set(when)
		if found := slices.Sorted(maps.Keys(w.differ(as))); len(found) > 0 {
			t.Errorf("%s at %v, which is early: %d ways tell, such as %s", who, when, len(found), found[0])
		}
	}
	// told holds that each way that tells has an answer that changed, or else the
	// test would see nothing there; and ahead of the public only those that may.
	told := func(who string, ahead bool, as func(*twin) string) {
		found := w.differ(as)
		for method, way := range methodWays {
			if way.tells && (way.ahead || !ahead) != anyHasPrefix(found, method) {
				t.Errorf("%s: whether %s tells is not as the table has it", who, method)
			}
		}
		for path, way := range pathWays {
			verb, _, _ := strings.Cut(path, " ")
			if way.tells && (way.ahead || !ahead) != anyHasPrefix(found, verb+" "+way.targets[0]) {
				t.Errorf("%s: whether %s tells is not as the table has it", who, path)
			}
		}
	}
	early(lifts.Add(-48*time.Hour), "the public", public)
	early(lifts.Add(-48*time.Hour), "a partner", partner)
	early(lifts.Add(-lead-1), "a partner", partner)
	w.clock.set(lifts.Add(-lead))
	told("a partner", true, partner)
	early(lifts.Add(-lead), "the public", public)
	early(lifts.Add(-1), "the public", public)
	w.clock.set(lifts)
	told("the public", false, public)
	if diff := cmp.Diff(w.plain.log.String(), w.secret.log.String()); diff != "" {
		t.Errorf("the servers logged (-without +with the embargoed release):\n%s", diff)
	}
}

func anyHasPrefix(set map[string]bool, prefix string) bool {
	for name := range set {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// TestNothingComesOutAtAnyInstantBefore draws the instants, callers and
// questions, in any order.
func TestNothingComesOutAtAnyInstantBefore(t *testing.T) {
	w := newTwins(t)
	all := w.questions()
	rapid.Check(t, func(t *rapid.T) {
		as, until := public, lifts
		if rapid.Bool().Draw(t, "partner") {
			as, until = partner, lifts.Add(-lead)
		}
		// What is refused is on record, and each entry moves the archive's time on by a
		// microsecond while the clock stands: a hundred of them stay within this.
		before := rapid.Int64Range(int64(time.Millisecond), int64(30*time.Hour)).Draw(t, "nanoseconds before")
		w.clock.set(until.Add(-time.Duration(before)))
		q := rapid.SampledFrom(all).Draw(t, "question")
		if diff := cmp.Diff(q.ask(w.plain, as(w.plain)), q.ask(w.secret, as(w.secret))); diff != "" {
			t.Fatalf("%s (-without +with the embargoed release):\n%s", q.name, diff)
		}
	})
}

// TestAPartnerSeesTheEmbargoAndIsSeen is the mark on what is read ahead, and the
// record of who did.
func TestAPartnerSeesTheEmbargoAndIsSeen(t *testing.T) {
	w := newTwins(t)
	w.clock.set(lifts.Add(-lead))
	h := w.secret
	ctx := bearing(t.Context(), h.partner)
	delivery := pressroomv1.NewDeliveryServiceClient(h.conn)
	p, err := delivery.GetPublication(ctx, &pressroomv1.GetPublicationRequest{Name: "publications/secret", LanguageCode: "en"})
	if err != nil || !p.GetEmbargoTime().AsTime().Equal(lifts) || p.GetHeadline() != "A river secret" {
		t.Fatalf("ahead: %v, %v", p, err)
	}
	for _, alternate := range p.GetAlternates() {
		if !alternate.GetEmbargoTime().AsTime().Equal(lifts) {
			t.Errorf("%v is not marked", alternate)
		}
	}
	list, err := delivery.ListPublications(ctx, &pressroomv1.ListPublicationsRequest{LanguageCode: "en"})
	if err != nil || len(list.GetPublications()) != 2 || list.GetPublications()[0].GetEmbargoTime() == nil || list.GetPublications()[1].GetEmbargoTime() != nil {
		t.Errorf("list: %v, %v", list, err)
	}
	editions, err := delivery.ListEditions(ctx, &pressroomv1.ListEditionsRequest{Parent: "publications/open", LanguageCode: "fr"})
	if err != nil || len(editions.GetEditions()) != 2 || editions.GetEditions()[0].GetEmbargoTime() == nil || editions.GetEditions()[1].GetEmbargoTime() != nil {
		t.Errorf("editions: %v, %v", editions, err)
	}
	answer := h.send("GET", "/v1/publications/secret?languageCode=fr", "", "", h.partner, nil).text
	if !strings.Contains(answer, "Cache-Control: [private, no-store]") || strings.Contains(answer, "Last-Modified") {
		t.Errorf("over REST: %s", answer)
	}

	log, err := pressroomv1.NewAccessServiceClient(h.conn).ListAuditEntries(h.admin, &pressroomv1.ListAuditEntriesRequest{
		Actor: "keys/" + strings.Split(h.partner, "_")[1],
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range log.GetAuditEntries() {
		if !e.GetCreateTime().AsTime().Before(lifts) {
			t.Errorf("%v is not told to have been before the time", e)
		}
		got = append(got, fmt.Sprint(e.GetKind(), " ", e.GetMethod(), " ", e.GetAddress(), " ", e.GetEditions()))
	}
	want := []string{
		"EMBARGOED_READ pressroom.v1.DeliveryService/GetPublication 192.0.2.1 [publications/secret/editions/fr-1]",
		"EMBARGOED_READ pressroom.v1.DeliveryService/ListEditions  [publications/open/editions/fr-2]",
		"EMBARGOED_READ pressroom.v1.DeliveryService/ListPublications  [publications/secret/editions/en-1]",
		"EMBARGOED_READ pressroom.v1.DeliveryService/GetPublication  [publications/secret/editions/en-1]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("on record (-want +got):\n%s", diff)
	}
	for _, target := range []string{"/v1/publications?languageCode=fr", "/v1/publications/open/editions", "/v1/publications:lookup?languageCode=fr&slug=open-fr"} {
		answer := h.send("GET", target, "", "", h.partner, nil).text
		if !strings.Contains(answer, "Cache-Control: [private, no-store]") {
			t.Errorf("caches may keep what is read ahead: GET %s\n%s", target, answer)
		}
	}

	w.clock.set(lifts)
	p, err = delivery.GetPublication(ctx, &pressroomv1.GetPublicationRequest{Name: "publications/secret", LanguageCode: "en"})
	if err != nil || p.GetEmbargoTime() != nil || p.GetAlternates()[0].GetEmbargoTime() != nil {
		t.Errorf("when it is public: %v, %v", p, err)
	}
}
