import type { VoteFormat } from '#main/features/forum/readers/format.ts'
import { RowSplitter } from '#main/features/forum/readers/rows.ts'
import { time } from '#main/features/forum/readers/values.ts'
import { choices } from '#shared/domain/terms.ts'
import type { BallotPlaces } from '../ballots.ts'
import type { RollCollector } from '../collect.ts'
import { PendingBallots } from './pending.ts'
import { ByteSplitter } from './split.ts'
import type { ByteText } from './text.ts'
import { noTime, TimeReader, unread } from './time.ts'
import { isPlainWord, WordNumbers } from './words.ts'

const [lineFeed, carriageReturn] = [10, 13]

/** A quoted field is searched for its end so many bytes far; beyond, its quote is taken for a stray one. */
const longestQuote = 2_000_000

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

/** Bytes with records to read: [from, end), of which those that begin before `limit` are wanted. */
export interface ByteStretch {
  /** holds one byte more than `end` for a line feed of the reader's own */
  readonly bytes: Buffer
  readonly from: number
  readonly end: number
  readonly limit: number
  /** the file ends with these bytes */
  readonly last: boolean
  /** where the head record begins, if it is among these bytes; it is no ballot */
  readonly head: number
}

/**
 * Reads ballots on bytes. A row that is more than plain fields, known words and usual times is handed as text to the
 * reader of rows, so both come to the same result.
 */
export class ByteReader {
  /** the line of the next record, counted from what the caller set */
  line = 1
  readonly #collector: RollCollector
  readonly #options: ByteReaderOptions
  readonly #splitter: ByteSplitter
  readonly #tasks: WordNumbers
  readonly #choices: WordNumbers
  readonly #pending: PendingBallots
  readonly #times = new TimeReader()
  readonly #usualTimes: boolean
  /** where the next NUL lies; Infinity for nowhere */
  #nul = Infinity
  #sure = false

