package boltkv

import (
	"encoding/binary"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	bolt "go.etcd.io/bbolt"

	"github.com/openpressroom/pressroom/internal/kv"
)

// BenchmarkUpdate compares the group commit with an fsync for each Update and
// with bbolt's Batch, by the number of parallel callers:
//
//	go test -run '^$' -bench Update ./internal/kv/boltkv
func BenchmarkUpdate(b *testing.B) {
	value := make([]byte, 1000)
	boltPut := func(key []byte) func(*bolt.Tx) error {
		return func(tx *bolt.Tx) error { return tx.Bucket([]byte(table)).Put(key, value) }
	}
	ways := []struct {
		name string
		put  func(*Store, []byte) error
	}{
		{"each", func(s *Store, key []byte) error { return s.db.Update(boltPut(key)) }},
		{"batch", func(s *Store, key []byte) error { return s.db.Batch(boltPut(key)) }},
		{"group", func(s *Store, key []byte) error {
			return s.Update(b.Context(), func(w kv.Writer) error { return w.Put(table, key, value) })
		}},
	}
	for _, callers := range []int{1, 16, 64} {
		for _, way := range ways {
			b.Run(fmt.Sprintf("%s/callers=%d", way.name, callers), func(b *testing.B) {
				s, err := Open(filepath.Join(b.TempDir(), "store.db"), Options{Tables: []kv.Table{table}})
				if err != nil {
					b.Fatal(err)
				}
				defer func() { _ = s.Close() }()
				var next atomic.Int64
				var wg sync.WaitGroup
				b.ResetTimer()
				for range callers {
					wg.Go(func() {
						for n := next.Add(1); n <= int64(b.N); n = next.Add(1) {
							if err := way.put(s, binary.BigEndian.AppendUint64(nil, uint64(n))); err != nil {
								b.Error(err)
							}
						}
					})
				}
				wg.Wait()
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "updates/s")
			})
		}
	}
}
