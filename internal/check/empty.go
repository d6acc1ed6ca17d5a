package check

// TargetEmpty finds a translation that is not there.
const TargetEmpty Check = "TARGET_EMPTY"

func empty(p Pair) []Finding {
	if p.Source == "" {
		return nil
	}
	return []Finding{{Check: TargetEmpty, Severity: Error}}
}
