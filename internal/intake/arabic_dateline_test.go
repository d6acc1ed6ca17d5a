package intake

import "testing"

func TestArabicCapital(t *testing.T) {
	const rest = "افتتحت وزارة الموانئ اليوم المنارة الجديدة في المدينة القديمة بعد عام من العمل المتواصل في الميناء كله."
	run(t, []example{
		{"capital", "ar", "عمان (لامبا) - " + rest, []string{"dateline عمان"}},
		{"two capitals", "ar", "بيروت/ عمان، 5 تشرين الثاني 2010 – " + rest, []string{"dateline بيروت 2010-11-5"}},
		{"country", "ar", "مسقط، سلطنة عمان، 5 مايو 2020 - " + rest, []string{"dateline مسقط OM 2020-5-5"}},
	})
}
