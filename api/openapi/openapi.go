// Package openapi holds the generated OpenAPI description of the REST
// interface.
package openapi

import _ "embed"

// JSON is the description, OpenAPI 2.0 in JSON, as it is served at
// /openapi.json.
//
//go:embed pressroom.swagger.json
var JSON []byte
