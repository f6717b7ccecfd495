import type { Kernel } from './kernel/kernel.ts'

/** Texts one after the other, each behind its length in bytes and filled up to whole words. */
export type VoterKeys = Uint32Array

/** Where a key of the kernel's table names its length and the next one, and where its bytes begin; in words. */
const [lengthAt, nextAt, bytesAt] = [2, 3, 4]
const wordsOf = (bytes: number): number => (bytes + 3) >> 2

/** Voters numbered in the order in which they first cast an accepted ballot; one person is one text, however it is written. */
export class Voters {
  readonly #kernel: Kernel

  constructor(kernel: Kernel) {
    this.#kernel = kernel
  }

  get size(): number {
    return this.#kernel.voterCount()
  }

  ofText(text: string): number {
    const bytes = Buffer.from(text)
    const place = this.#kernel.wordFor(bytes.length)
    new Uint8Array(this.#kernel.memory.buffer).set(bytes, place)
    return this.#kernel.voterOf(place, bytes.length)
  }

  /** The texts of all voters in the order of their numbers. */
  keys(): VoterKeys {
    const words = new Uint32Array(this.#kernel.memory.buffer)
    const first = this.#kernel.firstVoter() >> 2
    let length = 0
    for (let key = first; key !== 0; key = words[key + nextAt]! >> 2) length += 1 + wordsOf(words[key + lengthAt]!)
    const keys = new Uint32Array(length)
    let at = 0
    for (let key = first; key !== 0; key = words[key + nextAt]! >> 2) {
      const bytes = words[key + lengthAt]!
      keys[at] = bytes
      for (let word = 0; word < wordsOf(bytes); word += 1) keys[at + 1 + word] = words[key + bytesAt + word]!
      at += 1 + wordsOf(bytes)
    }
    return keys
  }
}

/** Takes another's voters in their order, and tells what number each has here. */
export class OtherVoters {
  readonly #kernel: Kernel
  readonly #keys: VoterKeys
  #at = 0

  constructor(kernel: Kernel, keys: VoterKeys) {
    this.#kernel = kernel
    this.#keys = keys
  }

  next(): number {
    const bytes = this.#keys[this.#at]!
    const from = this.#at + 1
    this.#at = from + wordsOf(bytes)
    const place = this.#kernel.wordFor(bytes)
    const words = this.#words()
    for (let word = from; word < this.#at; word += 1) words[(place >> 2) + word - from] = this.#keys[word]!
    return this.#kernel.voterOf(place, bytes)
  }

  #view = new Uint32Array()
  /** The memory as it is now: a view ends when memory grows. */
  #words(): Uint32Array {
    if (this.#view.buffer !== this.#kernel.memory.buffer) this.#view = new Uint32Array(this.#kernel.memory.buffer)
    return this.#view
  }
}
