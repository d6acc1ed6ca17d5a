package access

import (
	"context"
	"strings"
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/aip"
	"github.com/openpressroom/pressroom/internal/archive"
	"github.com/openpressroom/pressroom/internal/press"
)

// Service implements pressroom.v1.AccessService. Its errors are those of package
// press.
type Service struct {
	pressroomv1.UnimplementedAccessServiceServer
	archive *archive.Archive
}

var _ pressroomv1.AccessServiceServer = (*Service)(nil)

// NewService makes the administrators' room.
func NewService(a *archive.Archive) *Service { return &Service{archive: a} }

// CreateKey implements AccessService.
func (s *Service) CreateKey(ctx context.Context, req *pressroomv1.CreateKeyRequest) (*pressroomv1.Key, error) {
	return archive.Recorded(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Key, error) {
		k := proto.CloneOf(req.GetKey())
		aip.ClearOutput(k)
		if err := press.SettleKey(k, w.Now()); err != nil {
			return nil, press.Within("key", err)
		}
		k.Creator = press.CallerOf(ctx).Actor()
		text, record := NewKey(k)
		if err := w.CreateKey(record); err != nil {
			return nil, err
		}
		shown := proto.CloneOf(record.GetKey())
		shown.Secret = text
		return shown, nil
	})
}

// GetKey implements AccessService.
func (s *Service) GetKey(ctx context.Context, req *pressroomv1.GetKeyRequest) (*pressroomv1.Key, error) {
	id, err := press.KeyID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	var k *pressroomv1.Key
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		k, err = r.Key(id)
		return err
	})
	return k, err
}

// ListKeys implements AccessService.
func (s *Service) ListKeys(ctx context.Context, req *pressroomv1.ListKeysRequest) (*pressroomv1.ListKeysResponse, error) {
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListKeysResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.Keys(cursor, aip.PageSize(req.GetPageSize()))
		resp.Keys = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// RevokeKey implements AccessService.
func (s *Service) RevokeKey(ctx context.Context, req *pressroomv1.RevokeKeyRequest) (*pressroomv1.Key, error) {
	id, err := press.KeyID("name", req.GetName())
	if err != nil {
		return nil, err
	}
	return archive.Once(ctx, s.archive, req, func(w *archive.Writer) (*pressroomv1.Key, error) {
		if err := lastAdmin(ctx, &w.Reader, req.GetName()); err != nil {
			return nil, err
		}
		return w.RevokeKey(id)
	})
}

// lastAdmin refuses to take away the last key that opens the administrators'
// room, unless the caller came in without one and so has another way.
func lastAdmin(ctx context.Context, r *archive.Reader, name string) error {
	if strings.HasPrefix(press.CallerOf(ctx).Key, press.PersonPrefix) {
		return nil
	}
	all, _, err := r.Keys(nil, -1)
	if err != nil {
		return err
	}
	is, others := false, 0
	for _, k := range all {
		switch {
		case !press.Opens(k, r.Now()) || !press.Administers(k):
		case k.GetName() == name:
			is = true
		default:
			others++
		}
	}
	if is && others == 0 {
		return press.Refuse(press.LastAdminKey, name)
	}
	return nil
}

// GetCaller implements AccessService.
func (s *Service) GetCaller(ctx context.Context, _ *pressroomv1.GetCallerRequest) (*pressroomv1.Caller, error) {
	c := press.CallerOf(ctx)
	return &pressroomv1.Caller{Actor: c.Actor(), Grants: c.Grants}, nil
}

// ListAuditEntries implements AccessService.
func (s *Service) ListAuditEntries(ctx context.Context, req *pressroomv1.ListAuditEntriesRequest) (*pressroomv1.ListAuditEntriesResponse, error) {
	cursor, err := press.Cursor(req)
	if err != nil {
		return nil, err
	}
	f := archive.AuditFilter{Actor: req.GetActor(), Resource: req.GetResource()}
	if f.Start, err = instant("startTime", req.GetStartTime()); err != nil {
		return nil, err
	}
	if f.End, err = instant("endTime", req.GetEndTime()); err != nil {
		return nil, err
	}
	resp := &pressroomv1.ListAuditEntriesResponse{}
	err = s.archive.View(ctx, func(r *archive.Reader) error {
		page, next, err := r.AuditEntries(f, cursor, aip.PageSize(req.GetPageSize()))
		resp.AuditEntries = page
		resp.NextPageToken = aip.EncodePageToken(req, next)
		return err
	})
	return resp, err
}

// instant reads a bound in time; the zero time where there is none.
func instant(field string, t *timestamppb.Timestamp) (time.Time, error) {
	if t == nil {
		return time.Time{}, nil
	}
	if !t.IsValid() {
		return time.Time{}, press.BadField(field, press.InvalidValue)
	}
	return t.AsTime(), nil
}
