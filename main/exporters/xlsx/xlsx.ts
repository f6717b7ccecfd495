import writeXlsx, { type CellObject, type Sheet } from 'write-excel-file/node'
import type { DataColumn, DataSheet, DataValue } from '#main/documents/sheets.ts'
import { sheetsOf } from '#main/documents/sheets.ts'
import { type DocumentSource, treeOf } from '#main/documents/source.ts'
import { xmlSafe } from '#main/exporters/xml.ts'
import { stamped } from '#main/exporters/stamp.ts'
import { withPrintSetup } from './print-setup.ts'

const formats = { whole: '#,##0', decimal: '0.00', date: 'yyyy-mm-dd' } as const
const longest = 32_767 // characters Excel takes in a cell

const frame = { borderStyle: 'thin', borderColor: '#b1b8be', alignVertical: 'center' } as const

function cell(value: DataValue, { kind }: DataColumn): CellObject {
  if (value === null || value === '') return { ...frame }
  if (kind === 'date') return { ...frame, type: Date, value: new Date(`${value}T00:00:00Z`), format: formats.date }
  if (typeof value === 'number' && kind !== 'text')
    return { ...frame, type: Number, value, format: formats[kind], align: 'right' }
  // Typed as text: what begins with = stays the text it is.
  return { ...frame, type: String, value: xmlSafe(String(value)).slice(0, longest).toWellFormed(), wrap: true }
}

const head = ({ title, kind }: DataColumn): CellObject => ({
  ...frame,
  type: String,
  value: xmlSafe(title),
  fontWeight: 'bold',
  backgroundColor: '#dfe6f7',
  align: kind === 'text' ? 'left' : 'center',
  wrap: true,
})

const toSheet = ({ name, columns, rows }: DataSheet): Sheet<Buffer> => ({
  sheet: name,
  data: [columns.map(head), ...rows.map((row) => columns.map((column, index) => cell(row[index] ?? null, column)))],
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape',
})

/** The document's tables as XLSX (Excel): typed cells, heads that stay in sight and repeat in print, A4 across. */
export async function renderXlsx(source: DocumentSource): Promise<Uint8Array> {
  const sheets = sheetsOf(source)
  const { title, date } = treeOf(source).meta
  const bytes = await writeXlsx(sheets.map(toSheet), { fontFamily: 'Malgun Gothic', fontSize: 10 }).toBuffer()
  return stamped(bytes, date, (files) => withPrintSetup(files, sheets, title))
}
