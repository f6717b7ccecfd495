import type { Adjustment, NoAdjustment } from './adjust.ts'
import { adjustForLeniency } from './adjust.ts'
import { usualOfficial } from './aggregate.ts'
import { krippendorffAlpha } from './agreement.ts'
import type { RankInterval } from './bootstrap.ts'
import { rankIntervals } from './bootstrap.ts'
import type { ScoredItem, Sensitivity } from './cutline.ts'
import { cutLineSensitivity } from './cutline.ts'
import { scoreMatrix } from './matrix.ts'
import { seededRandom } from './random.ts'
import type { CutLine } from './rank.ts'
import type { ScoringRubric } from './rubric.ts'
import { memberScores } from './score.ts'

/** A session's scores, as the advisory figures are made of them. */
export interface AdviceInput {
  readonly items: readonly ScoredItem[]
  readonly rubric: ScoringRubric
  /** enrolled members in seat order */
  readonly members: readonly string[]
  /** null where nothing is cut off */
  readonly cut: CutLine | null
  readonly seed: number
  /** bootstrap draws */
  readonly draws: number
}

/** Figures beside the official scores; they change no result. */
export interface Advice {
  /** agreement of members over every criterion of every item, ordinal; null where nothing could disagree */
  readonly alpha: number | null
  /** intervals of ranks, item by item; null without an official score in any draw */
  readonly intervals: readonly (RankInterval | null)[]
  readonly adjustment: Adjustment | NoAdjustment
  /** item by item; empty without a cut line */
  readonly sensitivity: readonly Sensitivity[]
}

/** What the members who may score gave to each criterion of each item. */
const unitsOf = ({ items, rubric, members }: AdviceInput): number[][] =>
  items.flatMap(({ cells, recused }) => {
    const may = new Set(members.filter((memberId) => !recused.has(memberId)))
    return rubric.criteria.map(({ id }) =>
      cells.flatMap((cell) =>
        cell.criterionId === id && cell.value !== null && may.has(cell.memberId) ? [cell.value] : [],
      ),
    )
  })

/** The advisory figures of a session: agreement, rank intervals, adjustment for leniency, cut-line sensitivity. */
export function advise(input: AdviceInput): Advice {
  const { items, rubric, members, cut, seed, draws } = input
  const matrix = scoreMatrix(
    items.map(({ itemId, cells, recused }) => ({
      itemId,
      scores: memberScores(rubric, cells, members, recused).flatMap((one) => (one.state === 'scored' ? [one] : [])),
    })),
    members,
  )
  return {
    alpha: krippendorffAlpha(unitsOf(input)),
    intervals: rankIntervals(matrix, usualOfficial(rubric.official), { random: seededRandom(seed), draws }),
    adjustment: adjustForLeniency(matrix),
    sensitivity: cut === null ? [] : cutLineSensitivity(items, rubric, members, cut),
  }
}
