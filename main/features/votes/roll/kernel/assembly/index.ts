import { allocate, ensure } from './memory'
import { clearRecords, earliestTime, latestTime, pack, packedBallots, recordsAt, reserveRecords, setVoter } from './records'
import { flush, queue, voters } from './queue'
import { count, endOf, next, oneLine, prepareSplit, split, startOf, state } from './split'
import { add, find, hashOf, Key, newTable, numberOf, Table } from './table'
import { noTime, readTime, unread } from './time'

export { allocate, clearRecords, earliestTime, latestTime, packedBallots, recordsAt }

/** Why `scan` came back. */
const finished: i32 = 0
/** the record at `at` goes on beyond the bytes, or over several lines: JavaScript decides */
const unclear: i32 = 1
/** the record [at, next - 1) is for the reader of text */
const text: i32 = 2
/** a task or a choice is written as it was not before, in [wordStart, wordEnd) */
const newTask: i32 = 3
const newChoice: i32 = 4

const tasks: Table = newTable()
const choices: Table = newTable()

let columns: u32 = 0
let taskField: i32 = 0
let voterField: i32 = 0
let choiceField: i32 = 0
let castField: i32 = -1
let revokedField: i32 = -1
/** times are read as `time` of values.ts reads them */
let usualTimes: bool = false
/** which pairs of bytes are characters of CP949, a byte each; 0 for UTF-8 */
let pairs: usize = 0

let place: usize = 0
let line: u32 = 0
let wordStart: usize = 0
let wordEnd: usize = 0

export function prepare(delimiter: u8, fields: u32, task: i32, voter: i32, choice: i32, cast: i32, revoked: i32, usual: bool): void {
  prepareSplit(delimiter, fields)
  columns = fields
  taskField = task
  voterField = voter
  choiceField = choice
  castField = cast
  revokedField = revoked
  usualTimes = usual
}

/** Room for the table of CP949's pairs, where the file is written so. */
export function preparePairs(): usize {
  pairs = allocate(65536)
  return pairs
}

/** Makes sure that `bytes` of rows can be read, and as many ballots and voters kept. */
export function reserve(bytes: u32): void {
  // A ballot has three fields of a byte at least, and a mark behind each.
  const ballots = bytes / 6 + 2
  reserveRecords(ballots)
  // Each voter's head and tail, the text, and the slots of a table that doubles.
  let slots = voters.mask + 1
  while ((voters.size + ballots) * 2 > slots) slots *= 2
  ensure(<usize>slots * 16 + ballots * 32 + bytes * 2 + 65536)
}

/** Vectors and words of eight are read beyond the bytes that count. */
const slack: u32 = 64
let input: usize = 0
let inputRoom: u32 = 0

/** Where JavaScript may put so many bytes to be read. */
export function inputFor(bytes: u32): usize {
  if (bytes > inputRoom) {
    inputRoom = max(inputRoom * 2, bytes)
    input = allocate(inputRoom + slack)
  }
  return input
}

let word: usize = 0
let wordRoom: u32 = 0

/** Where JavaScript may put a voter's text that it asks about. */
export function wordFor(bytes: u32): usize {
  if (bytes > wordRoom) {
    wordRoom = max(max(wordRoom * 2, bytes), 1024)
    word = allocate(wordRoom + slack)
  }
  return word
}

/** The number of the voter whose text in UTF-8 was put at `at`. */
export function voterOf(at: usize, length: u32): u32 {
  return numberOf(voters, at, length, hashOf(at, length))
}

export function voterCount(): u32 {
  return voters.size
}

export function firstVoter(): usize {
  return voters.first
}

/** A ballot that was read as text; `at` is -1 for no time. */
export function ballot(task: u32, voter: u32, onLine: u32, at: f64, choice: u32, revoked: u32): void {
  reserveRecords(1)
  setVoter(pack(task, onLine, <i64>at, choice, revoked), voter)
}

export function knowTask(start: usize, end: usize, number: u32): void {
  const length = <u32>(end - start)
  add(tasks, start, length, hashOf(start, length), number)
}

export function knowChoice(start: usize, end: usize, number: u32): void {
  const length = <u32>(end - start)
  add(choices, start, length, hashOf(start, length), number)
}

export function at(): usize {
  return place
}
export function nextAt(): usize {
  return next
}
export function lineAt(): u32 {
  return line
}
export function stateAt(): i32 {
  return state
}
export function wordFrom(): usize {
  return wordStart
}
export function wordTo(): usize {
  return wordEnd
}

