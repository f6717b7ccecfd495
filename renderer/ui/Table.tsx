import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { cx } from './cx.ts'
import css from './Table.module.css'
import { type Column, leastWidth, movedIndex, nextSort, type Sort, sortRows } from './table-model.ts'
import { CheckAll, Head, Row, Space } from './TableParts.tsx'
import { rowHeight, useWindow } from './use-window.ts'
import { useWords } from './words.tsx'

export type { Column, Sort } from './table-model.ts'

export interface TableProps<T> {
  /** what the rows are; read out */
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly rowId: (row: T) => string
  /** the row in plain words, for its checkbox */
  readonly rowName?: (row: T) => string
  readonly selectedId?: string | null
  /** arrow keys and a click select; the inspector follows */
  readonly onSelect?: (row: T) => void
  /** Enter or a double click opens */
  readonly onOpen?: (row: T) => void
  /** Space previews (where rows have no checkboxes) */
  readonly onPreview?: (row: T) => void
  /** rows with a checkbox, and what is checked */
  readonly checkedIds?: ReadonlySet<string>
  readonly onCheck?: (ids: ReadonlySet<string>) => void
  /** order at first, or the order the caller gave the rows */
  readonly sort?: Sort | null
  /** the caller orders the rows itself */
  readonly onSort?: (sort: Sort) => void
  /** a quiet background, e.g. near misses */
  readonly shaded?: (row: T) => boolean
  /** in place of rows */
  readonly empty?: ReactNode
}

const virtualFrom = 200 // rows; fewer are drawn as they are

/** Order within the window, or by the caller. */
function useOrder<T>({ rows, columns, sort, onSort }: TableProps<T>): {
  ordered: readonly T[]
  current: Sort | null
  press: (column: string) => void
} {
  const [own, setOwn] = useState<Sort | null>(sort ?? null)
  const current = onSort ? (sort ?? null) : own
  const ordered = useMemo(() => (onSort ? rows : sortRows(rows, columns, current)), [rows, columns, current, onSort])
  return { ordered, current, press: (column) => (onSort ?? setOwn)(nextSort(current, column)) }
}

/** A dense list to compare by: sorted, selected and opened by keyboard; draws only what is in sight. */
export function Table<T>(props: TableProps<T>): ReactNode {
  const { label, columns, rowId, selectedId = null, onSelect, onOpen, onPreview, checkedIds, onCheck, empty } = props
  const { t } = useWords()
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { ordered, current, press } = useOrder(props)
  const [rowPixels] = useState(rowHeight)
  const virtual = ordered.length > virtualFrom
  const { first, end, reveal } = useWindow(scroller, ordered.length, rowPixels, virtual)
  const selectedIndex = ordered.findIndex((row) => rowId(row) === selectedId)
  const domId = (row: T): string => `${prefix}${rowId(row)}`
  const selected = ordered[selectedIndex]

  useEffect(() => {
    if (selectedIndex >= 0) reveal(selectedIndex)
  }, [selectedIndex, reveal])

  const toggle = (row: T): void => {
    const next = new Set(checkedIds)
    if (!next.delete(rowId(row))) next.add(rowId(row))
    onCheck?.(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2)
    const next = movedIndex(event.key, selectedIndex, ordered.length, page)
    const row = next === null ? undefined : ordered[next]
    if (row !== undefined) onSelect?.(row)
    else if (event.key === 'Enter' && selected !== undefined) onOpen?.(selected)
    else if (event.key === ' ' && selected !== undefined) (onCheck ? toggle : onPreview)?.(selected)
    else return
    event.preventDefault()
  }

  // One listener for all rows: a press of a key then redraws two of them.
  const rowAt = (event: MouseEvent): T | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-id]') : null
    return ordered.find((row) => rowId(row) === element?.dataset.id)
  }
  const onClick = (event: MouseEvent): void => {
    const row = rowAt(event)
    if (row === undefined) return
    if (event.target instanceof HTMLInputElement && event.target.dataset.check) toggle(row)
    else onSelect?.(row)
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const row = rowAt(event)
    if (row !== undefined) onOpen?.(row)
  }

  const shown = ordered.slice(first, end)

  return (
    <div className={css.scroller} ref={scroller}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- W3C's data grid pattern on a real table
        role="grid"
        className={css.table}
        style={{ minWidth: leastWidth(columns) }}
        aria-label={label}
        aria-rowcount={ordered.length + 1}
        aria-multiselectable={onCheck ? true : undefined}
        aria-activedescendant={selected === undefined ? undefined : domId(selected)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <thead>
          <tr aria-rowindex={1}>
            {onCheck && (
              <th className={cx(css.head, css.check)} scope="col">
                <CheckAll rows={ordered} rowId={rowId} checked={checkedIds ?? new Set()} onCheck={onCheck} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={current} onPress={() => press(column.id)} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={first * rowPixels} />
          {shown.map((row, at) => (
            <Row
              key={rowId(row)}
              id={rowId(row)}
              domId={domId(row)}
              row={row}
              columns={columns}
              index={first + at + 2}
              selected={rowId(row) === selectedId}
              checked={onCheck ? (checkedIds?.has(rowId(row)) ?? false) : null}
              name={onCheck ? (props.rowName?.(row) ?? rowId(row)) : ''}
              shaded={props.shaded?.(row) ?? false}
            />
          ))}
          <Space height={(ordered.length - end) * rowPixels} />
        </tbody>
      </table>
      {ordered.length === 0 && <div className={css.empty}>{empty ?? t('common:nothingFound')}</div>}
    </div>
  )
}
