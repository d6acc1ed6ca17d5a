// Package webhook knows what goes to a callback and what its answer means:
// signatures as Standard Webhooks describes them
// (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md),
// those of WebSub (https://www.w3.org/TR/websub/#signature-validation), and when
// to try again.
//
// Who sends is package outgoing; what is sent, to whom and in which order is
// decided in the room, syndication.
package webhook
