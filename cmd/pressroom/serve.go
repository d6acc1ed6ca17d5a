package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/openpressroom/pressroom/internal/app"
	"github.com/openpressroom/pressroom/internal/feed"
)

// serveCommand runs the server.
type serveCommand struct {
	HTTP               string   `name:"http" default:"127.0.0.1:8080" help:"Address for REST." placeholder:"HOST:PORT"`
	GRPC               string   `name:"grpc" default:"127.0.0.1:9090" help:"Address for gRPC." placeholder:"HOST:PORT"`
	Metrics            string   `help:"Address on which the operator reads metrics, in the format of Prometheus; nowhere if not given. Nobody is asked for a key there." placeholder:"HOST:PORT"`
	Store              string   `help:"Where the archive is kept; bolt:pressroom.db unless --demo." placeholder:"bolt:PATH"`
	Fallback           []string `sep:";" help:"Fallback languages, such as 'fa=ar,en' or '*=en'. May be repeated." placeholder:"LANG=LANG,..."`
	Languages          []string `help:"Languages into which a release is translated where it does not say; all of en, fr, es, ar if not given." placeholder:"LANG,..."`
	SeparateReview     bool     `help:"Have every translation reviewed by somebody else than its translator."`
	RequireKey         bool     `help:"Let nobody read without a key or a token, not even what is public; there is no WebSub hub then."`
	SeparatePublishing bool     `help:"Let only publishers and administrators publish and withdraw, and not every editor."`
	OIDCIssuer         string   `name:"oidc-issuer" help:"Let people in with tokens of this OpenID Connect issuer." placeholder:"URL"`
	OIDCAudience       string   `name:"oidc-audience" help:"The audience for which tokens must be issued." placeholder:"ID"`
	OIDCGroups         string   `name:"oidc-groups-claim" default:"groups" help:"The claim that lists a person's groups." placeholder:"CLAIM"`
	OIDCRole           []string `name:"oidc-role" sep:";" help:"What a group may do, such as 'press=editor' or 'paris=translator:fr,es'. May be repeated." placeholder:"GROUP=ROLE[:LANG,...]"`
	BaseURL            string   `name:"base-url" help:"Where the server is reached from outside, for the addresses in feeds; the address for REST if not given." placeholder:"URL"`
	Pages              string   `help:"Address of a publication's page for people, such as 'https://www.example.org/{language}/news/{publication}'; feeds lead to the server's own answer if not given." placeholder:"URL"`
	FeedAuthority      string   `help:"First part of the ids in feeds (RFC 4151), to be kept when the base URL changes; the base URL's host if not given." placeholder:"DOMAIN,YEAR"`
	PushPrivate        []string `help:"Networks that are not public and that callbacks of partners may reach all the same, by http too, such as 10.1.0.0/16; none if not given." placeholder:"CIDR,..."`
	BootstrapKeyFile   string   `help:"Write the first key of an empty store into this new file (mode 0600) instead of showing it." placeholder:"FILE"`
	Demo               bool     `help:"Fill the store, a temporary one unless --store is given, with sample releases and say what to try."`
	publisherFlags
	exposureFlags
	LogLevel string `enum:"debug,info,warn,error" default:"info" help:"What is logged to standard error: debug, info, warn or error."`
}

// Run implements the command.
func (s *serveCommand) Run(ctx context.Context, c console) error {
	store, remove, err := s.store()
	if err != nil {
		return err
	}
	defer remove()
	var level slog.Level
	if err := level.UnmarshalText([]byte(s.LogLevel)); err != nil {
		return err
	}
	exposure, err := s.exposure()
	if err != nil {
		return err
	}
	return app.Run(ctx, app.Config{
		HTTP: s.HTTP, GRPC: s.GRPC, Metrics: s.Metrics, Store: store, Fallbacks: s.Fallback,
		Languages: s.Languages, SeparateReview: s.SeparateReview, SeparatePublishing: s.SeparatePublishing, RequireKey: s.RequireKey,
		Issuer: s.OIDCIssuer, Audience: s.OIDCAudience, GroupsClaim: s.OIDCGroups, GroupRoles: s.OIDCRole,
		Site: feed.Site{
			Base: s.BaseURL, Pages: s.Pages, Authority: s.FeedAuthority,
			Publisher: s.publisher(),
		},
		PushPrivate: s.PushPrivate, BootstrapKeyFile: s.BootstrapKeyFile, Demo: s.Demo,
		Exposure: exposure, Clock: c.now, Out: c.out,
		Logger: app.NewLogger(c.err, level),
	})
}

// store returns where the archive is kept, and what removes a temporary one.
func (s *serveCommand) store() (store string, remove func(), err error) {
	switch {
	case s.Store != "":
		return s.Store, func() {}, nil
	case !s.Demo:
		return "bolt:pressroom.db", func() {}, nil
	}
	folder, err := os.MkdirTemp("", "pressroom-demo-")
	if err != nil {
		return "", nil, fmt.Errorf("make a temporary store: %w", err)
	}
	return "bolt:" + filepath.Join(folder, "pressroom.db"), func() { _ = os.RemoveAll(folder) }, nil
}
