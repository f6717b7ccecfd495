/** One page a side, or two that fold into a booklet: A4 pages on A3, or pages made smaller (to A5) on A4. */
export const printLayouts = ['single', 'bookletA3', 'bookletA4'] as const
export type PrintLayout = (typeof printLayouts)[number]

/** One side of the paper, or both, turned over its long or its short edge. */
export const duplexModes = ['simplex', 'longEdge', 'shortEdge'] as const
export type DuplexMode = (typeof duplexModes)[number]

/** Pages named by a person, or why a part of what was typed names none. */
export type NamedPages =
  | { readonly pages: readonly number[] }
  | { readonly problem: 'form' | 'order' | 'beyond'; readonly part: string }

const onePart = /^(\d{1,6})(?:\s*[-–~∼～]\s*(\d{1,6})?)?$/

/**
 * '1-3, 8' as pages 1, 2, 3 and 8, each once and in their order; '5-' goes to the end, '' names all of `count` pages.
 * A tilde is as good as a hyphen, a semicolon or a comma of East Asian width as good as a comma.
 */
export function namedPages(text: string, count: number): NamedPages {
  const named = new Set<number>()
  const parts = text.split(/[,;，、]/).map((part) => part.trim())
  if (parts.every((part) => part === '')) return { pages: Array.from({ length: count }, (_, index) => index + 1) }
  for (const part of parts.filter((one) => one !== '')) {
    const [, first, last] = onePart.exec(part) ?? []
    if (first === undefined) return { problem: 'form', part }
    const from = Number(first)
    const to = last === undefined ? (/\D$/.test(part) ? count : from) : Number(last)
    if (from < 1 || from > count || to > count) return { problem: 'beyond', part }
    if (to < from) return { problem: 'order', part }
    for (let page = from; page <= to; page += 1) named.add(page)
  }
  return { pages: [...named].toSorted((a, b) => a - b) }
}

/** What stands on one side of a sheet, from left to right; null for a blank. */
export type Side = readonly (number | null)[]

/**
 * Sides of a booklet bound at the left: printed on both sides in this order, laid on one another and folded, it reads
 * from the first page to the last. Blanks fill up to whole sheets of four.
 */
function bookletSides(pages: readonly number[]): Side[] {
  const whole = Math.ceil(pages.length / 4) * 4
  const at = (place: number): number | null => pages[place] ?? null
  return Array.from({ length: whole / 2 }, (_, side) => {
    const pair = [at(whole - 1 - side), at(side)]
    return side % 2 === 0 ? pair : pair.toReversed()
  })
}

/** The sides to print, front and back by turns where both are printed. */
export const sidesOf = (pages: readonly number[], layout: PrintLayout): Side[] =>
  layout === 'single' ? pages.map((page) => [page]) : bookletSides(pages)

/** A booklet folds only where the sheet was turned over its short edge; else as the person chose. */
export const duplexOf = (layout: PrintLayout, chosen: DuplexMode): DuplexMode =>
  layout === 'single' ? chosen : 'shortEdge'

/** Sheets of paper that this many sides take. */
export const sheetsFor = (sides: number, duplex: DuplexMode): number =>
  duplex === 'simplex' ? sides : Math.ceil(sides / 2)
