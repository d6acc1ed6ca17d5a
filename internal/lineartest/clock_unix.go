//go:build unix

package lineartest

import (
	"syscall"
	"testing"
	"time"
)

// spent is the processor time that this process has used. What else runs on the
// machine takes none of it, as it does of the time on the wall.
func spent(t *testing.T) time.Duration {
	t.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
