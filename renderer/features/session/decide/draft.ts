import type { DocketItem, SessionDetail } from '#shared/contract/committee.ts'
import type { DecisionDto } from '#shared/contract/decision.ts'
import { countNamed, type VoteChoice } from '#shared/domain/named-votes.ts'
import type { DecisionOutcome } from '#shared/domain/terms.ts'

export type Voter = SessionDetail['members'][number]

/** A decision as it is being written. */
export interface Draft {
  readonly outcome: DecisionOutcome
  /** byConsent: no votes are taken */
  readonly voting: 'byConsent' | 'byCount' | 'byName'
  readonly counts: { readonly for: number; readonly against: number; readonly abstained: number }
  /** by member; who is not there did not vote */
  readonly named: Readonly<Record<string, VoteChoice>>
  readonly amendment: string
  readonly note: string
  readonly dissent: string
  readonly until: string
  readonly chairVote: 'for' | 'against' | null
}

const consent = new Set<DecisionOutcome>(['noted', 'deferred', 'withdrawn'])
export const mayBeByConsent = (outcome: DecisionOutcome): boolean => consent.has(outcome)

/** A new draft: everybody who may vote counted in favour, as most items are decided. */
export function newDraft({ purpose, quorum }: DocketItem): Draft {
  const outcome = purpose === 'report' ? 'noted' : 'adopted'
  return {
    outcome,
    voting: mayBeByConsent(outcome) ? 'byConsent' : 'byCount',
    counts: { for: quorum.eligible, against: 0, abstained: 0 },
    named: {},
    amendment: '',
    note: '',
    dissent: '',
    until: '',
    chairVote: null,
  }
}

/** What was recorded, to be corrected. */
export function draftOf(decision: DecisionDto): Draft {
  const { outcome, ballots, amendment, note, dissent, until, chairVote } = decision
  const counts = { for: decision.for, against: decision.against, abstained: decision.abstained }
  const cast = counts.for + counts.against + counts.abstained
  return {
    outcome,
    voting: ballots ? 'byName' : cast === 0 ? 'byConsent' : 'byCount',
    counts,
    named: Object.fromEntries((ballots ?? []).map(({ memberId, vote }) => [memberId, vote])),
    amendment,
    note,
    dissent,
    until: until ?? '',
    chairVote,
  }
}

const ballotsOf = (draft: Draft) => Object.entries(draft.named).map(([memberId, vote]) => ({ memberId, vote }))

/** Votes of the draft, however they are taken. */
export function countsOf(draft: Draft): Draft['counts'] {
  if (draft.voting === 'byConsent') return { for: 0, against: 0, abstained: 0 }
  return draft.voting === 'byName' ? countNamed(ballotsOf(draft)) : draft.counts
}

export const isTie = (draft: Draft): boolean => {
  const counts = countsOf(draft)
  return counts.for > 0 && counts.for === counts.against
}

export function toDecision(draft: Draft): DecisionDto {
  const { outcome, amendment, note, dissent } = draft
  return {
    outcome,
    ...countsOf(draft),
    amendment: outcome === 'amended' || outcome === 'conditional' ? amendment : '',
    note,
    dissent: draft.voting === 'byConsent' ? '' : dissent,
    ballots: draft.voting === 'byName' ? ballotsOf(draft) : null,
    chairVote: isTie(draft) ? draft.chairVote : null,
    until: outcome === 'deferred' && draft.until.trim() !== '' ? draft.until.trim() : null,
  }
}

/** Members who may vote on the item by the room as it is now. */
export function votersOf({ members, rule }: SessionDetail, item: DocketItem): Voter[] {
  const recused = new Set(item.recused.map(({ memberId }) => memberId))
  return members.filter(({ id, present, chair }) => present && !recused.has(id) && (rule.chairVotes || !chair))
}
