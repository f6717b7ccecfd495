/**
 * Words of a search, for Korean as for English. Korean words carry their particles with them ('창구를'), and two
 * syllables are already a word, so the index holds every pair of neighbouring characters of a word instead of whole
 * words. A query is the pairs of its words, all of which must be there; that finds every text that contains the words
 * and a few that do not, which `contains` then sorts out.
 */

const wordPattern = /[\p{L}\p{N}]+/gu

/** More pairs than this in one query narrow it down no further that matters. */
const maxQueryPairs = 16

/** The form in which texts are compared: composed (NFC), lower case. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase()

/** Runs of letters and digits of a text, folded, in their order; a word can occur more than once. */
export const searchWords = (text: string): string[] => fold(text).match(wordPattern) ?? []

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => `${characters[index]}${character}`)

/**
 * What the index holds of a text: each word's pairs, and each word's last character by itself, so that a query of one
 * character finds it wherever it stands. Without repeats.
 */
export function indexTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const word of searchWords(text)) {
    const characters = Array.from(word)
    for (const pair of pairsOf(characters)) terms.add(pair)
    terms.add(characters.at(-1) ?? '')
  }
  return [...terms]
}

/** `prefix`: any index term that begins with `term` will do; otherwise the term itself must be there. */
export interface QueryTerm {
  readonly term: string
  readonly prefix: boolean
}

/** What a query asks of the index: all of these. Empty when the query holds no letter or digit. */
export function queryTerms(query: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm>()
  for (const word of searchWords(query)) {
    const characters = Array.from(word)
    const asked = characters.length === 1 ? characters : pairsOf(characters)
    for (const term of asked) terms.set(term, { term, prefix: characters.length === 1 })
  }
  return [...terms.values()].slice(0, maxQueryPairs)
}

/** Whether a text contains every word of a query; what the hits of the index are verified with. */
export function contains(text: string, query: string): boolean {
  const folded = fold(text)
  return searchWords(query).every((word) => folded.includes(word))
}

/** Where a query's first word stands in a text, and what is around it. */
export interface Excerpt {
  /** One line of the text, with an ellipsis where it was cut. */
  readonly text: string
  /** Start and end of the match within `text`, UTF-16 units; null where the text does not hold it. */
  readonly match: readonly [number, number] | null
}

const ellipsis = '…'

/** About `width` characters of a text around the first match of a query; its beginning where nothing matches. */
export function excerpt(text: string, query: string, width = 80): Excerpt {
  const line = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const folded = line.toLowerCase()
  // Lower case can change the length of a text (İ); positions would not agree.
  const places =
    folded.length === line.length ? searchWords(query).map((word) => [folded.indexOf(word), word.length] as const) : []
  const [at, length] = places.filter(([place]) => place >= 0).toSorted((a, b) => a[0] - b[0])[0] ?? [-1, 0]
  const start = wholeFrom(line, Math.max(0, Math.min(at - Math.floor((width - length) / 2), line.length - width)))
  const end = wholeFrom(line, Math.min(line.length, start + Math.max(width, length)))
  const head = start > 0 ? ellipsis : ''
  const shown = `${head}${line.slice(start, end)}${end < line.length ? ellipsis : ''}`
  return { text: shown, match: at < 0 ? null : [at - start + head.length, at - start + head.length + length] }
}

/** The place itself, or one further where it would cut a surrogate pair. */
const wholeFrom = (line: string, at: number): number =>
  (line.charCodeAt(at) & 0xfc_00) === 0xdc_00 && at > 0 ? at + 1 : at
