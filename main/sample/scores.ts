import { criteria } from './data/rubric.ts'
import { members } from './data/members.ts'
import type { SampleDocketItem, SampleSession } from './data/types.ts'
import { mulberry32, normal } from './random.ts'

/** One cell of a score sheet; `value` is 1 to 5 in half steps. */
export interface SampleScore {
  readonly member: string
  readonly criterion: string
  readonly value: number
}

/** A score on the sample's scale, the nearest one. */
export const halfStep = (value: number): number => Math.min(5, Math.max(1, Math.round(value * 2) / 2))

/** Who may score an item: present and not recused. */
export const scorers = (session: SampleSession, item: SampleDocketItem): readonly string[] =>
  members
    .map((member) => member.id)
    .filter((id) => !session.absent.includes(id) && !item.recused?.some((recusal) => recusal.member === id))

/**
 * The score sheets of one item: scattered around its merit, with each member's own leaning kept through the
 * session. In a session under way only those who finished have every cell; those who began have two.
 */
export function sampleScores(session: SampleSession, item: SampleDocketItem, position: number): SampleScore[] {
  const { merit, spread = 0.5 } = item
  if (!merit) return []
  return scorers(session, item).flatMap((member) => {
    const leaning = 0.25 * normal(mulberry32(session.seed * 100 + Number(member.slice(1))))
    const random = mulberry32(session.seed * 10_000 + position * 100 + Number(member.slice(1)))
    const cells = criteria.map((criterion, index) => ({
      member,
      criterion: criterion.id,
      value: halfStep((merit[index] ?? 3) + leaning + spread * normal(random)),
    }))
    if (!session.underWay || session.underWay.finished.includes(member)) return cells
    return session.underWay.begun.includes(member) && position < 3 ? cells.slice(0, 2) : []
  })
}
