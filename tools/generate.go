// Package tools holds what developers run and the server does not.
//
// `go generate ./tools` makes api/ from proto/. The tools are pinned: the
// plugins in go.mod, buf in buf.mod.
package tools

//go:generate sh -c "cd .. && go run ./tools/protodeps .protodeps"
//go:generate sh -c "cd .. && go tool -modfile=tools/buf.mod buf format proto -w"
//go:generate sh -c "cd .. && go tool -modfile=tools/buf.mod buf generate"
