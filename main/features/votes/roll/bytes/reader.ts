import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { RowSplitter } from '#main/features/forum/readers/rows.ts'
import { time } from '#main/features/forum/readers/values.ts'
import { choices } from '#shared/domain/terms.ts'
import type { BallotPlaces } from '../ballots.ts'
import type { RollCollector } from '../collect.ts'
import { scanned, split, type Kernel } from '../kernel/kernel.ts'
import type { ByteText } from './text.ts'

const lineFeed = 10

/** A quoted field is searched for its end so many bytes far; beyond, its quote is taken for a stray one. */
const longestQuote = 2_000_000
/** Longer words are read anew each time, so that a broken file cannot fill memory with them. */
const longestKnown = 256

/** A record begins that may run over several lines, so line feeds alone do not part the file's records. */
export class NotByLines extends Error {}

export interface ByteReaderOptions {
  readonly places: BallotPlaces
  readonly format: VoteFormat
  readonly taskIds: readonly string[]
  readonly delimiter: string
  readonly text: ByteText
  /** where records may run over several lines, false throws `NotByLines` at the first one */
  readonly manyLines: boolean
}

/** The bytes in the reader's room, of which the records that begin before `limit` are wanted. */
export interface ByteStretch {
  readonly end: number
  readonly limit: number
  /** the file ends with these bytes */
  readonly last: boolean
  /** where the head record begins, if it is among these bytes; it is no ballot */
  readonly head: number
}

/**
 * Reads ballots on bytes. The kernel takes rows of plain fields, known words and usual times; a row that is more is
 * handed as text to the reader of rows, so both come to the same result.
 */
export class ByteReader {
  /** the line of the next record, counted from what the caller set */
  line = 1
  readonly #collector: RollCollector
  readonly #options: ByteReaderOptions
  readonly #kernel: Kernel
  readonly #tasks: ReadonlyMap<string, number>
  /** where the bytes lie in the kernel's memory */
  #base = 0
  #room = 0
  #view = Buffer.alloc(0)

  constructor(collector: RollCollector, options: ByteReaderOptions) {
    const { format, taskIds, delimiter, text, places } = options
    const kernel = collector.kernel
    this.#collector = collector
    this.#options = options
    this.#kernel = kernel
    this.#tasks = new Map(taskIds.map((id, index) => [id, index]))
    const usualTimes = format.time === time ? 1 : 0
    const { fields, task, voter, choice, castAt, revokedAt } = places
    kernel.prepare(delimiter.codePointAt(0) ?? 0, fields, task, voter, choice, castAt, revokedAt, usualTimes)
    if (!text.pairs) return
    const pairs = kernel.preparePairs()
    new Uint8Array(kernel.memory.buffer).set(text.pairs, pairs)
  }

  /** Room for `length` bytes to read and one more. */
  roomFor(length: number): Buffer {
    this.#room = length + 1
    this.#base = this.#kernel.inputFor(this.#room)
    this.#kernel.reserve(length)
    return this.#bytes
  }

  /** Reads the records of a stretch; answers with where the first one begins that it did not read. */
  read(stretch: ByteStretch): number {
    const { end, limit, head } = stretch
    this.#bytes[end] = lineFeed
    const sure = this.#isSure(stretch) ? 1 : 0
    let at = 0
    let nul = this.#nulAfter(0, end)
    while (at < limit && at < end) {
      const asText = at <= head || this.#collector.wantsPreview || at >= nul
      const why = this.#scan(at, asText ? stretch : { ...stretch, limit: Math.min(limit, nul) }, sure, asText)
      at = this.#kernel.at() - this.#base
      if (why === scanned.finished || this.#learns(why)) continue
      const ends = this.#recordEnd(stretch, at)
      if (ends < 0) break
      if (at !== head) this.#row(at, ends)
      this.line += this.#kernel.stateAt() === split.manyLines ? linesIn(this.#bytes, at, ends) : 1
      at = ends + 1
      if (at > nul) nul = this.#nulAfter(at, end)
    }
    return Math.min(at, end)
  }

  /** The bytes as the kernel's memory holds them now: a view ends when memory grows. */
  get #bytes(): Buffer {
    const { buffer } = this.#kernel.memory
    if (this.#view.buffer !== buffer || this.#view.byteOffset !== this.#base || this.#view.length !== this.#room)
      this.#view = Buffer.from(buffer, this.#base, this.#room)
    return this.#view
  }

  /** Whether all whole records are text; the file's last one is whole without a line feed too. */
  #isSure({ end, last }: ByteStretch): boolean {
    const whole = last ? end : this.#bytes.lastIndexOf(lineFeed, end - 1)
    return whole > 0 && this.#options.text.isSurelyText(this.#bytes, 0, whole)
  }

  #scan(at: number, { end, limit, last }: ByteStretch, sure: number, asText: boolean): number {
    const base = this.#base
    const [from, to, before] = [base + at, base + end, base + Math.min(limit, end)]
    const why = this.#kernel.scan(from, to, before, last ? 1 : 0, sure, this.line, asText ? 1 : 0)
    this.line = this.#kernel.lineAt()
    return why
  }

  /** Where the line begins that holds the next NUL at or after `from`; Infinity for nowhere. */
  #nulAfter(from: number, end: number): number {
    const nul = this.#bytes.indexOf(0, from)
    return nul < 0 || nul >= end ? Infinity : Math.max(from, this.#bytes.lastIndexOf(lineFeed, nul) + 1)
  }

  /** Tells the kernel what the word means at which it stopped; false where the row is for the reader of text. */
  #learns(why: number): boolean {
    if (why !== scanned.newTask && why !== scanned.newChoice) return false
    const [from, to] = [this.#kernel.wordFrom(), this.#kernel.wordTo()]
    if (to - from > longestKnown) return false
    const word = this.#options.text.decode(this.#bytes, from - this.#base, to - this.#base).trim()
    if (why === scanned.newTask) {
      const task = this.#tasks.get(word)
      if (task !== undefined) this.#kernel.knowTask(from, to, task)
      return task !== undefined
    }
    const choice = this.#options.format.choice(word)
    if (choice !== null) this.#kernel.knowChoice(from, to, choices.indexOf(choice))
    return choice !== null
  }

  /** The line feed that ends the record at `at`, as it was split; -1 where more bytes are needed. */
  #recordEnd({ end, last }: ByteStretch, at: number): number {
    const state = this.#kernel.stateAt()
    const next = this.#kernel.nextAt() - this.#base
    const whole = next <= end || last ? next - 1 : -1
    if (state === split.oneLine) return whole
    const line = this.#bytes.indexOf(lineFeed, at)
    if (!this.#options.manyLines) {
      if (line >= end && !last) return -1
      throw new NotByLines()
    }
    if (state === split.manyLines) return whole
    return last || end - at > longestQuote ? line : -1
  }

  /** Hands the record [at, ends) to the reader of rows. */
  #row(at: number, ends: number): void {
    const { delimiter, text } = this.#options
    const splitter = new RowSplitter(delimiter, (row) => this.#collector.row({ ...row, line: this.line }))
    splitter.push(text.decode(this.#bytes, at, ends))
    splitter.end()
  }
}

function linesIn(bytes: Buffer, at: number, ends: number): number {
  let lines = 1
  for (let place = bytes.indexOf(lineFeed, at); place >= 0 && place < ends; place = bytes.indexOf(lineFeed, place + 1))
    lines += 1
  return lines
}
