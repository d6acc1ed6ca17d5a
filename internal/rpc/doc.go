// Package rpc is the gRPC door: the server, what every call passes on its way
// in, and the one table from errors to status codes.
//
// REST comes in through here too, over a connection inside the process.
package rpc
