import type { Block, BlockOf, DocumentTree, Runs } from '#main/documents/model.ts'
import { cell, escaped, inline, lines } from './inline.ts'

/**
 * The document as Markdown (CommonMark with GitHub's tables): the same words, figures and order as the printed pages,
 * for mail and for machines. Charts are given by their words and a table; page breaks become rules.
 */
export function renderMarkdown(tree: DocumentTree): string {
  const parts = tree.blocks.map((block) => (renderers[block.type] as (any: Block) => string)(block))
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** One a kind of block: a new kind does not compile without its own. */
const renderers: { readonly [Type in Block['type']]: (block: BlockOf<Type>) => string } = {
  cover,
  contents: () => '',
  heading,
  paragraph: ({ runs }) => inline(runs),
  facts: ({ caption, rows }) => captioned(caption, factRows(rows)),
  table,
  barChart,
  dotPlot: ({ caption, rows }) =>
    captioned(
      caption,
      grid(
        ['', ''],
        rows.map(({ label, text }) => [label, text]),
      ),
    ),
  thread,
  figures: ({ items }) =>
    grid(
      items.map(({ label }) => label),
      [items.map(({ value }) => value), items.map(({ note }) => note)],
    ),
  signOff: ({ boxes }) =>
    grid(
      boxes.map(({ role }) => role),
      [boxes.map(({ name }) => name)],
    ),
  note: ({ title, runs }) => `> ${title === '' ? '' : `**${lines(title, ' ')}** `}${inline(runs, ' ')}`,
  list,
  attachment: ({ label, title, fileName, reason }) =>
    [`**${lines(label, ' ')}** ${lines(title, ' ')}`, lines(fileName), lines(reason)].join('\n\n'),
  pageBreak: () => '---',
  closing,
  copyMark: () => '',
}

/** A table of texts that are already Markdown. */
function rawGrid(head: readonly string[], rows: readonly (readonly string[])[], aligns: readonly string[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(aligns), ...rows.map((row) => line(row))].join('\n')
}

const grid = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rawGrid(
    head.map((text) => cell([{ text }])),
    rows.map((row) => row.map((text) => cell([{ text }]))),
    head.map(() => '---'),
  )

function cover(block: BlockOf<'cover'>): string {
  const { eyebrow, title, subtitle, facts: rows, date, organisation, mark, register } = block
  return [
    mark === null || mark === '' ? '' : `**[${escaped(mark)}]**`,
    register === undefined ? '' : `${factRows(register.rows)}\n\n**${lines(register.word, ' ')}**`,
    lines(eyebrow),
    `# ${lines(title, ' ')}`,
    lines(subtitle),
    rows.map(({ term, value }) => `- **${lines(term, ' ')}**: ${inline(value, ' ')}`).join('\n'),
    lines(date),
    `**${lines(organisation)}**`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function heading({ level, number, text, label }: BlockOf<'heading'>): string {
  const words = [number, text].filter((part) => part !== '').map((part) => lines(part, ' '))
  const ending = label === undefined || label === '' ? '' : ` (${lines(label, ' ')})`
  return `${'#'.repeat(level + 1)} ${words.join(' ')}${ending}`
}

const factRows = (rows: readonly { readonly term: string; readonly value: Runs }[]): string =>
  rawGrid(
    ['', ''],
    rows.map(({ term, value }) => [`**${cell([{ text: term }])}**`, cell(value)]),
    ['---', '---'],
  )

const captioned = (caption: string | null | undefined, body: string): string =>
  caption === null || caption === undefined || caption === '' ? body : `**${lines(caption)}**\n\n${body}`

const alignMarks = { start: '---', center: ':-:', end: '--:' } as const

function table({ caption, columns, rows, source }: BlockOf<'table'>): string {
  const empty = columns.slice(1).map(() => '')
  const body = rawGrid(
    columns.map(({ title }) => cell([{ text: title }])),
    rows.map(({ cells, style }) =>
      style === 'group' ? [`**${cell(cells[0] ?? [])}**`, ...empty] : cells.map((runs) => cell(runs)),
    ),
    columns.map(({ align }) => alignMarks[align]),
  )
  return [captioned(caption, body), ...(source === undefined ? [] : [lines(source)])].join('\n\n')
}

function barChart({ caption, bars, threshold }: BlockOf<'barChart'>): string {
  const body = grid(
    ['', ''],
    [...bars.map(({ label, text }) => [label, text]), ...(threshold === null ? [] : [['', threshold.label]])],
  )
  return captioned(caption, body)
}

const stateMarks = { reached: '●', skipped: '◌', ahead: '○' } as const

function thread({ stations }: BlockOf<'thread'>): string {
  return stations.length === 0
    ? ''
    : grid(
        stations.map(({ label, state }) => `${stateMarks[state]} ${label}`),
        [stations.map(({ date, figure }) => [date, figure].filter((part) => part !== '').join(' · '))],
      )
}

/** Level 2 (ㅇ) is the outermost of most lists: indent from the shallowest level there is. */
function list({ items }: BlockOf<'list'>): string {
  const first = Math.min(...items.map(({ level }) => level))
  const numbered = (mark: string): string => (mark === '' ? '' : `${escaped(mark)} `)
  return items
    .map(({ level, runs, mark = '' }) => `${'  '.repeat(level - first)}- ${numbered(mark)}${inline(runs, ' ')}`)
    .join('\n')
}

function closing({ attachmentsLabel, attachments, end }: BlockOf<'closing'>): string {
  if (attachments.length === 0) return lines(end)
  const rows = attachments.map((name, index) => `${index + 1}. ${lines(name, ' ')}`)
  return `**${lines(attachmentsLabel)}**\n\n${rows.join('\n')}\n\n${lines(end)}`
}
