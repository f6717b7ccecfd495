import { type Deviation, deviationsOf } from '#shared/domain/disagreement.ts'
import type { Block, Row, Table } from './model.ts'
import { muted, paragraph, plain, strong, subpart } from './pieces.ts'
import { signed } from './standing-advice.ts'
import type { StandingInput, StandingItem } from './standing-input.ts'
import { inPieces, shortTitle } from './texts.ts'
import type { Words } from './words.ts'

type Member = StandingInput['members'][number]

/** How many members one table is wide at most; more stand in further tables, as many in each. */
const most = 8

/** Members' scores item by item, coloured by how far they lie from the item's mean, then those that lie apart. */
export function heatBlocks(input: StandingInput, words: Words): Block[] {
  const head = subpart('heat', '3.', words('standingHeat'))
  if (input.members.length === 0 || input.items.length === 0)
    return [head, paragraph('heat/none', muted(words('noScores')))]
  const found = new Map(input.items.map((item) => [item.id, new Map(byMember(item))]))
  const pieces = inPieces(input.members, Math.ceil(input.members.length / Math.ceil(input.members.length / most)))
  const tables = pieces.map((members, index) => table(`heat/${index + 1}`, members, { input, found, words }))
  return [
    head,
    ...tables.slice(0, -1),
    ...tables.slice(-1).map((last) => ({ ...last, source: words('standingHeatSource') })),
    ...outliers({ input, found, words }),
  ]
}

const byMember = ({ aggregate }: StandingItem): (readonly [string, Deviation])[] =>
  deviationsOf(aggregate.members).map((one) => [one.memberId, one] as const)

/** A name over a narrow column: no word wider than that. */
const columnName = (name: string): string =>
  name
    .split(' ')
    .map((word) => shortTitle(word, 4.5))
    .join(' ')

type Found = ReadonlyMap<string, ReadonlyMap<string, Deviation>>

interface Context {
  readonly input: StandingInput
  readonly found: Found
  readonly words: Words
}

function table(id: string, members: readonly Member[], context: Context): Table {
  const { input, words } = context
  return {
    type: 'table',
    id,
    caption: null,
    columns: [
      { title: words('colNumber'), width: 0.8, align: 'end' },
      { title: words('colTask'), width: 3.2, align: 'start', head: true },
      { title: words('colMean'), width: 1, align: 'end' },
      ...members.map(({ name }) => ({ title: columnName(name), width: 1.1, align: 'end' as const })),
    ],
    rows: input.items.map((item) => row(item, members, context)),
  }
}

function row(item: StandingItem, members: readonly Member[], { input, found, words }: Context): Row {
  const own = found.get(item.id)
  const half = (input.rubric.max - input.rubric.min) / 2
  const score = ({ score: value, deviation, outlier }: Deviation) =>
    outlier ? strong(`${deviation < 0 ? '▼' : '▲'}${words.decimal(value)}`) : plain(words.decimal(value))
  const cells = members.map(({ id }) => {
    const one = own?.get(id)
    if (one) return score(one)
    return muted(item.recused.includes(id) ? words('standingRecused') : words('dash'))
  })
  const heat = members.map(({ id }) => {
    const one = own?.get(id)
    return one === undefined ? null : Math.max(-1, Math.min(1, one.deviation / half))
  })
  return {
    cells: [
      plain(String(item.number)),
      plain(shortTitle(item.title, 24)),
      plain(words.decimal(item.aggregate.mean)),
      ...cells,
    ],
    heat: [null, null, null, ...heat],
  }
}

function outliers({ input, found, words }: Context): Block[] {
  const names = new Map(input.members.map(({ id, name }) => [id, name]))
  const list = input.items.flatMap((item) =>
    [...(found.get(item.id)?.values() ?? [])]
      .filter(({ outlier }) => outlier)
      .map(({ memberId, score, deviation }) => ({
        level: 3 as const,
        runs: plain(
          words('standingOutlier', {
            number: item.number,
            title: shortTitle(item.title, 30),
            name: names.get(memberId) ?? memberId,
            score: words.decimal(score),
            deviation: signed(deviation, words),
          }),
        ),
      })),
  )
  const head = subpart('outliers', '4.', words('standingOutliers'))
  if (list.length === 0) return [head, paragraph('outliers/none', muted(words('standingNoOutliers')))]
  return [head, { type: 'list', id: 'outliers/list', items: list }]
}
