package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// followCommand follows the change log.
type followCommand struct {
	connection
	Language   string `help:"Only changes in this language." placeholder:"LANG"`
	Topic      string `help:"Only changes under this topic." placeholder:"TOPIC"`
	Region     string `help:"Only changes with a dateline in this country or territory." placeholder:"CODE"`
	CursorFile string `help:"Keep here how far it has come, and go on from there." placeholder:"FILE" type:"path"`
	Output     string `help:"Append to this file, and go on from its last line; standard output if not given." placeholder:"FILE" type:"path"`
	Full       bool   `help:"With what readers see of each publication."`
	FromNow    bool   `help:"Begin with what becomes visible from now on, where there is nothing to go on from."`
	Once       bool   `help:"End when all that is visible has been written."`
}

// Run implements the command.
func (f *followCommand) Run(ctx context.Context, c console) error {
	out, err := openLines(f.Output, f.CursorFile, c.out)
	if errors.Is(err, errNotAChange) {
		name := f.Output
		if name == "" {
			name = c.say("cli_stdout")
		}
		return c.because(err, "cli_not_a_change", "Path", name)
	}
	if err != nil {
		return err
	}
	defer out.Close()
	ctx, client, err := f.dial(ctx, c.words)
	if err != nil {
		return err
	}
	defer client.Close()
	if f.Once {
		err = f.catchUp(ctx, client, out)
	} else {
		err = f.follow(ctx, client, out, c)
	}
	if ctx.Err() != nil { // it was told to stop
		return nil
	}
	return err
}

func (f *followCommand) view() pressroomv1.ChangeView {
	if f.Full {
		return pressroomv1.ChangeView_CHANGE_VIEW_FULL
	}
	return pressroomv1.ChangeView_CHANGE_VIEW_BASIC
}

func (f *followCommand) start() pressroomv1.ChangeStart {
	if f.FromNow {
		return pressroomv1.ChangeStart_CHANGE_START_NOW
	}
	return pressroomv1.ChangeStart_CHANGE_START_OLDEST
}

// catchUp writes all that is visible.
func (f *followCommand) catchUp(ctx context.Context, client *client, out *lines) error {
	for {
		page, err := f.page(ctx, client, out)
		if err != nil {
			return err
		}
		for _, change := range page.GetChanges() {
			if err := out.write(change); err != nil {
				return err
			}
		}
		if !page.GetMore() {
			return out.keep(page.GetNextCursor())
		}
	}
}

func (f *followCommand) page(ctx context.Context, client *client, out *lines) (*pressroomv1.ListChangesResponse, error) {
	return client.ListChanges(ctx, &pressroomv1.ListChangesRequest{
		After: out.cursor, LanguageCode: f.Language, Topic: f.Topic, RegionCode: f.Region, View: f.view(), Start: f.start(),
	})
}

// Between attempts to come back to a server that went away.
const (
	shortestPause = 250 * time.Millisecond
	longestPause  = 30 * time.Second
)

// passes are the reasons for which a stream ends and another may not: its time is
// over, the server restarts or fails, too many calls were made.
var passes = map[codes.Code]bool{
	codes.DeadlineExceeded: true, codes.Unavailable: true, codes.ResourceExhausted: true, codes.Internal: true,
}

// follow writes changes until it is told to stop. A server that was there and
// went away is waited for; one that never was is an error.
func (f *followCommand) follow(ctx context.Context, client *client, out *lines, c console) error {
	// Where it begins is settled once: "from now" must not mean another instant
	// after an interruption.
	if out.cursor == "" && f.FromNow {
		page, err := f.page(ctx, client, out)
		if err != nil {
			return err
		}
		if err := out.keep(page.GetNextCursor()); err != nil {
			return err
		}
	}
	pause := shortestPause
	for connected := false; ; {
		begun, err := f.watch(ctx, client, out, c.words)
		connected = connected || begun
		if begun {
			pause = shortestPause
		}
		code := status.Code(err)
		switch {
		case ctx.Err() != nil || !connected || !passes[code]:
			return err
		case begun && code == codes.DeadlineExceeded: // it has run for as long as a stream may
			continue
		}
		fmt.Fprintln(c.err, "pressroom:", c.say("cli_gone_away", "Server", f.Server))
		select {
		case <-time.After(pause/2 + rand.N(pause/2)):
		case <-ctx.Done():
		}
		pause = min(2*pause, longestPause)
	}
}

// watch writes changes as long as the server sends them, and reports whether it
// began to.
func (f *followCommand) watch(ctx context.Context, client *client, out *lines, w words) (begun bool, err error) {
	stream, err := client.WatchChanges(ctx, &pressroomv1.WatchChangesRequest{
		After: out.cursor, LanguageCode: f.Language, Topic: f.Topic, RegionCode: f.Region, View: f.view(),
	})
	if err != nil {
		return false, err
	}
	header, _ := stream.Header() // its error is that of Recv
	begun = header != nil
	for {
		resp, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return begun, status.Error(codes.Unavailable, w.say("cli_stream_ended"))
		}
		if err != nil {
			return begun, err
		}
		if err := out.write(resp.GetChange()); err != nil {
			return begun, w.because(err, "cli_change_unwritten")
		}
	}
}
