const hour = 3_600_000
const koreaOffset = 9 * hour

/** Epoch milliseconds of a civil date and time of day in Korea (UTC+9 all year). */
export const koreaTime = (date: string, time = '00:00:00'): number => Date.parse(`${date}T${time}+09:00`)

/** The same instant written with Korea's offset, to the second: `2026-03-09T14:02:11+09:00`. */
export const koreaStamp = (at: number): string => `${new Date(at + koreaOffset).toISOString().slice(0, 19)}+09:00`

/** When the vote opens and closes: the first moment of its first day, the last second of its last. */
export const voteWindow = (round: {
  readonly opens: string
  readonly closes: string
}): { opensAt: number; closesAt: number } => ({
  opensAt: koreaTime(round.opens),
  closesAt: koreaTime(round.closes, '23:59:59'),
})
