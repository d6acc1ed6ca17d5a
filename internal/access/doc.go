// Package access decides who may come in, and what they may do there.
//
// A program comes with a key, `pr_<id>_<secret>`; of the secret only a hash is
// kept. A person comes with a token of the OpenID Connect issuer that is
// configured, and their groups there give them roles. What a method needs is in
// one table; what it needs of the archive (whether a release is up for
// translation, what is embargoed) is decided in the rooms, in the transaction of
// the call, by the rights of press.Caller.
//
// In the room too are the administrators' calls: keys and the audit log.
package access
