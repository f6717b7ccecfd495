import { decimal, sheet, text, type ValueColumn, whole } from './columns.ts'
import type { DataSheet } from './sheets.ts'
import { adviceOf, flipsText, sideText } from './standing-advice.ts'
import type { StandingInput, StandingItem } from './standing-input.ts'
import { byRank, rankText } from './standing.ts'
import type { Words } from './words.ts'

/** The official result by rank, each member's score of each item, then what is advisory. */
export const standingSheets = (input: StandingInput, words: Words): DataSheet[] => [
  sheet(words('standingOfficial'), [...itemColumns(words), ...resultColumns(words)], byRank(input)),
  sheet(words('standingMemberScores'), [...itemColumns(words), ...memberColumns(input)], input.items),
  sheet(words('standingAdvisory'), [...itemColumns(words), ...adviceColumns(input, words)], input.items),
]

const itemColumns = (words: Words): ValueColumn<StandingItem>[] => [
  whole(words('colNumber'), ({ number }) => number, 6),
  text(words('colTask'), ({ title }) => title, 44),
]

const resultColumns = (words: Words): ValueColumn<StandingItem>[] => [
  text(words('rank'), (item) => rankText(item, words), 10),
  decimal(words('officialScore'), ({ aggregate }) => aggregate.official),
  whole(words('colScorers'), ({ aggregate }) => aggregate.n),
  whole(words('standingMayScore'), ({ scorers }) => scorers),
  decimal(words('colMean'), ({ aggregate }) => aggregate.mean),
  decimal(words('methodTrimmedMean'), ({ aggregate }) => aggregate.trimmedMean),
  decimal(words('colSpread'), ({ aggregate }) => aggregate.sd),
  decimal(words('standingMin'), ({ aggregate }) => aggregate.min),
  decimal(words('standingQ1'), ({ aggregate }) => aggregate.q1),
  decimal(words('median'), ({ aggregate }) => aggregate.median),
  decimal(words('standingQ3'), ({ aggregate }) => aggregate.q3),
  decimal(words('standingMax'), ({ aggregate }) => aggregate.max),
  decimal(words('standingBefore'), ({ firstOfficial }) => firstOfficial),
]

const memberColumns = ({ members }: StandingInput): ValueColumn<StandingItem>[] =>
  members.map(({ id, name }) =>
    decimal(name, ({ aggregate }) => aggregate.members.find(({ memberId }) => memberId === id)?.score ?? null),
  )

function adviceColumns(input: StandingInput, words: Words): ValueColumn<StandingItem>[] {
  const found = adviceOf(input)
  return [
    decimal(words('standingAdjusted'), ({ id }) => found.get(id)?.adjusted ?? null),
    whole(words('standingRankLow'), ({ id }) => found.get(id)?.rankLow ?? null),
    whole(words('standingRankHigh'), ({ id }) => found.get(id)?.rankHigh ?? null),
    text(words('standingSide'), ({ id }) => {
      const one = found.get(id)
      return one ? sideText(one, words) : ''
    }),
    text(words('standingFlips'), ({ id }) => flipsText(found.get(id)?.flips ?? [], input, words), 60),
  ]
}
