import { ByteTable, type TableKeys } from './table.ts'
import type { ByteText } from './text.ts'

/** Longer words are read anew each time, so that a broken file cannot fill memory with them. */
const longestKnown = 256

/** A word of so many bytes fits a number with its length before it. */
const longestShort = 3
const multiplier = -1_640_531_535

/** Numbers of words that come again and again, looked up by their bytes: each spelling is decoded and read once. */
export class WordNumbers {
  readonly #table = new ByteTable()
  readonly #numbers: number[] = []
  /** words of up to three bytes with their lengths, each in the place its bits choose, the newest standing */
  readonly #shortWords = new Int32Array(64)
  readonly #shortNumbers = new Int32Array(64)
  readonly #text: ByteText
  readonly #read: (text: string) => number

  /** `read` answers a number of 0 or more, or -1 for a word it does not know (which is not remembered). */
  constructor(text: ByteText, read: (text: string) => number) {
    this.#text = text
    this.#read = read
  }

  number(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > longestShort || end === start) return this.#longer(bytes, start, end)
    let word = end - start
    for (let at = start; at < end; at += 1) word = (word << 8) | bytes[at]!
    const place = Math.imul(word, multiplier) >>> 26
    if (this.#shortWords[place] === word) return this.#shortNumbers[place]!
    const number = this.#longer(bytes, start, end)
    if (number >= 0) {
      this.#shortWords[place] = word
      this.#shortNumbers[place] = number
    }
    return number
  }

  #longer(bytes: Uint8Array, start: number, end: number): number {
    const known = this.#table.find(bytes, start, end)
    if (known >= 0) return this.#numbers[known]!
    const number = this.#read(this.#text.decode(bytes, start, end))
    if (number >= 0 && end - start <= longestKnown) {
      this.#table.add()
      this.#numbers.push(number)
    }
    return number
  }
}

/** Voters numbered in the order in which they first cast an accepted ballot; one person is one text, however it is written. */
export class Voters {
  /** the texts themselves, in UTF-8 */
  readonly #table = new ByteTable()

  get size(): number {
    return this.#table.size
  }

  ofText(text: string): number {
    const bytes = Buffer.from(text)
    return this.ofKey(bytes, 0, bytes.length)
  }

  /** The voter whose text in UTF-8 is bytes[start..end). */
  ofKey(bytes: Uint8Array, start: number, end: number): number {
    return this.#table.numberOf(bytes, start, end)
  }

  /** Puts a voter's text in place `index` of a queue that `numbers` numbers as a whole. */
  queue(index: number, bytes: Uint8Array, start: number, end: number): void {
    this.#table.queue(index, bytes, start, end)
  }

  numbers(count: number, into: Int32Array): void {
    this.#table.numbersOf(count, into)
  }

  /** The voter who is number `other` among another's keys. */
  ofOther(keys: TableKeys, other: number): number {
    return this.#table.numberOfOther(keys, other)
  }

  keys(): TableKeys {
    return this.#table.keys()
  }
}

/** True where trimming the text of bytes[start..end) would take nothing away and every byte is ASCII. */
export function isPlainWord(bytes: Uint8Array, start: number, end: number, rowIsAscii: boolean): boolean {
  if (end <= start || bytes[start]! <= 32 || bytes[end - 1]! <= 32) return false
  if (rowIsAscii) return true
  for (let at = start; at < end; at += 1) if (bytes[at]! >= 128) return false
  return true
}
