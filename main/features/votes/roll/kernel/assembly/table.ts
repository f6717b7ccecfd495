import { allocate } from './memory'

/**
 * A set of byte strings, each with a number, by open addressing. Keys are kept and compared in full: two keys of one
 * hash stay two keys. A slot is a hash and the key's place, so that a look-up touches memory in two places.
 */
@unmanaged
export class Table {
  slots: usize
  mask: u32
  size: u32
  /** the first key, from which each names the next in the order they came */
  first: usize
  last: usize
}

/** A key: hash, number, length and the next key's place, then its bytes filled up with zeros to words of eight. */
@unmanaged
export class Key {
  hash: u32
  number: u32
  length: u32
  next: u32
}
const headBytes: usize = 16
const slotBytes: u32 = 8

export function newTable(): Table {
  const table = changetype<Table>(allocate(offsetof<Table>()))
  table.slots = allocate(1024 * slotBytes)
  table.mask = 1023
  return table
}

/** The bits of a word of eight that belong to its first `bytes` bytes, 1 to 8. */
// @ts-ignore: decorator
@inline
function first(bytes: u32): u64 {
  return <u64>-1 >> ((8 - bytes) << 3)
}

/** Reads up to seven bytes beyond the key, which count for nothing. */
export function hashOf(at: usize, length: u32): u32 {
  let hash: u64 = length
  let rest = length
  while (rest > 8) {
    hash = (hash ^ load<u64>(at)) * 0x9e3779b97f4a7c15
    hash ^= hash >> 29
    at += 8
    rest -= 8
  }
  if (rest > 0) hash = (hash ^ (load<u64>(at) & first(rest))) * 0x9e3779b97f4a7c15
  return <u32>(hash >> 32)
}

// @ts-ignore: decorator
@inline
function holds(key: Key, at: usize, length: u32, hash: u32): bool {
  if (key.hash != hash || key.length != length) return false
  let stored = changetype<usize>(key) + headBytes
  let rest = length
  while (rest > 8) {
    if (load<u64>(stored) != load<u64>(at)) return false
    stored += 8
    at += 8
    rest -= 8
  }
  return rest == 0 || load<u64>(stored) == (load<u64>(at) & first(rest))
}

/** The key of these bytes, or null. */
export function find(table: Table, at: usize, length: u32, hash: u32): Key | null {
  const mask = table.mask
  let place = hash & mask
  while (true) {
    const slot = table.slots + place * slotBytes
    const key = load<u32>(slot, 4)
    if (key == 0) return null
    if (load<u32>(slot) == hash && holds(changetype<Key>(<usize>key), at, length, hash)) return changetype<Key>(<usize>key)
    place = (place + 1) & mask
  }
}

function put(table: Table, key: Key): void {
  const mask = table.mask
  let place = key.hash & mask
  while (load<u32>(table.slots + place * slotBytes, 4) != 0) place = (place + 1) & mask
  const slot = table.slots + place * slotBytes
  store<u32>(slot, key.hash)
  store<u32>(slot, <u32>changetype<usize>(key), 4)
}

function enlarge(table: Table): void {
  table.mask = table.mask * 2 + 1
  table.slots = allocate((table.mask + 1) * slotBytes)
  for (let key = table.first; key != 0; key = changetype<Key>(key).next) put(table, changetype<Key>(key))
}

/** Keeps a key that `find` did not find. */
export function add(table: Table, at: usize, length: u32, hash: u32, number: u32): Key {
  if ((table.size + 1) * 2 > table.mask) enlarge(table)
  const place = allocate(headBytes + ((length + 7) & ~7))
  const key = changetype<Key>(place)
  key.hash = hash
  key.number = number
  key.length = length
  memory.copy(place + headBytes, at, length)
  if (table.size == 0) table.first = place
  else changetype<Key>(table.last).next = <u32>place
  table.last = place
  table.size += 1
  put(table, key)
  return key
}

/** The key's number, which is given to it now if it is new: numbers count upwards. */
export function numberOf(table: Table, at: usize, length: u32, hash: u32): u32 {
  const known = find(table, at, length, hash)
  return known === null ? add(table, at, length, hash, table.size).number : known.number
}
