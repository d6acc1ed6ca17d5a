package syndication

import (
	"strings"

	"google.golang.org/protobuf/types/known/timestamppb"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/webhook"
)

// maxAttemptError is the length in bytes of the longest error that is kept.
const maxAttemptError = 500

// attemptOf tells of a parcel what its owner should see.
func attemptOf(p *parcel, answer webhook.Answer) *pressroomv1.SubscriptionAttempt {
	attempt := &pressroomv1.SubscriptionAttempt{
		Edition:    p.change.Record.GetEdition().GetName(),
		MessageId:  p.message,
		CreateTime: timestamppb.New(p.began),
		Outcome:    answer.Outcome(),
		StatusCode: int32(answer.Status),
	}
	if answer.Err != nil {
		text := answer.Err.Error()
		attempt.Error = strings.ToValidUTF8(text[:min(len(text), maxAttemptError)], "")
	}
	return attempt
}
