import type { QuorumRule } from '#shared/domain/quorum.ts'
import type { DocketPurpose, SessionMode } from '#shared/domain/terms.ts'
import type { PacketDecision } from './packet-input.ts'
import type { CivilDate } from './words.ts'

/** Everything 심의·의결서 (the record of what was resolved) print. */
export interface ResolutionInput {
  readonly session: {
    readonly title: string
    /** 제N차 */
    readonly number: number
    readonly date: CivilDate
    /** `HH:MM` */
    readonly startsAt: string
    readonly place: string
    readonly mode: SessionMode
    readonly organisation: string
    readonly classification: string | null
  }
  /** in the docket's order; one where a single record is asked for */
  readonly items: readonly ResolutionItem[]
  /** who was there (in writing: answered in time), in seat order */
  readonly members: readonly {
    readonly id: string
    readonly name: string
    readonly affiliation: string
    readonly chair: boolean
  }[]
}

export interface ResolutionItem {
  readonly id: string
  /** number on the docket, from 1 */
  readonly number: number
  readonly title: string
  readonly purpose: DocketPurpose
  /** members */
  readonly enrolled: number
  readonly present: number
  /** votes for it that carry it, and of how many */
  readonly needed: number
  readonly of: number
  readonly recused: readonly { readonly memberId: string; readonly name: string; readonly reason: string }[]
  /** null while nothing is decided */
  readonly decision: ResolutionDecision | null
}

export interface ResolutionDecision extends PacketDecision {
  /** the rule the decision stood by */
  readonly rule: QuorumRule
}
