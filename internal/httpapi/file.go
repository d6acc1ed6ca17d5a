package httpapi

import (
	"encoding/json"
	"net/http"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// DefaultMaxFile is the size of the largest file that is read, in bytes: the
// largest text in two languages, with all that an exchange format puts around
// it.
const DefaultMaxFile = 16 << 20

// takesFile reports whether the body of a route is a file, which comes as it
// is and not as JSON.
func (rt *route) takesFile() bool {
	md, _ := rt.bodyType()
	return isFile(md)
}

func isFile(md protoreflect.MessageDescriptor) bool {
	return md != nil && md.FullName() == (&httpbody.HttpBody{}).ProtoReflect().Descriptor().FullName()
}

// wrapFile returns a file as the mux reads it.
func wrapFile(r *http.Request, file []byte) ([]byte, error) {
	return json.Marshal(struct {
		ContentType string `json:"contentType"`
		Data        []byte `json:"data"`
	}{r.Header.Get("Content-Type"), file})
}

// unwrapFile sends a file as it is. It is no page: a browser that is led to it
// keeps it and does not show it.
func (a *answer) unwrapFile() {
	file, ok := a.message.(*httpbody.HttpBody)
	if !ok || a.err != nil {
		return
	}
	a.body.Reset()
	a.body.Write(file.GetData())
	a.header.Set("Content-Type", file.GetContentType())
	if len(file.GetExtensions()) == 0 { // a feed has some, and is for reading
		a.header.Set("Content-Disposition", "attachment")
	}
}
