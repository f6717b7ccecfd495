/** What the strategy meeting made of an item: 원안의결, 수정의결, 보류, 부결, 보고접수. */
export const meetingOutcomes = ['adopted', 'amended', 'deferred', 'rejected', 'noted'] as const
export type MeetingOutcome = (typeof meetingOutcomes)[number]

/** What an item of a locked agenda needs to be known of, to ask for its result. */
export interface ResultItem {
  readonly kind: string
  readonly withdrawn: boolean
}

const withoutResult: ReadonlySet<string> = new Set(['section', 'opening', 'remarks'])

/** Whether the meeting must say what became of an item: not of a heading, an opening, closing remarks or a withdrawn one. */
export const needsResult = ({ kind, withdrawn }: ResultItem): boolean => !withdrawn && !withoutResult.has(kind)

/** Items that need a result and have neither an outcome nor a written reason why there is none. */
export const resultGate = <Item extends ResultItem & { outcome: MeetingOutcome | null; reason: string }>(
  items: readonly Item[],
): Item[] => items.filter((item) => needsResult(item) && item.outcome === null && item.reason.trim() === '')
