package main

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// reader reads once, and says what it was answered.
type reader func() (status string)

// times are how long reads took, shortest first, and what they were answered.
type times struct {
	took     []time.Duration
	statuses map[string]int
}

// read starts a read at each beat until a deadline, by each reader in turn,
// whether or not the one before has ended, so that a server that stands still is
// seen to.
func read(readers []reader, until time.Time, pace time.Duration) times {
	all := times{statuses: make(map[string]int)}
	var mu sync.Mutex
	var running sync.WaitGroup
	beat := time.NewTicker(pace)
	defer beat.Stop()
	for i := 0; ; i++ {
		if now := <-beat.C; now.After(until) {
			break
		}
		running.Go(func() {
			started := time.Now()
			status := readers[i%len(readers)]()
			mu.Lock()
			defer mu.Unlock()
			all.took = append(all.took, time.Since(started))
			all.statuses[status]++
		})
	}
	running.Wait()
	slices.Sort(all.took)
	return all
}

// quantile is the time within which a part of the reads ended.
func (t times) quantile(part float64) time.Duration {
	if len(t.took) == 0 {
		return 0
	}
	return t.took[min(int(part*float64(len(t.took))), len(t.took)-1)]
}

func (t times) String() string {
	round := func(d time.Duration) time.Duration { return d.Round(10 * time.Microsecond) }
	return fmt.Sprintf("%d reads, p50 %v, p99 %v, longest %v, statuses %v",
		len(t.took), round(t.quantile(0.5)), round(t.quantile(0.99)), round(t.quantile(1)), t.statuses)
}
