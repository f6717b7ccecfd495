import type { FlowCell, FlowTable } from './flow.ts'

/** A cell where it stands once those that hang down from above have taken their places. */
export interface Placed {
  readonly cell: FlowCell
  readonly row: number
  readonly column: number
}

export function placed({ rows, widths }: FlowTable): Placed[][] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken[row]?.has(column)) column += 1
      const at = { cell, row, column }
      for (let down = 0; down < cell.down; down += 1)
        for (let across = 0; across < cell.span; across += 1) taken[row + down]?.add(column + across)
      column = Math.min(column + cell.span, widths.length)
      return at
    })
  })
}

/** Where the columns begin and end, in whole units that add up to the table's share of `textWidth`. */
export function columnEdges({ widths, share }: FlowTable, textWidth: number): number[] {
  const sum = widths.reduce((total, width) => total + width, 0)
  let before = 0
  const edges = widths.map((width) => Math.round(((before += width) / sum) * textWidth * share))
  return [0, ...edges]
}

export type Edge = 'none' | 'thin' | 'thick'

export interface Edges {
  readonly left: Edge
  readonly right: Edge
  readonly top: Edge
  readonly bottom: Edge
}

export const noEdges: Edges = { left: 'none', right: 'none', top: 'none', bottom: 'none' }

/** The lines around a cell: a ruled table is open at its sides and closed by a thick line above and below. */
export function edgesOf({ look, widths, rows }: FlowTable, { cell, row, column }: Placed): Edges {
  if (look === 'open') return noEdges
  if (look === 'boxed') return { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' }
  return {
    left: column === 0 ? 'none' : 'thin',
    right: column + cell.span >= widths.length ? 'none' : 'thin',
    top: row === 0 ? 'thick' : 'thin',
    bottom: row + cell.down >= rows.length ? 'thick' : 'thin',
  }
}
