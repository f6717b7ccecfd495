import type { DecisionDto } from '#shared/contract/decision.ts'
import { DeskError } from '#shared/contract/errors.ts'
import { judgeDecision, type FallsWhy, type Verdict } from '#shared/domain/decision.ts'
import { countNamed, namedVoteProblem, type NamedVoteWhy } from '#shared/domain/named-votes.ts'
import { type Attendee, type QuorumRule, ruleForItem } from '#shared/domain/quorum.ts'
import { writtenStanding, writtenStillOpen } from '#shared/domain/written.ts'
import { koreaMinute } from '#main/korea-time.ts'
import type { CommitteeDeps, ItemChange } from './deps.ts'
import { attendees } from './detail.ts'
import { recordsOf, responsesOf, termsOf } from './record.ts'
import { gatherSession } from './repository.ts'
import type { DecisionBasis } from './rows.ts'

/** Who is there, who is kept out, and the rule: everything an item's votes are judged by. */
export interface Room {
  readonly members: readonly Attendee[]
  readonly recused: ReadonlySet<string>
  /** with the special majority in it where the item takes that */
  readonly rule: QuorumRule
  readonly special: boolean
  /** a session in writing that members may still answer */
  readonly stillOpen: boolean
  readonly names: ReadonlyMap<string, string>
}

/** The room of an item as it is now. */
export async function roomOf({ clock }: CommitteeDeps, { trx, session, item }: ItemChange): Promise<Room> {
  const gathered = await gatherSession(trx, session.id, item.id)
  const { rule, due } = await termsOf(trx, session.id)
  const { special } = (await recordsOf(trx, [item.id]))(item.id)
  const recused = new Set(gathered.recusals.map((row) => row.member_id))
  const responses = await responsesOf(trx, session.id)
  const standings = gathered.members
    .filter(({ id, chair }) => !recused.has(id) && (rule.chairVotes || chair === 0))
    .map(({ id }) => writtenStanding(responses.get(id) ?? { response: 'none', receivedAt: null }, due))
  return {
    members: attendees(gathered),
    recused,
    rule: ruleForItem(rule, special),
    special,
    stillOpen: session.mode === 'writing' && writtenStillOpen(standings, due, koreaMinute(clock())),
    names: new Map(gathered.members.map(({ id, name }) => [id, name])),
  }
}

/** A vote by name is counted here, whatever counts came with it. */
export const counted = (decision: DecisionDto): DecisionDto =>
  decision.ballots === null ? decision : { ...decision, ...countNamed(decision.ballots) }

function refuse(
  why: FallsWhy | NamedVoteWhy,
  { figures, opening }: Pick<Verdict, 'figures' | 'opening'>,
  votes: DecisionDto,
  member = '',
): DeskError {
  const { enrolled, present, recused, eligible, needed, of } = figures
  return new DeskError('DECISION_WOULD_NOT_STAND', {
    why,
    member,
    enrolled,
    present,
    recused,
    eligible,
    needed,
    of,
    opening: opening.needed,
    votesFor: votes.for,
    votesAgainst: votes.against,
    votesAbstained: votes.abstained,
  })
}

/** What makes the decision valid, to be stored with it; throws DECISION_WOULD_NOT_STAND where it would not stand. */
export function basisOf(decision: DecisionDto, room: Room): DecisionBasis {
  const { outcome, for: inFavour, against, abstained, chairVote, ballots } = decision
  const { members, recused, rule, special, stillOpen, names } = room
  const votes = { for: inFavour, against, abstained }
  const verdict = judgeDecision({ outcome, votes, members, recused, rule, chairVote, stillOpen })
  const problem = namedVoteProblem(ballots ?? [], members, recused, rule)
  if (problem) throw refuse(problem.why, verdict, decision, names.get(problem.memberId) ?? problem.memberId)
  if (!verdict.stands) throw refuse(verdict.why, verdict, decision)
  return { rule, special, verdict, room: { members, recused: [...recused] } }
}
