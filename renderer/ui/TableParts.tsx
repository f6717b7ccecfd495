import type { ReactNode } from 'react'
import { Checkbox } from './Choice.tsx'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import css from './Table.module.css'
import type { Column, Sort } from './table-model.ts'
import { useWords } from './words.tsx'

export function Head<Row>({
  column,
  sort,
  onPress,
}: {
  column: Column<Row>
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

export function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  const className = column.align === 'end' ? css.end : undefined
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

export function CheckAll<Row>({
  rows,
  rowId,
  checked,
  onCheck,
}: {
  rows: readonly Row[]
  rowId: (row: Row) => string
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

/** Stands for the rows that are out of sight. */
export function Space({ height }: { height: number }): ReactNode {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null
}
