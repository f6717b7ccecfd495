import type { Attendee, QuorumFigures, QuorumRule, VoteCounts } from './quorum.ts'
import { decisionQuorum, openingQuorum, usualRule } from './quorum.ts'
import type { DecisionOutcome } from './terms.ts'

/** Why a decision stands. */
export type StandsWhy =
  /** enough members voted for it */
  | 'majority'
  /** equal votes, and the chair's vote was for it */
  | 'chairDecided'
  /** no votes were taken, and the outcome needs none */
  | 'byConsent'
  /** a rejection: fewer than needed voted for it */
  | 'notEnoughFor'
  /** a rejection: equal votes, and the rule lets the motion fall */
  | 'tieRejects'

/** Why a decision would not stand. */
export type FallsWhy =
  /** too few members are present to decide the item */
  | 'noQuorum'
  /** more votes than members who may vote */
  | 'tooManyVotes'
  | 'tooFewFor'
  /** equal votes, and the rule lets the motion fall */
  | 'tie'
  /** equal votes, and nothing says how the chair voted */
  | 'chairMustDecide'
  /** equal votes, and the chair who would decide is absent or recused */
  | 'chairAway'
  /** a session in writing whose deadline has not come, with members who may still answer */
  | 'stillOpen'
  /** a rejection, but enough members voted for it */
  | 'enoughFor'
  /** the outcome takes a vote, and none was recorded */
  | 'noVotes'

/** Whether a decision stands, why, and the figures both rest on. */
export type Verdict =
  | { readonly stands: true; readonly why: StandsWhy; readonly figures: QuorumFigures; readonly opening: QuorumFigures }
  | { readonly stands: false; readonly why: FallsWhy; readonly figures: QuorumFigures; readonly opening: QuorumFigures }

/** Outcomes that put the item to the vote; the others may be by consent, with no votes taken. */
const takesVotes: ReadonlySet<DecisionOutcome> = new Set(['adopted', 'amended', 'conditional', 'rejected'])

/** How the chair decides where votes are equal; null while nothing says so. */
type ChairVote = 'for' | 'against' | 'away' | null

function judge(
  outcome: DecisionOutcome,
  votes: VoteCounts,
  needed: number,
  rule: QuorumRule,
  chairVote: ChairVote,
): StandsWhy | FallsWhy {
  const cast = votes.for + votes.against + votes.abstained
  if (cast === 0) return takesVotes.has(outcome) ? 'noVotes' : 'byConsent'
  const tied = votes.for === votes.against && votes.for > 0
  const carried = votes.for >= needed
  if (tied && !carried && rule.tie === 'chairDecides') {
    if (chairVote === 'away') return outcome === 'rejected' ? 'tieRejects' : 'chairAway'
    if (chairVote === null) return 'chairMustDecide'
    if (outcome === 'rejected') return chairVote === 'for' ? 'enoughFor' : 'notEnoughFor'
    return chairVote === 'for' ? 'chairDecided' : 'tie'
  }
  if (outcome === 'rejected') return carried ? 'enoughFor' : tied ? 'tieRejects' : 'notEnoughFor'
  return carried ? 'majority' : tied ? 'tie' : 'tooFewFor'
}

const standing: ReadonlySet<string> = new Set<StandsWhy>([
  'majority',
  'chairDecided',
  'byConsent',
  'notEnoughFor',
  'tieRejects',
])
const isStanding = (why: StandsWhy | FallsWhy): why is StandsWhy => standing.has(why)

/** Everything a decision is judged by. */
export interface DecisionCase {
  readonly outcome: DecisionOutcome
  readonly votes: VoteCounts
  /** enrolled members of the session */
  readonly members: readonly Attendee[]
  /** ids of members recused from the item */
  readonly recused: ReadonlySet<string>
  /** with the special majority already in it, where the item takes one */
  readonly rule?: QuorumRule
  /** how the chair decides where votes are equal and the rule says so */
  readonly chairVote?: 'for' | 'against' | null
  /** a session in writing whose deadline has not come, while somebody who may vote has not answered */
  readonly stillOpen?: boolean
}

/** A chair who is absent or recused decides nothing. */
function chairInRoom({ members, recused }: DecisionCase): boolean {
  return members.some(({ memberId, chair, present }) => chair && present && !recused.has(memberId))
}

/**
 * Whether a decision would stand: enough members present for the item, no more votes than members who may vote,
 * and votes that say what the outcome says. Deferred, noted and withdrawn may be by consent; once votes are taken,
 * they too need the majority. An item is withdrawn whatever the answers of a session in writing.
 */
export function judgeDecision(one: DecisionCase): Verdict {
  const { outcome, votes, members, recused, rule = usualRule, chairVote = null, stillOpen = false } = one
  const opening = openingQuorum(members, rule, recused)
  const decision = decisionQuorum(members, recused, rule, votes)
  const cast = votes.for + votes.against + votes.abstained
  const why =
    stillOpen && outcome !== 'withdrawn'
      ? 'stillOpen'
      : !opening.met
        ? 'noQuorum'
        : cast > decision.eligible
          ? 'tooManyVotes'
          : judge(outcome, votes, decision.needed, rule, chairInRoom(one) ? chairVote : 'away')
  const { met: _met, ...figuresOfOpening } = opening
  return isStanding(why)
    ? { stands: true, why, figures: decision, opening: figuresOfOpening }
    : { stands: false, why, figures: decision, opening: figuresOfOpening }
}
