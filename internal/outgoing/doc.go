// Package outgoing is the door for what leaves the house: requests to the
// callbacks that partners named.
//
// A callback is whatever a stranger wrote into a field, so nothing is believed
// of it: its host is resolved and the very address that is dialled is looked at
// first; redirects are not followed; an answer is read up to a bound and within
// a time; certificates are verified; no proxy of the environment is used. In
// the room: transport, and nothing of what is sent or when.
package outgoing
