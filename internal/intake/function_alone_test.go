package intake

import "testing"

func TestFunctionAlone(t *testing.T) {
	run(t, []example{
		{"indefinite", "en", "Jane Roe, Director, came.\n\nA spokesperson for the keepers' league said: “We are ready to go at last.”", []string{"q1 spokesperson for the keepers' league"}},
		{"who led", "en", "Director Jane Roe came. “We are ready,” she said.\n\nThe inspector who led the search said it was late. “We are tired as well,” he said.", []string{"q1 Jane Roe (Director)", "q2 inspector"}},
		{"definite is somebody mentioned, or nobody", "en", "Jane Roe, Director, came. It rained.\n\n“We are ready to go,” the Minister said.", nil},
		{"in Arabic", "ar", "وأوضحت متحدثة باسم البلدية: «الدخول مجاني في جميع الأيام».", []string{"q1 متحدثة باسم البلدية"}},
		{"the function is given as a title", "en", "The town chose Jane Roe. “I am glad of it,” the new Director-General said.", []string{"q1 Jane Roe (Director-General)"}},
		{"French inhabitant", "fr", "Jean Roy, maire, est venu. Une habitante, qui n’a pas voulu dire son nom, témoigne : « La lampe est rallumée ce soir. »", []string{"q1 habitante"}},
	})
}

func TestOneOf(t *testing.T) {
	run(t, []example{
		{"with a name", "en", "Jane Roe, who led the work, said it was late.\n\n“We are all ready to go at last,” recalled one of the Lamp Guild experts, who can not be named.", []string{"q1 one of the Lamp Guild experts"}},
		{"young", "en", "Jane Roe, who led the work, said it was late.\n\n“We are all ready to go at last,” said a young nurse at the harbour.", []string{"q1 young nurse at the harbour"}},
		{"bare", "en", "Jane Roe, who led the work, said it was late.\n\n“We are all ready to go at last,” said one of the keepers.", []string{"q1 one of the keepers"}},
		{"described", "en", "“We are all ready to go at last,” said one of the young lamp trimmers.", []string{"q1 one of the young lamp trimmers"}},
		{"tells somebody", "es", "Juan Ruiz, fiscal, habló ayer. En la grabación uno de los fareros le dice a otro: «Apaga la lámpara, que nadie la mira».", []string{"q1 uno de los fareros"}},
	})
}
