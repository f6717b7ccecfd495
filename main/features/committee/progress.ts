import { memberScores } from '#shared/domain/score.ts'
import { expectedScorers } from '#shared/domain/scorers.ts'
import type { GatheredSession } from './repository.ts'
import { toRubric, toScore } from './rows.ts'

/** Members who scored every criterion, of those the item waits for; of a session gathered with that one item. */
export function progressOf(gathered: GatheredSession): { scored: number; scorers: number } {
  const recused = new Set(gathered.recusals.map((row) => row.member_id))
  const rows = gathered.scores
  const members = gathered.members.map((member) => ({ memberId: member.id, present: member.present === 1 }))
  const scores = memberScores(
    toRubric(gathered.session),
    rows.map(toScore),
    members.map(({ memberId }) => memberId),
    recused,
  )
  return {
    scored: scores.filter((one) => one.state === 'scored').length,
    scorers: expectedScorers(members, recused, new Set(rows.map((row) => row.member_id))).length,
  }
}
