import { getCellAddress } from 'write-excel-file/utility'
import { cameBack, textAt } from '#main/features/travel/take.ts'
import type { CellValue, Workbook } from '#main/workbooks/parse.ts'
import type { FilledSheet, SheetCell } from '#shared/domain/score-sheet.ts'
import { checkOf } from './plan.ts'
import { criteriaMark, deskMark } from './workbook.ts'

type Rows = readonly (readonly CellValue[])[]

/** The ids of the criteria by column, and of the items by row, as the hidden cells say. */
function findIds(rows: Rows): { criteria: [number, string][]; items: [number, string][]; last: number } | null {
  const at = rows.findIndex((row) => row[0] === criteriaMark)
  if (at === -1) return null
  const criteria = (rows[at] ?? []).flatMap((_, column): [number, string][] => {
    const id = column === 0 ? '' : textAt(rows, at, column)
    return id === '' ? [] : [[column, id]]
  })
  const items = rows.flatMap((_, row): [number, string][] => {
    const id = row <= at ? '' : textAt(rows, row, 0)
    return id === '' ? [] : [[row, id]]
  })
  return { criteria, items, last: Math.max(...criteria.map(([column]) => column)) }
}

/** A workbook as a filled score sheet; null where it is none. */
export function readSheet(
  workbook: Workbook,
  file: { readonly id: string; readonly name: string },
  key: string,
): FilledSheet | null {
  const back = cameBack(workbook, deskMark)
  const found = back && findIds(back.rows)
  if (!back || !found) return null
  const { rows, desk } = back
  const ids = {
    sessionId: desk(1),
    rubricVersion: Number(desk(2)),
    memberId: desk(3),
    itemIds: found.items.map(([, id]) => id),
    criterionIds: found.criteria.map(([, id]) => id),
  }
  return {
    fileId: file.id,
    name: file.name,
    ...ids,
    genuine: desk(4) === checkOf(key, ids),
    cells: found.items.flatMap(([row, itemId]) =>
      found.criteria.map(([column, criterionId]): SheetCell => ({
        itemId,
        criterionId,
        at: getCellAddress(row, column),
        content: rows[row]?.[column] ?? null,
      })),
    ),
    remarks: found.items.flatMap(([row, itemId]) => {
      const text = textAt(rows, row, found.last + 1)
      return text === '' ? [] : [{ itemId, at: getCellAddress(row, found.last + 1), text }]
    }),
  }
}
