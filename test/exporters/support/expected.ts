import type { Block, BlockOf, DocumentTree, Fact, Runs } from '#main/documents/model.ts'

/** What any reader of an exported document must find, in this order; blanks do not count. */
export type Entry =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** the cells that hold words, row by row */
  | { readonly kind: 'table'; readonly cells: readonly string[] }

/** Without blanks, and without the dots that stand for a station's state. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u200B●◌○]+/gu, '')

const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('')

const tableOf = (cells: readonly string[]): Entry[] => {
  const words = cells.map(squeezed).filter((text) => text !== '')
  return words.length === 0 ? [] : [{ kind: 'table', cells: words }]
}

const factCells = (rows: readonly Fact[]): Entry[] => tableOf(rows.flatMap(({ term, value }) => [term, textOf(value)]))

/** What is asked stands in the first row, beside the number. */
const registerCells = ({ rows, word }: NonNullable<BlockOf<'cover'>['register']>): Entry[] =>
  tableOf(rows.flatMap(({ term, value }, index) => [term, textOf(value), ...(index === 0 ? [word] : [])]))

const headingText = ({ number, text, label }: BlockOf<'heading'>): string =>
  squeezed(`${number}${text}${label === undefined || label === '' ? '' : `(${label})`}`)

type Makers = { readonly [Type in Block['type']]?: (block: BlockOf<Type>) => Entry[] }

const makers: Makers = {
  heading: (block) => [{ kind: 'heading', level: block.level, text: headingText(block) }],
  cover: ({ facts, register }) => [...(register === undefined ? [] : registerCells(register)), ...factCells(facts)],
  facts: ({ rows }) => factCells(rows),
  table: ({ columns, rows }) =>
    tableOf([...columns.map(({ title }) => title), ...rows.flatMap(({ cells }) => cells.map(textOf))]),
  barChart: ({ bars, threshold }) =>
    tableOf([...bars.flatMap(({ label, text }) => [label, text]), threshold?.label ?? '']),
  dotPlot: ({ rows }) => tableOf(rows.flatMap(({ label, text }) => [label, text])),
  thread: ({ stations }) =>
    tableOf([...stations.map(({ label }) => label), ...stations.map(({ date, figure }) => date + figure || '–')]),
  figures: ({ items }) => tableOf(items.map(({ label, value, note }) => label + value + note)),
  signOff: ({ title, boxes }) => tableOf([title, ...boxes.map(({ role }) => role), ...boxes.map(({ name }) => name)]),
}

const entriesOf = (block: Block): Entry[] => makers[block.type]?.(block as never) ?? []

export const expectedEntries = (tree: DocumentTree): Entry[] => tree.blocks.flatMap(entriesOf)

/** Every piece of running text of the body: paragraphs, list items, notes. */
export const expectedTexts = (tree: DocumentTree): string[] =>
  tree.blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'note') return [squeezed(textOf(block.runs))]
    if (block.type === 'list') return block.items.map(({ runs }) => squeezed(textOf(runs)))
    return []
  })

/** The words of the entries in their order; `undefined` when the text holds all of them so, else the first that is missing. */
export function firstMissing(entries: readonly Entry[], text: string): string | undefined {
  let at = 0
  for (const word of entries.flatMap((entry) => (entry.kind === 'heading' ? [entry.text] : entry.cells))) {
    const found = text.indexOf(word, at)
    if (found === -1) return word
    at = found + word.length
  }
  return undefined
}
