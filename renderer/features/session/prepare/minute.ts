/** `2026-11-30 18:00` as it is typed, from civil time as the contract has it. */
export const fromMinute = (value: string | null): string => value?.replace('T', ' ') ?? ''

/** Civil time from what was typed; null for nothing, undefined for what is no time. */
export function toMinute(text: string): string | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const minute = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)$/.exec(typed)
  if (!minute || Number.isNaN(Date.parse(minute[1] ?? ''))) return undefined
  return `${minute[1]}T${minute[2]}:${minute[3]}`
}
