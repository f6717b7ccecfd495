const [lineFeed, carriageReturn, quote] = [10, 13, 34]

/** How a record came out. */
type SplitState =
  /** on one line */
  | 'line'
  /** with a line feed inside quotes */
  | 'lines'
  /** the bytes end inside a quote */
  | 'open'

/**
 * Splits one record after the other on bytes, by the rules of the readers' RowSplitter. The byte after the last one
 * must be a line feed: it ends the scan of every field outside quotes.
 */
export class ByteSplitter {
  /** field n stands as it is in bytes[starts[n]..ends[n]); where it does not (doubled quotes, text after quotes) ends[n] is -1 */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** fields of the record */
  count = 0
  /** where the next record begins */
  next = 0
  state: SplitState = 'line'
  /** all bytes of the record, or-ed: at 128 or above where one of them is not ASCII */
  seen = 0
  readonly #delimiter: number
  readonly #fields: number

  constructor(delimiter: string, fields: number) {
    this.#delimiter = delimiter.codePointAt(0) ?? 0
    this.#fields = fields
    this.starts = new Int32Array(fields)
    this.ends = new Int32Array(fields)
  }

  /** Splits the record at `from`; `end` is the end of the bytes. */
  split(bytes: Uint8Array, from: number, end: number): void {
    const { starts, ends } = this
    const delimiter = this.#delimiter
    const highest = delimiter > lineFeed ? delimiter : lineFeed
    const fields = this.#fields
    this.state = 'line'
    this.seen = 0
    let seen = 0
    let count = 0
    let at = from
    for (;;) {
      let byte = bytes[at]!
      if (byte === quote) {
        at = this.#quoted(bytes, at, end, count)
        if (at < 0) return
        byte = bytes[at]!
      } else {
        const start = at
        // One comparison passes most bytes: letters and digits lie above a comma.
        while (byte > highest || (byte !== delimiter && byte !== lineFeed)) {
          seen |= byte
          at += 1
          byte = bytes[at]!
        }
        if (count < fields) {
          starts[count] = start
          ends[count] = at
        }
      }
      count += 1
      at += 1
      if (byte === lineFeed) break
    }
    this.count = count
    this.next = at
    this.seen |= seen
    if (count <= fields) {
      const last = ends[count - 1]!
      if (last > starts[count - 1]! && bytes[last - 1] === carriageReturn) ends[count - 1] = last - 1
    }
  }

  /** The delimiter or line feed after the quoted field at `open`; -1 where the bytes end inside it. */
  #quoted(bytes: Uint8Array, open: number, end: number, field: number): number {
    let at = open + 1
    let doubled = false
    for (;;) {
      let byte = bytes[at]!
      while (byte !== quote) {
        if (at >= end) {
          this.state = 'open'
          return -1
        }
        if (byte === lineFeed) this.state = 'lines'
        this.seen |= byte
        at += 1
        byte = bytes[at]!
      }
      if (bytes[at + 1] !== quote || at + 1 >= end) break
      doubled = true
      at += 2
    }
    at += 1
    const close = at
    let byte = bytes[at]!
    while (byte !== this.#delimiter && byte !== lineFeed) {
      this.seen |= byte
      at += 1
      byte = bytes[at]!
    }
    if (field < this.#fields) {
      const onlyReturn = byte === lineFeed && at === close + 1 && bytes[close] === carriageReturn
      this.starts[field] = open + 1
      this.ends[field] = doubled || (at > close && !onlyReturn) ? -1 : close - 1
    }
    return at
  }
}
