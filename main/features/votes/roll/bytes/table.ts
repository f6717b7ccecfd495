const multiplier = -1_640_531_535
/** hash, number and length in bytes stand before the words of a key */
const headWords = 3

/** Keys queued at most; the memory their look-ups touch is fetched side by side instead of one after the other. */
export const queueLength = 256

/** The keys of a table as another thread can read them: key n begins at word starts[n]. */
export interface TableKeys {
  readonly words: Int32Array
  readonly starts: Uint32Array
}

function enlarged(words: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(words)
  return larger
}

/**
 * A set of byte strings numbered in the order they came, by open addressing. Keys are kept and compared in full: two
 * keys of the same hash stay two keys. A key lies beside its hash, four bytes to a word, so that a look-up touches
 * memory in two places.
 */
export class ByteTable {
  size = 0
  /** where in `words` a key begins, plus 1; 0 where nothing is */
  #slots = new Uint32Array(2048)
  #words = new Int32Array(1 << 12)
  #end = 0
  #starts = new Uint32Array(1024)
  /** the queue: words of its keys one after the other, where each begins (one more than there are), lengths, hashes */
  #keys = new Int32Array(queueLength * 16)
  readonly #ends = new Uint32Array(queueLength + 1)
  readonly #lengths = new Int32Array(queueLength)
  readonly #hashes = new Int32Array(queueLength)
  readonly #froms = new Uint32Array(queueLength)

  /** The number of the key bytes[start..end), or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    this.#load(0, bytes, start, end)
    return this.#lookUp(0)
  }

  /** Numbers the key that `find` has just not found. */
  add(): number {
    return this.#add(0)
  }

  /** The key's number, given to it now if it is new. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const known = this.find(bytes, start, end)
    return known < 0 ? this.#add(0) : known
  }

  /** Puts a key in place `index` of a queue that `numbersOf` numbers as a whole; between the two, no other call. */
  queue(index: number, bytes: Uint8Array, start: number, end: number): void {
    this.#load(index, bytes, start, end)
  }

  /** Numbers the first `count` queued keys in their order, as `numberOf` would one after the other. */
  numbersOf(count: number, numbers: Int32Array): void {
    const [slots, words, hashes, froms] = [this.#slots, this.#words, this.#hashes, this.#froms]
    const mask = slots.length - 1
    for (let index = 0; index < count; index += 1) froms[index] = slots[hashes[index]! & mask]!
    for (let index = 0; index < count; index += 1) {
      const from = froms[index]! - 1
      // Read so that the key is at hand when it is compared.
      numbers[index] = from < 0 ? -1 : words[from]!
    }
    for (let index = 0; index < count; index += 1) {
      const from = froms[index]! - 1
      const first = from >= 0 && numbers[index] === hashes[index] && this.#holds(from, index)
      if (first) numbers[index] = this.#words[from + 1]!
      else {
        const known = this.#lookUp(index)
        numbers[index] = known < 0 ? this.#add(index) : known
      }
    }
  }

  /** The number of another table's key, given to it here if it is new. */
  numberOfOther({ words, starts }: TableKeys, other: number): number {
    const from = starts[other]!
    const length = words[from + 2]!
    const count = (length + 3) >> 2
    this.#ends[0] = 0
    this.#room(count)
    for (let at = 0; at < count; at += 1) this.#keys[at] = words[from + headWords + at]!
    this.#lengths[0] = length
    this.#hashes[0] = words[from]!
    const known = this.#lookUp(0)
    return known < 0 ? this.#add(0) : known
  }

  keys(): TableKeys {
    return { words: this.#words.slice(0, this.#end), starts: this.#starts.slice(0, this.size) }
  }

  /** Makes room for the words of the keys in the queue. */
  #room(words: number): void {
    if (words > this.#keys.length) this.#keys = enlarged(this.#keys, words * 2)
  }

  /** Packs a key into words, the last one filled up with zeros, and hashes it on the way. */
  #load(index: number, bytes: Uint8Array, start: number, end: number): void {
    const length = end - start
    let word = this.#ends[index]!
    this.#room(word + length)
    const keys = this.#keys
    let hash = length
    let at = start
    for (; at + 4 <= end; at += 4, word += 1) {
      const packed = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
      keys[word] = packed
      hash = Math.imul(hash ^ packed, multiplier)
      hash ^= hash >>> 15
    }
    if (at < end) {
      let packed = bytes[at]!
      if (at + 1 < end) packed |= bytes[at + 1]! << 8
      if (at + 2 < end) packed |= bytes[at + 2]! << 16
      keys[word] = packed
      word += 1
      hash = Math.imul(hash ^ packed, multiplier)
      hash ^= hash >>> 15
    }
    this.#ends[index + 1] = word
    this.#lengths[index] = length
    this.#hashes[index] = hash
  }

  /** True where the stored key at `from` is the queued one. */
  #holds(from: number, index: number): boolean {
    const words = this.#words
    const length = this.#lengths[index]!
    if (words[from] !== this.#hashes[index] || words[from + 2] !== length) return false
    const keys = this.#keys
    const count = (length + 3) >> 2
    const key = this.#ends[index]!
    for (let at = 0; at < count; at += 1) if (words[from + headWords + at] !== keys[key + at]) return false
    return true
  }

  #lookUp(index: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = this.#hashes[index]! & mask; ; slot = (slot + 1) & mask) {
      const from = slots[slot]! - 1
      if (from < 0) return -1
      if (this.#holds(from, index)) return this.#words[from + 1]!
    }
  }

  #add(index: number): number {
    if ((this.size + 1) * 2 > this.#slots.length) this.#rehash()
    const number = this.size
    const count = (this.#lengths[index]! + 3) >> 2
    const from = this.#end
    const to = from + headWords + count
    if (to > this.#words.length) this.#words = enlarged(this.#words, Math.max(to, this.#words.length * 2))
    const words = this.#words
    words[from] = this.#hashes[index]!
    words[from + 1] = number
    words[from + 2] = this.#lengths[index]!
    const key = this.#ends[index]!
    for (let at = 0; at < count; at += 1) words[from + headWords + at] = this.#keys[key + at]!
    if (number === this.#starts.length) {
      const starts = new Uint32Array(number * 2)
      starts.set(this.#starts)
      this.#starts = starts
    }
    this.#starts[number] = from
    this.#end = to
    this.#place(this.#hashes[index]!, from)
    this.size += 1
    return number
  }

  #place(hash: number, from: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = from + 1
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let number = 0; number < this.size; number += 1) {
      const from = this.#starts[number]!
      this.#place(this.#words[from]!, from)
    }
  }
}