/** The first byte in [start, end) that is not ASCII, or `end`. */
function afterAscii(start: usize, end: usize): usize {
  let at = start
  for (; at < end; at += 16) {
    const bits = i8x16.bitmask(v128.load(at))
    if (bits != 0) return min(at + ctz(bits), end)
  }
  return end
}

/** True where [start, end) holds whole characters of CP949. */
function isCp949(start: usize, end: usize): bool {
  for (let at = afterAscii(start, end); at < end; at = afterAscii(at + 2, end)) {
    if (at + 1 >= end) return false
    if (load<u8>(pairs + ((<usize>load<u8>(at) << 8) | load<u8>(at, 1))) == 0) return false
  }
  return true
}

/** Whether the record is text; where `sure`, all of the bytes are known to be. */
// @ts-ignore: decorator
@inline
function isText(start: usize, end: usize, sure: bool): bool {
  return sure || (pairs == 0 ? afterAscii(start, end) == end : isCp949(start, end))
}

/** A byte at which trimming stops, for a character of ASCII, or of UTF-8 between U+A000 and U+D7FF as Hangul is. */
// @ts-ignore: decorator
@inline
function isPlain(byte: u8): bool {
  return byte < 128 ? byte > 32 : pairs == 0 && byte >= 0xea && byte <= 0xed
}

/** True where a voter's text is what its bytes are: UTF-8, with nothing to trim. */
function isPlainWord(start: usize, end: usize): bool {
  if (end <= start || !isPlain(load<u8>(start))) return false
  if (pairs != 0) return load<u8>(end - 1) > 32 && afterAscii(start, end) == end
  const last = load<u8>(end - 1)
  return last < 128 ? last > 32 : end - start >= 3 && isPlain(load<u8>(end - 3))
}

/** The time the field at `field` names. */
// @ts-ignore: decorator
@inline
function timeIn(field: i32): i64 {
  if (field < 0) return noTime
  const start = startOf(field)
  const end = endOf(field)
  if (!usualTimes) return unread
  return start == end ? noTime : end == 0 ? unread : readTime(start, end)
}

/** 1 where the field says something, 0 where it is empty, -1 where that is not sure. */
// @ts-ignore: decorator
@inline
function saysSomething(field: i32): i32 {
  if (field < 0) return 0
  const start = startOf(field)
  if (endOf(field) == start) return 0
  return endOf(field) != 0 && load<u8>(start) > 32 && load<u8>(start) < 128 ? 1 : -1
}

/** The number of the word in a field; null where it is not known, or not as it stands. */
// @ts-ignore: decorator
@inline
function wordIn(table: Table, field: i32): Key | null {
  wordStart = startOf(field)
  wordEnd = endOf(field)
  if (wordEnd == 0) return null
  const length = <u32>(wordEnd - wordStart)
  return find(table, wordStart, length, hashOf(wordStart, length))
}

/** Takes the row as it was split. */
function take(start: usize, sure: bool): i32 {
  if (count != columns || !isText(start, next - 1, sure)) return text
  const task = wordIn(tasks, taskField)
  if (task === null) return wordEnd == 0 ? text : newTask
  const choice = wordIn(choices, choiceField)
  if (choice === null) return wordEnd == 0 ? text : newChoice
  const cast = timeIn(castField)
  if (cast == unread) return text
  const revoked = saysSomething(revokedField)
  if (revoked < 0) return text
  const voter = startOf(voterField)
  const voterEnd = endOf(voterField)
  if (!isPlainWord(voter, voterEnd)) return text
  queue(pack(task.number, line, cast, choice.number, revoked), voter, <u32>(voterEnd - voter))
  return finished
}

/** Bytes of an empty line, 0 where it is none. */
// @ts-ignore: decorator
@inline
function blank(from: usize, end: usize, last: bool): u32 {
  const byte = load<u8>(from)
  if (byte == 10) return 1
  if (byte != 13 || load<u8>(from, 1) != 10) return 0
  return from + 1 < end || last ? 2 : 0
}

/**
 * Reads the records that begin in [from, limit), until one of them is not for this reader: `at` says where it stands,
 * `lineAt` which line it is. The byte at `end` is a line feed; `last` says that the file ends there. Where `asText`, no
 * record is.
 */
export function scan(from: usize, end: usize, limit: usize, last: bool, sure: bool, onLine: u32, asText: bool): i32 {
  place = from
  line = onLine
  let why = finished
  while (place < limit && place < end) {
    const empty = blank(place, end, last)
    if (empty > 0) {
      place += empty
      line += 1
      continue
    }
    split(place, end)
    why = state != oneLine || (next > end && !last) ? unclear : asText ? text : take(place, sure)
    if (why != finished) break
    place = next
    line += 1
  }
  flush()
  return why
}
