package archive

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/kv"
)

// The fields that decide whether a secret opens a key.
var (
	secretField = (&storev1.KeyRecord{}).ProtoReflect().Descriptor().Fields().ByName("secret_sha256").Number()
	keyField    = (&storev1.KeyRecord{}).ProtoReflect().Descriptor().Fields().ByName("key").Number()
	expireField = (&pressroomv1.Key{}).ProtoReflect().Descriptor().Fields().ByName("expire_time").Number()
	revokeField = (&pressroomv1.Key{}).ProtoReflect().Descriptor().Fields().ByName("revoke_time").Number()
)

// KeyLock returns of a key's record what decides whether a secret opens it, the
// hash and the times at which it ends, and nothing else; nil where there is no
// such key. An id that comes from outside may hold anything. What the key may do
// is not read, since reading that takes the longer the more it is, and would tell
// by the time of a refusal whose key an id is; whole reads it.
func (r *Reader) KeyLock(id string) (lock *storev1.KeyRecord, whole func() (*storev1.KeyRecord, error), err error) {
	value, err := r.kv.Get(keys.name, key{}.text(id))
	unknown := errors.Is(err, kv.ErrNotFound)
	if unknown {
		value, err = bytes.Clone(decoy), nil
	}
	if err != nil {
		return nil, nil, err
	}
	if lock, err = lockOf(value); err != nil {
		return nil, nil, fmt.Errorf("decode record of %s: %w", keys.name, err)
	}
	if unknown {
		return nil, nil, nil
	}
	return lock, func() (*storev1.KeyRecord, error) { return keys.decode(value) }, nil
}

// decoy is what is read in the place of a record that is not there, so that this
// takes as long.
var decoy = func() []byte {
	record, err := proto.Marshal(&storev1.KeyRecord{
		Id: "000000000000", SecretSha256: make([]byte, sha256.Size), Key: &pressroomv1.Key{
			Name: "keys/000000000000", DisplayName: "Wire desk", CreateTime: timestamppb.Now(), LastUseTime: timestamppb.Now(),
			Grants: []*pressroomv1.Grant{{Role: pressroomv1.Grant_EDITOR}},
		},
	})
	if err != nil {
		panic("archive: " + err.Error()) // the record is ours
	}
	return record
}()

// lockOf reads the lock in the bytes of a record.
func lockOf(record []byte) (*storev1.KeyRecord, error) {
	lock := &storev1.KeyRecord{}
	err := parts(record, func(field protowire.Number, part []byte) error {
		switch field {
		case secretField:
			lock.SecretSha256 = part
		case keyField:
			if lock.Key == nil {
				lock.Key = &pressroomv1.Key{}
			}
			return parts(part, func(field protowire.Number, part []byte) error {
				switch field {
				case expireField:
					return readTime(&lock.Key.ExpireTime, part)
				case revokeField:
					return readTime(&lock.Key.RevokeTime, part)
				}
				return nil
			})
		}
		return nil
	})
	return lock, err
}

// parts calls fn with each field of a message that has bytes for a value.
func parts(message []byte, fn func(protowire.Number, []byte) error) error {
	for len(message) > 0 {
		field, kind, n := protowire.ConsumeTag(message)
		if n < 0 {
			return protowire.ParseError(n)
		}
		message = message[n:]
		if kind == protowire.BytesType {
			part, _ := protowire.ConsumeBytes(message)
			if err := fn(field, part); err != nil {
				return err
			}
		}
		if n = protowire.ConsumeFieldValue(field, kind, message); n < 0 {
			return protowire.ParseError(n)
		}
		message = message[n:]
	}
	return nil
}

func readTime(to **timestamppb.Timestamp, part []byte) error {
	if *to == nil {
		*to = &timestamppb.Timestamp{}
	}
	return proto.UnmarshalOptions{Merge: true}.Unmarshal(part, *to)
}
