import type { Happening, Proof, TaskProgress } from '#shared/domain/task-event.ts'
import type { FollowUpStatus } from '#shared/domain/follow-up.ts'
import type { TaskOrigin } from '#shared/domain/terms.ts'
import type { CivilDate, Locale } from '#main/documents/words.ts'

/**
 * All that may leave the workspace for the Forum. Whatever has no field here is never published: names and contact data
 * of citizens, members and agencies' people, members' scores and votes, remarks, notes for the minutes, file names.
 */
export interface PublicTask {
  readonly number: number
  readonly title: string
  readonly category: string
  readonly origin: TaskOrigin
  /** the proposals it began with, as the platform knows them */
  readonly proposals: readonly { readonly sourceTaskId: string; readonly url: string | null }[]
  /** in order */
  readonly events: readonly PublicEvent[]
  readonly instructions: readonly PublicInstruction[]
  readonly progress: TaskProgress
}

/** Members' scores and publications themselves are no news to citizens. */
export type PublicHappening = Exclude<Happening, { kind: 'scored' | 'published' }>

export interface PublicEvent {
  readonly on: CivilDate | null
  readonly what: PublicHappening
  readonly proofs: readonly PublicProof[]
}

/** A file name may name a person: the hash alone leaves. */
export interface PublicProof {
  readonly of: Extract<Proof['of'], 'roll' | 'minutes' | 'agenda'>
  readonly sha256: string
}

export interface PublicInstruction {
  readonly text: string
  readonly agency: string
  readonly supporting: readonly string[]
  readonly givenOn: CivilDate
  readonly dueOn: CivilDate
  readonly status: FollowUpStatus
  /** the day it was done or stopped */
  readonly since: CivilDate | null
  readonly milestones: readonly {
    readonly title: string
    readonly dueOn: CivilDate
    readonly reachedOn: CivilDate | null
  }[]
}

/** Ids the Forum's platform knows statuses and categories by; what has none stays empty there. */
export interface PlatformIds {
  readonly statuses: Readonly<Partial<Record<FollowUpStatus, number>>>
  readonly categories: Readonly<Record<string, number>>
}

export interface PublicBundle {
  /** the round's name; null for the bundle of one task */
  readonly round: {
    readonly name: string
    readonly moreThan: number
    /** tasks put to the vote, and those of them submitted to the Committee */
    readonly voted: number
    readonly carried: number
  } | null
  /** the day everything in it is told for, and its time stamp */
  readonly asOf: CivilDate
  readonly organisation: Readonly<Record<Locale, string>>
  readonly ids: PlatformIds
  /** by number */
  readonly tasks: readonly PublicTask[]
}

export const publicLocales = ['ko', 'en'] as const satisfies Locale[]
