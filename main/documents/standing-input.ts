import type { AdviceDto } from '#shared/contract/advice.ts'
import type { Aggregate } from '#shared/contract/committee.ts'
import type { CutLine } from '#shared/domain/rank.ts'
import type { PacketRubric, PacketSession } from './packet-input.ts'

/** Everything the aggregate table of a session's scores prints, once the seal is open. */
export interface StandingInput {
  readonly session: PacketSession
  readonly rubric: PacketRubric
  /** which round of scoring the figures are of: 2 after the discussion */
  readonly round: 1 | 2
  /** who is there or has scored, in seat order */
  readonly members: readonly { readonly id: string; readonly name: string }[]
  /** in the docket's order */
  readonly items: readonly StandingItem[]
  /** the line the sensitivity is told of; null for none */
  readonly cut: CutLine | null
  /** advisory: item by item in the order of `items` */
  readonly advice: AdviceDto
  /** advisory: items not decided yet, in the order proposed; null where nothing is left to discuss */
  readonly order: StandingOrder | null
  /** who signs, in order */
  readonly signOff: readonly string[]
}

export interface StandingItem {
  readonly id: string
  /** number on the docket, from 1 */
  readonly number: number
  readonly title: string
  /** members who could have scored */
  readonly scorers: number
  readonly aggregate: Aggregate
  /** official score before the discussion; null where there was one round only, or none */
  readonly firstOfficial: number | null
  /** members kept out of it */
  readonly recused: readonly string[]
}

export interface StandingOrder {
  /** times a recused member leaves the room, in this order and in the docket's */
  readonly exits: number
  readonly exitsNow: number
  /** whether no other order could be better */
  readonly exact: boolean
  readonly items: readonly {
    readonly itemId: string
    /** members who leave the room before it, and who come back */
    readonly leaves: readonly string[]
    readonly returns: readonly string[]
  }[]
}
