const koreaOffset = 9 * 3_600_000
const civilDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' })

/** The civil date of a moment where the Committee sits, `YYYY-MM-DD`; null stays null. */
export function koreaDate(at: number): string
export function koreaDate(at: number | null): string | null
export function koreaDate(at: number | null): string | null {
  return at === null ? null : civilDate.format(at)
}

/** Civil time in Korea (UTC+9 all year), to the minute: `YYYY-MM-DDTHH:MM`. */
export const koreaMinute = (at: number): string => new Date(at + koreaOffset).toISOString().slice(0, 16)

/** The same instant written with Korea's offset, to the second: `2026-03-09T14:02:11+09:00`. */
export const koreaStamp = (at: number): string => `${new Date(at + koreaOffset).toISOString().slice(0, 19)}+09:00`

/** Epoch milliseconds of a civil date and time of day in Korea (UTC+9 all year). */
export const koreaTime = (date: string, time = '00:00:00'): number => Date.parse(`${date}T${time}+09:00`)
