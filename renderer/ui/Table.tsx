import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Checkbox } from './Choice.tsx'
import { cx } from './cx.ts'
import css from './Table.module.css'
import { type Column, movedIndex, nextSort, type Sort, sortRows } from './table-model.ts'
import { Cell, CheckAll, Head, Space } from './TableParts.tsx'
import { useWindow } from './use-window.ts'
import { useWords } from './words.tsx'

export type { Column, Sort } from './table-model.ts'

export interface TableProps<Row> {
  /** what the rows are; read out */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** the row in plain words, for its checkbox */
  readonly rowName?: (row: Row) => string
  readonly selectedId?: string | null
  /** arrow keys and a click select; the inspector follows */
  readonly onSelect?: (row: Row) => void
  /** Enter or a double click opens */
  readonly onOpen?: (row: Row) => void
  /** Space previews (where rows have no checkboxes) */
  readonly onPreview?: (row: Row) => void
  /** rows with a checkbox, and what is checked */
  readonly checkedIds?: ReadonlySet<string>
  readonly onCheck?: (ids: ReadonlySet<string>) => void
  /** order at first, or the order the caller gave the rows */
  readonly sort?: Sort | null
  /** the caller orders the rows itself */
  readonly onSort?: (sort: Sort) => void
  /** a quiet background, e.g. near misses */
  readonly shaded?: (row: Row) => boolean
  /** in place of rows */
  readonly empty?: ReactNode
}

const virtualFrom = 200 // rows; fewer are drawn as they are
const rowRem = 2.125

const remPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Order within the window, or by the caller. */
function useOrder<Row>({ rows, columns, sort, onSort }: TableProps<Row>): {
  ordered: readonly Row[]
  current: Sort | null
  press: (column: string) => void
} {
  const [own, setOwn] = useState<Sort | null>(sort ?? null)
  const current = onSort ? (sort ?? null) : own
  const ordered = useMemo(() => (onSort ? rows : sortRows(rows, columns, current)), [rows, columns, current, onSort])
  return { ordered, current, press: (column) => (onSort ?? setOwn)(nextSort(current, column)) }
}

/** A dense list to compare by: sorted, selected and opened by keyboard; draws only what is in sight. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { label, columns, rowId, selectedId = null, onSelect, onOpen, onPreview, checkedIds, onCheck, empty } = props
  const { t } = useWords()
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { ordered, current, press } = useOrder(props)
  const [rowPixels] = useState(() => Math.round(rowRem * remPixels()))
  const virtual = ordered.length > virtualFrom
  const { first, end, reveal } = useWindow(scroller, ordered.length, rowPixels, virtual)
  const selectedIndex = ordered.findIndex((row) => rowId(row) === selectedId)
  const domId = (row: Row): string => `${prefix}${rowId(row)}`
  const selected = ordered[selectedIndex]

  useEffect(() => {
    if (selectedIndex >= 0) reveal(selectedIndex)
  }, [selectedIndex, reveal])

  const toggle = (row: Row): void => {
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

  const shown = ordered.slice(first, end)

  return (
    <div className={css.scroller} ref={scroller}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- W3C's data grid pattern on a real table
        role="grid"
        className={css.table}
        aria-label={label}
        aria-rowcount={ordered.length + 1}
        aria-multiselectable={onCheck ? true : undefined}
        aria-activedescendant={selected === undefined ? undefined : domId(selected)}
        tabIndex={0}
        onKeyDown={onKeyDown}
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
            <tr
              key={rowId(row)}
              id={domId(row)}
              className={cx(css.row, props.shaded?.(row) && css.shaded)}
              aria-rowindex={first + at + 2}
              aria-selected={rowId(row) === selectedId}
              onClick={() => onSelect?.(row)}
              onDoubleClick={() => onOpen?.(row)}
            >
              {onCheck && (
                <td className={css.check}>
                  <Checkbox
                    aria-label={t('common:table.select', { name: props.rowName?.(row) ?? rowId(row) })}
                    isSelected={checkedIds?.has(rowId(row)) ?? false}
                    onChange={() => toggle(row)}
                  />
                </td>
              )}
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
          <Space height={(ordered.length - end) * rowPixels} />
        </tbody>
      </table>
      {ordered.length === 0 && <div className={css.empty}>{empty ?? t('common:nothingFound')}</div>}
    </div>
  )
}
