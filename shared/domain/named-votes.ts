import type { Attendee, QuorumRule, VoteCounts } from './quorum.ts'

/** 찬성, 반대, 기권. */
export const voteChoices = ['for', 'against', 'abstained'] as const
export type VoteChoice = (typeof voteChoices)[number]

/** One member's vote in a vote by name (기명투표). */
export interface NamedVote {
  readonly memberId: string
  readonly vote: VoteChoice
}

/** Why a vote by name does not count, and so the whole vote would not stand. */
export type NamedVoteWhy = 'voterUnknown' | 'voterTwice' | 'voterRecused' | 'voterAbsent' | 'voterHasNoVote'

/** Votes by name, counted. */
export function countNamed(votes: readonly NamedVote[]): VoteCounts {
  const of = (choice: VoteChoice) => votes.filter(({ vote }) => vote === choice).length
  return { for: of('for'), against: of('against'), abstained: of('abstained') }
}

/** The first vote of somebody who has none on this item, or of somebody who voted before; null where all count. */
export function namedVoteProblem(
  votes: readonly NamedVote[],
  members: readonly Attendee[],
  recused: ReadonlySet<string>,
  rule: QuorumRule,
): { readonly why: NamedVoteWhy; readonly memberId: string } | null {
  const byId = new Map(members.map((member) => [member.memberId, member]))
  const seen = new Set<string>()
  for (const { memberId } of votes) {
    const member = byId.get(memberId)
    const why = whyNot(member, recused, rule, seen)
    if (why !== null) return { why, memberId }
    seen.add(memberId)
  }
  return null
}

function whyNot(
  member: Attendee | undefined,
  recused: ReadonlySet<string>,
  rule: QuorumRule,
  seen: ReadonlySet<string>,
): NamedVoteWhy | null {
  if (!member) return 'voterUnknown'
  if (seen.has(member.memberId)) return 'voterTwice'
  if (recused.has(member.memberId)) return 'voterRecused'
  if (!member.present) return 'voterAbsent'
  return member.chair && !rule.chairVotes ? 'voterHasNoVote' : null
}
