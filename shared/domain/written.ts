/** What a member sent back in a session in writing (서면심의). */
export const writtenResponses = ['none', 'answered', 'requestsMeeting'] as const
export type WrittenResponse = (typeof writtenResponses)[number]

/** A member's response, and when it came in. */
export interface WrittenAnswer {
  readonly response: WrittenResponse
  /** civil time in Korea, `YYYY-MM-DDTHH:MM`; null while there is none */
  readonly receivedAt: string | null
}

/** How a response counts: an answer in time is presence; silence, an answer that came late and a request to meet are not. */
export const writtenStandings = ['silent', 'answered', 'late', 'requestsMeeting'] as const
export type WrittenStanding = (typeof writtenStandings)[number]

/** `due` is the last minute that is in time (`YYYY-MM-DDTHH:MM`); null sets no deadline. */
export function writtenStanding({ response, receivedAt }: WrittenAnswer, due: string | null): WrittenStanding {
  if (response === 'none') return 'silent'
  if (response === 'requestsMeeting') return 'requestsMeeting'
  return due !== null && receivedAt !== null && receivedAt > due ? 'late' : 'answered'
}

/**
 * Whether members who have not answered may still do so: then nothing is decided yet. `now` is civil time in Korea;
 * `entitled` are the standings of those who may vote on the item.
 */
export const writtenStillOpen = (entitled: readonly WrittenStanding[], due: string | null, now: string): boolean =>
  due !== null && now <= due && entitled.includes('silent')
