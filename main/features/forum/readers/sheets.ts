import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { isZip, openWorkbook } from '#main/workbooks/open.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { RawRow } from './rows.ts'
import type { Table } from './table.ts'

function workbook(bytes: Uint8Array, name: string): WorkBook {
  try {
    return openWorkbook(bytes, name, { dense: true, cellDates: true, UTC: true, cellText: false })
  } catch (cause) {
    if (cause instanceof DeskError) throw cause
    throw new DeskError('FILE_NOT_A_TABLE', { name, kind: isZip(bytes) ? 'ZIP' : 'OLE' }, { cause })
  }
}

/** Values as text, never as they are formatted: dates in ISO 8601, numbers in full. */
function cellText(cell: CellObject | undefined): string {
  const value = cell?.v
  if (value === undefined || value === null || cell?.t === 'z') return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return String(value)
}

function textsOf(cells: readonly (CellObject | undefined)[]): string[] {
  const texts = Array.from(cells, cellText)
  while (texts.at(-1) === '') texts.pop()
  return texts
}

function tableOf(part: string, sheet: WorkSheet | undefined): Table {
  const rows: RawRow[] = []
  let columns: readonly string[] = []
  // Only rows that are there: a sheet may claim a range of a million.
  const data = (sheet?.['!data'] ?? []) as unknown as readonly ((CellObject | undefined)[] | undefined)[]
  for (const [at, cells] of data.entries()) {
    const texts = textsOf(cells ?? [])
    if (texts.length === 0) continue
    if (columns.length === 0) columns = texts.map((text) => text.trim())
    else {
      const fields = texts.concat(Array.from({ length: Math.max(0, columns.length - texts.length) }, () => ''))
      rows.push({ line: at + 1, fields, raw: fields.join('\t'), fault: null })
    }
  }
  return { part, columns, rows }
}

/** Every sheet of a workbook as a table; the lines of its rows are the sheet's own numbers. */
export function sheetTables(bytes: Uint8Array, name: string): Table[] {
  const book = workbook(bytes, name)
  return book.SheetNames.map((part) => tableOf(part, book.Sheets[part]))
}
