package intake

// person is somebody as a text mentions them.
type person struct {
	name, title span // title is empty where none is given, name where only a function is
	rank        span // before the name, where the title is another: "le colonel Jean Roy, commandant"
	surname     bool // only one name, or an honorific and one
	guessed     bool // where the title ends and the name begins
	org         bool // the name is that of an organisation
	governed    bool // a preposition stands before it
	held        bool // who has the function is named right behind it
	unsure      bool // the name is one only if it is part of a longer one in the text
	several     bool // the function is of several people
	gender      gender
}

// cased reports whether names are told by their capitals in this text.
func (r *reading) cased() bool { return r.words.code != "ar" }

// start returns where a mention starts, its title included.
func (p person) start() int {
	if p.name == (span{}) || p.title != (span{}) && p.title.start < p.name.start {
		return p.title.start
	}
	return p.name.start
}

// last returns where a mention ends, its title included.
func (p person) last() int { return max(p.name.end, p.title.end) }
