import { allocate } from './memory'
import { setVoter } from './records'
import { hashOf, Key, newTable, numberOf, Table } from './table'

/** So many voters wait to be numbered, so that the memory their look-ups touch is fetched side by side. */
const length: u32 = 128
/** hash, length, place of the text, place of the record */
const entryBytes: usize = 16
const entries: usize = allocate(length * entryBytes)
let queued: u32 = 0

export const voters: Table = newTable()

/** Brings the memory of every queued look-up near; the sum keeps the reads from being left out. */
function fetch(): u32 {
  const mask = voters.mask
  const slots = voters.slots
  let sum: u32 = 0
  for (let entry = entries, last = entries + queued * entryBytes; entry < last; entry += entryBytes)
    sum += load<u32>(load<u32>(slots + ((load<u32>(entry) & mask) << 3), 4))
  return sum
}
export let fetched: u32 = 0

/** Numbers the voters of every queued ballot, in their order; due before anything else numbers a voter. */
export function flush(): void {
  fetched += fetch()
  for (let entry = entries, last = entries + queued * entryBytes; entry < last; entry += entryBytes)
    setVoter(load<u32>(entry, 12), numberOf(voters, load<u32>(entry, 8), load<u32>(entry, 4), load<u32>(entry)))
  queued = 0
}

/** The voter whose text in UTF-8 is [at, at + size) cast the ballot of `record`. */
// @ts-ignore: decorator
@inline
export function queue(record: usize, at: usize, size: u32): void {
  const entry = entries + queued * entryBytes
  store<u32>(entry, hashOf(at, size))
  store<u32>(entry, size, 4)
  store<u32>(entry, <u32>at, 8)
  store<u32>(entry, <u32>record, 12)
  queued += 1
  if (queued == length) flush()
}
