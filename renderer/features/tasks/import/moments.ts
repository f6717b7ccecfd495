const hour = 3_600_000
const korea = 9 * hour // Korea keeps no summer time

/** A moment as it is typed, in Korea's time: '2026-06-01 09:00'; empty for none. */
export const writeMoment = (at: number | null): string =>
  at === null ? '' : new Date(at + korea).toISOString().slice(0, 16).replace('T', ' ')

/**
 * Reads what was typed: null where it is empty, undefined where it is no moment. Text that was not touched gives
 * `before` again, seconds included, so that showing a window does not narrow it.
 */
export function readMoment(text: string, before: number | null): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (typed === writeMoment(before)) return before
  const parts = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?$/.exec(typed)
  if (!parts) return undefined
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  const local = new Date(Date.UTC(year, month - 1, day, hours, minutes))
  const same = local.getUTCMonth() === month - 1 && local.getUTCDate() === day
  return same && hours < 24 && minutes < 60 ? local.getTime() - korea : undefined
}
