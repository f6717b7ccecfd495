import type { Run, Runs } from '#main/documents/model.ts'

/**
 * Signs that mean something to a reader of Markdown or HTML: each is written as itself by a backslash, so that a title
 * is never a heading, a link or a script. Only where they do mean something: people read the source, too.
 */
const meaningful = /[\\`*_[\]<>|~&#]|:(?=\/\/)|@(?=\w)|(?<=www)\./gi
/** A line that would begin a list, a heading's underline or a rule. */
const lineStart = /^(\d{1,9})?([-+=]|(?<=\d)[.)](?=\s|$))/
const blank = /[ \t]+/g

/** Text within a line as Markdown that reads as that very text. */
export const escaped = (text: string): string =>
  text.replaceAll(meaningful, (sign) => `\\${sign}`).replaceAll(blank, ' ')

const asLine = (text: string): string => escaped(text).replace(lineStart, '$1\\$2')

const breakInCell = '<br>'

/** A text of several lines: hard breaks, or what stands for them where a line may not break. */
export const lines = (text: string, lineBreak = '\\\n'): string =>
  text
    .split('\n')
    .map((line) => (lineBreak === breakInCell ? escaped(line.trim()) : asLine(line.trim())))
    .filter((line) => line !== '')
    .join(lineBreak)

const emphasised = ({ strong, emphasis }: Run, text: string): string => {
  const slanted = emphasis === true ? `*${text}*` : text
  return strong === true ? `**${slanted}**` : slanted
}

function run(piece: Run, lineBreak: string): string {
  const text = lines(piece.text, lineBreak)
  if (text === '') return ''
  const marked = emphasised(piece, text)
  return piece.link === undefined ? marked : `[${marked}](<${encodeURI(piece.link)}>)`
}

export const inline = (runs: Runs, lineBreak?: string): string =>
  runs
    .map((piece, index) => {
      const text = run(piece, lineBreak ?? '\\\n')
      // Within marks no space may stand at the edge; between runs it parts two words.
      return index > 0 && text !== '' && piece.text.startsWith(' ') ? ` ${text}` : text
    })
    .join('')

/** Within a table nothing breaks the line. */
export const cell = (runs: Runs): string => inline(runs, breakInCell)
