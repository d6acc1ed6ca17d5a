package access

import (
	"fmt"
	"io"
	"regexp"
)

// secrets are keys, and tokens in the compact form of JWT (RFC 7519), wherever
// they stand: somebody pastes one into a field, a path or a query one day, and
// what is wrong with a request is logged. The id of a key stays, since it says
// whose it was.
var secrets = regexp.MustCompile(fmt.Sprintf(
	`(%s_[0-9a-f]{%d}_)[0-9A-Za-z_]+|(eyJ)[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]+\.[0-9A-Za-z_-]*`, prefix, 2*idBytes))

// redactor writes to a writer without secrets.
type redactor struct{ w io.Writer }

// Redactor returns a writer for a log, which takes one entry a call and blots
// out the secrets in it.
func Redactor(w io.Writer) io.Writer { return redactor{w} }

// Write implements io.Writer.
func (r redactor) Write(entry []byte) (int, error) {
	if _, err := r.w.Write(secrets.ReplaceAll(entry, []byte("$1$2…"))); err != nil {
		return 0, err
	}
	return len(entry), nil
}
