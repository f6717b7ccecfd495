/** A whole number of 0 or more; null for an empty text, undefined for anything else. */
export function wholeNumber(text: string): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined
}

const isoLike =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})?(?::(\d{2})(?:\.\d{1,9})?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/
const dayFirst = /^(\d{2})\/(\d{2})\/(\d{4})(?:\s+(\d{1,2})(?::(\d{2})(?::(\d{2}))?)?)?$/

function civil(parts: readonly (string | undefined)[], zone: string | undefined): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return undefined
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // The 31st of February would have become a day of March.
  if (at.getUTCDate() !== day) return undefined
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return at.getTime() - offset * 60_000
}

/**
 * Epoch milliseconds of what platforms write: ISO 8601 with or without time and zone (none is UTC), `DD/MM/YYYY HH`,
 * seconds or milliseconds since 1970. Null for an empty text, undefined for what is no time.
 */
export function time(text: string): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  if (/^\d{9,13}$/.test(plain)) return plain.length <= 10 ? Number(plain) * 1000 : Number(plain)
  const iso = isoLike.exec(plain)
  if (iso) return civil(iso.slice(1, 7), iso[7])
  const day = dayFirst.exec(plain)
  if (day) return civil([day[3], day[2], day[1], day[4], day[5], day[6]], undefined)
  return undefined
}
