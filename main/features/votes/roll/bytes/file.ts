import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { DeskError } from '#shared/contract/errors.ts'
import type { ByteReader } from './reader.ts'

/** A file is read in stretches of so many bytes. */
export const chunkBytes = 1 << 22
/** Read at once: little enough to stay near the processor until it is read. */
const pieceBytes = 1 << 18
/** Read beyond a stretch, so that its last record mostly is whole. */
const mostSlack = 1 << 12
/** Read at once where only the end of a line is looked for. */
const lineSearch = 1 << 12
/** One record may be so long; beyond, the file is no table. */
const longestRecord = 1 << 26

function opened(path: string, name: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    const code = String((cause as { code?: unknown }).code)
    throw new DeskError('FILE_NOT_READABLE', { name, detail: code }, { cause })
  }
}

interface Wanted {
  readonly from: number
  readonly to: number
  /** where the head record begins */
  readonly head: number
}

/** A file that is read in stretches, each at a place of its own. */
export class ByteFile {
  readonly #handle: number
  readonly #name: string
  readonly #size: number
  readonly #modified: number
  #buffer = Buffer.alloc(0)

  constructor(path: string, name: string, size: number) {
    this.#handle = opened(path, name)
    this.#name = name
    this.#size = size
    this.#modified = fstatSync(this.#handle).mtimeMs
  }

  /** Throws where the file is not what it was when it was opened. */
  checkUnchanged(): void {
    const { size, mtimeMs } = fstatSync(this.#handle)
    if (size !== this.#size || mtimeMs !== this.#modified) throw new DeskError('FILE_CHANGED', { name: this.#name })
  }

  close(): void {
    closeSync(this.#handle)
  }

  /** Bytes from `place` on in the file's own buffer. */
  bytes(place: number, length: number): Buffer {
    if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafeSlow(length)
    this.#fill(this.#buffer, place, length)
    return this.#buffer
  }

  /** Reads `length` bytes from `place` on, fewer where the file ends before. */
  #fill(buffer: Buffer, place: number, length: number): void {
    const wanted = Math.min(length, this.#size - place)
    let done = 0
    while (done < wanted) {
      const read = readSync(this.#handle, buffer, done, wanted - done, place + done)
      if (read === 0) throw new DeskError('FILE_CHANGED', { name: this.#name })
      done += read
    }
  }

  /** Where the first line at or after `from` begins that is not empty. */
  headFrom(from: number): number {
    let place = from
    while (place < this.#size) {
      const [first, second] = this.bytes(place, 2)
      if (first === 10) place += 1
      else if (first === 13 && second === 10 && place + 1 < this.#size) place += 2
      else break
    }
    return place
  }

  /** Where the first line begins that begins at `from` or later, looking no further than `to`. */
  lineFrom(from: number, to: number): number {
    for (let place = from - 1; place < to; place += lineSearch) {
      const length = Math.min(lineSearch, to - place)
      const feed = this.bytes(place, length).indexOf(10)
      if (feed >= 0 && feed < length) return place + feed + 1
    }
    return to
  }

  /** Has the records read that begin in [from, to); answers with where the next one begins. */
  records(reader: ByteReader, { from, to, head }: Wanted): number {
    const slack = Math.min(mostSlack, to - from)
    let at = from
    let least = 0
    while (at < to) {
      const length = Math.max(least, Math.min(pieceBytes, to - at + slack))
      this.#fill(reader.roomFor(length), at, length)
      const end = Math.min(length, this.#size - at)
      const last = at + end === this.#size
      const done = reader.read({ end, limit: to - at, last, head: head - at })
      if (done === 0 && length > longestRecord)
        throw new DeskError('FILE_BROKEN', { name: this.#name, line: reader.line, detail: '> 64 MB' })
      least = done === 0 ? length * 2 : 0
      at += done
    }
    return at
  }
}
