/** What `TimeReader` does not read itself; the reader of text decides then. */
export const unread = -2
/** No time at all. */
export const noTime = -1

const [zero, nine, dash, colon, dot, plus, space, letterT, letterZ] = [48, 57, 45, 58, 46, 43, 32, 84, 90]
const dayLength = 86_400_000

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine

/** The number in bytes[start..end), or -1 where not all of them are digits. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!
    if (!isDigit(byte)) return -1
    value = value * 10 + byte - zero
  }
  return value
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** Days since 1970 of a date of the Gregorian calendar from 1970 on; `unread` for a date there is not. */
function civilDay(year: number, month: number, dayOfMonth: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (year < 1970 || month < 1 || month > 12 || dayOfMonth < 1) return unread
  if (dayOfMonth > monthDays[month - 1]! + (leap && month === 2 ? 1 : 0)) return unread
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477
  return (year - 1970) * 365 + leaps + daysBefore[month - 1]! + (leap && month > 2 ? 1 : 0) + dayOfMonth - 1
}

/** Milliseconds that a zone's clock is ahead of UTC: `Z`, `+09:00`, `+0900`; NaN for anything else. */
function zoneOffset(bytes: Uint8Array, start: number, end: number): number {
  const sign = bytes[start]!
  if (end - start === 1) return sign === letterZ ? 0 : Number.NaN
  const length = end - start
  if ((sign !== plus && sign !== dash) || length < 5 || length > 6) return Number.NaN
  if (length === 6 && bytes[start + 3] !== colon) return Number.NaN
  const [hours, minutes] = [digits(bytes, start + 1, start + 3), digits(bytes, end - 2, end)]
  if (hours < 0 || minutes < 0) return Number.NaN
  return (hours * 60 + minutes) * (sign === dash ? -60_000 : 60_000)
}

/** The end of a fraction `.123` that begins at `start`, which is `start` itself where there is none. */
function afterFraction(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || bytes[start] !== dot) return start
  let at = start + 1
  while (at < end && at - start <= 9 && isDigit(bytes[at]!)) at += 1
  return at === start + 1 ? start : at
}

/** The number of two digits, or something above 99 or below 0 where they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - zero
  const ones = bytes[at + 1]! - zero
  return ones < 0 || ones > 9 ? -1 : tens * 10 + ones
}

/** Milliseconds within the day at `HH:MM:SS`, or -1; leap seconds are left to the reader of text. */
function clock(bytes: Uint8Array, at: number): number {
  if (bytes[at + 2] !== colon || bytes[at + 5] !== colon) return -1
  const hour = twoDigits(bytes, at)
  const minute = twoDigits(bytes, at + 3)
  const second = twoDigits(bytes, at + 6)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return -1
  return ((hour * 60 + minute) * 60 + second) * 1000
}

const four = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)

/** Midnight of the date `YYYY-MM-DD`, epoch milliseconds; the date before is remembered, since ballots of a day come together. */
class Dates {
  #year = 0
  #month = 0
  #day = 0
  #at: number = unread

  midnight(bytes: Uint8Array, at: number): number {
    const year = four(bytes, at)
    const month = four(bytes, at + 4)
    const day = bytes[at + 8]! | (bytes[at + 9]! << 8)
    if (year === this.#year && month === this.#month && day === this.#day) return this.#at
    if (bytes[at + 4] !== dash || bytes[at + 7] !== dash) return unread
    const [inYear, inMonth, inDay] = [
      digits(bytes, at, at + 4),
      digits(bytes, at + 5, at + 7),
      digits(bytes, at + 8, at + 10),
    ]
    const date = civilDay(inYear, inMonth, inDay)
    this.#year = year
    this.#month = month
    this.#day = day
    this.#at = date < 0 ? unread : date * dayLength
    return this.#at
  }
}

/**
 * Epoch milliseconds of the times rolls mostly bear - whole seconds or milliseconds since 1970, and ISO 8601 with
 * seconds - read from bytes as `time` of the readers' values.ts reads them from text; `unread` for everything else.
 */
export class TimeReader {
  readonly #dates = new Dates()

  read(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start
    if (length === 0) return noTime
    if (length >= 9 && length <= 13) {
      const value = digits(bytes, start, end)
      if (value >= 0) return length <= 10 ? value * 1000 : value
    }
    if (length < 19) return unread
    const between = bytes[start + 10]
    if (between !== letterT && between !== space) return unread
    const date = this.#dates.midnight(bytes, start)
    const inDay = clock(bytes, start + 11)
    const zone = afterFraction(bytes, start + 19, end)
    const offset = zone === end ? 0 : zoneOffset(bytes, zone, end)
    if (date < 0 || inDay < 0 || Number.isNaN(offset)) return unread
    const at = date + inDay - offset
    return at < 0 ? unread : at
  }
}
