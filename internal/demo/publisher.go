package demo

// Publisher is what the invented organisation is called in English.
const Publisher = "International Office for River Crossings"

// PublisherNames returns by language code what it is called in its other languages.
func PublisherNames() map[string]string {
	return map[string]string{
		"fr": "Office international des passages fluviaux",
		"es": "Oficina Internacional de Pasos Fluviales",
		"ar": "المكتب الدولي للمعابر النهرية",
	}
}
