import { rankOrder } from '#shared/domain/rank.ts'
import { cleanTree } from './clean.ts'
import type { Block, DocumentTree, DotPlot, Row, Table } from './model.ts'
import { packetWhen, rubricText } from './packet.ts'
import { fact, muted, note, paragraph, part, plain, strong } from './pieces.ts'
import { adviceBlocks } from './standing-advice.ts'
import { heatBlocks } from './standing-heat.ts'
import type { StandingInput, StandingItem } from './standing-input.ts'
import { methodKey, modeKey } from './terms.ts'
import { inPieces, shortTitle } from './texts.ts'
import { wordsOf, type Locale, type Words } from './words.ts'

/** The aggregate table of a session's scores: the official result with how it lies, then, apart and labelled so, what is advisory. */
export function buildStanding(input: StandingInput, locale: Locale): DocumentTree {
  const words = wordsOf(locale)
  const { session, signOff } = input
  const title = words('standingTitle', { session: session.title })
  const { organisation, classification, date } = session
  return cleanTree({
    meta: { kind: 'standing', title, locale, organisation, classification, date, runningHead: title },
    blocks: [
      { type: 'heading', id: 'standing', level: 1, number: '', text: title },
      about(input, words),
      part('official', 1, words('standingOfficial')),
      results(input, words),
      ...plots(input, words),
      part('advisory', 2, words('standingAdvisory')),
      note('advisory/note', 'warning', words('standingAdvisoryOnly'), words('standingAdvisoryText')),
      ...adviceBlocks(input, words),
      ...heatBlocks(input, words),
      {
        type: 'signOff',
        id: 'sign-off',
        title: words('signOff'),
        boxes: signOff.map((role) => ({ role, name: '' })),
      },
      { type: 'closing', id: 'closing', attachmentsLabel: words('attachments'), attachments: [], end: words('end') },
    ],
  })
}

const methodNote = { mean: 'standingMean', trimmedMean: 'standingTrimmedMean', median: 'standingMedian' } as const

function about(input: StandingInput, words: Words): Block {
  const { session, rubric, round } = input
  return {
    type: 'facts',
    id: 'standing/facts',
    columns: 1,
    rows: [
      fact(words('when'), packetWhen(session, words), words),
      fact(words('where'), session.place.trim() || words(modeKey[session.mode]), words),
      fact(
        words('attendance'),
        words('attendanceKnown', { enrolled: session.enrolled, present: session.present ?? 0 }),
        words,
      ),
      fact(words('rubric'), rubricText(rubric, words), words),
      fact(
        words('standingMethod'),
        `${words(methodKey[rubric.official])} – ${words(methodNote[rubric.official])}`,
        words,
      ),
      fact(words('standingRound'), words(round === 2 ? 'standingRoundTwo' : 'standingRoundOne'), words),
    ],
  }
}

/** '1', '공동 1' where others share it. */
export const rankText = ({ aggregate: { rank, tied } }: StandingItem, words: Words): string =>
  rank === null ? words('dash') : words(tied ? 'standingTied' : 'standingRank', { n: rank })

/** By rank; those that tie in the docket's order, those without a score last. */
export const byRank = ({ items }: StandingInput): StandingItem[] =>
  rankOrder(items.map(({ aggregate }) => aggregate.official)).flatMap((at) => items[at] ?? [])

const twoRounds = ({ round }: StandingInput): boolean => round === 2

/** Each figure as printed. */
const decimals = (figures: Readonly<Record<string, number | null>>, words: Words): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, words.decimal(value)]))

function resultRow(item: StandingItem, input: StandingInput, words: Words): Row {
  const { aggregate, number, title, scorers, firstOfficial } = item
  const { official, n, mean, sd, min, max, q1, median, q3 } = aggregate
  return {
    id: `item:${item.id}`,
    cells: [
      strong(rankText(item, words)),
      plain(String(number)),
      plain(title),
      strong(words.decimal(official)),
      plain(words('standingScorers', { n, of: scorers })),
      plain(words.decimal(mean)),
      plain(words.decimal(sd)),
      plain(n === 0 ? words('dash') : words('standingFigures', decimals({ min, max, q1, median, q3 }, words))),
      ...(twoRounds(input) ? [plain(words.decimal(firstOfficial))] : []),
    ],
  }
}

function results(input: StandingInput, words: Words): Table {
  return {
    type: 'table',
    id: 'official/table',
    caption: words('standingResults'),
    columns: [
      { title: words('rank'), width: 1.5, align: 'center' },
      { title: words('colNumber'), width: 0.9, align: 'end' },
      { title: words('colTask'), width: 3.9, align: 'start', head: true },
      { title: words('officialScore'), width: 1.2, align: 'end' },
      { title: words('colScorers'), width: 1.3, align: 'end' },
      { title: words('colMean'), width: 1.1, align: 'end' },
      { title: words('colSpread'), width: 1.5, align: 'end' },
      { title: words('standingDistribution'), width: 4.1, align: 'center' },
      ...(twoRounds(input) ? [{ title: words('standingBefore'), width: 1.2, align: 'end' as const }] : []),
    ],
    rows: byRank(input).map((item) => resultRow(item, input, words)),
    source: words('standingResultsSource'),
  }
}

/** How many items one plot shows: a plot is not cut by the end of a page. */
const plotRows = 20

function plots(input: StandingInput, words: Words): Block[] {
  const scored = byRank(input).filter(({ aggregate }) => aggregate.n > 0)
  if (scored.length === 0) return [paragraph('official/none', muted(words('noScores')))]
  return inPieces(scored, plotRows).map((items, index) => plot(`official/plot/${index + 1}`, items, input, words))
}

function plot(id: string, items: readonly StandingItem[], { rubric }: StandingInput, words: Words): DotPlot {
  const figures = ({ aggregate: { n, mean, sd } }: StandingItem) => ({ n, ...decimals({ mean, spread: sd }, words) })
  const inWords = items.map((item) => words('dotRowAlternative', { label: item.title, ...figures(item) }))
  return {
    type: 'dotPlot',
    id,
    caption: words('dotCaption'),
    alternative: words('dotAlternative', { rows: inWords.join(' ') }),
    min: rubric.min,
    max: rubric.max,
    rows: items.map((item) => ({
      label: `${item.number}. ${shortTitle(item.title, 8)}`,
      values: item.aggregate.members.map(({ score }) => score),
      mean: item.aggregate.mean,
      text: words('dotText', figures(item)),
    })),
  }
}
