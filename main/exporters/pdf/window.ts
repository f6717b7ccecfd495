/** A block as it was last set: the pages it starts and ends on, from 1. */
export interface BlockSpan {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** Where a block or a row of a table starts, in the document's order. */
export interface BlockMark {
  readonly id: string
  readonly page: number
  readonly row: boolean
}

/** A block reaches to where the next one starts; the last one to the end. */
export function spansOf(marks: readonly BlockMark[], pageCount: number): BlockSpan[] {
  const blocks = marks.filter(({ row }) => !row)
  return blocks.map(({ id, page }, index) => ({ id, from: page, to: blocks[index + 1]?.page ?? pageCount }))
}

const touches = (span: BlockSpan, from: number, to: number): boolean => span.from <= to && span.to >= from

/**
 * Blocks that need not be drawn for a look at pages `from` to `to`: those that stood more than a page away. They are
 * set all the same (page breaks do not move), only their ink is left out, which is half of a preview's time.
 */
export const hiddenBlocks = (spans: readonly BlockSpan[], from: number, to: number): string[] =>
  spans.filter((span) => !touches(span, from - 1, to + 1)).map(({ id }) => id)

/** Whether pages `from` to `to` show all that stands on them. */
export function showsAll(spans: readonly BlockSpan[], hidden: readonly string[], from: number, to: number): boolean {
  const without = new Set(hidden)
  return spans.every((span) => !without.has(span.id) || !touches(span, from, to))
}
