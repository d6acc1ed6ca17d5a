package intake

// eponymEnd returns the index after the name of a person, from list[j] on, that a place or an organisation has: "the King
// Salim University", "the university of Hamad bin Salim". It returns j where none is.
func (a arabic) eponymEnd(j int) int {
	k := j
	if eponymous[fold(a.list[k].text)] && k+1 < len(a.list) && a.blank(k+1) && (mayBeGiven(a.list[k+1].text) || a.isServant(k+1)) {
		k++
	} else if !a.beginsName(k) {
		return j
	}
	for k-j < maxArabicName {
		if a.isServant(k) {
			k++
		}
		k++
		if !a.isSon(k) || k+1 >= len(a.list) || !a.blank(k+1) {
			return k
		}
		k++
	}
	return j
}

// eponymous are the honorifics of those whom universities and hospitals are named after.
var eponymous = words(`الملك الملكة الأمير الأميرة الشيخ الشيخة السلطان الإمام`)

// isOwnFunction reports whether list[j] is a function with the article, and the name of who has it and not the function
// before follows: "the member of the board, Deputy Salim Haddad".
func (a arabic) isOwnFunction(j int) bool {
	if !ownFunctions[fold(a.list[j].text)] || j+1 >= len(a.list) || !a.blank(j+1) {
		return false
	}
	if a.described(j) > j {
		return true
	}
	_, definite := bareForm(a.list[j+1].text)
	return !definite && a.nameUnits(j+1, a.nameEnd(j+1)) > 1
}

// ownFunctions are those that stand before a name as honorifics do.
var ownFunctions = words(`النائب النائبة السفير السفيرة الوزير الوزيرة المستشار المستشارة السيناتور الباحث الباحثة الخبير الخبيرة الكاتب الكاتبة الفنان الفنانة الإعلامي الإعلامية
	الصحفي الصحفية الشاعر الشاعرة المخرج المخرجة اللاعب اللاعبة`)
