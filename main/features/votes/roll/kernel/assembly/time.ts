/** What is not read here; the reader of text decides then. */
export const unread: i64 = -2
export const noTime: i64 = -1

const zero: u8 = 48
const dash: u8 = 45
const colon: u8 = 58
const dot: u8 = 46
const plus: u8 = 43
const dayLength: i64 = 86_400_000

// @ts-ignore: decorator
@inline
function isDigit(byte: u8): bool {
  return byte - zero <= 9
}

/** The number in [start, end), or -1 where not all of it are digits. */
function digits(start: usize, end: usize): i64 {
  let value: i64 = 0
  for (let at = start; at < end; at += 1) {
    const byte = load<u8>(at)
    if (!isDigit(byte)) return -1
    value = value * 10 + (byte - zero)
  }
  return value
}

function daysIn(month: i64, leap: bool): i64 {
  if (month == 2) return leap ? 29 : 28
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
}

/** Days since 1970 of a date of the Gregorian calendar from 1970 on; `unread` for a date there is not. */
function civilDay(year: i64, month: i64, dayOfMonth: i64): i64 {
  const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  if (year < 1970 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(month, leap)) return unread
  const before = year - 1
  let days = (year - 1970) * 365 + before / 4 - before / 100 + before / 400 - 477
  for (let past: i64 = 1; past < month; past += 1) days += daysIn(past, leap)
  return days + dayOfMonth - 1
}

/** The date that was read last, as its bytes: ballots of a day come together. */
let lastStart: u64 = 0
let lastEnd: u16 = 0
let lastMidnight: i64 = unread

/** Midnight of the date `YYYY-MM-DD`, epoch milliseconds. */
function midnight(at: usize): i64 {
  if (load<u64>(at) == lastStart && load<u16>(at, 8) == lastEnd) return lastMidnight
  if (load<u8>(at, 4) != dash || load<u8>(at, 7) != dash) return unread
  const day = civilDay(digits(at, at + 4), digits(at + 5, at + 7), digits(at + 8, at + 10))
  lastStart = load<u64>(at)
  lastEnd = load<u16>(at, 8)
  lastMidnight = day < 0 ? unread : day * dayLength
  return lastMidnight
}

/** The number of two digits, or something above 99. */
// @ts-ignore: decorator
@inline
function twoDigits(at: usize): u32 {
  const tens: u32 = <u32>load<u8>(at) - zero
  const ones: u32 = <u32>load<u8>(at, 1) - zero
  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones
}

/** Milliseconds within the day at `HH:MM:SS`, or -1; leap seconds are left to the reader of text. */
function clock(at: usize): i64 {
  if (load<u8>(at, 2) != colon || load<u8>(at, 5) != colon) return -1
  const hour = twoDigits(at)
  const minute = twoDigits(at + 3)
  const second = twoDigits(at + 6)
  if (hour > 23 || minute > 59 || second > 59) return -1
  return <i64>((hour * 60 + minute) * 60 + second) * 1000
}

/** The end of a fraction `.123` that begins at `start`, which is `start` itself where there is none. */
function afterFraction(start: usize, end: usize): usize {
  if (start >= end || load<u8>(start) != dot) return start
  let at = start + 1
  while (at < end && at - start <= 9 && isDigit(load<u8>(at))) at += 1
  return at == start + 1 ? start : at
}

const noZone: i64 = i64.MAX_VALUE

/** Milliseconds that a zone's clock is ahead of UTC: `Z`, `+09:00`, `+0900`; `noZone` for anything else. */
function zoneOffset(start: usize, end: usize): i64 {
  const sign = load<u8>(start)
  const length = end - start
  if (length == 1) return sign == 90 ? 0 : noZone
  if ((sign != plus && sign != dash) || length < 5 || length > 6) return noZone
  if (length == 6 && load<u8>(start, 3) != colon) return noZone
  const hours = digits(start + 1, start + 3)
  const minutes = digits(end - 2, end)
  if (hours < 0 || minutes < 0) return noZone
  return (hours * 60 + minutes) * (sign == dash ? -60_000 : 60_000)
}

/**
 * Epoch milliseconds of the times rolls mostly bear - whole seconds or milliseconds since 1970, and ISO 8601 with
 * seconds - as `time` of the readers' values.ts reads them from text; `unread` for everything else.
 */
export function readTime(start: usize, end: usize): i64 {
  const length = end - start
  if (length >= 9 && length <= 13) {
    const value = digits(start, end)
    if (value >= 0) return length <= 10 ? value * 1000 : value
  }
  if (length < 19) return unread
  const between = load<u8>(start, 10)
  if (between != 84 && between != 32) return unread
  const date = midnight(start)
  const inDay = clock(start + 11)
  const zone = afterFraction(start + 19, end)
  const offset = zone == end ? 0 : zoneOffset(zone, end)
  if (date < 0 || inDay < 0 || offset == noZone) return unread
  const at = date + inDay - offset
  return at < 0 ? unread : at
}
