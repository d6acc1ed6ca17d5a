package intake

import "testing"

func TestJudged(t *testing.T) {
	run(t, []example{
		{"described as", "en", "Headteacher Jane Roe described the theft as “a kick in the teeth for us”.", []string{"q1 Jane Roe (Headteacher)"}},
		{"calificó de", "es", "El fiscal Juan Ruiz calificó la operación de «concierto a tres voces».", []string{"q1 Juan Ruiz (fiscal)"}},
		{"y voit", "fr", "L’association Feux y voit « le sauvetage le plus lent du siècle ».", []string{"q1 association Feux"}},
		{"known as", "en", "Jane Roe said that the tower known as “the old lamp of the sea” burns.", nil},
	})
}
