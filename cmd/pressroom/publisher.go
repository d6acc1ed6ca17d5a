package main

import "github.com/openpressroom/pressroom/internal/feed"

// publisherFlags say who publishes.
type publisherFlags struct {
	Publisher      string            `help:"Name of the organisation that publishes; the base URL's host if not given." placeholder:"NAME"`
	PublisherNames map[string]string `mapsep:";" help:"What it is called in other languages, such as 'fr=Réseau des ports;es=Red de puertos'." placeholder:"LANG=NAME;..."`
	PublisherURL   string            `name:"publisher-url" help:"The organisation's page." placeholder:"URL"`
	PublisherLogo  string            `help:"The organisation's logo." placeholder:"URL"`
}

func (f *publisherFlags) publisher() feed.Publisher {
	return feed.Publisher{Name: f.Publisher, Names: f.PublisherNames, URL: f.PublisherURL, Logo: f.PublisherLogo}
}
