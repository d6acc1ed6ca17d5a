package main

import "fmt"

// floor is the least precision and recall of a total that is let through.
type floor struct{ precision, recall float64 }

// corpusFloors are a corpus of the project, by the name of its folder, and the floors of its kinds.
type corpusFloors struct {
	name   string
	floors map[string]floor
}

// floors are those of the project's corpora. They only go up.
var floors = []corpusFloors{
	{"corpus", map[string]floor{
		"dateline":    {0.99, 0.99},
		"headline":    {0.94, 0.94},
		"subhead":     {0.90, 0.90},
		"event":       {0.98, 0.98},
		"embargo":     {0.99, 0.99},
		"quotes":      {0.98, 0.98},
		"speaker":     {0.95, 0.95},
		"title":       {0.95, 0.92},
		"captions":    {0.99, 0.91},
		"contacts":    {0.95, 0.87},
		"notes":       {0.99, 0.99},
		"boilerplate": {0.99, 0.99},
		"end":         {0.99, 0.93},
		"credits":     {0.81, 0.81},
	}},
	{"corpus-after", map[string]floor{
		"dateline":    {0.99, 0.99},
		"headline":    {0.91, 0.93},
		"subhead":     {0.75, 0.75},
		"event":       {0.99, 0.79},
		"embargo":     {0.50, 0.40},
		"quotes":      {0.98, 0.95},
		"speaker":     {0.94, 0.94},
		"title":       {0.90, 0.87},
		"captions":    {0.85, 0.75},
		"contacts":    {0.95, 0.86},
		"notes":       {0.99, 0.99},
		"boilerplate": {0.99, 0.99},
		"end":         {0.99, 0.99},
		"credits":     {0.99, 0.66},
	}},
	// First read, its quotes had 0.93 and 0.87, its speakers 0.87 and 0.85, its titles 0.89 and 0.75, its headlines 1 and 0.83.
	{"corpus-later", map[string]floor{
		"dateline":    {0.99, 0.99},
		"headline":    {0.99, 0.99},
		"subhead":     {0.99, 0.99},
		"event":       {0.99, 0.99},
		"embargo":     {0.99, 0.99},
		"quotes":      {0.95, 0.91},
		"speaker":     {0.97, 0.97},
		"title":       {0.97, 0.97},
		"captions":    {0.99, 0.99},
		"contacts":    {0.99, 0.99},
		"notes":       {0.99, 0.99},
		"boilerplate": {0.99, 0.99},
		"end":         {0.99, 0.99},
		"credits":     {0.99, 0.99},
	}},
}

// optional reports whether the corpus may be without texts: only until it has floors, so that texts
// that are lost do not pass for texts that are right.
func (c corpusFloors) optional() bool { return len(c.floors) == 0 }

// broken returns, in words, the floors that a total falls under.
func (c corpusFloors) broken(total sheet) []string {
	var broken []string
	for _, kind := range kinds {
		t, least := total.tallies[kind], c.floors[kind]
		if t.precision() < least.precision {
			broken = append(broken, fmt.Sprintf("%s: %s: precision %.3f is under its floor %.2f", c.name, kind, t.precision(), least.precision))
		}
		if t.recall() < least.recall {
			broken = append(broken, fmt.Sprintf("%s: %s: recall %.3f is under its floor %.2f", c.name, kind, t.recall(), least.recall))
		}
	}
	return broken
}
