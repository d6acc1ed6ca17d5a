package syndication

import (
	"errors"
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
		Outcome:    outcome(answer),
		StatusCode: int32(answer.Status),
	}
	if answer.Err != nil {
		text := answer.Err.Error()
		attempt.Error = strings.ToValidUTF8(text[:min(len(text), maxAttemptError)], "")
	}
	return attempt
}

func outcome(answer webhook.Answer) pressroomv1.SubscriptionAttempt_Outcome {
	switch {
	case answer.Taken():
		return pressroomv1.SubscriptionAttempt_TAKEN
	case answer.Err == nil:
		return pressroomv1.SubscriptionAttempt_REFUSED
	case errors.Is(answer.Err, webhook.ErrForbidden):
		return pressroomv1.SubscriptionAttempt_FORBIDDEN_ADDRESS
	case errors.Is(answer.Err, webhook.ErrTimeout):
		return pressroomv1.SubscriptionAttempt_TIMED_OUT
	}
	return pressroomv1.SubscriptionAttempt_UNREACHABLE
}
