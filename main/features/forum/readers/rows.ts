/** One record of a delimited file: its fields, the line it starts on (1 is the first), and the text as it stands. */
export interface RawRow {
  readonly line: number
  readonly fields: readonly string[]
  readonly raw: string
  /** a quote was opened and never closed; the record ends with its first line */
  readonly broken: boolean
}

/** A quoted field may run over so many characters; beyond, its quote is taken for a stray one. */
const longestRecord = 2_000_000

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
 * them; LF or CRLF). A quote opens a field at its start alone. Lines without any quote take a fast way.
 */
export class RowSplitter {
  #rest = ''
  #line = 1
  readonly #delimiter: string
  readonly #take: (row: RawRow) => void

  constructor(delimiter: string, take: (row: RawRow) => void) {
    this.#delimiter = delimiter
    this.#take = take
  }

  push(piece: string): void {
    this.#rest += piece
    this.#drain(false)
  }

  end(): void {
    this.#drain(true)
    this.#rest = ''
  }

  #drain(last: boolean): void {
    const text = this.#rest
    let at = 0
    while (at < text.length) {
      const end = this.#record(text, at, last)
      if (end === null) break
      at = end
    }
    this.#rest = text.slice(at)
  }

  /** Takes the record at `at`; where the next one starts, or null where more text is needed. */
  #record(text: string, at: number, last: boolean): number | null {
    const line = endOfLine(text, at)
    if (line === text.length && !last) return null
    const raw = text.slice(at, line)
    if (!raw.includes('"')) {
      if (raw !== '' && raw !== '\r') this.#emit(raw, withoutReturn(raw).split(this.#delimiter), false)
      else this.#line += 1
      return line + 1
    }
    const found = quoted(text, at, this.#delimiter)
    const tooLong = text.length - at > longestRecord
    if (found === null || (found.end === text.length && !last && !tooLong)) {
      if (!last && !tooLong) return null
      if (found === null) {
        this.#emit(raw, withoutReturn(raw).split(this.#delimiter), true)
        return line + 1
      }
    }
    if (found === null) return null
    this.#emit(text.slice(at, found.end), found.fields, false)
    return found.end + 1
  }

  #emit(raw: string, fields: readonly string[], broken: boolean): void {
    this.#take({ line: this.#line, fields, raw: withoutReturn(raw), broken })
    this.#line += 1
    for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) this.#line += 1
  }
}
