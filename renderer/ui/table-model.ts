import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** any CSS width; columns without one share what is left */
  readonly width?: string
  /** `end` for figures */
  readonly align?: 'start' | 'end'
  /** makes the column sortable, in the window */
  readonly sortBy?: (row: Row) => string | number | null
  /** makes the column sortable by the caller, see `onSort` */
  readonly sortable?: boolean
  /** this cell names the row */
  readonly rowHeader?: boolean
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'ko')

/** Rows in the order of a column; what has no value stays at the end, ties keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy
  if (!by || !sort) return rows
  const sign = sort.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compare(left, right)
  })
}

/** The sort after a press on a column's head: up, down, up… */
export const nextSort = (sort: Sort | null, column: string): Sort => ({
  column,
  descending: sort?.column === column && !sort.descending,
})

const flexibleRem = 13

/** The least width at which no column without a width of its own is squeezed away; the table scrolls sideways below it. */
export function leastWidth(columns: readonly { readonly width?: string }[]): string {
  const own = columns.flatMap(({ width }) => (width === undefined || width.endsWith('%') ? [] : [width]))
  return `calc(${[...own, `${(columns.length - own.length) * flexibleRem}rem`].join(' + ')})`
}

/** Where a key moves the selection among `count` rows; null where the key is none of ours. */
export function movedIndex(key: string, index: number, count: number, page: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1)
    case 'ArrowUp':
      return Math.max(0, index - 1)
    case 'PageDown':
      return Math.min(last, index + page)
    case 'PageUp':
      return Math.max(0, index - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
