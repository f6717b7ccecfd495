import { addDays } from '#shared/domain/follow-up.ts'

export interface Month {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
}

/** The month of a civil date. */
export const monthOf = (date: string): Month => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) })

/** That many months on, or back. */
export function moved({ year, month }: Month, by: number): Month {
  const index = year * 12 + (month - 1) + by
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The civil dates of the weeks (from Sunday) that hold a month, with the days around it. */
export function weeksOf({ year, month }: Month): string[][] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = first.getUTCDay()
  const start = addDays(first.toISOString().slice(0, 10), -before)
  const weeks = Math.ceil((before + days) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, day) => addDays(start, week * 7 + day)),
  )
}
