import * as XLSX from '@e965/xlsx'
import { openWorkbook } from './open.ts'

export type CellValue = string | number | boolean | null

export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  /** by row and column from 0, as they stand in the sheet; dates are `YYYY-MM-DD` */
  readonly rows: readonly (readonly CellValue[])[]
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
}

const rowsRead = 5000
const columnsRead = 300

const two = (part: number): string => String(part).padStart(2, '0')

function valueOf(cell: XLSX.CellObject | undefined, date1904: boolean): CellValue {
  if (cell === undefined || cell.t === 'z' || cell.t === 'e' || cell.v === undefined) return null
  if (cell.t === 'n' && typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z)) {
    // Days since 1900 have no zone: read as a calendar's page, not as a moment.
    const { y, m, d } = XLSX.SSF.parse_date_code(Number(cell.v), { date1904 }) as { y: number; m: number; d: number }
    return `${y}-${two(m)}-${two(d)}`
  }
  return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : cell.v
}

/** Reads XLSX, XLS and ODS into plain values. Formulas stand as their last result; a cell with an error is empty. */
export function parseWorkbook(bytes: Uint8Array, name: string): Workbook {
  const book = openWorkbook(bytes, name, { dense: true, cellNF: true, sheetRows: rowsRead })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return {
    sheets: book.SheetNames.map((name, index) => {
      const cells = (book.Sheets[name] as XLSX.DenseWorkSheet | undefined)?.['!data'] ?? []
      return {
        name,
        hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
        rows: Array.from(cells, (row) =>
          Array.from((row as XLSX.CellObject[] | undefined) ?? [])
            .slice(0, columnsRead)
            .map((cell) => valueOf(cell, date1904)),
        ),
      }
    }),
  }
}
