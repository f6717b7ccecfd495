import { allocate } from './memory'

const lineFeed: u8 = 10
const carriageReturn: u8 = 13
const quote: u8 = 34

/** How a record came out: on one line, with a line feed inside quotes, or with the bytes ending inside a quote. */
export const oneLine: i32 = 0
export const manyLines: i32 = 1
export const open: i32 = 2

let delimiter: u8 = 0
let wanted: u32 = 0
/** field n stands as it is in [start, end), two words a field; where it does not (doubled quotes, text after quotes) its end is 0 */
let fields: usize = 0

/** fields of the record that was split */
export let count: u32 = 0
/** where the next record begins */
export let next: usize = 0
export let state: i32 = oneLine

export function prepareSplit(mark: u8, columns: u32): void {
  delimiter = mark
  wanted = columns
  fields = allocate(<usize>columns * 8)
}

// @ts-ignore: decorator
@inline
export function startOf(field: i32): usize {
  return load<u32>(fields + (<usize>field << 3))
}

// @ts-ignore: decorator
@inline
export function endOf(field: i32): usize {
  return load<u32>(fields + (<usize>field << 3), 4)
}

/** One bit a byte of the sixteen at `at`: set where it is a delimiter, a quote or a line feed. */
// @ts-ignore: decorator
@inline
function marks(at: usize, marked: v128): i32 {
  const bytes = v128.load(at)
  const ends = v128.or(i8x16.eq(bytes, i8x16.splat(lineFeed)), i8x16.eq(bytes, i8x16.splat(quote)))
  return i8x16.bitmask(v128.or(ends, i8x16.eq(bytes, marked)))
}

/**
 * Splits the record at `from` by the rules of the readers' RowSplitter. The byte at `end` must be a line feed: it ends
 * the scan of every field outside quotes. Marks are found sixteen bytes at a time.
 */
export function split(from: usize, end: usize): void {
  const marked = i8x16.splat(delimiter)
  const wantedFields = wanted
  let found: u32 = 0
  let field = fields
  let start = from
  let block = from
  let bits = marks(block, marked)
  state = oneLine
  for (;;) {
    while (bits == 0) {
      block += 16
      bits = marks(block, marked)
    }
    const at = block + ctz(bits)
    bits &= bits - 1
    const byte = load<u8>(at)
    if (byte == quote) {
      // Inside a field that did not begin with one, a quote is a character like any other.
      if (at != start) continue
      const after = quoted(at, end, found < wantedFields ? field : 0)
      if (after == 0) return
      block = after
      bits = marks(block, marked) & ~1
      start = after + 1
      found += 1
      field += 8
      if (load<u8>(after) != lineFeed) continue
      next = start
      break
    }
    if (found < wantedFields) {
      store<u32>(field, <u32>start)
      store<u32>(field, <u32>at, 4)
    }
    found += 1
    field += 8
    start = at + 1
    if (byte == lineFeed) {
      next = start
      break
    }
  }
  count = found
  if (found <= wantedFields) withoutReturn(field - 8)
}

// @ts-ignore: decorator
@inline
function withoutReturn(field: usize): void {
  const last = load<u32>(field, 4)
  if (last > load<u32>(field) && load<u8>(last - 1) == carriageReturn) store<u32>(field, last - 1, 4)
}

/** The delimiter or line feed after the quoted field at `opens`, which is noted at `field`; 0 where the bytes end inside it. */
function quoted(opens: usize, end: usize, field: usize): usize {
  let at = opens + 1
  let doubled = false
  for (;;) {
    let byte = load<u8>(at)
    while (byte != quote) {
      if (at >= end) {
        state = open
        return 0
      }
      if (byte == lineFeed) state = manyLines
      at += 1
      byte = load<u8>(at)
    }
    if (at + 1 >= end || load<u8>(at + 1) != quote) break
    doubled = true
    at += 2
  }
  const close = at
  do at += 1
  while (load<u8>(at) != delimiter && load<u8>(at) != lineFeed)
  if (field != 0) {
    const onlyReturn = load<u8>(at) == lineFeed && at == close + 2 && load<u8>(close + 1) == carriageReturn
    store<u32>(field, <u32>opens + 1)
    store<u32>(field, doubled || (at > close + 1 && !onlyReturn) ? 0 : <u32>close, 4)
  }
  return at
}
