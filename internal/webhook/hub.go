package webhook

// HubPath is where the hub for feeds is on this server.
const HubPath = "/websub"

// Modes of what a subscriber asks of a hub, and of what the hub asks or tells
// the subscriber (WebSub, 5.1 and 5.2).
const (
	HubSubscribe   = "subscribe"
	HubUnsubscribe = "unsubscribe"
	HubDenied      = "denied"
)

// HubRequest is what a subscriber asks of the hub, as it was written: the
// parameters hub.mode, hub.topic, hub.callback, hub.lease_seconds and
// hub.secret.
type HubRequest struct {
	Mode, Topic, Callback, LeaseSeconds, Secret string
}
