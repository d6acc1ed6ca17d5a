package intake

import "testing"

func TestSpeaking(t *testing.T) {
	run(t, []example{
		{"not what stands in marks", "fr", "L’aide fait partie de ses priorités, les « Five 5 », à savoir « Éclairer la mer » et « Aider les gardiens ». Jeanne Roy est venue.", nil},
		{"not a programme in marks", "es", "El programa «Faro» sostiene que “la lámpara alumbra toda la costa”, dijo Juana Ruiz.", []string{"q1 Juana Ruiz"}},
	})
}
