/** Hashes a text; SHA-256 as lower-case hex in the program, handed in so that rules stay pure. */
export type HashText = (text: string) => string

/** One journal entry as it is hashed: plain JSON, every field of it covered. */
export type HashedEntry = Readonly<Record<string, unknown>>

/** An entry as stored: what was hashed, and the hash it was given. */
export interface ChainedEntry<Entry extends HashedEntry = HashedEntry> {
  readonly entry: Entry
  readonly hash: string
}

/** The first entry that does not follow from the ones before it. */
export interface BrokenEntry {
  /** place in the list, from 0 */
  readonly index: number
  readonly expected: string
  readonly found: string
}

/** The hash before the first entry. */
export const chainStart = ''

/** By UTF-16 code units, as RFC 8785 3.2.3 wants it; no locale may change a hash. */
const byCodeUnits = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${path} is not a finite number`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${path}[${index}]`)).join(',')}]`
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null)
      throw new TypeError(`canonicalJson: ${path} is not a plain object`)
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    return `{${fields
      .sort(byCodeUnits)
      .map(([name, field]) => `${JSON.stringify(name)}:${write(field, `${path}.${name}`)}`)
      .join(',')}}`
  }
  throw new TypeError(`canonicalJson: ${path} is a ${typeof value}`)
}

/**
 * One text for one value, whatever order its fields were written in: the JSON Canonicalization Scheme
 * (RFC 8785), keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes them.
 * Fields that are undefined are left out, as JSON does. Throws a TypeError on what JSON cannot carry
 * (NaN, bigint, dates, functions, undefined in a list), so that nothing is hashed as something else.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$')
}

/**
 * The chain rule: an entry's hash is taken over the hash before it and the entry's canonical text, parted by a
 * newline (which canonical text never holds). To change, drop or swap an entry changes every hash after it.
 */
export function entryHash(previous: string, entry: HashedEntry, hash: HashText): string {
  return hash(`${previous}\n${canonicalJson(entry)}`)
}

/** Chains entries from `previous` on; what the journal would have stored. */
export function chain<Entry extends HashedEntry>(
  entries: readonly Entry[],
  hash: HashText,
  previous = chainStart,
): ChainedEntry<Entry>[] {
  let last = previous
  return entries.map((entry) => {
    last = entryHash(last, entry, hash)
    return { entry, hash: last }
  })
}

/**
 * The first entry whose stored hash is not the one its content and its predecessor give, or null when the chain
 * holds. An entry cut off the end leaves a chain that holds: compare the head with one kept elsewhere.
 */
export function verifyChain(
  entries: Iterable<ChainedEntry>,
  hash: HashText,
  previous = chainStart,
): BrokenEntry | null {
  let last = previous
  let index = 0
  for (const { entry, hash: found } of entries) {
    const expected = entryHash(last, entry, hash)
    if (expected !== found) return { index, expected, found }
    last = found
    index += 1
  }
  return null
}
