package archive

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/kv"
	"github.com/openpressroom/pressroom/internal/press"
)

// requestAge is how long an answer is kept for a repeated request.
const requestAge = 24 * time.Hour

// Request is a request that may carry an id (AIP-155).
type Request interface {
	proto.Message
	// GetRequestId returns the id, or nothing.
	GetRequestId() string
}

// Once runs fn in a transaction and returns its answer. Where the request
// carries an id with which the same caller made the same request within a day,
// it returns the answer of that time and fn does not run; where it was another
// request, the error is Invalid. The answer is kept in the transaction, so that
// there is one if and only if the work was done, and kept without what is shown
// once, which a repetition does not show.
func Once[R proto.Message](ctx context.Context, a *Archive, req Request, fn func(*Writer) (R, error)) (R, error) {
	var answer, none R
	// Taken before fn runs, which may write to what it was given.
	digest, err := digestRequest(req)
	if err != nil {
		return none, err
	}
	err = a.Update(ctx, func(w *Writer) error {
		if req.GetRequestId() == "" {
			var err error
			answer, err = record(ctx, w, req, fn)
			return err
		}
		k := key{}.text(press.CallerOf(ctx).Key).text(req.GetRequestId())
		kept, err := requests.find(w.kv, k)
		if err != nil {
			return err
		}
		if kept != nil && w.now.Sub(kept.GetCreateTime().AsTime()) < requestAge {
			if string(kept.GetRequestSha256()) != string(digest) {
				return press.BadField("requestId", press.RequestIDReused)
			}
			m, err := kept.GetResponse().UnmarshalNew()
			if err != nil {
				return err
			}
			answer = m.(R)
			return nil
		}
		if answer, err = record(ctx, w, req, fn); err != nil {
			return err
		}
		shown := proto.Clone(answer)
		aip.ClearSecrets(shown)
		response, err := anypb.New(shown)
		if err != nil {
			return err
		}
		if err := w.forgetRequests(); err != nil {
			return err
		}
		if err := requestTimes.put(w.kv, append(key{}.time(w.now), k...)); err != nil {
			return err
		}
		return requests.put(w.kv, k, &storev1.RequestRecord{
			RequestSha256: digest, Response: response, CreateTime: timestamppb.New(w.now),
		})
	})
	if err != nil {
		return none, err
	}
	return answer, nil
}

// digestRequest digests a request with its type.
func digestRequest(req proto.Message) ([]byte, error) {
	wire, err := proto.MarshalOptions{Deterministic: true}.Marshal(req)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(append([]byte(req.ProtoReflect().Descriptor().FullName()+"\x00"), wire...))
	return sum[:], nil
}

// forgetPerWrite bounds the work that forgetting adds to one write. More than
// one, so that the table shrinks to what a day holds.
const forgetPerWrite = 4

// forgetRequests deletes some of the answers that are too old.
func (w *Writer) forgetRequests() error {
	old := kv.Range{End: key{}.time(w.now.Add(-requestAge))}
	var gone []kv.Entry
	for e, err := range w.kv.Scan(requestTimes.name, old) {
		if err != nil {
			return err
		}
		if gone = append(gone, e); len(gone) == forgetPerWrite {
			break
		}
	}
	for _, e := range gone {
		if err := w.forgetRequest(e.Key); err != nil {
			return err
		}
	}
	return nil
}

// forgetRequest deletes an entry by age, and the answer that it stands for
// unless the id has been used anew since.
func (w *Writer) forgetRequest(aged key) error {
	if err := requestTimes.delete(w.kv, aged); err != nil {
		return err
	}
	made := time.Unix(0, int64(binary.BigEndian.Uint64(aged)))
	k := aged[numberSize:]
	kept, err := requests.find(w.kv, k)
	if err != nil || kept == nil || kept.GetCreateTime().AsTime().After(made) {
		return err
	}
	return requests.delete(w.kv, k)
}
