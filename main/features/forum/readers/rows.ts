import type { RejectReason } from '#shared/domain/rejects.ts'

/** One record of a file: its fields, the line it starts on (1 is the first), and the text as it stands. */
export interface RawRow {
  readonly line: number
  readonly fields: readonly string[]
  readonly raw: string
  /** what is wrong with its form, for which its fields cannot be trusted */
  readonly fault: RejectReason | null
}

/**
 * A record may have so many characters. A longer one is set aside, and what is left of it is skipped without being
 * kept; a quote that is still open so far on is taken for a stray one, and costs its first line alone.
 */
export const longestRecord = 2_000_000
/** So much of a record that is too long is kept to be shown. */
const shownOfLong = 2000

const endOfLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

/** Fields of a record that holds quotes, and where it ends; null where the text ends inside a quote. */
function quoted(text: string, start: number, delimiter: string): { fields: string[]; end: number } | null {
  const fields: string[] = []
  let at = start
  for (;;) {
    let field = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        const close = text.indexOf('"', at)
        if (close === -1) return null
        field += text.slice(at, close)
        at = close + 1
        if (text[at] !== '"') break
        field += '"'
        at += 1
      }
    }
    // What stands outside quotes up to the next delimiter or end of line belongs to the field as it is.
    const line = endOfLine(text, at)
    const delimited = text.indexOf(delimiter, at)
    const inLine = delimited !== -1 && delimited < line
    const end = inLine ? delimited : line
    field += text.slice(at, end)
    if (inLine) {
      fields.push(field)
      at = end + 1
      continue
    }
    fields.push(field.endsWith('\r') ? field.slice(0, -1) : field)
    return { fields, end }
  }
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text)

/**
 * Splits text that arrives in pieces into records (RFC 4180: delimiters, quotes, doubled quotes and newlines inside
 * them; LF or CRLF). A quote opens a field at its start alone. Lines without any quote take a fast way. Without a
 * delimiter every line is a record of one field. Time grows with the text, memory with the longest record.
 */
export class RowSplitter {
  #pieces: string[] = []
  #pending = 0
  #skipping = false
  #line = 1
  readonly #delimiter: string | null
  readonly #take: (row: RawRow) => void

  constructor(delimiter: string | null, take: (row: RawRow) => void) {
    this.#delimiter = delimiter
    this.#take = take
  }

  push(piece: string): void {
    const text = this.#skipping ? this.#afterSkipped(piece) : piece
    this.#pieces.push(text)
    this.#pending += text.length
    // Without an end of line nothing can be told yet; to join and search again at every piece would be quadratic.
    if (text.includes('\n') || this.#pending > longestRecord) this.#drain(false)
  }

  end(): void {
    this.#drain(true)
    this.#pieces = []
    this.#pending = 0
  }

  #afterSkipped(piece: string): string {
    const end = piece.indexOf('\n')
    if (end === -1) return ''
    this.#skipping = false
    return piece.slice(end + 1)
  }

  #drain(last: boolean): void {
    const text = this.#pieces.length === 1 ? (this.#pieces[0] ?? '') : this.#pieces.join('')
    let at = 0
    while (at < text.length) {
      const end = this.#record(text, at, last)
      if (end === null) break
      at = end
    }
    const rest = text.slice(at)
    this.#pieces = rest === '' ? [] : [rest]
    this.#pending = rest.length
  }

  /** Takes the record at `at`; where the next one starts, or null where more text is needed. */
  #record(text: string, at: number, last: boolean): number | null {
    const line = endOfLine(text, at)
    const full = text.length - at > longestRecord
    if (line - at > longestRecord) return this.#tooLong(text, at, line)
    if (line === text.length && !last) return null
    const raw = text.slice(at, line)
    if (this.#delimiter === null || !raw.includes('"')) {
      this.#emit(raw, this.#delimiter)
      return line + 1
    }
    const found = quoted(text, at, this.#delimiter)
    if (found === null && !full && !last) return null
    if (found === null) {
      this.#emit(raw, this.#delimiter, 'brokenQuotes')
      return line + 1
    }
    if (found.end - at > longestRecord) return this.#tooLong(text, at, found.end)
    if (found.end === text.length && !last) return null
    this.#tell(text.slice(at, found.end), found.fields, null)
    return found.end + 1
  }

  /** Sets a record aside that ends at `end`, or that has no end yet: then the rest of its line is skipped. */
  #tooLong(text: string, at: number, end: number): number {
    this.#skipping = end === text.length
    this.#take({ line: this.#line, fields: [], raw: text.slice(at, at + shownOfLong), fault: 'recordTooLong' })
    this.#countLines(text.slice(at, end))
    return end + 1
  }

  #emit(raw: string, delimiter: string | null, fault: RejectReason | null = null): void {
    const text = withoutReturn(raw)
    if (text === '') this.#line += 1
    else this.#tell(raw, delimiter === null ? [text] : text.split(delimiter), fault)
  }

  #tell(raw: string, fields: readonly string[], fault: RejectReason | null): void {
    this.#take({ line: this.#line, fields, raw: withoutReturn(raw), fault })
    this.#countLines(raw)
  }

  #countLines(raw: string): void {
    this.#line += 1
    for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) this.#line += 1
  }
}
