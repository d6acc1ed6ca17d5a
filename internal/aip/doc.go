// Package aip holds the mechanics that Google's API Improvement Proposals ask
// of every resource: update masks (AIP-161), etags (AIP-154), page tokens that
// are bound to their request (AIP-158) and resource ids made from text.
//
// In the room is only what is the same for every resource; what a field means
// is told in package press.
package aip
