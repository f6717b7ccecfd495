import type { Align, BlockOf, Fact, Row, Runs } from '#main/documents/model.ts'
import type { Emblem } from '#main/documents/style.ts'
import type { FlowCell, FlowParagraph, FlowPicture, FlowRow, FlowTable } from './flow.ts'
import { barPictures, dotPictures } from './plots.ts'
import { colours, type FlowStyle, heatFill, washes } from './styles.ts'

/** A cell; one column and one row unless it says otherwise. */
export const cell = (content: FlowCell['content'], changes: Partial<Omit<FlowCell, 'content'>> = {}): FlowCell => ({
  span: 1,
  down: 1,
  head: false,
  fill: null,
  content,
  ...changes,
})

const text = (runs: Runs, style: FlowStyle, align?: Align): FlowParagraph => ({
  type: 'paragraph',
  style,
  runs,
  ...(align ? { align } : {}),
})

const headCell = (words: string, changes: Partial<FlowCell> = {}): FlowCell =>
  cell([text([{ text: words }], 'tableHead')], { head: true, fill: colours.tableHead, ...changes })

const textCell = (runs: Runs, align: Align = 'start', changes: Partial<FlowCell> = {}): FlowCell =>
  cell([text(runs, 'tableText', align)], changes)

const ruled = (widths: readonly number[], rows: readonly FlowRow[], changes: Partial<FlowTable> = {}): FlowTable => ({
  type: 'table',
  widths,
  share: 1,
  headRows: 0,
  rows,
  look: 'ruled',
  ...changes,
})

const fills = { plain: null, total: colours.paper, group: colours.tint } as const

function tableRow({ cells, style = 'plain', heat }: Row, columns: BlockOf<'table'>['columns']): FlowRow {
  const fill = fills[style]
  if (style === 'group') {
    const runs = (cells[0] ?? []).map((run) => ({ ...run, strong: true }))
    return [textCell(runs, 'start', { span: columns.length, fill })]
  }
  return cells.map((runs, index) =>
    textCell(runs, columns[index]?.align ?? 'start', { fill: heatFill(heat?.[index] ?? null) ?? fill }),
  )
}

const lookOf = (boxed = false): Pick<FlowTable, 'look'> => ({ look: boxed ? 'boxed' : 'ruled' })

export const table = ({ columns, rows, boxed }: BlockOf<'table'>): FlowTable =>
  ruled(
    columns.map(({ width }) => width),
    [columns.map(({ title }) => headCell(title)), ...rows.map((row) => tableRow(row, columns))],
    { headRows: 1, ...lookOf(boxed) },
  )

const pair = ({ term, value }: Fact, span = 1): FlowCell[] => [headCell(term), textCell(value, 'start', { span })]

export function facts({ columns, rows, boxed }: BlockOf<'facts'>): FlowTable {
  if (columns === 1)
    return ruled(
      [16, 84],
      rows.map((row) => pair(row)),
      lookOf(boxed),
    )
  const lines = Array.from({ length: Math.ceil(rows.length / 2) }, (_, index) => rows.slice(index * 2, index * 2 + 2))
  return ruled(
    [15, 35, 15, 35],
    lines.map((line) => line.flatMap((row) => pair(row, line.length === 1 ? 3 : 1))),
    lookOf(boxed),
  )
}

/** The register of a 의안: number and day at the left, what is asked in one cell beside them. */
export function register({ rows, word }: NonNullable<BlockOf<'cover'>['register']>): FlowTable {
  const asked = cell([text([{ text: word, strong: true }], 'tableText', 'center')], { down: rows.length })
  return ruled(
    [22, 40, 22],
    rows.map((row, index) => [...pair(row), ...(index === 0 ? [asked] : [])]),
    { look: 'boxed', share: 0.62 },
  )
}

const chartRows = (
  rows: readonly { readonly label: string; readonly text: string }[],
  pictures: readonly FlowPicture[],
): FlowRow[] =>
  rows.map(({ label, text: words }, index) => {
    const picture = pictures[index]
    return [textCell([{ text: label }], 'end'), cell(picture ? [picture] : []), textCell([{ text: words }])]
  })

/** Each bar is a picture between its words, so that the figures stay text. */
export function barChart(block: BlockOf<'barChart'>): FlowTable {
  const { bars, threshold } = block
  const rows = chartRows(bars, barPictures(block))
  const last = threshold === null ? [] : [[textCell([{ text: threshold.label, tone: 'warning' }], 'end', { span: 3 })]]
  return ruled([14, 62, 24], [...rows, ...last], { look: 'open' })
}

export const dotPlot = (block: BlockOf<'dotPlot'>): FlowTable =>
  ruled([20, 54, 26], chartRows(block.rows, dotPictures(block)), { look: 'open' })

const stateMarks = { reached: '●', skipped: '◌', ahead: '○' } as const

/** The stations as columns: how far, where, when, with which figure. */
export function thread({ stations }: BlockOf<'thread'>): FlowTable {
  const widths = stations.map(() => 1)
  const heads = stations.map(({ label, state }) => headCell(`${stateMarks[state]} ${label}`))
  const under = stations.map(({ date, figure }) => {
    const lines = [date, figure].filter((part) => part !== '').join('\n')
    return textCell([{ text: lines === '' ? '–' : lines, tone: 'muted' }], 'center')
  })
  return ruled(widths, [heads, under])
}

export const figures = ({ items }: BlockOf<'figures'>): FlowTable =>
  ruled(
    items.map(() => 1),
    [
      items.map(({ label, value, note, tone }) =>
        cell(
          [
            text([{ text: label, tone: 'muted' }], 'tableText'),
            text([{ text: value, tone }], 'figure'),
            text([{ text: note === '' ? ' ' : note, tone: 'muted' }], 'tableText'),
          ],
          { fill: washes[tone] },
        ),
      ),
    ],
    { look: 'open' },
  )

/** A narrow column with the title, then a box a person: the role above, room to sign below. */
export function signOff({ title, boxes }: BlockOf<'signOff'>): FlowTable {
  const share = Math.min(1, 0.08 + boxes.length * 0.16)
  return ruled(
    [8, ...boxes.map(() => 16)],
    [
      [headCell(title, { down: 2 }), ...boxes.map(({ role }) => headCell(role))],
      boxes.map(({ name }) => cell([text([{ text: `\n${name}\n` }], 'tableText', 'center')])),
    ],
    { look: 'boxed', share },
  )
}

const textWidthMm = 170

/** The office's emblem in the middle of the line: 16 mm high, unless that makes it wider than 60 mm. */
export function emblem({ kind, base64, width, height }: Emblem, alternative: string): FlowTable {
  const heightMm = Math.min(16, (60 * height) / width)
  const share = (heightMm * width) / height / textWidthMm
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const picture: FlowPicture = { type: 'picture', kind, bytes, width, height, heightMm, alternative }
  const side = (1 - share) / 2
  return ruled([side, share, side], [[cell([]), cell([picture]), cell([])]], { look: 'open' })
}
