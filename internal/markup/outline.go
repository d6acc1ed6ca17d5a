package markup

import "strconv"

// Outline returns the structure of a body: its blocks in order with what has to
// be the same in a translation, such as "heading 2" and "list 3" (of three
// items).
func (d *Document) Outline() []string {
	var all []string
	for i := range d.root.children {
		n := &d.root.children[i]
		item := string(n.kind)
		switch n.kind {
		case Heading:
			item += " " + strconv.Itoa(n.level)
		case List:
			item += " " + strconv.Itoa(len(n.children))
		}
		all = append(all, item)
	}
	return all
}

// Links returns the addresses of the links of a body, in the order of the text.
func (d *Document) Links() []string {
	var all []string
	d.root.walk(func(n *node) {
		if n.kind == link {
			all = append(all, n.url)
		}
	})
	return all
}

// walk calls visit for a node and all below it.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for i := range n.children {
		n.children[i].walk(visit)
	}
}

// Words returns the body as plain text as its author wrote it: without isolates
// and without the addresses of links.
func (d *Document) Words() string {
	var all string
	for i := range d.root.children {
		n := &d.root.children[i]
		n.leaves(func(leaf *node) {
			if all != "" {
				all += "\n"
			}
			all += leaf.plain()
		})
	}
	return all
}
