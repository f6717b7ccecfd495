import { runLabels, type PageRun } from '#shared/domain/replacement.ts'
import type { Block, DocumentTree, Table } from './model.ts'

/** Where the blocks and rows of a composed document stand: page by id, in the document's order. */
export interface PageMap {
  readonly pageCount: number
  readonly pageOf: Readonly<Record<string, number>>
}

/** The pages of the agenda first handed out: what began on each, in its order. */
export interface PrintedRun {
  readonly first: number
  readonly last: number
  readonly ids: readonly string[]
}

/** A run for each page on which something begins; pages that only go on belong to the run before. */
export function printedRuns({ pageCount, pageOf }: PageMap): PrintedRun[] {
  const byPage = Map.groupBy(Object.entries(pageOf), ([, page]) => page)
  const firsts = [...byPage.keys()].toSorted((a, b) => a - b)
  return firsts.map((first, index) => ({
    first,
    last: (firsts[index + 1] ?? pageCount + 1) - 1,
    ids: (byPage.get(first) ?? []).map(([id]) => id),
  }))
}

/** The runs with that at `index` (from 1) joined to the one before it. */
export const joinRuns = (runs: readonly PrintedRun[], index: number): PrintedRun[] =>
  runs.flatMap((run, at) => {
    const next = runs[at + 1]
    if (at === index) return []
    return at === index - 1 && next ? [{ ...run, last: next.last, ids: [...run.ids, ...next.ids] }] : [run]
  })

const breakBefore = (id: string): Block => ({ type: 'pageBreak', id: `${id}/kept` })

/** A table cut before the rows that begin a page; what follows the first piece carries no caption of its own. */
function cutTable(table: Table, begins: ReadonlySet<string>): Block[] {
  const cuts = table.rows.flatMap((row, index) =>
    index > 0 && row.id !== undefined && begins.has(row.id) ? index : [],
  )
  if (cuts.length === 0) return [table]
  const { source: _source, ...plain } = table
  const edges = [0, ...cuts, table.rows.length]
  return edges.slice(0, -1).flatMap((from, index): Block[] => {
    const last = index === cuts.length
    const rows = table.rows.slice(from, edges[index + 1])
    const piece: Table =
      index === 0
        ? { ...plain, rows }
        : { ...(last ? table : plain), id: `${table.id}/${index + 1}`, caption: null, rows }
    return index === 0 ? [piece] : [breakBefore(piece.id), piece]
  })
}

/** What is left in this tree of each run, by its first id; null where nothing is. */
function beginnings(tree: DocumentTree, runs: readonly PrintedRun[]): (string | null)[] {
  const here = new Set(tree.blocks.flatMap((block) => [block.id, ...rowIds(block)]))
  return runs.map(({ ids }) => ids.find((id) => here.has(id)) ?? null)
}

const rowIds = (block: Block): string[] =>
  block.type === 'table' ? block.rows.flatMap(({ id }) => (id === undefined ? [] : [id])) : []

/** The tree with a page break wherever a page of the handed-out agenda began, so that no later page moves. */
export function keepPages(tree: DocumentTree, runs: readonly PrintedRun[]): DocumentTree {
  const begins = new Set(beginnings(tree, runs).flatMap((id) => id ?? []))
  const blocks = tree.blocks.flatMap((block) => [
    ...(begins.has(block.id) ? [breakBefore(block.id)] : []),
    ...(block.type === 'table' ? cutTable(block, begins) : [block]),
  ])
  return { ...tree, blocks }
}

interface Piece {
  readonly id: string
  readonly content: unknown
}

/** Everything that prints, in order, a table row by row. Breaks print nothing. */
function pieces(tree: DocumentTree): Piece[] {
  return tree.blocks.flatMap((block): Piece[] => {
    if (block.type === 'pageBreak') return []
    if (block.type !== 'table') return [{ id: block.id, content: block }]
    const { rows, ...head } = block
    return [
      { id: block.id, content: head },
      ...rows.map((row, index) => ({ id: row.id ?? `${block.id}/row ${index}`, content: row })),
    ]
  })
}

/**
 * The runs of a version set with `keepPages`: what stands in each, and how many pages it takes. The contents print the
 * headings of the whole document with their pages, so these stand in their run too.
 */
export function runsOf(tree: DocumentTree, printed: readonly PrintedRun[], map: PageMap): PageRun[] {
  const begins = beginnings(tree, printed)
  const starts = begins.map((id) => (id === null ? null : (map.pageOf[id] ?? null)))
  const pages = printed.map((_, index) => {
    const start = starts[index]
    if (start === null || start === undefined) return 0
    const next = starts.slice(index + 1).find((one) => one !== null) ?? map.pageCount + 1
    return next - start
  })
  const contents = new Map<number, unknown[]>()
  let run = 0
  for (const { id, content } of pieces(tree)) {
    const begun = begins.indexOf(id)
    if (begun !== -1) run = begun
    contents.set(run, [...(contents.get(run) ?? []), content])
  }
  const runs = printed.map(({ first, last }, index) => ({ first, last, pages: pages[index] ?? 0 }))
  const labels = runs.flatMap(runLabels)
  const listed = tree.blocks.flatMap((block) =>
    block.type === 'heading' && block.level < 3
      ? [[block.number, block.text, labels[(map.pageOf[block.id] ?? 1) - 1]]]
      : [],
  )
  return runs.map((one, index) => {
    const inside = contents.get(index) ?? []
    const lists = inside.some((piece) => (piece as Partial<Block>).type === 'contents')
    return { ...one, content: JSON.stringify([inside, lists ? listed : []]) }
  })
}
