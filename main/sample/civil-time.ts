import { koreaTime } from '#main/korea-time.ts'

/** When the vote opens and closes: the first moment of its first day, the last second of its last. */
export const voteWindow = (round: {
  readonly opens: string
  readonly closes: string
}): { opensAt: number; closesAt: number } => ({
  opensAt: koreaTime(round.opens),
  closesAt: koreaTime(round.closes, '23:59:59'),
})
