package archive

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/testing/protocmp"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// TestLockOf reads the lock of any record, which is what the record read whole
// says of it, and of bytes that are none no more than that they are none.
func TestLockOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		maybe := func(name string) *timestamppb.Timestamp {
			if !rapid.Bool().Draw(t, name) {
				return nil
			}
			return &timestamppb.Timestamp{Seconds: rapid.Int64().Draw(t, name), Nanos: rapid.Int32().Draw(t, name)}
		}
		record := &storev1.KeyRecord{
			Id: rapid.String().Draw(t, "id"), SecretSha256: rapid.SliceOf(rapid.Byte()).Draw(t, "secret"), CreateTime: maybe("made"),
		}
		if rapid.Bool().Draw(t, "key") {
			record.Key = &pressroomv1.Key{
				Name: "keys/a", DisplayName: rapid.String().Draw(t, "name"), ExpireTime: maybe("expires"), RevokeTime: maybe("revoked"),
				CreateTime: maybe("created"), LastUseTime: maybe("used"),
			}
			for range rapid.IntRange(0, 4).Draw(t, "grants") {
				record.Key.Grants = append(record.Key.Grants, &pressroomv1.Grant{Role: 1, LanguageCodes: []string{"fr"}})
			}
		}
		wire, err := proto.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		want := &storev1.KeyRecord{SecretSha256: record.GetSecretSha256()}
		if k := record.GetKey(); k != nil {
			want.Key = &pressroomv1.Key{ExpireTime: k.GetExpireTime(), RevokeTime: k.GetRevokeTime()}
		}
		got, err := lockOf(wire)
		if diff := cmp.Diff(want, got, protocmp.Transform()); err != nil || diff != "" {
			t.Fatalf("%v (-want +got):\n%s", err, diff)
		}
		// Cut off anywhere, it is a record or none for both.
		cut := wire[:rapid.IntRange(0, len(wire)).Draw(t, "cut")]
		if _, err := lockOf(cut); err != nil && proto.Unmarshal(cut, &storev1.KeyRecord{}) == nil {
			t.Fatalf("%x is a record, and has no lock: %v", cut, err)
		}
	})
}
