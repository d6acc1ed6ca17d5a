package main

import (
	"github.com/openpressroom/pressroom/internal/app"
	"github.com/openpressroom/pressroom/internal/limit"
)

// exposureFlags say how the server faces the network.
type exposureFlags struct {
	TLSCert                 string   `name:"tls-cert" help:"Speak TLS on both ports with the certificate in this PEM file, its chain after it. It is read again when it changes." placeholder:"FILE"`
	TLSKey                  string   `name:"tls-key" help:"The private key of --tls-cert." placeholder:"FILE"`
	TLSClientCA             string   `name:"tls-client-ca" help:"Let in only clients with a certificate of an authority in this PEM file (mutual TLS)." placeholder:"FILE"`
	InsecureListen          bool     `help:"Listen without TLS on addresses that other machines reach: for where a proxy that speaks TLS stands in front."`
	TrustedProxy            []string `help:"Believe X-Forwarded-For of this address or network. May be repeated." placeholder:"CIDR"`
	CORSOrigin              []string `name:"cors-origin" help:"Let pages of this origin, such as https://www.example.org, call from a browser. May be repeated." placeholder:"ORIGIN"`
	RateLimitPublic         string   `default:"1000/10s" help:"Calls that one address may make without a key; off for any number." placeholder:"COUNT/WINDOW"`
	RateLimitKey            string   `default:"2000/10s" help:"Calls that may be made with one key; off for any number." placeholder:"COUNT/WINDOW"`
	MaxConnections          int      `default:"10000" help:"Connections of each port at once; 0 for any number." placeholder:"N"`
	MaxConnectionsPerClient int      `default:"512" help:"The same of one address, trusted proxies excepted." placeholder:"N"`
}

func (e *exposureFlags) exposure() (app.Exposure, error) {
	public, err := limit.ParseRate(e.RateLimitPublic)
	if err != nil {
		return app.Exposure{}, err
	}
	key, err := limit.ParseRate(e.RateLimitKey)
	if err != nil {
		return app.Exposure{}, err
	}
	return app.Exposure{
		RatePublic: public, RateKey: key,
		MaxConnections: e.MaxConnections, MaxConnectionsPerClient: e.MaxConnectionsPerClient,
		TrustedProxies: e.TrustedProxy, Origins: e.CORSOrigin,
		TLS:   app.TLSFiles{Cert: e.TLSCert, Key: e.TLSKey, ClientCA: e.TLSClientCA},
		Plain: e.InsecureListen,
	}, nil
}
