/** The domain's closed lists of words. Code, tables, screens and documents use these and no others. */

/** What one ballot says on one task. A pass counts as a ballot, but for neither side. */
export const choices = ['yes', 'no', 'pass'] as const
export type Choice = (typeof choices)[number]

/** Which ballot counts when a person voted more than once on a task; `void` counts none of them. */
export const repeatPolicies = ['latest', 'first', 'void'] as const
export type RepeatPolicy = (typeof repeatPolicies)[number]

/** How a share is compared: the percentage itself is enough, or it is not. */
export const shareBounds = ['atLeast', 'moreThan'] as const
export type ShareBound = (typeof shareBounds)[number]

/** Where a tally's official counts come from: recounted from a ballot roll, or totals reported by the platform. */
export const tallyBases = ['roll', 'declared'] as const
export type TallyBasis = (typeof tallyBases)[number]

/** How a task came to the Committee: by the vote, as an outstanding case of an offline discussion, or put on the docket freely. */
export const taskOrigins = ['vote', 'case', 'free'] as const
export type TaskOrigin = (typeof taskOrigins)[number]

/** What the Support Unit decides on a proposal: to the vote, into another task, or back with a written reason. */
export const screeningOutcomes = ['selected', 'merged', 'returned'] as const
export type ScreeningOutcome = (typeof screeningOutcomes)[number]

/** Where an offline discussion is held: 열린소통포럼, 혁신파크, 기타. */
export const discussionVenues = ['openForum', 'innovationPark', 'other'] as const
export type DiscussionVenue = (typeof discussionVenues)[number]

/** How a task belongs to a discussion: it was discussed there, or the discussion sent it to the Committee as a case. */
export const discussionTaskKinds = ['discussed', 'case'] as const
export type DiscussionTaskKind = (typeof discussionTaskKinds)[number]

/** The stations of a task's thread, in their order. */
export const stations = ['proposed', 'voted', 'promoted', 'deliberated', 'agenda', 'instructed', 'evaluated'] as const
export type Station = (typeof stations)[number]

/** The columns a list of tasks can show; `status` is the platform's own word. */
export const taskColumns = [
  'number',
  'title',
  'category',
  'source',
  'status',
  'submittedAt',
  'station',
  'declared',
  'counted',
] as const
export type TaskColumn = (typeof taskColumns)[number]

/** What a list of tasks is ordered by: a column of it, or `yes`, the official count. */
export const taskSorts = [...taskColumns, 'yes'] as const
export type TaskSort = (typeof taskSorts)[number]

/** What a promotion run says of a task: passed by the rule, kept back or brought forward by a person with a reason. */
export const promotionKinds = ['promoted', 'heldBack', 'broughtForward'] as const
export type PromotionKind = (typeof promotionKinds)[number]

/** 원안의결, 수정의결, 조건부의결, 보류, 부결, 보고접수, 철회. */
export const decisionOutcomes = [
  'adopted',
  'amended',
  'conditional',
  'deferred',
  'rejected',
  'noted',
  'withdrawn',
] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** Outcomes that carry a task on, to the strategy meeting. */
export const carryingOutcomes = ['adopted', 'amended', 'conditional', 'noted'] as const satisfies DecisionOutcome[]

/** Why an item is on the docket: 의결 or 보고. */
export const docketPurposes = ['resolution', 'report'] as const
export type DocketPurpose = (typeof docketPurposes)[number]

/** How a session meets: in person, by video, in writing (서면심의). */
export const sessionModes = ['inPerson', 'video', 'writing'] as const
export type SessionMode = (typeof sessionModes)[number]

/** A session's phases, in their order; a closed session stays closed. */
export const sessionPhases = ['preparing', 'scoring', 'deciding', 'closed'] as const
export type SessionPhase = (typeof sessionPhases)[number]

/** Whom a member sits for: 정부위원, 민간위원. */
export const sides = ['government', 'civilian'] as const
export type Side = (typeof sides)[number]

/** How an item's official score is made of its members' scores. */
export const officialMethods = ['mean', 'trimmedMean', 'median'] as const
export type OfficialMethod = (typeof officialMethods)[number]
