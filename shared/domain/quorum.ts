/** A part of a body: more than `num/den` of it (과반수: 1/2), or at least that much (3분의 2 이상: 2/3). */
export interface Majority {
  readonly num: number
  readonly den: number
  readonly kind: 'moreThan' | 'atLeast'
}

/** 과반수: more than half. */
export const simpleMajority: Majority = { num: 1, den: 2, kind: 'moreThan' }
/** 3분의 2 이상: two thirds or more. */
export const twoThirds: Majority = { num: 2, den: 3, kind: 'atLeast' }

/** Majorities a rule is usually made of, to choose from; any other fraction is a rule as well. */
export const usualMajorities = [
  { num: 1, den: 3, kind: 'atLeast' },
  { num: 1, den: 2, kind: 'atLeast' },
  simpleMajority,
  twoThirds,
  { num: 3, den: 4, kind: 'atLeast' },
  { num: 1, den: 1, kind: 'atLeast' },
] as const satisfies Majority[]

/** Whose majority a decision takes: members present, members who voted for or against, or all enrolled. Recused members are in none. */
export const denominators = ['present', 'voting', 'enrolled'] as const
export type Denominator = (typeof denominators)[number]

/** 가부동수: the motion falls, or the chair's vote decides. */
export const tieRules = ['rejected', 'chairDecides'] as const
export type TieRule = (typeof tieRules)[number]

/** A committee's standing rule of quorum. */
export interface QuorumRule {
  /** of the enrolled members, present: opens the session, and must still hold when an item is decided */
  readonly opening: Majority
  readonly decision: Majority
  /** 특별의결정족수: of the same body, for the items marked for it */
  readonly special: Majority
  readonly decisionOf: Denominator
  readonly tie: TieRule
  /** false where the chair takes no part in votes (but counts as present) */
  readonly chairVotes: boolean
}

/**
 * What the decrees that set up Korean committees usually say: 재적위원 과반수의 출석으로 개의하고 출석위원 과반수의
 * 찬성으로 의결한다; 가부동수인 때에는 부결된 것으로 본다 (as the Constitution of the Republic of Korea, article 49).
 */
export const usualRule: QuorumRule = {
  opening: simpleMajority,
  decision: simpleMajority,
  special: twoThirds,
  decisionOf: 'present',
  tie: 'rejected',
  chairVotes: true,
}

/** The rule an item is decided by: the standing one, with the special majority in it where the item takes that. */
export const ruleForItem = (rule: QuorumRule, special: boolean): QuorumRule =>
  special ? { ...rule, decision: rule.special } : rule

/** One member as the quorum sees it. In a session in writing, present means: answered in time. */
export interface Attendee {
  readonly memberId: string
  readonly present: boolean
  readonly chair: boolean
}

/** Members as figures, words-ready: 'Enrolled 20 · present 14 · recused 1 · 7 of 13 needed'. */
export interface QuorumFigures {
  readonly enrolled: number
  readonly present: number
  /** recused from the item, of the members present */
  readonly recused: number
  /** may vote on the item: present, not recused, and not a chair without a vote */
  readonly eligible: number
  /** who must be present (opening) or vote for it (decision) */
  readonly needed: number
  /** of how many: the denominator after recusals */
  readonly of: number
}

/** Votes on an item, by count. */
export interface VoteCounts {
  readonly for: number
  readonly against: number
  readonly abstained: number
}

/** How many members a majority takes, in whole members and never fewer than one. Exact: integers only. */
export function neededOf({ num, den, kind }: Majority, of: number): number {
  const needed = kind === 'moreThan' ? Math.floor((of * num) / den) + 1 : Math.ceil((of * num) / den)
  return Math.max(1, needed)
}

interface Room {
  readonly enrolled: number
  readonly present: number
  readonly recusedPresent: number
  readonly recusedAll: number
  readonly eligible: number
  /** enrolled members who are not recused and have a vote */
  readonly entitled: number
}

function room(members: readonly Attendee[], recused: ReadonlySet<string>, rule: QuorumRule): Room {
  const has = (member: Attendee) => !recused.has(member.memberId) && (rule.chairVotes || !member.chair)
  const present = members.filter((member) => member.present)
  return {
    enrolled: members.length,
    present: present.length,
    recusedPresent: present.filter((member) => recused.has(member.memberId)).length,
    recusedAll: members.filter((member) => recused.has(member.memberId)).length,
    eligible: present.filter(has).length,
    entitled: members.filter(has).length,
  }
}

const figures = (found: Room, needed: number, of: number): QuorumFigures => ({
  enrolled: found.enrolled,
  present: found.present,
  recused: found.recusedPresent,
  eligible: found.eligible,
  needed,
  of,
})

const nobody: ReadonlySet<string> = new Set()

/**
 * May the session open, or the item be taken up? Present members who are not recused, against the enrolled members
 * who are not recused: a recused member is in neither.
 */
export function openingQuorum(
  members: readonly Attendee[],
  rule: QuorumRule = usualRule,
  recused: ReadonlySet<string> = nobody,
): QuorumFigures & { readonly met: boolean } {
  const found = room(members, recused, rule)
  const of = found.enrolled - found.recusedAll
  const needed = neededOf(rule.opening, of)
  return { ...figures(found, needed, of), met: found.present - found.recusedPresent >= needed }
}

/**
 * How many votes for an item it takes. With the denominator 'voting' that is known only with the votes: without
 * them it is computed as if everybody who may vote did.
 */
export function decisionQuorum(
  members: readonly Attendee[],
  recused: ReadonlySet<string>,
  rule: QuorumRule = usualRule,
  votes?: VoteCounts,
): QuorumFigures {
  const found = room(members, recused, rule)
  const voting = votes ? votes.for + votes.against : found.eligible
  const of = { present: found.eligible, voting, enrolled: found.entitled }[rule.decisionOf]
  return figures(found, neededOf(rule.decision, of), of)
}
