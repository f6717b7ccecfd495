import type { FollowUpStatus, NoteKind } from './follow-up.ts'
import type { MeetingOutcome } from './meeting-result.ts'
import type {
  DecisionOutcome,
  DiscussionVenue,
  PromotionKind,
  ScreeningOutcome,
  TallyBasis,
  TaskOrigin,
} from './terms.ts'

/** Kinds of what can happen to a task, in the order in which things of one day happened. */
export const eventKinds = [
  'proposed',
  'screened',
  'discussed',
  'sentAsCase',
  'voted',
  'promoted',
  'scored',
  'decided',
  'agenda',
  'concluded',
  'instructed',
  'noted',
  'opinions',
  'evaluated',
  'published',
] as const
export type EventKind = (typeof eventKinds)[number]

/** An offline discussion. */
export interface Held {
  readonly title: string
  readonly venue: DiscussionVenue
  readonly place: string
}

/** What happened, in the domain's own terms; words are made of it where it is shown. */
export type Happening =
  | { readonly kind: 'proposed'; readonly title: string; readonly source: string; readonly sourceTaskId: string }
  | { readonly kind: 'screened'; readonly outcome: ScreeningOutcome; readonly reason: string }
  | ({ readonly kind: 'discussed' } & Held)
  | ({ readonly kind: 'sentAsCase' } & Held)
  | {
      readonly kind: 'voted'
      readonly round: string
      /** promotion takes more than this many yes votes */
      readonly moreThan: number
      readonly yes: number
      /** null where the platform declares none */
      readonly no: number | null
      readonly pass: number | null
      readonly basis: TallyBasis
    }
  | { readonly kind: 'promoted'; readonly promotion: PromotionKind; readonly yes: number; readonly reason: string }
  | {
      readonly kind: 'scored'
      readonly session: number
      readonly n: number
      readonly mean: number
      /** sample standard deviation; null of fewer than two */
      readonly sd: number | null
    }
  | {
      readonly kind: 'decided'
      readonly session: number
      readonly outcome: DecisionOutcome
      readonly inFavour: number
      readonly against: number
      readonly abstained: number
      readonly amendment: string
    }
  | { readonly kind: 'agenda'; readonly meeting: string; readonly label: string }
  | { readonly kind: 'concluded'; readonly meeting: string; readonly outcome: MeetingOutcome; readonly note: string }
  | { readonly kind: 'instructed'; readonly text: string; readonly agency: string; readonly dueOn: string }
  | {
      readonly kind: 'noted'
      readonly note: NoteKind
      readonly agency: string
      /** the milestone's title where one is reached; else '' */
      readonly milestone: string
      readonly text: string
    }
  | { readonly kind: 'opinions'; readonly count: number }
  | { readonly kind: 'evaluated'; readonly group: string; readonly n: number; readonly mean: number }
  | { readonly kind: 'published'; readonly files: number }

export const proofKinds = ['tasks', 'roll', 'paper', 'minutes', 'agenda', 'note', 'opinions', 'bundle'] as const

/** What proves it: a file, a locked text or a bundle, by its SHA-256 (lower-case hex). */
export interface Proof {
  readonly of: (typeof proofKinds)[number]
  readonly name: string
  readonly sha256: string
}

export const linkKinds = [
  'task',
  'round',
  'discussion',
  'session',
  'meeting',
  'followUp',
  'opinions',
  'evaluation',
  'publishedTask',
  'publishedRound',
] as const

/** One thing that happened to a task. */
export interface TaskEvent {
  /** of the record it is read from; unique in a thread */
  readonly id: string
  /** civil date where the Committee sits; null where the record knows none */
  readonly on: string | null
  readonly what: Happening
  readonly proofs: readonly Proof[]
  /** the screen its record is seen on */
  readonly link: { readonly kind: (typeof linkKinds)[number]; readonly id: string } | null
}

/** The task whose thread it is. */
export interface ThreadTask {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly category: string
  readonly origin: TaskOrigin
  readonly url: string | null
}

const rank = (event: TaskEvent): number => eventKinds.indexOf(event.what.kind)

/**
 * Events by day. One without a day stands where its kind belongs: before the first dated event of a later kind. Two of
 * one day keep the order of their kinds, then the order in which they were given.
 */
export function inOrder(events: readonly TaskEvent[]): TaskEvent[] {
  const dated = events
    .filter(({ on }) => on !== null)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? rank(a) - rank(b) : 1))
  for (const event of events.filter(({ on }) => on === null)) {
    const later = dated.findIndex((one) => rank(one) > rank(event))
    dated.splice(later === -1 ? dated.length : later, 0, event)
  }
  return dated
}

/** What the follow-up of one instruction contributes. */
export interface FollowedInstruction {
  readonly status: FollowUpStatus
  readonly milestones: number
  readonly reached: number
}

export interface TaskProgress {
  /** late where any is late; stopped where all are; done where all are done or stopped; null without an instruction */
  readonly status: FollowUpStatus | null
  /** whole per cent of steps taken, rounded down; null without an instruction */
  readonly percent: number | null
}

const steps = ({ status, milestones, reached }: FollowedInstruction): readonly [number, number] =>
  status === 'done' ? [milestones + 1, milestones + 1] : [reached, milestones + 1]

/**
 * How far a task's instructions are: each has its milestones and its completion as steps, all of the same weight, and
 * one that is done has taken them all.
 */
export function progressOf(instructions: readonly FollowedInstruction[]): TaskProgress {
  if (instructions.length === 0) return { status: null, percent: null }
  const taken = instructions.map(steps)
  const percent = Math.floor(
    (100 * taken.reduce((sum, [done]) => sum + done, 0)) / taken.reduce((sum, [, all]) => sum + all, 0),
  )
  const all = (...names: FollowUpStatus[]): boolean => instructions.every(({ status }) => names.includes(status))
  if (all('stopped')) return { status: 'stopped', percent }
  if (all('done', 'stopped')) return { status: 'done', percent }
  return { status: instructions.some(({ status }) => status === 'late') ? 'late' : 'onTrack', percent }
}
