import type {
  DecisionOutcome,
  DocketPurpose,
  OfficialMethod,
  PromotionKind,
  SessionMode,
  Side,
  TallyBasis,
  TaskOrigin,
} from '#shared/domain/terms.ts'
import type { VoteChoice } from '#shared/domain/named-votes.ts'
import type { PaperAttachment } from './attachments.ts'
import type { RoundRule } from '#shared/domain/promotion.ts'
import type { ThreadStop } from '#shared/domain/stage.ts'
import type { CivilDate } from './words.ts'

/** Everything a deliberation packet prints, gathered and computed; the builder counts nothing, it only sets it in words. */
export interface PacketInput {
  readonly session: PacketSession
  readonly rubric: PacketRubric
  /** in seat order */
  readonly members: readonly PacketMember[]
  /** in the docket's order */
  readonly tasks: readonly PacketTask[]
  /** Roles with a box to sign in, in order ('위원장', '간사'); empty for none. */
  readonly signOff: readonly string[]
  /** Whether each member's score sheet is appended. Sheets of a sealed round are left out by the caller. */
  readonly scoreSheets: boolean
}

export interface PacketSession {
  readonly id: string
  readonly title: string
  readonly date: CivilDate
  /** `HH:MM` */
  readonly startsAt: string
  /** `HH:MM`; null where unknown */
  readonly endsAt: string | null
  readonly place: string
  readonly mode: SessionMode
  readonly organisation: string
  readonly classification: string | null
  /** members */
  readonly enrolled: number
  /** members; null before the session */
  readonly present: number | null
}

export interface PacketRubric {
  readonly min: number
  readonly max: number
  readonly official: OfficialMethod
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly weight: number }[]
}

export interface PacketMember {
  readonly id: string
  readonly name: string
  readonly affiliation: string
  readonly side: Side
}

export interface PacketTask {
  readonly id: string
  /** behind its sheet, in order */
  readonly attachments: readonly PaperAttachment[]
  /** number on the docket, from 1 */
  readonly number: number
  readonly title: string
  /** '' where not known, as in every text below */
  readonly summary: string
  readonly agency: string
  /** the platform's own number of the proposal */
  readonly sourceId: string
  readonly origin: TaskOrigin
  /** venue and day of the discussion a case came from; '' for other origins */
  readonly cameFrom: string
  readonly purpose: DocketPurpose
  readonly proposedOn: CivilDate | null
  /** when it was promoted: submitted to the Committee */
  readonly submittedOn: CivilDate | null
  /** the seven stations; `figure` is one short line: '찬성 1,284표' */
  readonly thread: readonly PacketStop[]
  readonly discussions: readonly { readonly title: string; readonly on: CivilDate | null; readonly outcome: string }[]
  readonly vote: PacketVote | null
  readonly scores: PacketScores | null
  readonly recused: readonly { readonly name: string; readonly reason: string }[]
  /** the secretariat's recommendation */
  readonly recommendation: string
  readonly decision: PacketDecision | null
  /** left out of this copy: its reader is recused from it, and a page in its place says so */
  readonly withheld?: boolean
}

export interface PacketStop extends Omit<ThreadStop, 'at'> {
  readonly on: CivilDate | null
  readonly figure: string
}

/** ballots */
export interface VoteCounts {
  readonly yes: number
  readonly no: number
  readonly pass: number
}

/** Totals as a platform reports them; many report no passes, and what is not reported is null, not nought. */
export interface DeclaredCounts extends Omit<VoteCounts, 'no' | 'pass'> {
  readonly no: number | null
  readonly pass: number | null
}

export interface PacketVote {
  readonly round: string
  readonly closedOn: CivilDate | null
  /** promotion takes MORE THAN this many yes votes */
  readonly threshold: number
  /** what its rule asks beside the threshold */
  readonly conditions?: Pick<RoundRule, 'turnout' | 'share'>
  /** which of the counts below is the official one */
  readonly basis: TallyBasis
  readonly declared: DeclaredCounts | null
  readonly recounted: VoteCounts | null
  readonly promotion: PromotionKind | null
  /** why a person held it back or brought it forward; '' where the rule decided */
  readonly reason: string
  readonly evidence: readonly VoteEvidence[]
}

/** A file the counts came from. */
export interface VoteEvidence {
  readonly name: string
  /** bytes */
  readonly size: number
  /** lower-case hex */
  readonly sha256: string
  /** rows */
  readonly read: number
  readonly accepted: number
  readonly rejected: readonly { readonly reason: string; readonly rows: number }[]
}

/** Statistics of `shared/domain`'s aggregates; null with too few scorers. */
export interface ScoreFigures {
  /** members who scored */
  readonly n: number
  readonly mean: number | null
  /** sample standard deviation */
  readonly spread: number | null
  /** one a scorer, in seat order */
  readonly values: readonly number[]
}

export interface PacketScores {
  /** by the rubric's method */
  readonly official: number | null
  readonly overall: ScoreFigures
  readonly median: number | null
  readonly trimmedMean: number | null
  /** by criterion id */
  readonly criteria: Readonly<Record<string, ScoreFigures>>
  /** members who could have scored */
  readonly scorers: number
  /** rank in the session; null while unranked */
  readonly rank: number | null
  /** each member's sheet, in seat order */
  readonly sheets: readonly PacketSheet[]
}

export interface PacketSheet {
  readonly memberId: string
  /** by criterion id; null for an abstention, no key for 'not scored' */
  readonly values: Readonly<Record<string, number | null>>
  /** weighted score; null where a criterion is missing */
  readonly total: number | null
  readonly remark: string
}

export interface PacketDecision {
  readonly outcome: DecisionOutcome
  /** votes */
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  readonly amendment: string
  readonly note: string
  readonly dissent: string
  /** deferred until; null where no date was set */
  readonly until: CivilDate | null
  /** votes by name; null for a vote by count */
  readonly ballots: readonly { readonly memberId: string; readonly vote: VoteChoice }[] | null
  /** how the chair decided an equal vote */
  readonly chairVote: 'for' | 'against' | null
}
