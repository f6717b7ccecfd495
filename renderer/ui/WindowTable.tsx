import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import css from './Table.module.css'
import { type Column, leastWidth, movedIndex, nextSort, type Sort } from './table-model.ts'
import { Head, Row, Space, Waiting } from './TableParts.tsx'
import { rowHeight, useWindow } from './use-window.ts'

export interface WindowTableProps<T> {
  /** what the rows are; read out */
  readonly label: string
  readonly columns: readonly Column<T>[]
  /** of the whole list */
  readonly count: number
  /** undefined while it is on its way */
  readonly rowAt: (index: number) => T | undefined
  readonly rowId: (row: T) => string
  /** which rows are wanted: `end` is one past the last */
  readonly onWindow: (first: number, end: number) => void
  /** names the list; another one is looked at from its top */
  readonly listKey: string
  /** -1 where none is */
  readonly selectedIndex: number
  readonly onSelect: (index: number) => void
  /** Enter or a double click opens */
  readonly onOpen: (row: T) => void
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  /** in place of rows */
  readonly empty: ReactNode
}

/** The same list as `Table`, of any length: its rows are asked for as they come into sight. */
export function WindowTable<T>(props: WindowTableProps<T>): ReactNode {
  const { columns, count, rowAt, rowId, onWindow, selectedIndex, onSelect, onOpen } = props
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [rowPixels] = useState(rowHeight)
  const { first, end, reveal } = useWindow(scroller, count, rowPixels, true)
  useEffect(() => onWindow(first, end), [onWindow, first, end])
  const seenKey = useRef(props.listKey)
  useEffect(() => {
    if (seenKey.current !== props.listKey) scroller.current?.scrollTo({ top: 0 })
    seenKey.current = props.listKey
  }, [props.listKey])
  useEffect(() => {
    if (selectedIndex >= 0) reveal(selectedIndex)
  }, [selectedIndex, reveal])

  const selected = selectedIndex < 0 ? undefined : rowAt(selectedIndex)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || count === 0) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2)
    const next = movedIndex(event.key, selectedIndex, count, page)
    if (next !== null) onSelect(next)
    else if (event.key === 'Enter' && selected !== undefined) onOpen(selected)
    else return
    event.preventDefault()
  }
  const indexAt = ({ target }: MouseEvent): number => {
    const element = target instanceof Element ? target.closest<HTMLElement>('tr[data-id]') : null
    return element ? Number(element.getAttribute('aria-rowindex')) - 2 : -1
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const row = rowAt(indexAt(event))
    if (row !== undefined) onOpen(row)
  }
  const onClick = (event: MouseEvent): void => {
    const index = indexAt(event)
    if (index >= 0) onSelect(index)
  }
  return (
    <div className={css.scroller} ref={scroller}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- W3C's data grid pattern on a real table
        role="grid"
        className={css.table}
        style={{ minWidth: leastWidth(columns) }}
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-activedescendant={selected === undefined ? undefined : `${prefix}${rowId(selected)}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head
                key={column.id}
                column={column}
                sort={props.sort}
                onPress={() => props.onSort(nextSort(props.sort, column.id))}
              />
            ))}
          </tr>
        </thead>
        <Rows {...props} prefix={prefix} first={first} end={end} rowPixels={rowPixels} />
      </table>
      {count === 0 && <div className={css.empty}>{props.empty}</div>}
    </div>
  )
}

interface RowsProps<T> extends WindowTableProps<T> {
  readonly prefix: string
  readonly first: number
  readonly end: number
  readonly rowPixels: number
}

function Rows<T>({
  columns,
  count,
  rowAt,
  rowId,
  selectedIndex,
  prefix,
  first,
  end,
  rowPixels,
}: RowsProps<T>): ReactNode {
  return (
    <tbody>
      <Space height={first * rowPixels} />
      {Array.from({ length: Math.max(0, end - first) }, (_, at) => {
        const index = first + at
        const row = rowAt(index)
        return row === undefined ? (
          <Waiting key={`at ${index}`} columns={columns.length} index={index + 2} selected={index === selectedIndex} />
        ) : (
          <Row
            key={rowId(row)}
            id={rowId(row)}
            domId={`${prefix}${rowId(row)}`}
            row={row}
            columns={columns}
            index={index + 2}
            selected={index === selectedIndex}
            checked={null}
            name=""
            shaded={false}
          />
        )
      })}
      <Space height={(count - end) * rowPixels} />
    </tbody>
  )
}