  constructor(collector: RollCollector, options: ByteReaderOptions) {
    const { format, taskIds, delimiter, text, places } = options
    const tasks = new Map(taskIds.map((id, index) => [id, index]))
    this.#collector = collector
    this.#pending = new PendingBallots(collector)
    this.#options = options
    this.#splitter = new ByteSplitter(delimiter, places.fields)
    this.#tasks = new WordNumbers(text, (word) => tasks.get(word.trim()) ?? -1)
    this.#choices = new WordNumbers(text, (word) => {
      const choice = format.choice(word.trim())
      return choice === null ? -1 : choices.indexOf(choice)
    })
    this.#usualTimes = format.time === time
  }

  /** Reads the records of a stretch; answers with where the first one begins that it did not read. */
  read(stretch: ByteStretch): number {
    const { bytes, from, end, limit } = stretch
    bytes[end] = lineFeed
    this.#nul = next(bytes, 0, from, end)
    const lastLine = bytes.lastIndexOf(lineFeed, end - 1)
    this.#sure = lastLine > from && this.#options.text.isSurelyText(bytes, from, lastLine)
    let at = from
    while (at < limit && at < end) {
      const blank = this.#blank(stretch, at)
      if (blank > 0) {
        at += blank
        this.line += 1
        continue
      }
      const ends = this.#recordEnd(stretch, at)
      if (ends < 0) break
      if (at !== stretch.head && !this.#ballot(bytes, at)) this.#row(bytes, at, ends)
      this.line += this.#splitter.state === 'lines' ? linesIn(bytes, at, ends) : 1
      at = ends + 1
    }
    this.#pending.flush()
    return Math.min(at, end)
  }

  /** Bytes of an empty line at `at`, 0 where it is none. */
  #blank({ bytes, end, last }: ByteStretch, at: number): number {
    if (bytes[at] === lineFeed) return 1
    if (bytes[at] !== carriageReturn || bytes[at + 1] !== lineFeed) return 0
    return at + 1 < end || last ? 2 : 0
  }

  /** Splits the record at `at` and finds the line feed that ends it; -1 where more bytes are needed. */
  #recordEnd({ bytes, end, last }: ByteStretch, at: number): number {
    const splitter = this.#splitter
    splitter.split(bytes, at, end)
    if (splitter.state === 'line') return splitter.next <= end || last ? splitter.next - 1 : -1
    const line = bytes.indexOf(lineFeed, at)
    if (!this.#options.manyLines) {
      if (line >= end && !last) return -1
      throw new NotByLines()
    }
    if (splitter.state === 'lines') return splitter.next <= end || last ? splitter.next - 1 : -1
    return last || end - at > longestQuote ? line : -1
  }

  /** Takes the row at `at` as it was split; false where it needs the reader of rows. */
  #ballot(bytes: Buffer, at: number): boolean {
    const splitter = this.#splitter
    const { starts, ends, seen } = splitter
    const { places, text } = this.#options
    const collector = this.#collector
    if (splitter.state !== 'line' || splitter.count !== places.fields || collector.wantsPreview) return false
    if (this.#nul < splitter.next && this.#holdsNul(bytes, at)) return false
    if (seen >= 128 && !this.#sure && !text.isText(bytes, at, splitter.next - 1)) return false

    const taskEnd = ends[places.task]!
    if (taskEnd < 0) return false
    const task = this.#tasks.number(bytes, starts[places.task]!, taskEnd)
    if (task < 0) return false
    const choiceEnd = ends[places.choice]!
    if (choiceEnd < 0) return false
    const choice = this.#choices.number(bytes, starts[places.choice]!, choiceEnd)
    if (choice < 0) return false
    const castAt = this.#time(bytes, places.castAt)
    if (castAt === unread) return false
    const revoked = this.#revoked(bytes, places.revokedAt)
    if (revoked < 0) return false
    const start = starts[places.voter]!
    const end = ends[places.voter]!
    if (!isPlainWord(bytes, start, end, seen < 128)) {
      this.#pending.flush()
      const voter = this.#voter(bytes, start, end)
      if (voter < 0) return false
      collector.ballot(task, voter, this.line, castAt, choice, revoked)
      return true
    }
    this.#pending.push(task, this.line, castAt, choice, revoked)
    this.#pending.by(bytes, start, end)
    return true
  }

  #time(bytes: Buffer, place: number): number {
    if (place < 0) return noTime
    const { starts, ends } = this.#splitter
    const start = starts[place]!
    const end = ends[place]!
    if (end === start) return this.#usualTimes ? noTime : unread
    return this.#usualTimes && end > 0 ? this.#times.read(bytes, start, end) : unread
  }

  /** 1 where the field says something, 0 where it is empty, -1 where that is not sure. */
  #revoked(bytes: Buffer, place: number): number {
    if (place < 0) return 0
    const { starts, ends } = this.#splitter
    const start = starts[place]!
    const end = ends[place]!
    if (end === start) return 0
    return end > 0 && bytes[start]! > 32 && bytes[start]! < 128 ? 1 : -1
  }

  /** The number of a voter whose text is not plain ASCII, or -1 where the field is empty or not sure. */
  #voter(bytes: Buffer, start: number, end: number): number {
    if (end < 0) return -1
    const word = this.#options.text.decode(bytes, start, end).trim()
    return word === '' ? -1 : this.#collector.voters.ofText(word)
  }

  #holdsNul(bytes: Buffer, at: number): boolean {
    if (this.#nul < at) this.#nul = next(bytes, 0, at, bytes.length)
    return this.#nul < this.#splitter.next
  }

  /** Hands the record bytes[at..ends) to the reader of rows. */
  #row(bytes: Buffer, at: number, ends: number): void {
    this.#pending.flush()
    const { delimiter, text } = this.#options
    const splitter = new RowSplitter(delimiter, (row) => this.#collector.row({ ...row, line: this.line }))
    splitter.push(text.decode(bytes, at, ends))
    splitter.end()
  }
}

function next(bytes: Buffer, byte: number, from: number, end: number): number {
  const at = bytes.indexOf(byte, from)
  return at < 0 || at >= end ? Infinity : at
}

function linesIn(bytes: Buffer, at: number, ends: number): number {
  let lines = 1
  for (let place = bytes.indexOf(lineFeed, at); place >= 0 && place < ends; place = bytes.indexOf(lineFeed, place + 1))
    lines += 1
  return lines
}
