import type { PacketScores, PacketSheet, ScoreFigures } from '#main/documents/packet-input.ts'
import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { mean, standardDeviation } from '#shared/domain/aggregate.ts'

const figures = (values: readonly number[]): ScoreFigures => ({
  n: values.length,
  mean: mean(values),
  spread: standardDeviation(values),
  values,
})

/** What members wrote beside their scores of one item, by member. */
export type Remarks = ReadonlyMap<string, string>

function sheets(
  item: DocketItem,
  totals: ReadonlyMap<string, number>,
  seats: readonly string[],
  remarks: Remarks,
): PacketSheet[] {
  const cells = Map.groupBy(item.scores, (score) => score.memberId)
  return seats.flatMap((memberId) => {
    const own = cells.get(memberId)
    if (!own) return []
    const values = Object.fromEntries(own.map((score) => [score.criterionId, score.value]))
    return [{ memberId, values, total: totals.get(memberId) ?? null, remark: remarks.get(memberId) ?? '' }]
  })
}

/** The scores of an item as the packet prints them; null while they are sealed, or where nobody scored. */
export function gatherScores(
  item: DocketItem,
  { rubric, members }: SessionDetail,
  remarks: Remarks,
): PacketScores | null {
  const { aggregate } = item
  if (aggregate === null || aggregate.n === 0) return null
  const totals = new Map(aggregate.members.map(({ memberId, score }) => [memberId, score]))
  const recused = new Set(item.recused.map(({ memberId }) => memberId))
  const counted = item.scores.filter(({ memberId }) => !recused.has(memberId))
  const criteria = rubric.criteria.map(({ id }) => {
    const values = counted.flatMap(({ criterionId, value }) => (criterionId === id && value !== null ? [value] : []))
    return [id, figures(values)] as const
  })
  return {
    official: aggregate.official,
    overall: {
      n: aggregate.n,
      mean: aggregate.mean,
      spread: aggregate.sd,
      values: aggregate.members.map(({ score }) => score),
    },
    median: aggregate.median,
    trimmedMean: aggregate.trimmedMean,
    criteria: Object.fromEntries(criteria),
    scorers: item.scorers,
    rank: aggregate.rank,
    sheets: sheets(
      item,
      totals,
      members.map(({ id }) => id).filter((id) => !recused.has(id)),
      remarks,
    ),
  }
}
