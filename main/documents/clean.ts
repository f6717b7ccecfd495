import type { DocumentTree } from './model.ts'

/**
 * Characters no document can carry: controls (but tab and line break), byte order marks, non-characters, private use,
 * and the marks that turn the direction of whole lines (they can make a printed line read differently from the store).
 * A lone surrogate becomes U+FFFD.
 */
const unprintable = /(?![\t\n])\p{Cc}|\p{Co}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu

/** Printable text: composed Hangul (NFC; file names from macOS come decomposed), no control characters. */
export const cleanText = (text: string): string =>
  text.replaceAll('\r\n', '\n').toWellFormed().normalize('NFC').replaceAll(unprintable, '')

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : cleanValue(inner)]),
  )
}

/** The data with every text printable. */
export const clean = <Data>(data: Data): Data => cleanValue(data) as Data

/** Every builder ends with it, so that no exporter has to think of it. */
export const cleanTree = (tree: DocumentTree): DocumentTree => clean(tree)
