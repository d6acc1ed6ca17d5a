package archive

import (
	"errors"

	"google.golang.org/protobuf/types/known/timestamppb"

	storev1 "github.com/openpressroom/pressroom/api/pressroom/store/v1"
	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
	"github.com/openpressroom/pressroom/internal/press"
	"github.com/openpressroom/pressroom/internal/segment"
)

// retask brings the work list up to date with what there is to do for a
// release in a language.
func (w *Writer) retask(n press.VariantName) error {
	if err := w.untask(n); err != nil {
		return err
	}
	release, err := w.release(n.Release)
	if err != nil {
		return err
	}
	task, err := w.taskOf(n, release)
	if err != nil || task == nil {
		return err
	}
	if err := tasks.put(w.kv, taskKey(n), &storev1.TaskRecord{Task: task}); err != nil {
		return err
	}
	for _, k := range taskEntries(n, task) {
		if err := tasksByState.put(w.kv, k); err != nil {
			return err
		}
	}
	return nil
}

// untask takes a release off the work list of a language.
func (w *Writer) untask(n press.VariantName) error {
	old, err := tasks.find(w.kv, taskKey(n))
	if err != nil || old == nil {
		return err
	}
	for _, k := range taskEntries(n, old.GetTask()) {
		if err := tasksByState.delete(w.kv, k); err != nil {
			return err
		}
	}
	return tasks.delete(w.kv, taskKey(n))
}

func taskKey(n press.VariantName) key { return key{}.text(n.Language).text(n.Release) }

// taskEntries are the entries of a task in the work list: under each of its
// states, and under any.
func taskEntries(n press.VariantName, task *pressroomv1.TranslationTask) []key {
	created := task.GetReleaseCreateTime().AsTime()
	entries := []key{taskList(n.Language, 0).time(created).text(n.Release)}
	for _, state := range task.GetStates() {
		entries = append(entries, taskList(n.Language, state).time(created).text(n.Release))
	}
	return entries
}

// taskList is what the entries of a language and a state begin with; 0 is any.
func taskList(language string, state pressroomv1.TranslationTask_State) key {
	name := ""
	if state != 0 {
		name = state.String()
	}
	return key{}.text(language).text(name)
}

// taskOf works out what there is to do, or nil where there is nothing.
func (w *Writer) taskOf(n press.VariantName, release *storev1.ReleaseRecord) (*pressroomv1.TranslationTask, error) {
	source, err := variants.find(w.kv, sourceKey(release))
	if err != nil || source == nil || n.Language == release.GetRelease().GetSourceLanguageCode() {
		return nil, err
	}
	t, err := w.translation(n, source.GetVariant().GetRevision())
	if err != nil {
		return nil, err
	}
	record, err := variants.find(w.kv, variantKey(n))
	if err != nil {
		return nil, err
	}
	v := record.GetVariant()
	rendered, err := w.segmentation(n.Release, v.GetSourceRevision())
	if err != nil {
		return nil, err
	}
	p := t.Progress()
	task := &pressroomv1.TranslationTask{
		Name:                 n.String() + "/translationTask",
		Variant:              n.String(),
		LanguageCode:         n.Language,
		SourceLanguageCode:   release.GetRelease().GetSourceLanguageCode(),
		States:               taskStates(v, p, t.RendersAll(rendered)),
		SegmentCount:         p.Segments,
		MissingSegmentCount:  p.Missing,
		StaleSegmentCount:    p.Stale,
		RejectedSegmentCount: p.Rejected,
		WordCount:            p.Words,
		ReleaseCreateTime:    release.GetRelease().GetCreateTime(),
		RejectReason:         v.GetRejectReason(),
	}
	if p.Segments == 0 || len(task.GetStates()) == 0 {
		return nil, nil
	}
	return task, nil
}

// taskStates says what there is to do for a text, nil where there is none yet.
// Segments that were left out when the text was submitted are not missing while
// their source is the same.
func taskStates(v *pressroomv1.Variant, p segment.Progress, rendersAll bool) []pressroomv1.TranslationTask_State {
	var states []pressroomv1.TranslationTask_State
	draft := v == nil || v.GetState() == pressroomv1.Variant_DRAFT
	if p.Missing > 0 && (draft || !rendersAll) {
		states = append(states, pressroomv1.TranslationTask_MISSING)
	}
	if p.Stale > 0 {
		states = append(states, pressroomv1.TranslationTask_STALE)
	}
	if v.GetState() == pressroomv1.Variant_IN_REVIEW {
		states = append(states, pressroomv1.TranslationTask_IN_REVIEW)
	}
	if draft && v.GetRejectReason() != "" || p.Rejected > 0 {
		states = append(states, pressroomv1.TranslationTask_REJECTED)
	}
	if len(states) == 0 && draft {
		states = append(states, pressroomv1.TranslationTask_COMPLETE)
	}
	return states
}

// Tasks returns up to limit tasks of a language and a state, 0 for any, that of
// the newest release first, after a cursor, and the cursor of the next page. Of
// a release that a caller may not know of they get none.
func (r *Reader) Tasks(c press.Caller, language string, state pressroomv1.TranslationTask_State, cursor []byte, limit int) ([]*pressroomv1.TranslationTask, []byte, error) {
	prefix := taskList(language, state)
	var page []*pressroomv1.TranslationTask
	var last []byte
	for e, err := range r.kv.Scan(tasksByState.name, descending(prefix, cursor)) {
		if err != nil {
			return nil, nil, err
		}
		id, _ := key(e.Key[len(prefix)+numberSize:]).cutText()
		if err := r.ShowsTo(c, id); errors.Is(err, &press.Error{Reason: press.ReleaseNotFound}) {
			continue
		} else if err != nil {
			return nil, nil, err
		}
		if len(page) == limit {
			return page, last, nil
		}
		task, err := r.task(press.VariantName{Release: id, Language: language})
		if err != nil {
			return nil, nil, err
		}
		page, last = append(page, task), e.Key
	}
	return page, nil, nil
}

// task returns a task with what is read from its release.
func (r *Reader) task(n press.VariantName) (*pressroomv1.TranslationTask, error) {
	record, err := tasks.get(r.kv, taskKey(n))
	if err != nil {
		return nil, err
	}
	release, err := r.release(n.Release)
	if err != nil {
		return nil, err
	}
	source, err := variants.get(r.kv, sourceKey(release))
	if err != nil {
		return nil, err
	}
	timeline, err := r.timeline(press.VariantName{Release: n.Release, Language: release.GetRelease().GetSourceLanguageCode()})
	if err != nil {
		return nil, err
	}
	task := record.GetTask()
	task.SourceHeadline = source.GetVariant().GetHeadline()
	if next, ok := timeline.Next(r.now); ok {
		task.Deadline = timestamppb.New(next)
	} else if embargo := release.GetRelease().GetEmbargoTime(); embargo != nil && embargo.AsTime().After(r.now) {
		task.Deadline = embargo
	}
	return task, nil
}
