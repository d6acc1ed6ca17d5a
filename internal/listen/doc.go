// Package listen takes a port: it refuses to be overheard, keeps certificates up
// to date, and bounds how many connections are open at once.
//
// What is said on the connections is the matter of rpc and httpapi.
package listen
