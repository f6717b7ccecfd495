const fnvStart = -2_128_831_035
const fnvPrime = 16_777_619

/** FNV-1a over bytes[start..end), mixed once more because tables use the low bits. Speed alone hangs on it: keys are compared. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = fnvStart
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, fnvPrime)
  return hash ^ (hash >>> 15)
}

/**
 * A set of byte strings numbered in the order they came, by open addressing. Keys are kept and compared byte for byte:
 * two keys of the same hash stay two keys.
 */
export class ByteTable {
  size = 0
  /** number + 1 of a key; 0 where nothing is */
  #slots = new Int32Array(2048)
  #hashes = new Int32Array(1024)
  /** key n lies in arena[starts[n]..starts[n + 1]) */
  #starts = new Uint32Array(1025)
  #arena = new Uint8Array(1 << 14)

  /** The key's number, or -1. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1
      if (number < 0) return -1
      if (this.#hashes[number] === hash && this.#holds(number, bytes, start, end)) return number
    }
  }

  /** Numbers a key that `find` did not find. */
  add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (this.size === this.#hashes.length) this.#grow()
    const number = this.size
    const from = this.#starts[number]!
    const to = from + end - start
    if (to > this.#arena.length) this.#arena = enlarged(this.#arena, Math.max(to, this.#arena.length * 2))
    this.#arena.set(bytes.subarray(start, end), from)
    this.#hashes[number] = hash
    this.#starts[number + 1] = to
    this.#place(number)
    this.size += 1
    return number
  }

  /** The bytes of all keys one after the other, and where each begins (one more start than keys). */
  keys(): { readonly arena: Uint8Array<ArrayBuffer>; readonly starts: Uint32Array<ArrayBuffer> } {
    return {
      arena: this.#arena.slice(0, this.#starts[this.size]),
      starts: this.#starts.slice(0, this.size + 1),
    }
  }

  #holds(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[number]!
    if (this.#starts[number + 1]! - from !== end - start) return false
    const arena = this.#arena
    for (let at = start, key = from; at < end; at += 1, key += 1) if (arena[key] !== bytes[at]) return false
    return true
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1
    let slot = this.#hashes[number]! & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }

  #grow(): void {
    const keys = this.#hashes.length * 2
    const [hashes, starts] = [this.#hashes, this.#starts]
    this.#hashes = new Int32Array(keys)
    this.#hashes.set(hashes)
    this.#starts = new Uint32Array(keys + 1)
    this.#starts.set(starts)
    this.#slots = new Int32Array(keys * 2)
    for (let number = 0; number < this.size; number += 1) this.#place(number)
  }
}

function enlarged(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}
