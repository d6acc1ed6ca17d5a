// Reads an XLIFF 2 file with the npm package xliff, and tells the units with the
// words of their texts: by id, source and target, and note.
const fs = require('fs')
const { xliff2js } = require('xliff')

const words = content => {
  if (content === undefined || content === null) return ''
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(words).join('')
  return Object.values(content).map(code => words(code.contents)).join('')
}

xliff2js(fs.readFileSync(process.argv[2], 'utf8')).then(js => {
  for (const units of Object.values(js.resources)) {
    for (const [id, unit] of Object.entries(units)) {
      console.log(JSON.stringify([id, words(unit.source), words(unit.target), unit.note || '']))
    }
  }
})
