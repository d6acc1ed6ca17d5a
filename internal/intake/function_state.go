package intake

import "strings"

// highOffices are what the holders of the first offices of a country go by besides their title, and how that title begins.
var highOffices = []struct{ called, titles set }{
	{
		words(`head of state, chef de l'état, cheffe de l'état, jefe de estado, jefa de estado, jefe del estado, jefa del estado, primer mandatario, primera mandataria`),
		words(`president, président, présidente, presidente, presidenta, king, queen, roi, reine, rey, reina, emperor, emir, sultan, prince`),
	},
	{
		words(`head of government, head of the government, chef du gouvernement, cheffe du gouvernement, jefe de gobierno, jefe del gobierno, jefa de gobierno, jefa del gobierno`),
		words(`prime minister, premier, premier ministre, première ministre, primer ministro, primera ministra, presidente del gobierno, presidenta del gobierno, chancellor, taoiseach`),
	},
}

// isHighOffice reports whether a function is what the holder of one of the first offices of a country goes by.
func (r *reading) isHighOffice(function span) bool {
	folded := fold(r.oneLine(function))
	return highOffices[0].called[folded] || highOffices[1].called[folded]
}

// holdsHighOffice reports whether a title is that of who goes by such a function: "the Head of State" is the President.
func (r *reading) holdsHighOffice(function, title span) bool {
	folded, held := fold(r.oneLine(function)), fold(r.oneLine(title))+" "
	for _, office := range highOffices {
		if !office.called[folded] {
			continue
		}
		for begin := range office.titles {
			if strings.HasPrefix(held, begin+" ") {
				return true
			}
		}
	}
	return false
}
