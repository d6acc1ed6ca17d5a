package app

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"strings"

	"github.com/openpressroom/pressroom/internal/access"
)

// NewLogger makes the logger of a server, from which keys and tokens are
// blotted out.
func NewLogger(w io.Writer, level slog.Level) *slog.Logger {
	return slog.New(slog.NewTextHandler(access.Redactor(w), &slog.HandlerOptions{Level: level}))
}

// webLog takes what net/http logs. A handshake that fails is the matter of who
// connects, who could fill the log with them.
type webLog struct{ *slog.Logger }

// Write implements io.Writer; each call is a line.
func (l webLog) Write(line []byte) (int, error) {
	level := slog.LevelWarn
	if bytes.HasPrefix(line, []byte("http: TLS handshake error")) {
		level = slog.LevelDebug
	}
	l.Log(context.Background(), level, strings.TrimSpace(string(line)))
	return len(line), nil
}
