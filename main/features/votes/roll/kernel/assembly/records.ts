import { allocate } from './memory'

/** A ballot in 20 bytes, as records.ts of the reader lays it out. */
const recordBytes: usize = 20

let records: usize = 0
let room: u32 = 0
/** ballots packed since they were last taken */
export let packed: u32 = 0
/** earliest and latest time of a packed ballot, epoch milliseconds */
export let earliest: f64 = Infinity
export let latest: f64 = -Infinity

/** Makes room for so many ballots more. */
export function reserveRecords(more: u32): void {
  if (packed + more <= room) return
  const larger = max(room * 2, packed + more)
  const place = allocate(larger * recordBytes)
  memory.copy(place, records, packed * recordBytes)
  records = place
  room = larger
}

export function recordsAt(): usize {
  return records
}

export function packedBallots(): u32 {
  return packed
}

export function clearRecords(): void {
  packed = 0
}

/** Packs a ballot and answers with its place; `at` is -1 for no time. */
// @ts-ignore: decorator
@inline
export function pack(task: u32, line: u32, at: i64, choice: u32, revoked: u32): usize {
  const record = records + packed * recordBytes
  packed += 1
  store<u32>(record, task)
  store<u32>(record, line, 8)
  store<u32>(record, <u32>at, 12)
  // No time is all ones in 48 bit, which -1 is.
  store<u32>(record, (<u32>(at >> 32) & 0xffff) | (choice << 16) | (revoked << 24), 16)
  if (at >= 0) {
    const time = <f64>at
    if (time < earliest) earliest = time
    if (time > latest) latest = time
  }
  return record
}

// @ts-ignore: decorator
@inline
export function setVoter(record: usize, voter: u32): void {
  store<u32>(record, voter, 4)
}

export function earliestTime(): f64 {
  return earliest
}

export function latestTime(): f64 {
  return latest
}
