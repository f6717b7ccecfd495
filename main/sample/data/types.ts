/** A text the project wrote in both languages. */
export interface Bilingual {
  readonly ko: string
  readonly en: string
}

/** One call for proposals of the Forum, and the vote that closed it. Civil dates, Korean time. */
export interface SampleRound {
  readonly key: 'spring' | 'summer' | 'autumn'
  readonly name: Bilingual
  /** The platform and call its files come from. */
  readonly source: Bilingual
  readonly opens: string
  /** Last day of the vote, inclusive. */
  readonly closes: string
  readonly importedOn: string
  readonly promotedOn: string
  /** MORE THAN this many yes votes promote. */
  readonly moreThan: number
  /** Seed of the generated ballot roll. */
  readonly seed: number
  readonly proposals: readonly SampleProposal[]
  /** Kept back though past the threshold, with the written reason. */
  readonly heldBack: readonly { readonly id: string; readonly reason: Bilingual }[]
}

/** Subject of a proposal; its words are in `categories`. */
export type SampleCategory =
  | 'service'
  | 'mobility'
  | 'care'
  | 'safety'
  | 'climate'
  | 'digital'
  | 'economy'
  | 'participation'
  | 'learning'

/**
 * The ballots of one task, in people. `yes` and `no` are what a recount with one latest ballot a
 * person inside the window must give; the other three are rows a platform that only counts rows
 * would count as well.
 */
export interface SampleBallots {
  readonly yes: number
  readonly no: number
  /** People who voted once more (their earlier row is superfluous). */
  readonly repeat: number
  /** Ballots cast before the window opened or after it closed. */
  readonly outside: number
  /** Ballots their voters took back. */
  readonly revoked: number
}

/** One proposal as a platform exports it. `on` is the civil date (YYYY-MM-DD) it was handed in. */
export interface SampleProposal {
  readonly id: string
  readonly category: SampleCategory
  readonly on: string
  readonly title: Bilingual
  readonly body: Bilingual
  /** Only proposals put to the vote have ballots. */
  readonly ballots?: SampleBallots
  /** Id of the proposal this one repeats. */
  readonly duplicateOf?: string
  /** Civil date on which its author withdrew it. */
  readonly withdrawnOn?: string
}

/** A case that an offline discussion sent to the Committee without a vote. */
export interface SampleCase {
  readonly id: string
  readonly category: SampleCategory
  readonly heldOn: string
  readonly venue: Bilingual
  readonly kind: 'openForum' | 'innovationPark'
  /** the discussion that sent it, how many took part, and what came of it */
  readonly discussion: Bilingual
  readonly participants: number
  readonly outcomes: Bilingual
  readonly title: Bilingual
  readonly body: Bilingual
}

export interface SampleMember {
  readonly id: string
  readonly side: 'government' | 'civilian'
  readonly name: Bilingual
  readonly affiliation: Bilingual
  readonly termFrom: string
  readonly termTo: string
  readonly chair?: true
}

export interface SampleCriterion {
  readonly id: string
  readonly weight: number
  readonly title: Bilingual
  /** What is asked, and what 5, 3 and 1 mean. */
  readonly description: Bilingual
}

export interface SampleDecision {
  readonly outcome: 'adopted' | 'amended' | 'conditional' | 'deferred' | 'rejected' | 'noted'
  /** Votes in favour are everyone else who may vote. */
  readonly against?: number
  readonly abstained?: number
  readonly amendment?: Bilingual
  readonly note?: Bilingual
}

export interface SampleDocketItem {
  /** Id of a proposal or a case; absent for a free item. */
  readonly of?: string
  /** Title of a free item. */
  readonly title?: Bilingual
  readonly purpose: 'resolution' | 'report'
  /** What the members' scores scatter around, a criterion each, 1 to 5; absent where nothing is scored. */
  readonly merit?: readonly [number, number, number, number, number]
  /** How far they scatter: standard deviation in points of the scale. */
  readonly spread?: number
  readonly recused?: readonly { readonly member: string; readonly reason: Bilingual }[]
  readonly decision?: SampleDecision
}

export interface SampleSession {
  readonly title: Bilingual
  readonly date: string
  readonly startsAt: string
  readonly place: Bilingual
  readonly mode: 'inPerson' | 'video'
  /** Civil date on which the docket was made, and scoring opened. */
  readonly preparedOn: string
  readonly scoringOn: string
  readonly absent: readonly string[]
  readonly seed: number
  readonly docket: readonly SampleDocketItem[]
  /** A session still being scored: members who have finished, and who have begun. */
  readonly underWay?: { readonly finished: readonly string[]; readonly begun: readonly string[] }
}

export interface SampleAgendaItem {
  readonly kind: 'opening' | 'task' | 'report' | 'remarks' | 'other'
  readonly of?: string
  readonly title?: Bilingual
  readonly presenter: Bilingual
  readonly agency: Bilingual
  readonly minutes: number
  readonly request: Bilingual
  readonly notes?: Bilingual
}

export interface SampleMeeting {
  readonly title: Bilingual
  readonly date: string
  readonly startsAt: string
  readonly slotMinutes: number
  readonly place: Bilingual
  readonly chair: Bilingual
  readonly preparedOn: string
  /** Civil date on which the agenda became final; absent while it is being prepared. */
  readonly lockedOn?: string
  readonly agenda: readonly SampleAgendaItem[]
}
