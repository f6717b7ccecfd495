import type { AdviceDto } from '#shared/contract/advice.ts'
import type { Block, Row, Runs, Table } from './model.ts'
import { fact, muted, paragraph, plain, strong, subpart } from './pieces.ts'
import type { StandingInput, StandingItem, StandingOrder } from './standing-input.ts'
import { methodKey } from './terms.ts'
import { shortTitle } from './texts.ts'
import type { Words } from './words.ts'

type Advised = AdviceDto['items'][number]

export const adviceOf = ({ advice }: StandingInput): ReadonlyMap<string, Advised> =>
  new Map(advice.items.map((one) => [one.itemId, one]))

const nameOf = ({ members }: StandingInput, id: string): string => members.find((one) => one.id === id)?.name ?? id
export const namesOf = (input: StandingInput, ids: readonly string[]): string =>
  ids.map((id) => nameOf(input, id)).join(', ')

/** '+0.31', '−0.20'. */
export const signed = (value: number, words: Words): string =>
  Number(value.toFixed(2)) === 0 ? words.decimal(0) : `${value < 0 ? '−' : '+'}${words.decimal(Math.abs(value))}`

/** The figures beside the official scores: agreement and strictness, then item by item, then an order of discussion. */
export function adviceBlocks(input: StandingInput, words: Words): Block[] {
  return [
    subpart('advisory/firm', '1.', words('standingFirmness')),
    facts(input, words),
    byItem(input, words),
    ...order(input, words),
  ]
}

function facts(input: StandingInput, words: Words): Block {
  const { advice } = input
  return {
    type: 'facts',
    id: 'advisory/facts',
    columns: 1,
    rows: [
      fact(
        words('standingAlpha'),
        advice.alpha === null
          ? words('standingAlphaNone')
          : words('standingAlphaText', { alpha: words.decimal(advice.alpha) }),
        words,
      ),
      fact(words('standingLeniency'), leniency(input, words), words),
      fact(
        words('standingDraws'),
        words('standingDrawsText', { draws: words.count(advice.draws), seed: advice.seed }),
        words,
      ),
      fact(words('standingCut'), cutText(input, words), words),
    ],
  }
}

function leniency(input: StandingInput, words: Words): string {
  const { advice } = input
  if (advice.refused !== null)
    return words(advice.refused === 'notConnected' ? 'standingNotConnected' : 'standingTooFew')
  return advice.members
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => a.leniency - b.leniency)
    .map(({ memberId, leniency: points }) => `${nameOf(input, memberId)} ${signed(points, words)}`)
    .join(', ')
}

function cutText({ cut }: StandingInput, words: Words): string {
  if (cut === null) return words('standingCutNone')
  return cut.kind === 'places'
    ? words('standingCutPlaces', { n: cut.places })
    : words('standingCutScore', { score: words.decimal(cut.atLeast) })
}

/** The other ways of counting that put an item on the other side of the line; members who each would are named together. */
export function flipsText(flips: Advised['flips'], input: StandingInput, words: Words): string {
  const without = flips.flatMap((flip) => (flip.kind === 'without' ? [flip.memberId] : []))
  const others = flips.flatMap((flip) => {
    if (flip.kind === 'method') return [words(methodKey[flip.method])]
    if (flip.kind === 'without') return []
    const title = input.rubric.criteria.find(({ id }) => id === flip.criterionId)?.title ?? flip.criterionId
    return [words('standingReweighted', { title, factor: words.decimal(flip.factor, 1) })]
  })
  const named = without.length === 0 ? [] : [words('standingWithout', { names: namesOf(input, without) })]
  return [...others, ...named].join('; ')
}

export const sideText = ({ passes }: Advised, words: Words): string =>
  passes === null ? '' : words(passes ? 'standingAbove' : 'standingBelow')

const rankRange = ({ rankLow: low, rankHigh: high }: Advised, words: Words): string => {
  if (low === null || high === null) return words('dash')
  return low === high ? words('standingRank', { n: low }) : words('standingRankRange', { low, high })
}

function adviceRow(item: StandingItem, found: Advised, input: StandingInput, words: Words): Row {
  const side: Runs[] =
    found.passes === null
      ? []
      : [
          strong(sideText(found, words)),
          found.flips.length === 0 ? muted(words('standingFirm')) : plain(flipsText(found.flips, input, words)),
        ]
  return {
    id: `advice:${item.id}`,
    cells: [
      plain(String(item.number)),
      plain(shortTitle(item.title, 40)),
      plain(words.decimal(item.aggregate.official)),
      plain(words.decimal(found.adjusted)),
      plain(rankRange(found, words)),
      ...side,
    ],
  }
}

function byItem(input: StandingInput, words: Words): Table {
  const found = adviceOf(input)
  const cut = input.cut !== null
  return {
    type: 'table',
    id: 'advisory/table',
    caption: words('standingAdviceTable'),
    columns: [
      { title: words('colNumber'), width: 0.9, align: 'end' },
      { title: words('colTask'), width: 4, align: 'start', head: true },
      { title: words('officialScore'), width: 1.2, align: 'end' },
      { title: words('standingAdjusted'), width: 1.2, align: 'end' },
      { title: words('standingInterval'), width: 1.7, align: 'center' },
      ...(cut
        ? [
            { title: words('standingSide'), width: 1.3, align: 'center' as const },
            { title: words('standingFlips'), width: 4.2, align: 'start' as const },
          ]
        : []),
    ],
    rows: input.items.flatMap((item) => {
      const one = found.get(item.id)
      return one === undefined ? [] : [adviceRow(item, one, input, words)]
    }),
    source: words('standingAdviceSource'),
  }
}

function orderRow(
  { itemId, leaves, returns }: StandingOrder['items'][number],
  place: number,
  input: StandingInput,
  words: Words,
): Row {
  const item = input.items.find(({ id }) => id === itemId)
  const moves = [
    ...(leaves.length > 0 ? [words('standingLeaves', { names: namesOf(input, leaves) })] : []),
    ...(returns.length > 0 ? [words('standingReturns', { names: namesOf(input, returns) })] : []),
  ]
  return {
    cells: [
      plain(String(place)),
      plain(item ? `${item.number}. ${shortTitle(item.title, 40)}` : itemId),
      plain(words.decimal(item?.aggregate.sd ?? null)),
      plain(moves.join(' · ')),
    ],
  }
}

function order(input: StandingInput, words: Words): Block[] {
  const head = subpart('advisory/order', '2.', words('standingOrder'))
  const { order: proposed } = input
  if (proposed === null) return [head, paragraph('advisory/order/none', muted(words('standingOrderNone')))]
  return [
    head,
    {
      type: 'table',
      id: 'advisory/order/table',
      caption: null,
      columns: [
        { title: words('standingPlace'), width: 1, align: 'center' },
        { title: words('colTask'), width: 5, align: 'start', head: true },
        { title: words('colSpread'), width: 1.3, align: 'end' },
        { title: words('standingMoves'), width: 4, align: 'start' },
      ],
      rows: proposed.items.map((one, index) => orderRow(one, index + 1, input, words)),
      source: words(proposed.exact ? 'standingOrderExact' : 'standingOrderNear', {
        exits: proposed.exits,
        now: proposed.exitsNow,
      }),
    },
  ]
}
