import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import { expectedScorers } from '#shared/domain/scorers.ts'

/** How far a member has come: items with an answer to every criterion, of those that wait for the member. */
export interface MemberProgress {
  readonly memberId: string
  readonly name: string
  readonly done: number
  readonly expected: number
  /** places of the items still open, from 1 */
  readonly open: readonly number[]
}

/** Members who answered every criterion of an item, be it by abstaining. */
function answeredBy({ scores }: DocketItem, criteria: number): Set<string> {
  const counts = new Map<string, number>()
  for (const { memberId } of scores) counts.set(memberId, (counts.get(memberId) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= criteria).map(([memberId]) => memberId))
}

/** Progress of the members any item waits for, in seat order. */
export function memberProgress({ items, members, rubric }: SessionDetail): MemberProgress[] {
  const room = members.map(({ id, present }) => ({ memberId: id, present }))
  const perItem = items.map((item) => ({
    answered: answeredBy(item, rubric.criteria.length),
    expected: new Set(
      expectedScorers(
        room,
        new Set(item.recused.map(({ memberId }) => memberId)),
        new Set(item.scores.map(({ memberId }) => memberId)),
      ),
    ),
  }))
  return members.flatMap(({ id, name }): MemberProgress[] => {
    const places = perItem.flatMap(({ expected }, at) => (expected.has(id) ? [at] : []))
    if (places.length === 0) return []
    const open = places.filter((at) => perItem[at]?.answered.has(id) === false).map((at) => at + 1)
    return [{ memberId: id, name, done: places.length - open.length, expected: places.length, open }]
  })
}

/** What stands between the session and its closing, most urgent first. */
export interface ClosingBlocks {
  readonly sealed: boolean
  /** items without a decision, as the docket has them */
  readonly undecided: readonly DocketItem[]
  /** present members are too few to open: no decision would stand */
  readonly noQuorum: boolean
}

export const closingBlocks = ({ session, items, quorum }: SessionDetail): ClosingBlocks => ({
  sealed: session.phase === 'scoring',
  undecided: items.filter(({ decision }) => decision === null),
  noQuorum: !quorum.met && items.some(({ decision }) => decision === null),
})
