import { memo, type ReactNode } from 'react'
import { Checkbox } from './Choice.tsx'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import css from './Table.module.css'
import type { Column, Sort } from './table-model.ts'
import { useWords } from './words.tsx'

export function Head<T>({
  column,
  sort,
  onPress,
}: {
  column: Column<T>
  sort: Sort | null
  onPress: () => void
}): ReactNode {
  const active = sort?.column === column.id
  const order = active ? (sort.descending ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      className={cx(css.head, column.align === 'end' && css.end)}
      style={column.width === undefined ? undefined : { width: column.width }}
      aria-sort={order}
    >
      {column.sortBy || column.sortable ? (
        <button type="button" className={css.sort} onClick={onPress}>
          {column.head}
          <Icon name={order === 'descending' ? 'down' : 'up'} size={12} />
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}

interface RowProps {
  readonly id: string
  readonly domId: string
  readonly row: unknown
  readonly columns: readonly Column<never>[]
  /** aria's, the head is 1 */
  readonly index: number
  readonly selected: boolean
  /** null without checkboxes */
  readonly checked: boolean | null
  readonly name: string
  readonly shaded: boolean
}

/** Drawn anew only when something of this row changed; the table hears its presses. */
export const Row = memo(function Row(props: RowProps): ReactNode {
  const { id, domId, row, columns, index, selected, checked, name, shaded } = props
  return (
    <tr
      id={domId}
      data-id={id}
      className={cx(css.row, shaded && css.shaded)}
      aria-rowindex={index}
      aria-selected={selected}
    >
      {checked !== null && <Check checked={checked} name={name} />}
      {columns.map((column) => (
        <Cell key={column.id} column={column as Column<unknown>} row={row} />
      ))}
    </tr>
  )
})

function Check({ checked, name }: { checked: boolean; name: string }): ReactNode {
  const { t } = useWords()
  return (
    <td className={css.check}>
      <input
        type="checkbox"
        className={css.box}
        data-check="yes"
        checked={checked}
        readOnly
        tabIndex={-1}
        aria-label={t('common:table.select', { name })}
      />
    </td>
  )
}

function Cell<T>({ column, row }: { column: Column<T>; row: T }): ReactNode {
  const className = column.align === 'end' ? css.end : undefined
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

export function CheckAll<T>({
  rows,
  rowId,
  checked,
  onCheck,
}: {
  rows: readonly T[]
  rowId: (row: T) => string
  checked: ReadonlySet<string>
  onCheck: (ids: ReadonlySet<string>) => void
}): ReactNode {
  const { t } = useWords()
  const all = rows.length > 0 && rows.every((row) => checked.has(rowId(row)))
  return (
    <Checkbox
      aria-label={t('common:table.selectAll')}
      isSelected={all}
      isIndeterminate={!all && checked.size > 0}
      onChange={(on) => onCheck(new Set(on ? rows.map(rowId) : []))}
    />
  )
}

/** Stands for a row that is on its way. */
export function Waiting({
  columns,
  index,
  selected,
}: {
  columns: number
  index: number
  selected: boolean
}): ReactNode {
  return (
    <tr className={css.row} aria-rowindex={index} aria-selected={selected} aria-busy="true">
      <td colSpan={columns}>…</td>
    </tr>
  )
}

/** Stands for the rows that are out of sight. */
export function Space({ height }: { height: number }): ReactNode {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null
}
