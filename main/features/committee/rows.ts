import type { CountsDto } from '#shared/contract/base.ts'
import type { Member, Rubric, Score } from '#shared/contract/committee.ts'
import type { DecisionDto } from '#shared/contract/decision.ts'
import type { Verdict } from '#shared/domain/decision.ts'
import type { Attendee, QuorumRule } from '#shared/domain/quorum.ts'
import type { DocketPurpose, SessionMode, SessionPhase, Side, TallyBasis, TaskOrigin } from '#shared/domain/terms.ts'

/** Rows of the committee's tables as the store holds them, and what the feature makes of them. This is the only place that knows both. */
export interface MemberRow {
  id: string
  name: string
  affiliation: string
  side: Side
  term_from: string
  term_to: string
  seat: number
  chair: number
  /** of `member_contact`; null where none is known */
  email: string | null
}

export interface SessionRow {
  id: string
  number: number
  title: string
  date: string
  starts_at: string
  place: string
  mode: SessionMode
  phase: SessionPhase
  rubric: string
}

export interface SeatRow {
  id: string
  session_id: string
  member_id: string
  present: number
}

export interface ItemRow {
  id: string
  session_id: string
  task_id: string | null
  title: string
  purpose: DocketPurpose
  position: number
}

export interface RecusalRow {
  id: string
  item_id: string
  member_id: string
  reason: string
}

export interface ScoreRow {
  id: string
  item_id: string
  member_id: string
  criterion_id: string
  value: number | null
  rubric_version: number
  at: number
}

/** What scoring needs of a stored score. */
export type CellRow = Pick<ScoreRow, 'item_id' | 'member_id' | 'criterion_id' | 'value'>

export interface DecisionRow {
  id: string
  item_id: string
  outcome: DecisionDto['outcome']
  votes_for: number
  votes_against: number
  votes_abstained: number
  amendment: string
  note: string
  rule: string
  at: number
}

/** Stored with a decision: the rule that made it valid and the figures it was judged by. */
export interface DecisionBasis {
  readonly rule: QuorumRule
  /** whether the item took the special majority, which then stands in the rule; older decisions do not say: they did not */
  readonly special?: boolean
  readonly verdict: Verdict
  /** who was there and who was kept out; older decisions do not say */
  readonly room?: { readonly members: readonly Attendee[]; readonly recused: readonly string[] }
}

/** What the docket shows of a task, from the forum's and the votes' tables. */
export interface TaskBrief {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly origin: TaskOrigin
  /** platform, or venue and day of the discussion that sent it */
  readonly source: string
  /** counts it was promoted with; null for a case */
  readonly tally: { readonly counts: CountsDto; readonly basis: TallyBasis } | null
}

export const toMember = (row: MemberRow): Member => ({
  id: row.id,
  name: row.name,
  affiliation: row.affiliation,
  side: row.side,
  termFrom: row.term_from,
  termTo: row.term_to,
  order: row.seat,
  chair: row.chair === 1,
  email: row.email ?? '',
})

/** A member's own row; the e-mail stands in `member_contact`. */
export const fromMember = (member: Member): Omit<MemberRow, 'email'> => ({
  id: member.id,
  name: member.name,
  affiliation: member.affiliation,
  side: member.side,
  term_from: member.termFrom,
  term_to: member.termTo,
  seat: member.order,
  chair: member.chair ? 1 : 0,
})

export const toRubric = (row: SessionRow): Rubric => JSON.parse(row.rubric) as Rubric

export const toScore = (row: CellRow): Score => ({
  memberId: row.member_id,
  criterionId: row.criterion_id,
  value: row.value,
})

/** A decision's counts and words; the rest stands in its detail. */
export const toDecision = (
  row: DecisionRow,
): Pick<DecisionDto, 'outcome' | 'for' | 'against' | 'abstained' | 'amendment' | 'note'> => ({
  outcome: row.outcome,
  for: row.votes_for,
  against: row.votes_against,
  abstained: row.votes_abstained,
  amendment: row.amendment,
  note: row.note,
})

export const toBasis = (row: DecisionRow): DecisionBasis => JSON.parse(row.rule) as DecisionBasis
