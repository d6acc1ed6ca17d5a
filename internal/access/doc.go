// Package access decides who may come in: keys, and what a call needs.
//
// A key is `pr_<id>_<secret>`; of the secret only a hash is kept. What a holder
// may do is the same for every key so far.
package access
