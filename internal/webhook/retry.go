package webhook

import "time"

// How long something is tried again, from the first attempt to the last.
const (
	// Persistence is for what is not taken.
	Persistence = 3 * 24 * time.Hour
	// Patience is for a question that is not answered: whoever had the question
	// asked may be a stranger to the one who is asked.
	Patience = time.Hour
)

// pauses are those after each failed attempt, as Standard Webhooks advises
// them; the last is cut by how long it is tried.
var pauses = []time.Duration{
	5 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 5 * time.Hour,
	10 * time.Hour, 14 * time.Hour, 20 * time.Hour, 24 * time.Hour,
}

// jitter is the part of a pause that chance adds or takes, so that those who
// failed together do not all come back together.
const jitter = 0.1

// Next returns when to try again what was first tried at one instant and failed
// for the nth time, from 1, at another; false where that was the last time. It
// is no earlier than the callback asked for, and no later than persistence after
// the first attempt, at which there is a last one. chance is a random number
// from 0 up to 1.
func Next(persistence time.Duration, first, now time.Time, attempts int, asked time.Duration, chance float64) (time.Time, bool) {
	last := first.Add(persistence)
	if !now.Before(last) {
		return time.Time{}, false
	}
	pause := pauses[min(attempts, len(pauses))-1]
	pause += time.Duration(float64(pause) * jitter * (2*chance - 1))
	next := now.Add(max(pause, asked))
	if next.After(last) {
		next = last
	}
	return next, true
}
