// Command protodeps prints the protos that the contract imports into a folder,
// from the descriptors that are linked into the Go modules of go.mod. So what
// buf compiles against always matches what the server links, and no schema
// registry is needed.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/jhump/protoreflect/v2/protoprint"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	// Linked for their descriptors.
	_ "buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	_ "google.golang.org/genproto/googleapis/api/annotations"
	_ "google.golang.org/genproto/googleapis/api/httpbody"
	_ "google.golang.org/genproto/googleapis/type/date"
)

// roots are the imported files; what they import themselves comes along.
var roots = []string{
	"buf/validate/validate.proto",
	"google/api/annotations.proto",
	"google/api/client.proto",
	"google/api/field_behavior.proto",
	"google/api/httpbody.proto",
	"google/api/resource.proto",
	"google/type/date.proto",
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: protodeps FOLDER")
	}
	seen := make(map[string]bool)
	for _, path := range roots {
		file, err := protoregistry.GlobalFiles.FindFileByPath(path)
		if err != nil {
			log.Fatalf("find %s: %v", path, err)
		}
		if err := write(os.Args[1], file, seen); err != nil {
			log.Fatal(err)
		}
	}
}

// write prints file and its imports below folder. The well-known types are
// left out: buf brings its own.
func write(folder string, file protoreflect.FileDescriptor, seen map[string]bool) error {
	if seen[file.Path()] || file.Package() == "google.protobuf" {
		return nil
	}
	seen[file.Path()] = true
	var printer protoprint.Printer
	text, err := printer.PrintProtoToString(file)
	if err != nil {
		return fmt.Errorf("print %s: %w", file.Path(), err)
	}
	target := filepath.Join(folder, filepath.FromSlash(file.Path()))
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(target, []byte(text), 0o644); err != nil {
		return err
	}
	for i := range file.Imports().Len() {
		if err := write(folder, file.Imports().Get(i).FileDescriptor, seen); err != nil {
			return err
		}
	}
	return nil
}
